// Plain JavaScript: also read before anything is installed, on a Node that runs no TypeScript.

export const DEFAULT_PORT = 3000;
export const MAX_PORT = 65_535;
export const DEFAULT_HOST = 'localhost';
export const DEFAULT_DATA_DIR = '.millrace';
export const DEFAULT_ORIGIN = 'http://localhost:3000';
export const DEFAULT_FILTER_MEMORY_MB = 256;
export const DEFAULT_CACHE_MEMORY_MB = 64;
export const DEFAULT_CACHE_DISK_MB = 2048;
/** Part of page views that are measured in the field: histograms take the same room however many there are. */
export const DEFAULT_VITALS_SAMPLE = 1;
/** What most S3-compatible servers take for any. */
export const DEFAULT_BUCKET_REGION = 'auto';
