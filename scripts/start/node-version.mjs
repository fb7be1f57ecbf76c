// Runs on whatever Node there is, so it uses nothing that an old one lacks.

/** Next.js 16 and the install need it; the site itself runs on the Node that npm installs. */
const OLDEST = [20, 9];

/** Ends the process with a sentence on a Node that is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `Millrace needs Node.js ${OLDEST.join('.')} or later; this is ${process.versions.node}. ` +
      'Install a current one from https://nodejs.org (or with nvm: nvm install --lts) and try again.',
  );
  process.exit(1);
}
