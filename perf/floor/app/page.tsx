/** The emptiest page there can be: what it costs is the platform's, not ours. */
export default function Page() {
  return <h1>Empty</h1>;
}
