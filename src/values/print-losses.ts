import { named } from '../frame/names-listed.js';
import type { Rounding, ValueTableSpec } from '../manifest/values/values.js';
import { latexNames } from '../output/quoting/latex.js';
import type { KnownValue } from './known-value.js';
import { isRoundedAway, type Interval, type ShownNumber } from './shown-number.js';
import type { Table } from './table.js';

/** What a value does not say in print. */
export function valueLosses({
  spec,
  shown,
  interval,
}: Pick<KnownValue, 'spec' | 'shown' | 'interval'>): string[] {
  return [...lostInterval(shown, interval, spec.rounding), ...lostCharacters([shown.unit])];
}

/** What a table does not say in print. */
export function tableLosses({ spec, columns, rows }: Table): string[] {
  const heads = columns.flatMap((column) => [column.spec.label, column.unit]);
  const intervals = rows.flatMap(({ text, cells }) =>
    columns.flatMap(({ spec: { label, rounding } }, i) => {
      const cell = cells[i];
      const lost = cell === undefined ? [] : lostInterval(cell.shown, cell.interval, rounding);
      return lost.map((one) => `${label} of ${text}: ${one}`);
    }),
  );
  return [...intervals, ...lostCharacters([spec.head, ...heads, ...rows.map(({ text }) => text)])];
}

/** What a table of values does not say in print, but for what its values have been warned of. */
export function valueTableLosses(
  { head }: Pick<ValueTableSpec, 'head'>,
  values: readonly Pick<KnownValue, 'spec'>[],
): string[] {
  return lostCharacters([head, ...values.map(({ spec }) => spec.label)]);
}

function lostInterval(
  shown: ShownNumber,
  interval: Interval | undefined,
  rounding: Rounding,
): string[] {
  if (interval === undefined || !isRoundedAway(shown, interval)) return [];
  const asked = rounding === 'auto' ? '' : 'digits' in rounding ? 'digits' : 'decimals';
  const remedy = asked === '' ? '' : `: ask for more \`${asked}\`, or for none`;
  return [`its interval is printed as ± 0, and is not${remedy}`];
}

/** The characters that LaTeX's fonts lack. */
function lostCharacters(texts: readonly string[]): string[] {
  const lost = latexNames(texts).filter(({ name }) => name === '?');
  if (lost.length === 0) return [];
  return [`the .tex has ? in place of ${named(lost.map(({ character }) => character))}`];
}
