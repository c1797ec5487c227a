import { StyxError, throwAll } from '../errors.js';
import { type NonEmpty, nonEmpty } from '../non-empty.js';
import { withAdditions } from './additions.js';
import { type FigureFiles, longNames, pathClashes } from './clashes.js';
import { type FigureContext, isRangeOfValues, rangeOf } from './figure.js';
import {
  figureOf,
  mergedParts,
  type Ranges,
  type Resolved,
  resolvedParts,
} from './figure-parts.js';
import { chosenCombinations, filesOf, filesOfPanel, type NamedFigure } from './figure-names.js';
import { at, forEach, together } from './findings.js';
import type {
  AskedMatrix,
  Endpoint,
  Figure,
  LabelQuestion,
  RunsSpec,
  SingleFigure,
} from './manifest.js';
import type { Matrix } from './matrix.js';
import { combinationsOf } from './matrix-combinations.js';
import { figureRun } from './runs/figure-runs.js';
import { RUN_LABEL } from './runs/labels.js';
import { writtenRuns } from './runs/matrix-runs.js';
import type { Selection } from './runs/select.js';
import type { Combination } from './matrix-names.js';

/** What it takes to make figures of a name. */
export interface NamedContext extends FigureContext {
  readonly vars: ReadonlyMap<string, string>;
  /** The files of all figures that are known. */
  readonly files: readonly FigureFiles[];
}

/** The figures of a name: one, or those of its matrix, as far as servers need not be asked. */
export type ResolvedFigures =
  { readonly figures: readonly Figure[] } | { readonly asked: Omit<AskedMatrix, 'place'> };

/**
 * What all figures of a matrix have in common is resolved once, so that ten thousand are no slower
 * than ten, and its mistakes are told once. Throws the errors of all parts together.
 */
export function resolveFigures(named: NamedFigure, context: NamedContext): ResolvedFigures {
  const { matrix, combinations } = named;
  const resolved = () => resolvedParts(named, context);
  if (matrix === undefined || combinations !== undefined) {
    const made = together({
      resolved,
      ranges: () => rangesOf(named, combinations ?? [], context),
    });
    return { figures: figuresOf(made.resolved, combinations ?? [], made.ranges, matrix) };
  }
  return { asked: askedFigures(named, matrix, context, resolved) };
}

function askedFigures(
  named: NamedFigure,
  matrix: Matrix,
  context: NamedContext,
  resolve: () => Resolved,
): Omit<AskedMatrix, 'place'> {
  const { merged, wanted } = named;
  const { name } = merged;
  const { resolved, ranges } = together({
    resolved: resolve,
    ranges: () => askedRanges(named, matrix, context),
  });
  return {
    name,
    questions: questionsOf(matrix, endpointOf(resolved, named, context), ranges.flat()),
    exclusions: matrix.exclusions,
    figuresWith: (answers, others) => {
      const all = combinationsOf({ figure: merged, matrix }, answers);
      checkFiles(filesOf(merged, all), [...context.files, ...others.flatMap(filesOfFigure)]);
      const some = chosenCombinations(all, wanted);
      return figuresOf(resolved, some, rangesOf(named, some, context), matrix);
    },
    failed: (problem) => ({ ...figureOf(resolved, name, ranges[0], undefined), problem }),
  };
}

/**
 * The server that knows values: that of the first query that asks one, else the figure's. Throws
 * MANIFEST_VALUE where there are several: what one of them has, another one may not have.
 */
function endpointOf({ parts }: Resolved, { merged }: NamedFigure, context: NamedContext): Endpoint {
  const { figure, positionOf } = merged;
  const queries = parts.flatMap((part) => part.queries);
  const [choice] = queries.flatMap((query) => query.endpoint ?? []);
  const { prometheus } = figure;
  const position = () => positionOf(['prometheus']);
  if (choice === undefined && !Array.isArray(prometheus)) {
    return at(position, () => withAdditions(merged, context).findEndpoint(prometheus));
  }
  if (choice !== undefined && !('several' in choice)) return choice;
  throw new StyxError('MANIFEST_VALUE', 'the values of a matrix are those of one server', {
    position: positionOf(['matrix']),
    hint: 'list the values, or name one server in `prometheus`',
  });
}

function checkFiles(own: readonly FigureFiles[], others: readonly FigureFiles[]): void {
  throwAll([...longNames(own), ...pathClashes([...others, ...own])]);
}

