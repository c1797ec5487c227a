import { StyxError, throwAll } from '../../errors.js';
import type { ManifestFile } from '../endpoints.js';
import { attempt, forEach, inOrder } from '../findings.js';
import type { Query } from '../manifest.js';
import { askedOf, checkInterval, reductionOf, shownOf } from './asked.js';
import type { NumberContext } from './context.js';
import { boundsOf } from './bounds.js';
import { calculationOf, checkCalculations, withUnits } from './calculated.js';
import { type Layered, layered, namesOf, type Section } from './layers.js';
import { checkOne, type OfFigure, ofFigure } from './of-figure.js';
import { tableOf, textOf } from './tables.js';
import { hasValueRows, valueTableOf } from './value-tables.js';
import type { CheckSpec, Numbers, TableSpec, ValueSpec, ValueTableSpec } from './values.js';

/** Those that are wanted: all values or none, since they are in one file. */
export interface WantedNumbers {
  readonly values: readonly string[];
  readonly checks: readonly string[];
  readonly tables: readonly string[];
}

/** The numbers of a manifest. Throws the errors of all of them together. */
export function resolveNumbers(
  file: ManifestFile,
  context: NumberContext,
  wanted: WantedNumbers,
): Numbers {
  const errors: StyxError[] = [];
  const all = <Spec>(section: Section, make: (one: Layered, context: NumberContext) => Spec) =>
    wanted[section].flatMap((name) => {
      const spec = attempt(errors, () => [make(layered(file, section, name), context)]);
      return spec ?? [];
    });
  attempt(errors, () => checkNames(file));
  const values = all('values', valueOf);
  const names = namesOf(file, 'values');
  attempt(errors, () => checkCalculations(values, names));
  const checks = all('checks', checkOf);
  const tables = all('tables', (one): TableSpec | ValueTableSpec =>
    hasValueRows(file, one.name) ? valueTableOf(one, names, context) : tableOf(one, context),
  );
  throwAll(inOrder(errors));
  return {
    values: withUnits(values),
    checks,
    tables: tables.flatMap((table) => ('columns' in table ? [table] : [])),
    valueTables: tables.flatMap((table) => ('columns' in table ? [] : [table])),
  };
}

function valueOf(one: Layered, context: NumberContext): ValueSpec {
  const calculation = calculationOf(one);
  const common = {
    name: one.name,
    label: textOf(one, ['label'], context) ?? one.name,
    hasSiunitx: one.textOf(['siunitx'])?.trim() === 'true',
    position: one.positionOf([]),
  };
  if (calculation !== undefined) {
    const shown = shownOf(one, undefined);
    return { ...common, source: calculation, ...shown, ...boundsOf(one, shown.unit) };
  }
  const { asked, query, usual } = one.has('figure')
    ? ofFigure(one, context)
    : ofQuery(one, context);
  const reduction = reductionOf(one, isAtMoment(one), usual);
  checkInterval(one, asked.range, reduction.interval);
  const shown = shownOf(one, query);
  const source = { ...asked, ...reduction, query, series: one.series };
  return { ...common, source, ...shown, ...boundsOf(one, shown.unit) };
}

/** What a value asks for by itself. */
function ofQuery(one: Layered, context: NumberContext): OfFigure {
  checkOne(one);
  const { queries, ...asked } = askedOf(one, context);
  const [query] = queries;
  return { asked, query, usual: { reduce: query.reduce } };
}

function isAtMoment(one: Layered): boolean {
  return one.has('at');
}

function checkOf(one: Layered, context: NumberContext): CheckSpec {
  const asked = askedOf(one, context);
  const hasReducer = one.has('reduce') || isAtMoment(one);
  const reduce = hasReducer ? reductionOf(one, isAtMoment(one)).reduce : undefined;
  const { unit, show } = shownOf(one, asked.queries[0]);
  checkOneUnit(one, asked.queries);
  const bounds = boundsOf(one, unit);
  if (bounds.min === undefined && bounds.max === undefined) {
    throw new StyxError('MANIFEST_VALUE', 'the check has no bound', {
      position: one.positionOf([]),
      hint: 'add `min`, `max` or both',
    });
  }
  return { ...asked, reduce, unit, show, ...bounds };
}

/** The bounds of a check are in one unit. */
function checkOneUnit(one: Layered, [first, ...others]: readonly Query[]): void {
  const i = others.findIndex(({ unit }) => unit !== first?.unit);
  const other = others[i];
  if (first === undefined || other === undefined) return;
  const [left, right] = [first, other].map(({ unit = 'no unit' }) => unit);
  const message = `\`${first.id}\` has ${left ?? ''} and \`${other.id}\` has ${right ?? ''}: a check has one unit`;
  throw new StyxError('MANIFEST_VALUE', message, {
    position: one.positionOf(['queries', i + 1]),
    hint: 'make a check of each',
  });
}

/** Names are looked up without regard to case: LaTeX may have made capitals of a heading. */
function checkNames(file: ManifestFile): void {
  const seen = new Map<string, string>();
  forEach(namesOf(file, 'values'), (name) => {
    const before = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (before === undefined) return;
    throw new StyxError(
      'MANIFEST_VALUE',
      `the values \`${before}\` and \`${name}\` have one name`,
      {
        position: file.source.keyPositionOf(['values', name]),
        hint: 'upper and lower case are the same here: rename one of the two',
      },
    );
  });
}
