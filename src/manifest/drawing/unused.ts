import type { StyxError } from '../../errors.js';
import type { Kind } from '../drawing.js';
import { listOf } from '../nearest.js';
import type { Path } from '../nodes.js';
import { type Given, mistakeAt } from './given.js';

/** A mistake where the figure itself says something at a path that its kind has no use for. */
export function unused(
  given: Given,
  path: Path,
  what: string,
  kind: Kind,
  remedy?: Kind,
): StyxError[] {
  if (!given.merged.isOwn(path)) return [];
  const name = path[0] === 'queries' ? path.slice(2).join('.') : path.join('.');
  const message = `\`${name}\` ${what}; figure \`${given.merged.name}\` is of \`kind: ${kind}\``;
  const other = remedy === undefined ? '' : `, or write \`kind: ${remedy}\``;
  return [mistakeAt(given, path, message, `remove it${other}`)];
}

/** `kind: line` and `kind: step`. */
export function kindList(kinds: readonly Kind[]): string {
  return listOf(
    kinds.map((kind) => `kind: ${kind}`),
    'and',
  );
}
