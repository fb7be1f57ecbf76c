// npm start: refuses what can be refused before anything is installed, then goes on in start.ts.
import { requireNode } from './start/node-version.mjs';

requireNode();
import('./start/before-install.mjs').then(({ startAfterChecks }) => startAfterChecks(process.argv.slice(2)));
