import { join } from 'node:path';
import { PROJECT } from '../start/own-node.mjs';

/**
 * Of the environment: hundreds of processes of the tests load much the same modules, and each module is stripped of its
 * types and compiled once for all of them. A server starts in half the time.
 */
export const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(PROJECT, '.millrace', 'compile-cache') };
