import { distance } from 'fastest-levenshtein';

/** The hint for a name that is none: the one that was meant if one is near, else all of them. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  if (known.length === 0 || known.length > 20) return undefined;
  return `there ${known.length === 1 ? 'is' : 'are'} ${listOf(known, 'and')}`;
}

/** The known name that a misspelt one is most like; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = comparable(name);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const other = comparable(candidate);
    const between = typos(wanted, other);
    const isAnother = between >= Math.max(wanted.length, other.length);
    if (between < bestDistance && !isAnother) [best, bestDistance] = [candidate, between];
  }
  return best;
}

/** How many slips of the finger lie between two names; two letters that changed places are one. */
export function typos(a: string, b: string): number {
  const sorted = (name: string): string => Array.from(name).sort().join('');
  const between = distance(a, b);
  return between === 2 && sorted(a) === sorted(b) ? 1 : between;
}

/** `a`, `b` and `c`, each in backticks. */
export function listOf(names: readonly string[], word: 'and' | 'or'): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${word} ${last}`;
}

function comparable(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}
