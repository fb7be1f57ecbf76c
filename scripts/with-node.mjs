// node scripts/with-node.mjs SCRIPT [ARGUMENT…]: runs a script on the project's own Node, installing what is missing.
import { requireNode } from './start/node-version.mjs';

requireNode();
import('./start/own-node.mjs').then(({ runOnOwnNode }) => {
  const [script, ...args] = process.argv.slice(2);
  runOnOwnNode(script ?? '', args);
});
