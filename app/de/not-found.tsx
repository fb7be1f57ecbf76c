/** Nobody sees it: `[...missing]` has every address that is no page. Next's own would be in each page's data. */
export default function NotFound() {
  return null;
}
