import { StyxError } from '../../errors.js';
import { nonEmpty } from '../../non-empty.js';
import { at, forEach, together } from '../findings.js';
import { checkVariables, fillVariables } from '../interpolate.js';
import type { Query } from '../manifest.js';
import { didYouMean, listOf } from '../nearest.js';
import { askedOf, checkInterval, type Place, reductionOf, shownOf } from './asked.js';
import type { NumberContext } from './context.js';
import type { Layered } from './layers.js';
import type { ColumnSpec, TableSpec } from './values.js';

/** A table in full. Throws the errors of all its columns together. */
export function tableOf(table: Layered, context: NumberContext): TableSpec {
  if (!table.has('columns')) {
    throw new StyxError('MANIFEST_VALUE', 'the table has no columns', {
      position: table.positionOf([]),
      hint: 'add `columns`, for example [{reduce: max}]',
    });
  }
  const { queries, ...asked } = askedOf(table, context);
  const rows = table.textOf(['rows'])?.trim() ?? '';
  const count = columnCount(table, context);
  const places = Array.from({ length: count }, (_, i) => placeOf(table, i));
  const columns = nonEmpty(
    forEach(places, (place) => columnOf(place, queries, asked, context)),
    'a table without columns was not refused',
  );
  checkLabels(table, columns);
  const head = textOf(table, ['head'], context);
  return {
    ...asked,
    rows,
    head: head ?? rows,
    texts: context.identities.get(rows) ?? new Map(),
    columns,
    hasSiunitx: table.textOf(['siunitx'])?.trim() === 'true',
  };
}

/** Files have columns by their names. */
function checkLabels(table: Layered, columns: readonly ColumnSpec[]): void {
  const labels = columns.map(({ label }) => label);
  forEach([...labels.entries()], ([i, label]) => {
    if (labels.indexOf(label) === i) return;
    throw new StyxError('MANIFEST_VALUE', `two columns are called \`${label}\``, {
      position: table.positionOf(['columns', i]),
      hint: 'give one of the two another `label`',
    });
  });
}

function columnCount({ name }: Layered, { file }: NumberContext): number {
  const { tables = {} } = file.written;
  return (tables[name]?.columns ?? tables['defaults']?.columns ?? []).length;
}

/** A column's own keys. */
function placeOf(table: Layered, index: number): Place {
  const path = ['columns', index];
  return {
    has: (key) => table.textOf([...path, key]) !== undefined,
    textOf: (rest) => table.textOf([...path, ...rest]),
    positionOf: (rest) => table.positionOf([...path, ...rest]),
  };
}

function columnOf(
  place: Place,
  queries: readonly Query[],
  { range, moment }: Pick<TableSpec, 'range' | 'moment'>,
  context: NumberContext,
): ColumnSpec {
  const query = queryOf(place, queries);
  const own = momentOf(place);
  const reduction = reductionOf(place, own !== undefined || moment !== undefined, query);
  checkInterval(place, range, reduction.interval);
  const { label, shown } = together({
    label: () => textOf(place, ['label'], context),
    shown: () => shownOf(place, query),
  });
  const best = place.textOf(['best'])?.trim();
  return {
    ...reduction,
    ...shown,
    query,
    moment: own ?? moment,
    label: label ?? labelOf(query, queries, place),
    best: best === 'min' || best === 'max' ? best : undefined,
  };
}

/** A text with variables filled in, which are those of the manifest. Throws UNKNOWN_VARIABLE. */
export function textOf(
  place: Pick<Place, 'textOf' | 'positionOf'>,
  path: readonly string[],
  { vars, variables }: NumberContext,
): string | undefined {
  const text = place.textOf(path)?.trimEnd();
  if (text === undefined) return undefined;
  checkVariables(
    text,
    [...variables].filter((name) => name !== 'range'),
    () => place.positionOf(path),
  );
  return fillVariables(text, vars);
}

/** `latency, p99`; `latency, at end`. */
function labelOf({ id, label }: Query, queries: readonly Query[], place: Place): string {
  const moment = place.textOf(['at'])?.trim();
  const reduced = place.textOf(['reduce'])?.trim() ?? (moment && `at ${moment}`);
  const name = label ?? (queries.length === 1 && id === 'query' ? undefined : id);
  return [name, reduced].filter((part) => part !== undefined).join(', ') || 'value';
}

function momentOf(place: Place): TableSpec['moment'] {
  const text = place.textOf(['at'])?.trim();
  if (text === undefined || text === 'start' || text === 'end') return text;
  throw new StyxError('MANIFEST_VALUE', 'the moment of a column is `start` or `end`', {
    position: place.positionOf(['at']),
  });
}

function queryOf(place: Place, queries: readonly Query[]): Query {
  const name = place.textOf(['query'])?.trim();
  const ids = queries.map(({ id }) => id);
  return at(
    () => place.positionOf(name === undefined ? [] : ['query']),
    () => {
      const query = name === undefined ? queries[0] : queries.find(({ id }) => id === name);
      if (query !== undefined && (name !== undefined || queries.length === 1)) return query;
      if (name === undefined) {
        throw new StyxError('MANIFEST_VALUE', 'the column does not say of which query it is', {
          hint: `add \`query\`: ${listOf(ids, 'or')}`,
        });
      }
      throw new StyxError('UNKNOWN_QUERY', `the table has no query \`${name}\``, {
        hint: didYouMean(name, ids),
      });
    },
  );
}
