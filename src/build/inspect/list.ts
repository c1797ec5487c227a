import { counted } from '../../counted.js';
import { type AskedQueries, endpointsOfQueries } from '../../manifest/asked-endpoints.js';
import { type Figure, type Manifest, partsOf, type SingleFigure } from '../../manifest/manifest.js';
import { filesOfFigure, filesOfNumbers } from '../../manifest/target-files.js';
import type { Bounds, Numbers, ValueSpec } from '../../manifest/values/values.js';
import { writtenRange } from '../../plan/written-range.js';
import { askMatrices } from '../project/ask-matrices.js';
import { readOnlyProject } from '../project/project.js';

/** What a manifest has, as a list shows it. */
export interface ListedItem {
  readonly name: string;
  readonly is: 'figure' | 'value' | 'check' | 'table';
  readonly title: string | undefined;
  /** What it shows: the kinds of its panels, how a value is measured and what it must be, the rows of a table. */
  readonly shows: readonly string[];
  /** As the manifest has them, each once: `last 6h`, `9 runs`; none of what is made of others. */
  readonly ranges: readonly string[];
  /** The names of who is asked, each once; none where all is read from files. */
  readonly endpoints: readonly string[];
  /** Below the folder of the outputs. */
  readonly files: readonly string[];
  /** Why it cannot be built, where that is known. */
  readonly problem: string | undefined;
}

/**
 * All figures, values, checks and tables of a manifest, in its order, as of a time (ms). No server is asked:
 * a matrix whose values are not kept is one item, which says so. Throws BAD_LOCK, REDACT_KEY, and the signal's
 * reason.
 */
export async function listed(
  written: Manifest,
  options: { readonly nowMs: number; readonly signal: AbortSignal },
): Promise<ListedItem[]> {
  const { figures, numbers } = await askMatrices(written, readOnlyProject(written), options);
  const { nowMs } = options;
  return [...figures.map((figure) => figureItem(figure, nowMs)), ...numberItems(numbers, nowMs)];
}

function figureItem(figure: Figure, nowMs: number): ListedItem {
  const { name, title, problem } = figure;
  // One with a problem may stand for others, which are not known yet.
  const parts = problem === undefined ? partsOf(figure) : [];
  return {
    ...{ name, is: 'figure', title },
    shows: distinct(parts.map(({ drawing }) => drawing.kind)),
    ...whenAndWho(parts, nowMs),
    files: problem === undefined ? filesOfFigure(figure) : [],
    problem: problem?.message,
  };
}

function numberItems({ values, checks, tables, valueTables }: Numbers, nowMs: number) {
  const filesOf = (table: Partial<Pick<Numbers, 'tables' | 'valueTables'>>): string[] =>
    filesOfNumbers({ values: [], tables: [], valueTables: [], ...table });
  const known = { title: undefined, problem: undefined };
  return [
    ...values.map((spec): ListedItem => valueItem(spec, nowMs)),
    ...checks.map((spec): ListedItem => ({
      ...{ ...known, name: spec.name, is: 'check', files: [] },
      shows: [...reducerText(spec.reduce), ...boundsText(spec)],
      ...whenAndWho([spec], nowMs),
    })),
    ...tables.map((spec): ListedItem => ({
      ...{ ...known, name: spec.name, is: 'table', files: filesOf({ tables: [spec] }) },
      shows: [`by ${spec.rows}`],
      ...whenAndWho([{ ...spec, queries: spec.columns.map(({ query }) => query) }], nowMs),
    })),
    ...valueTables.map((spec): ListedItem => ({
      ...{ ...known, name: spec.name, is: 'table', files: filesOf({ valueTables: [spec] }) },
      ...{ shows: [`of ${counted(spec.values.length, 'value')}`], ranges: [], endpoints: [] },
    })),
  ];
}

function valueItem(spec: ValueSpec, nowMs: number): ListedItem {
  const { name, label, source } = spec;
  const title = label === name ? undefined : label;
  const common = { name, is: 'value', title, files: [], problem: undefined } as const;
  if ('operation' in source) {
    const shows = [`${source.operation} of ${source.of.join(' and ')}`, ...boundsText(spec)];
    return { ...common, shows, ranges: [], endpoints: [] };
  }
  const shows = [...reducerText(source.reduce), ...boundsText(spec)];
  return { ...common, shows, ...whenAndWho([{ ...source, queries: [source.query] }], nowMs) };
}

function whenAndWho(
  parts: readonly AskedQueries[],
  nowMs: number,
): Pick<ListedItem, 'ranges' | 'endpoints'> {
  return {
    ranges: distinct(
      parts.map(({ range }) =>
        'runs' in range ? counted(range.runs.length, 'run') : writtenRange(range, nowMs).text,
      ),
    ),
    endpoints: distinct(parts.flatMap((part) => endpointsOfQueries(part).map(({ name }) => name))),
  };
}

function reducerText(reduce: SingleFigure['drawing']['reduce'] | undefined): string[] {
  if (reduce === undefined) return [];
  return [typeof reduce === 'string' ? reduce : `p${reduce.quantile * 100}`];
}

function boundsText({ min, max }: Bounds): string[] {
  return [...(min ? [`min ${min.text}`] : []), ...(max ? [`max ${max.text}`] : [])];
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
