import { fusesSeries } from './fused-series.js';
import { type GuessedWindows, guessedWindow } from './guessed-windows.js';
import { parsePromql, type SyntaxNode, type SyntaxTree } from './parser.js';
import type { SplitReason } from './split-reason.js';

/** Why a query cannot be asked in parts, and where in it the reason stands (offsets in its text). */
export interface SplitProblem extends SplitReason {
  readonly start: number;
  readonly end: number;
}

/** Nodes of the syntax tree that mean something else in each request. */
const boundToRequest = new Map([
  ['AtStart', '@ start() means the start of each request'],
  ['AtEnd', '@ end() means the end of each request'],
  ['StartFn', 'start() means the start of each request'],
  ['EndFn', 'end() means the end of each request'],
  ['Range', 'range() means the length of each request'],
  ['DurationRange', 'range() means the length of each request'],
]);

/**
 * Functions of VictoriaMetrics that look at all that their request asks for, or at the clock.
 * Source: https://docs.victoriametrics.com/metricsql/#transform-functions
 */
const wholeRequest =
  /\b(?:range_\w+|running_\w+|outliers\w*|rand(?:_\w+)?|now|limit_offset|interpolate|keep_\w+_value|ru|ttf|smooth_exponential|remove_resets)\s*$/i;

/** What a server does otherwise in parts than it does in one answer, and Prometheus does not. */
export interface PartsOnServer {
  /** Functions whose answer in parts is not their answer in one. */
  readonly unsplittable: readonly string[];
  /** Of a server that guesses how far back to look where the query does not say it. */
  readonly guessed?: GuessedWindows | undefined;
  /** In the words of a reason: `this server`, where nothing else is said. */
  readonly called?: string;
}

/**
 * Says why the parts of a range would not add up to the answer for the whole range; undefined
 * where they do, on Prometheus if no other server is told.
 */
export function splitProblem(
  expr: string,
  server: PartsOnServer = { unsplittable: [] },
): SplitProblem | undefined {
  const tree = parsePromql(expr);
  let problem = syntaxProblem(tree, expr);
  tree.iterate({
    enter({ name, from, to, node }) {
      if (problem !== undefined) return false;
      const found =
        plainly(boundToRequest.get(name)) ??
        fusesSeries(node, expr) ??
        differsOn(server, node, expr);
      if (found !== undefined) problem = { ...found, start: from, end: to };
      return undefined;
    },
  });
  return problem;
}

/** Of what is not PromQL, nothing else can be said. */
function syntaxProblem(tree: SyntaxTree, expr: string): SplitProblem | undefined {
  let problem: SplitProblem | undefined;
  tree.iterate({
    enter({ type, from, to }) {
      if (!type.isError) return;
      problem ??= { reason: notPromql(expr.slice(0, from)), remedies: [], start: from, end: to };
    },
  });
  return problem;
}

const plainly = (reason: string | undefined): SplitReason | undefined =>
  reason === undefined ? undefined : { reason, remedies: [] };

function differsOn(
  { unsplittable, guessed, called = 'this server' }: PartsOnServer,
  node: SyntaxNode,
  expr: string,
): SplitReason | undefined {
  const isCalled = node.name === 'FunctionIdentifier' || node.name === 'AggregateOp';
  const name = isCalled ? expr.slice(node.from, node.to) : '';
  // The words of PromQL are so in capitals, too.
  if (unsplittable.includes(name.toLowerCase()))
    return plainly(`${name}() on ${called} answers otherwise in parts`);
  return guessed && guessedWindow(node, expr, { ...guessed, called });
}

/** Why what begins behind a text is no PromQL. */
function notPromql(before: string): string {
  const called = wholeRequest.exec(before)?.[0].trim();
  if (called === undefined) return 'it is not PromQL that Styx understands';
  return `${called}() looks at all that one request asks for`;
}

/**
 * Whether what there is at a time depends on samples that come later: an answer to such a query is not
 * over when its range is.
 */
export function looksAhead(expr: string): boolean {
  let isAhead = false;
  parsePromql(expr).iterate({
    enter({ name, from, to }) {
      // An `@` may name a time that is later than all that there is yet.
      isAhead ||= name === 'StepInvariantExpr';
      isAhead ||= name === 'OffsetDurationExpr' && expr.slice(from, to).includes('-');
    },
  });
  return isAhead;
}