function filesOfFigure({ name, formats, panels, positionOf }: Figure): FigureFiles[] {
  const place = () => positionOf();
  return [
    { name, key: name, hasTex: formats.includes('tex'), positionOf: place },
    ...(panels?.parts ?? []).map((_, i) => filesOfPanel(name, i, place)),
  ];
}

/** The ranges of each, with its values filled in. */
function rangesOf(
  named: Pick<NamedFigure, 'merged' | 'panels' | 'matrix'>,
  combinations: readonly Pick<Combination, 'values'>[],
  context: NamedContext,
): Ranges[] {
  const selection = named.matrix && selectionOf(named.matrix);
  const ofParts = forEach(mergedParts(named), (merged): SingleFigure['range'][] => {
    const own = withAdditions(merged, context);
    if (selection !== undefined && writtenRuns(merged.figure) !== undefined) {
      return runRanges(selection, combinations, own);
    }
    const rangeWith = (values: Combination['values']) =>
      rangeOf(merged, own, new Map([...context.vars, ...values]));
    const [first] = combinations;
    if (first === undefined) return [];
    if (isRangeOfValues(merged)) return forEach(combinations, ({ values }) => rangeWith(values));
    const range = rangeWith(first.values);
    return combinations.map(() => range);
  });
  return combinations.map((_, i) => ofParts.flatMap((ranges) => ranges[i] ?? []));
}

/** The runs that a matrix goes over, where it does. */
function selectionOf({ keys }: Matrix): Selection | undefined {
  return keys.flatMap(({ source }) => ('selection' in source ? source.selection : []))[0];
}

/** The run of each; runs that are of no use are told of once, at the first. */
function runRanges(
  { runs, leftOut }: Selection,
  combinations: readonly Pick<Combination, 'values'>[],
  { findEndpoint }: NamedContext,
): RunsSpec[] {
  const known = new Map(forEach(runs, (run) => [run.name, figureRun(run, findEndpoint)] as const));
  return combinations.map(({ values }, i): RunsSpec => {
    const run = known.get(values.get(RUN_LABEL) ?? '');
    if (run === undefined) throw new Error('each combination of a matrix over runs has one');
    return {
      runs: [run],
      repetitions: undefined,
      axis: undefined,
      leftOut: i === 0 ? leftOut : [],
    };
  });
}

function figuresOf(
  resolved: Resolved,
  combinations: readonly Combination[],
  ranges: readonly Ranges[],
  matrix: Matrix | undefined,
): Figure[] {
  const fromServer = new Set(
    matrix?.keys.filter(({ source }) => !('values' in source)).map(({ name }) => name),
  );
  return combinations.map(({ name, values }, i): Figure => {
    const variables = matrix === undefined ? undefined : { values, fromServer };
    return figureOf(resolved, name, ranges[i] ?? [], variables);
  });
}

/** What servers are asked about: the ranges that the listed values of a matrix give. */
function askedRanges(
  named: NamedFigure,
  { keys, exclusions }: Matrix,
  context: NamedContext,
): NonEmpty<Ranges> {
  for (const merged of mergedParts(named)) checkRange(merged, keys);
  const listed = { keys: keys.filter(({ source }) => 'values' in source), exclusions };
  const known = combinationsOf({ figure: named.merged, matrix: listed }, new Map());
  return nonEmpty(rangesOf(named, known, context), 'a matrix without combinations was not refused');
}

function questionsOf({ keys }: Matrix, endpoint: Endpoint, ranges: Ranges): LabelQuestion[] {
  return keys.flatMap(({ name, source, positionOf }): LabelQuestion[] => {
    if ('values' in source) return [];
    return [{ key: name, ...source, endpoint, ranges, position: positionOf() }];
  });
}

/** Servers are asked about a range: it cannot depend on what they say. */
function checkRange({ figure, positionOf }: NamedFigure['merged'], keys: Matrix['keys']): void {
  const asked = keys.filter(({ source }) => !('values' in source));
  for (const [part, text] of Object.entries(figure.range ?? {})) {
    const key = asked.find(({ name }) => String(text).includes(`\${${name}}`));
    if (key === undefined) continue;
    const message = `the range depends on \`${key.name}\`, which the server is asked for in this range`;
    throw new StyxError('MANIFEST_VALUE', message, {
      position: positionOf(['range', part]),
      hint: `list the values of \`${key.name}\` in the matrix`,
    });
  }
}
