import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes what builds of a manifest keep beside it, so that the next one begins from nothing. */
export async function forget(folder, lock = 'styx.lock') {
  for (const name of [lock, 'styx-data', '.styx'])
    await rm(join(folder, name), { recursive: true, force: true });
}
