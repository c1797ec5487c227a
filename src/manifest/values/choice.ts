import type { ManifestFile } from '../endpoints.js';
import { namesOfFigure, type NamedFigure } from '../figure-names.js';
import { namesOf } from './layers.js';
import type { WantedNumbers } from './resolve.js';
import { hasValueRows } from './value-tables.js';

/** What of a manifest's numbers is wanted, and which names are those of figures. */
export interface Chosen {
  readonly numbers: WantedNumbers;
  readonly figures: readonly string[] | 'all';
}

/**
 * All where nothing is named. A name may be that of a figure too, and then means both. Values are in
 * one file: all of them are wanted where one is, or where `values` is named.
 */
export function chosenNumbers(
  file: ManifestFile,
  figures: readonly NamedFigure[],
  wanted: readonly string[],
): Chosen {
  const all = {
    values: namesOf(file, 'values'),
    checks: namesOf(file, 'checks'),
    tables: namesOf(file, 'tables'),
  };
  if (wanted.length === 0) return { numbers: all, figures: 'all' };
  const isNamed = (name: string): boolean => wanted.includes(name);
  const ofValues = all.tables.filter((name) => hasValueRows(file, name));
  const numbers = {
    values: [...all.values, ...whole('values', all), ...ofValues].some(isNamed) ? all.values : [],
    checks: isNamed('checks') ? all.checks : all.checks.filter(isNamed),
    tables: all.tables.filter(isNamed),
  };
  const known = figures.flatMap(namesOfFigure);
  const own = [...whole('values', all), ...whole('checks', all), ...Object.values(all).flat()];
  const others = wanted.filter((name) => known.includes(name) || !own.includes(name));
  return { numbers, figures: others };
}

function whole(section: 'values' | 'checks', all: WantedNumbers): string[] {
  return all[section].length === 0 ? [] : [section];
}
