import { StyxError } from '../../errors.js';
import type { ManifestFile } from '../endpoints.js';
import { forEach } from '../findings.js';
import { didYouMean } from '../nearest.js';
import type { NumberContext } from './context.js';
import type { Layered } from './layers.js';
import { textOf } from './tables.js';
import type { ValueTableSpec } from './values.js';

/** Whether the rows of a table are values. */
export function hasValueRows({ written }: ManifestFile, name: string): boolean {
  const { tables = {} } = written;
  return Array.isArray(tables[name]?.rows);
}

/** What a table of values cannot have: each value has said it. */
const others = ['query', 'queries', 'range', 'runs', 'step', 'prometheus', 'columns'];

/** A table whose rows are values. Throws MANIFEST_VALUE for values that there are not. */
export function valueTableOf(
  table: Layered,
  known: readonly string[],
  context: NumberContext,
): ValueTableSpec {
  const beside = others.find((key) => table.isOwn([key]));
  if (beside !== undefined) {
    throw new StyxError('MANIFEST_VALUE', `a table of values has no \`${beside}\``, {
      position: table.positionOf([beside]),
      hint: 'remove it: the values say what is measured',
    });
  }
  const { rows } = context.file.written.tables?.[table.name] ?? {};
  const count = Array.isArray(rows) ? rows.length : 0;
  const indices = Array.from({ length: count }, (_, i) => i);
  const values = forEach(indices, (i) => {
    const name = table.textOf(['rows', i])?.trim() ?? '';
    if (known.includes(name)) return name;
    throw new StyxError('MANIFEST_VALUE', `there is no value \`${name}\``, {
      position: table.positionOf(['rows', i]),
      hint: didYouMean(name, known),
    });
  });
  return {
    ...{ name: table.name, values },
    head: textOf(table, ['head'], context) ?? '',
    hasSiunitx: table.textOf(['siunitx'])?.trim() === 'true',
    position: table.positionOf([]),
  };
}
