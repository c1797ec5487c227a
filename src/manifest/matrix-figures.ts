import { StyxError, throwAll } from '../errors.js';
import { type FigureFiles, longNames, pathClashes } from './clashes.js';
import {
  type FigureContext,
  type FigureParts,
  isRangeOfValues,
  rangeOf,
  resolveParts,
} from './figure.js';
import { chosenCombinations, filesOf, type NamedFigure } from './figure-names.js';
import { at, forEach, together } from './findings.js';
import type { AskedMatrix, Endpoint, Figure, LabelQuestion, RunsSpec } from './manifest.js';
import type { Matrix } from './matrix.js';
import { combinationsOf } from './matrix-combinations.js';
import { figureRun, runVariables } from './runs/figure-runs.js';
import { RUN_LABEL } from './runs/labels.js';
import type { Selection } from './runs/select.js';
import { matrixNames } from './matrix-keys.js';
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
  const { merged, matrix, combinations } = named;
  const variables = [
    ...context.variables,
    ...matrixNames(merged),
    ...runVariables(merged, context),
  ];
  const parts = () => resolveParts(merged, { ...context, variables });
  if (matrix === undefined || combinations !== undefined) {
    const made = together({
      parts,
      ranges: () => rangesOf(named, combinations ?? [], context),
    });
    return { figures: figuresOf(made.parts, combinations ?? [], made.ranges, matrix) };
  }
  return { asked: askedFigures(named, matrix, context, parts) };
}

function askedFigures(
  named: NamedFigure,
  matrix: Matrix,
  context: NamedContext,
  resolve: () => FigureParts,
): Omit<AskedMatrix, 'place'> {
  const { merged, wanted } = named;
  const { name } = merged;
  const { parts, ranges } = together({
    parts: resolve,
    ranges: () => askedRanges(named, matrix, context),
  });
  return {
    name,
    questions: questionsOf(matrix, endpointOf(parts, named, context), ranges),
    figuresWith: (answers, others) => {
      const all = combinationsOf({ figure: merged, matrix }, answers);
      checkFiles(filesOf(merged, all), [...context.files, ...others.map(filesOfFigure)]);
      const some = chosenCombinations(all, wanted);
      return figuresOf(parts, some, rangesOf(named, some, context), matrix);
    },
    failed: (problem) => ({
      ...parts,
      ...{ name, range: ranges[0], variables: undefined, problem },
    }),
  };
}

/** The server that knows values: that of the first query that asks one, else the figure's. */
function endpointOf(
  { queries }: FigureParts,
  { merged: { figure, positionOf } }: NamedFigure,
  { findEndpoint }: NamedContext,
): Endpoint {
  const [endpoint] = queries.flatMap((query) => query.endpoint ?? []);
  if (endpoint !== undefined) return endpoint;
  return at(
    () => positionOf(['prometheus']),
    () => findEndpoint(figure.prometheus),
  );
}

function checkFiles(own: readonly FigureFiles[], others: readonly FigureFiles[]): void {
  throwAll([...longNames(own), ...pathClashes([...others, ...own])]);
}

function filesOfFigure({ name, formats, positionOf }: Figure): FigureFiles {
  return { name, key: name, hasTex: formats.includes('tex'), positionOf: () => positionOf() };
}

/** The range of each, with its values filled in. */
function rangesOf(
  { merged, matrix }: Pick<NamedFigure, 'merged' | 'matrix'>,
  combinations: readonly Pick<Combination, 'values'>[],
  context: NamedContext,
): Figure['range'][] {
  const selection = matrix && selectionOf(matrix);
  if (selection !== undefined) return runRanges(selection, combinations, context);
  const rangeWith = (values: Combination['values']) =>
    rangeOf(merged, context, new Map([...context.vars, ...values]));
  const [first] = combinations;
  if (first === undefined) return [];
  if (isRangeOfValues(merged)) return forEach(combinations, ({ values }) => rangeWith(values));
  const range = rangeWith(first.values);
  return combinations.map(() => range);
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
    return { runs: [run], repetitions: undefined, axis: undefined, leftOut: i === 0 ? leftOut : [] };
  });
}

function figuresOf(
  parts: FigureParts,
  combinations: readonly Combination[],
  ranges: readonly Figure['range'][],
  matrix: Matrix | undefined,
): Figure[] {
  const fromServer = new Set(
    matrix?.keys.filter(({ source }) => !('values' in source)).map(({ name }) => name),
  );
  return combinations.flatMap(({ name, values }, i): Figure[] => {
    const range = ranges[i];
    if (range === undefined) return [];
    const variables = matrix === undefined ? undefined : { values, fromServer };
    return [{ ...parts, name, range, variables }];
  });
}

/** What servers are asked about: the ranges that the listed values of a matrix give. */
function askedRanges(
  named: NamedFigure,
  { keys, exclusions }: Matrix,
  context: NamedContext,
): readonly [Figure['range'], ...Figure['range'][]] {
  const { merged } = named;
  checkRange(merged, keys);
  const listed = { keys: keys.filter(({ source }) => 'values' in source), exclusions };
  const known = combinationsOf({ figure: merged, matrix: listed }, new Map());
  const [range, ...others] = rangesOf(named, known, context);
  if (range === undefined) throw new Error('a matrix without combinations was not refused');
  return [range, ...others];
}

function questionsOf(
  { keys }: Matrix,
  endpoint: Endpoint,
  ranges: readonly Figure['range'][],
): LabelQuestion[] {
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
