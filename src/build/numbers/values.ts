import { counted } from '../../counted.js';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { located, StyxError } from '../../errors.js';
import type { ValueSpec, ValueTableSpec } from '../../manifest/values/values.js';
import { fetchNumbers, whole } from './number-data.js';
import {
  type Building,
  hasNews,
  type Made,
  type NumberFile,
  type NumberResult,
  told,
  whyFailed,
  writeFiles,
} from './number-result.js';
import { calculated, type Operand } from '../../values/calculate.js';
import { brokenClaim } from '../../values/claims.js';
import type { KnownValue } from '../../values/known-value.js';
import { measure, type Measured } from '../../values/measure.js';
import { valueLosses, valueTableLosses } from '../../values/print-losses.js';
import { plainText, shownNumber } from '../../values/shown-number.js';
import { uncountedNotes } from '../../values/uncounted.js';
import { valueTableFiles } from '../../values/value-table.js';
import {
  type KnownValues,
  knownValues,
  valuesJson,
  valuesMarkdown,
} from '../../values/values-text.js';
import { valuesTex } from '../../values/values-tex.js';

type Known = Pick<Measured, 'value' | 'interval' | 'runs'> & {
  readonly warnings: readonly string[];
};

/**
 * The values of a manifest, those that are calculated of others last, and their files. A value
 * whose claim does not hold is written too.
 */
export async function buildValues(
  specs: readonly ValueSpec[],
  building: Building,
): Promise<NumberResult[]> {
  if (specs.length === 0) return [];
  const found = new Map<string, Promise<Known>>();
  const known = (spec: ValueSpec): Promise<Known> => {
    const before = found.get(spec.name);
    if (before !== undefined) return before;
    const asked = valueOf(spec, building, async (name) => {
      const other = specs.find((one) => one.name === name);
      if (other === undefined) throw new Error(`there is no value ${name}`);
      return { value: (await known(other)).value, unit: other.unit };
    });
    found.set(spec.name, asked);
    return asked;
  };
  const all = await Promise.all(
    specs.map(async (spec) => {
      try {
        return shownValue(spec, await known(spec));
      } catch (thrown) {
        return { spec, error: await whyValueFailed(thrown, spec, building) };
      }
    }),
  );
  building.options.signal.throwIfAborted();
  const before = knownValues(textIn(pathOf('json', building)));
  const results = all.map((one) => resultOf(one, before));
  for (const result of results) building.options.onNumber(result);
  const some = all.flatMap((one) => ('error' in one ? [] : [one]));
  // Files that have all of them are better than new ones that lack some.
  if (some.length < all.length && existsSync(pathOf('tex', building))) return results;
  const written = () => writeValues(some, building);
  results.push(...(await told(building, written, 'values', 'values')));
  for (const spec of building.manifest.numbers.valueTables) {
    const table = () => writeTable(spec, some, building);
    results.push(...(await told(building, table, 'table', spec.name)));
  }
  return results;
}

const pathOf = (format: NumberFile['format'], { manifest }: Building): string =>
  join(manifest.outputDir, `values.${format}`);

/** No text of a file that is not there, or that nobody may read. */
const whyValueFailed = (thrown: unknown, { name, position }: ValueSpec, { options }: Building) =>
  whyFailed(located(thrown, position), name, options);

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function resultOf(
  one: ReturnType<typeof shownValue> | { readonly spec: ValueSpec; readonly error: StyxError },
  before: KnownValues,
): NumberResult {
  const common = { kind: 'value', name: one.spec.name, files: [] } as const;
  if ('error' in one) return { ...common, text: '', warnings: [], isNew: true, error: one.error };
  const { shown, warnings, broken: error } = one;
  return { ...common, text: plainText(shown), warnings, isNew: !before.has(one), error };
}

function shownValue(spec: ValueSpec, known: Known): KnownValue & Pick<Known, 'warnings'> {
  const shown = shownNumber(known.value, known.interval, spec);
  const losses = valueLosses({ spec, shown, interval: known.interval });
  const warnings = [...known.warnings, ...losses];
  return { spec, shown, ...known, warnings, broken: brokenClaim(spec, known) };
}

async function valueOf(
  { name, source, position }: ValueSpec,
  { source: from }: Building,
  other: (name: string) => Promise<Operand>,
): Promise<Known> {
  if (!('operation' in source)) {
    const { answers, warnings } = await whole(
      await fetchNumbers({ ...source, folder: `_values/${name}` }, source.query, from),
    );
    try {
      const measured = measure(name, answers, source);
      return { ...measured, warnings: [...warnings, ...uncountedNotes(measured, source.counted)] };
    } catch (thrown) {
      throw located(thrown, source.query.position);
    }
  }
  const [first, second] = source.of;
  const operands = await Promise.all([of(first, other), of(second, other)]);
  const value = calculated(source, operands, position);
  return { value, interval: undefined, runs: undefined, warnings: [] };

  async function of(one: string, get: typeof other): Promise<Operand> {
    return get(one).catch((thrown: unknown) => {
      const message = `it is calculated of \`${one}\`, which has failed`;
      throw new StyxError('NO_VALUE', message, { position, cause: thrown });
    });
  }
}

async function writeTable(
  spec: ValueTableSpec,
  known: readonly KnownValue[],
  building: Building,
): Promise<Made> {
  const { name, values, position } = spec;
  const rows = values.map((wanted) => {
    const value = known.find((one) => one.spec.name === wanted);
    if (value !== undefined) return value;
    throw new StyxError('NO_VALUE', `it has \`${wanted}\`, which has failed`, { position });
  });
  const files = await writeFiles(name, building, valueTableFiles(spec, rows));
  const warnings = valueTableLosses(spec, rows);
  return { text: counted(rows.length, 'row'), files, warnings, isNew: hasNews(files) };
}

async function writeValues(values: readonly KnownValue[], building: Building): Promise<Made> {
  const files = await writeFiles('values', building, [
    ['tex', valuesTex(values)],
    ['json', valuesJson(values)],
    ['md', valuesMarkdown(values)],
  ]);
  return {
    text: counted(values.length, 'value'),
    files,
    warnings: [],
    isNew: hasNews(files),
  };
}
