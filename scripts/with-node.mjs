// node scripts/with-node.mjs SCRIPT [ARGUMENT…]: runs a script on the project's own Node, installing what is missing.
// The arguments are judged first, by the declaration in commands/ that is named after the script: help and refusals
// install nothing and start nothing.
import { existsSync } from 'node:fs';
import { requireNode } from './start/node-version.mjs';

requireNode();
const [script = '', ...args] = process.argv.slice(2);
const declaration = new URL(`./commands/${script.replace(/^.*[/\\]|\.ts$/g, '')}.mjs`, import.meta.url);
if (!existsSync(declaration)) {
  console.error(
    `${script || 'Nothing'} is no command: its flags are declared in scripts/commands, one file each.`,
  );
  process.exit(2);
}
Promise.all([
  import(declaration.href),
  import('./command-line/read.mjs'),
  import('./start/own-node.mjs'),
]).then(([{ command }, { readCommandLine }, { runOnOwnNode }]) => {
  readCommandLine(command, args);
  runOnOwnNode(script, args);
});
