import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const MB = 1024 * 1024;
const SHARED_BUFFERS_MB = 2_048;
const MAINTENANCE_WORK_MEM_MB = 512;
/** Parallel workers share memory through /dev/shm, of which a container has 64 MB. */
const ENOUGH_DEV_SHM_MB = 1024;

/** PostgreSQL's settings for a catalogue that is read far more than written, on a machine of two cores and up. */
export function embeddedSettings(memoryBytes = memoryLimit()): Record<string, string> {
  const memoryMb = Math.floor(memoryBytes / MB);
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${Math.min(SHARED_BUFFERS_MB, Math.floor(memoryMb / 4))}MB`,
    effective_cache_size: `${Math.floor(memoryMb / 2)}MB`,
    maintenance_work_mem: `${Math.min(MAINTENANCE_WORK_MEM_MB, Math.floor(memoryMb / 8))}MB`,
    work_mem: '16MB',
    // A load fills tables made in its own transaction: at this level they need no write-ahead log.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    checkpoint_completion_target: '0.9',
    synchronous_commit: 'on',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_duration_statement: '1000',
    ...(hasSmallSharedMemory() && { dynamic_shared_memory_type: 'sysv' }),
  };
}

/** What the machine has, or what its container is allowed. */
function memoryLimit(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
}

function hasSmallSharedMemory(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < ENOUGH_DEV_SHM_MB * MB;
  } catch {
    return true;
  }
}
