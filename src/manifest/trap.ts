import { isScalar } from 'yaml';
import type { Node } from 'yaml';
import { StyxError } from '../errors.js';
import { textOf } from './nodes.js';
import { positionAt, type Span, type TextFile } from './positions.js';

/** What YAML makes of a text without quotes. */
export interface Trap {
  readonly span: Span;
  readonly what: string;
  /** The text that was meant, as far as it can be told. */
  readonly meant: string | undefined;
  /** What else can be done about it. */
  readonly remark?: string;
}

/** MANIFEST_TRAP, with the text in quotes where it may be shown. */
export function trapError(file: TextFile, trap: Trap, secrets: readonly Span[]): StyxError {
  const position = positionAt(file, trap.span, secrets);
  const isSecret = secrets.some(([start, end]) => start < trap.span[1] && trap.span[0] < end);
  const { meant, remark } = trap;
  const shown = meant === undefined || isSecret || meant.includes('\n') ? undefined : quoted(meant);
  const hint = `put the text in quotes${shown === undefined ? '' : `: ${shown}`}`;
  return new StyxError('MANIFEST_TRAP', trap.what, {
    position,
    hint: remark === undefined ? hint : `${hint}; ${remark}`,
  });
}

/** In single quotes where it has double ones, as most queries have. */
function quoted(text: string): string {
  const bare = text.trim();
  return /["\\]/.test(bare) ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}

/** `label: ` where the value of `label` is meant. */
export function namely(ancestors: readonly unknown[]): string {
  const key = keyOf(ancestors.at(-1));
  return key === undefined ? '' : `\`${key}\`: `;
}

export function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

/** The key that leads to a node, where it is in a map. */
export function keyOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('key' in node)) return undefined;
  return isScalar(node.key) ? textOf(node.key) : undefined;
}
