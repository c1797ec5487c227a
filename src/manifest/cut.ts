import { isCollection, visit } from 'yaml';
import type { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isBalanced } from './balance.js';
import { textOf } from './nodes.js';
import { endOfLine, type Span } from './positions.js';
import { keyOf, namely, spanOf, type Trap } from './trap.js';

const textKeys = new Set(['title', 'label', 'query', 'text']);
const mapsOfTexts = new Set(['vars', 'queries']);

/** A text that may have been cut, and where its line and the brackets around it end at last. */
export interface PossibleCut {
  readonly trap: Trap;
  readonly end: number;
  readonly reach: number;
}

/**
 * A text that a ` #` cuts: one that is not complete before it, or one for people or Prometheus,
 * directly followed by a comment that has no space after its `#`.
 */
export function cutTrap(
  text: string,
  scalar: Scalar,
  ancestors: readonly unknown[],
): Trap | undefined {
  const comment = commentAfter(text, scalar);
  if (comment === undefined) return undefined;
  const cut = trapAt(text, scalar, ancestors);
  if (!isBalanced(textOf(scalar), isPromql(ancestors) ? /["'`]/ : /["]/)) return cut;
  if (!isFreeText(ancestors) || !isPartOfText(comment)) return undefined;
  return { ...cut, remark: 'a comment has a space after its #' };
}

/**
 * The texts of a file that is not valid YAML that may have been cut at ` #`, with the bracket that
 * would have ended them: the parser reads on, and stumbles lines below.
 */
export function possibleCuts(text: string, document: Document.Parsed): PossibleCut[] {
  const cuts: PossibleCut[] = [];
  visit(document, {
    Scalar: (key, scalar, ancestors) => {
      const comment = key === 'key' ? undefined : commentAfter(text, scalar);
      if (comment === undefined) return;
      const trap = endsBrackets(comment)
        ? trapAt(text, scalar, ancestors)
        : cutTrap(text, scalar, ancestors);
      if (trap === undefined) return;
      const what = `${namely(ancestors)}${trap.what}`;
      cuts.push({
        trap: { ...trap, what },
        end: spanOf(scalar)[1],
        reach: reachOf(scalar, ancestors),
      });
    },
  });
  return cuts;
}

/** The last colour of a list before an offset that YAML takes for a comment: `[#0072B2]`. */
export function cutColour(text: string, offset: number): Trap | undefined {
  const before = text.slice(0, endOfLine(text, offset));
  const match = [...before.matchAll(/[[,]\s*(#[0-9A-Fa-f]{6})\b/dg)].at(-1);
  const span = match?.indices?.[1];
  if (span === undefined) return undefined;
  return { span, what: 'a `#` at the beginning is a comment in YAML', meant: match?.[1] };
}

/** The last text that was cut before an offset, and that goes on there as YAML reads it. */
export function cutBefore(cuts: readonly PossibleCut[], offset: number): PossibleCut | undefined {
  return cuts.findLast(({ end, reach }) => end <= offset && offset <= reach);
}

function reachOf(scalar: Scalar, ancestors: readonly unknown[]): number {
  const ends = [scalar, ...bracketsIn(ancestors)].map(({ range }) => range?.[2] ?? 0);
  return Math.max(...ends);
}

function bracketsIn(ancestors: readonly unknown[]): (YAMLMap | YAMLSeq)[] {
  return ancestors.filter((node) => isCollection(node)).filter(({ flow }) => flow === true);
}

function trapAt(text: string, scalar: Scalar, ancestors: readonly unknown[]): Trap {
  const span = meantSpan(text, scalar, ancestors);
  const what = 'a ` #` begins a comment in YAML, and cuts the text';
  return { span, what, meant: text.slice(...span) };
}

/** Whether a comment closes brackets that it does not open. */
function endsBrackets(comment: string): boolean {
  return /[\]}]/.test(comment) && !/[[{]/.test(comment);
}

function commentAfter(text: string, scalar: Scalar): string | undefined {
  if (scalar.type !== 'PLAIN') return undefined;
  const [, end] = spanOf(scalar);
  return /^[ \t]*(#.*)$/.exec(text.slice(end, endOfLine(text, end)))?.[1];
}

/** `#2`, but not `# a comment`, nor `## one`. */
function isPartOfText(comment: string): boolean {
  return /^#+[^#\s]/.test(comment);
}

function isFreeText(ancestors: readonly unknown[]): boolean {
  const key = keyOf(ancestors.at(-1)) ?? '';
  const above = [-3, -5].map((at) => keyOf(ancestors.at(at)) ?? '');
  return textKeys.has(key) || mapsOfTexts.has(above[0] ?? '') || above[1] === 'labels';
}

function isPromql(ancestors: readonly unknown[]): boolean {
  return ancestors.some((node) => keyOf(node) === 'query' || keyOf(node) === 'queries');
}

/** To the end of the line; in brackets, to what ends the entry. */
function meantSpan(text: string, scalar: Scalar, ancestors: readonly unknown[]): Span {
  const [start, end] = spanOf(scalar);
  const lineEnd = endOfLine(text, end);
  const rest = text.slice(end, lineEnd);
  const cut = bracketsIn(ancestors).length > 0 ? rest.search(/[,\]}]/) : -1;
  return [start, cut === -1 ? lineEnd : end + cut];
}
