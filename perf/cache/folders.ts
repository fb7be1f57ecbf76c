import { join } from 'node:path';
import { PROJECT } from '#scripts/start/own-node.mjs';

/** On the project's disk: what is kept in memory in some systems' temporary folder is gigabytes here. */
export const FOLDERS = join(PROJECT, '.millrace', 'perf-cache');
export const LOGS = join(PROJECT, '.millrace', 'logs', 'perf-cache');
