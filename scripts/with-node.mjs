// node scripts/with-node.mjs SCRIPT [ARGUMENT…]: runs a script on the project's own Node, installing what is missing.
// The arguments are judged first, by the command of the same name in commands/: help and refusals install nothing.
import { requireNode } from './start/node-version.mjs';

requireNode();
const [script = '', ...args] = process.argv.slice(2);
const name = /([^/\\]+)\.ts$/.exec(script)?.[1];
Promise.all([
  import(`./commands/${name}.mjs`),
  import('./command-line/read.mjs'),
  import('./start/own-node.mjs'),
]).then(([{ command }, { readCommandLine }, { runOnOwnNode }]) => {
  readCommandLine(command, args);
  runOnOwnNode(script, args);
});
