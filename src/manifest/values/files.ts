import type { FigureFiles } from '../clashes.js';
import type { ManifestFile } from '../endpoints.js';
import { namesOf } from './layers.js';

/** What the files of all values are called. */
export const VALUES_FILE = 'values';

/** The files of values and tables, which those of figures must not overwrite. */
export function filesOfNumbers(file: ManifestFile): FigureFiles[] {
  const { source } = file;
  const tables = namesOf(file, 'tables').map((name) => ({
    ...{ name, key: name, hasTex: false, noun: 'table' },
    positionOf: () => source.keyPositionOf(['tables', name]),
  }));
  if (namesOf(file, 'values').length === 0) return tables;
  const values = {
    ...{ name: VALUES_FILE, key: VALUES_FILE, hasTex: false, noun: 'file' },
    positionOf: () => source.keyPositionOf(['values']),
  };
  return [values, ...tables];
}
