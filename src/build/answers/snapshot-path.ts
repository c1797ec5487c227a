import { join } from 'node:path';

/** Where data are kept, and how. */
export interface KeptData {
  /** Absolute. */
  readonly dataDir: string;
  readonly isCompressed: boolean;
}

/** Where the snapshot of a place is. */
export function snapshotPath(place: string, { dataDir, isCompressed }: KeptData): string {
  return join(dataDir, `${place}.json${isCompressed ? '.gz' : ''}`);
}

/** Where it would be if it were packed, or not packed, unlike it is. */
export function otherwisePacked(place: string, { dataDir, isCompressed }: KeptData): string {
  return snapshotPath(place, { dataDir, isCompressed: !isCompressed });
}
