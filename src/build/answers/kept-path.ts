import { join } from 'node:path';

/** Where data are kept, and how. */
export interface KeptData {
  /** Absolute. */
  readonly dataDir: string;
  readonly isCompressed: boolean;
}

/** The folder of values of labels: no figure can be called like this. */
export const VALUES_FOLDER = '_matrices';

export function isValuesPlace(place: string): boolean {
  return place.startsWith(`${VALUES_FOLDER}/`);
}

/** Where the snapshot of a place is, or its values of a label: they are few, and not packed. */
export function keptPath(place: string, { dataDir, isCompressed }: KeptData): string {
  const isPacked = isCompressed && !isValuesPlace(place);
  return join(dataDir, `${place}.json${isPacked ? '.gz' : ''}`);
}

/** Where a snapshot would be if it were packed, or not packed, unlike it is. */
export function otherwisePacked(place: string, { dataDir, isCompressed }: KeptData): string {
  return keptPath(place, { dataDir, isCompressed: !isCompressed });
}
