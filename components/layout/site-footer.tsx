export function SiteFooter() {
  return (
    <footer className="site-footer">
      <p>Demo catalogue: real standard dimensions; makers, prices and stock are invented.</p>
    </footer>
  );
}
