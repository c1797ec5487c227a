import { formatDuration } from '../time/duration.js';
import type { SyntaxNode } from './parser.js';
import { durationMs } from './problems/duration.js';
import type { SplitReason } from './split-reason.js';

/**
 * How a server looks back where a query does not say how far: as far as it guesses from the first samples
 * of each request, at least a step.
 * Source: https://docs.victoriametrics.com/metricsql/#metricsql-features
 */
export interface GuessedWindows {
  /** The step of the requests, in ms. */
  readonly stepMs: number;
  /** What no guess is longer than, in ms; Infinity where nothing bounds them. */
  readonly mostMs: number;
}

/** The same of a server that a reason calls so. */
interface Guessing extends GuessedWindows {
  readonly called: string;
}

/** Why the window of a node of a query is another in each part; undefined where it is not. */
export function guessedWindow(
  node: SyntaxNode,
  expr: string,
  { stepMs, mostMs, called }: Guessing,
): SplitReason | undefined {
  const isSelector = node.name === 'VectorSelector' && node.parent?.name !== 'MatrixSelector';
  const isStretched = isWindow(node) && !isTakenAsItIs(node);
  if (!isSelector && !isStretched) return undefined;
  const leastMs = isSelector ? stepAround(node, expr, stepMs) : leastWindow(node, expr);
  // At a time that the query says, each request looks at the same samples.
  if (mostMs <= (leastMs ?? 0) || isAtOneTime(node)) return undefined;
  const bound =
    leastMs === undefined ? [] : [`\`params: { max_lookback: ${formatDuration(leastMs)} }\``];
  return {
    reason: `how far it looks back is what ${called} guesses from the samples of each request`,
    remedies: [...bound, ...(isSelector ? ['a window that is said: `last_over_time(x[5m])`'] : [])],
  };
}

const isWindow = ({ name }: SyntaxNode): boolean =>
  name === 'MatrixSelector' || name === 'SubqueryExpr';

/** A window is made longer to hold enough samples by deriv(), and where no function takes it. */
function isTakenAsItIs(window: SyntaxNode): boolean {
  let taker = window.parent;
  while (taker !== null && ['ParenExpr', 'OffsetExpr', 'StepInvariantExpr'].includes(taker.name))
    taker = taker.parent;
  const call = taker?.name === 'FunctionCallBody' ? taker.parent : null;
  const called = call?.getChild('FunctionIdentifier')?.firstChild?.name;
  return called !== undefined && called !== 'Deriv';
}

/** The time between the points at which a selector is asked for, in ms; undefined where that is calculated. */
function stepAround(node: SyntaxNode, expr: string, stepMs: number): number | undefined {
  const subquery = wrapping(node).find(({ name }) => name === 'SubqueryExpr');
  const [, resolution] = subquery?.getChildren('DurationExpr') ?? [];
  return resolution === undefined ? stepMs : durationMs(textOf(resolution, expr));
}

function leastWindow(window: SyntaxNode, expr: string): number | undefined {
  const length = window.getChild('DurationExpr');
  return length === null ? undefined : durationMs(textOf(length, expr));
}

const textOf = ({ from, to }: SyntaxNode, expr: string): string => expr.slice(from, to);

const isAtOneTime = (node: SyntaxNode): boolean =>
  wrapping(node).some(({ name }) => name === 'StepInvariantExpr');

/**
 * The nodes around a node that are about it, the inmost first. The grammar has `a - b @ 1` as `(a - b) @ 1`,
 * where PromQL means b alone.
 */
function wrapping(node: SyntaxNode): SyntaxNode[] {
  const around: SyntaxNode[] = [];
  let isLast = true;
  for (let inner = node; inner.parent !== null; inner = inner.parent) {
    const { parent } = inner;
    if (parent.name === 'BinaryExpr') isLast &&= inner.to === parent.to;
    if (parent.name === 'ParenExpr' || parent.name === 'FunctionCallBody') isLast = true;
    if (isLast) around.push(parent);
  }
  return around;
}
