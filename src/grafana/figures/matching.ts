import { runInNewContext } from 'node:vm';
import { literally } from '../../literally.js';
import type { Target } from '../read/dashboard.js';

/** Which of the series of a query are meant; `some` where that hangs on the answer. */
export type Match = 'all' | 'some' | 'none';

/** A query, and the template that its series are called by. */
type Named = Pick<Target, 'refId' | 'legend'>;

/** Whether the series of a query have a name, or one of which the pattern is `/…/`. */
export function matchedByName(name: string, target: Named): Match {
  const pattern = patternIn(name);
  return pattern === undefined ? matchedByText(name, target) : matchedByPattern(pattern, target);
}

/** A pattern as Grafana has it, `/^recv/i` or bare; undefined where it is none. */
export function patternIn(text: string): RegExp | undefined {
  const [, source = '', flags = ''] = /^\/(.*)\/([gimsuy]*)$/s.exec(text) ?? [];
  return source === '' ? undefined : compiled(source, flags);
}

/** The same of a text that need not have the slashes. */
export function patternOf(text: string): RegExp | undefined {
  return patternIn(text) ?? compiled(text, '');
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags.replace(/[gy]/g, ''));
  } catch {
    return undefined;
  }
}

/** A template has labels in it: a name that it can make is that of some of its series. */
function matchedByText(name: string, { legend }: Named): Match {
  if (legend === name) return 'all';
  const pieces = legend.split(/\{\{[^}]*\}\}/);
  if (pieces.length === 1) return legend === '' || legend === '__auto' ? 'some' : 'none';
  return isWithin(new RegExp(`^${pieces.map(literally).join('.*')}$`), name) ? 'some' : 'none';
}

/** The pattern is tried on the template itself: most are about the words between the labels. */
export function matchedByPattern(pattern: RegExp, { legend }: Named): Match {
  if (legend === '' || legend === '__auto') return pattern.source === '.*' ? 'all' : 'some';
  return isWithin(pattern, legend) ? 'all' : 'none';
}

/** A pattern of a stranger may take for ever. */
const LONGEST_MS = 100;

function isWithin(pattern: RegExp, text: string): boolean {
  try {
    return (
      runInNewContext('pattern.test(text)', { pattern, text }, { timeout: LONGEST_MS }) === true
    );
  } catch {
    return false;
  }
}
