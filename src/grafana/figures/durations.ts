import type { Meaning } from './meanings.js';

/** A month has 30 days, and a quarter 90. */
const lengths: Readonly<Record<string, number>> = {
  ms: 1,
  ...{ s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 },
  ...{ w: 604_800_000, M: 2_592_000_000, Q: 7_776_000_000, y: 31_536_000_000 },
};

/** `90s`, `1h30m` or `6M` in ms; undefined for what is no duration. */
export function grafanaDuration(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d{1,15})(ms|[smhdwMQy])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text.trim()) return undefined;
  const ms = parts.reduce(
    (sum, [, many, unit = '']) => sum + Number(many) * (lengths[unit] ?? 0),
    0,
  );
  return Number.isSafeInteger(ms) && ms > 0 && ms < 9e12 ? ms : undefined;
}

/** The name of the variable that a text is, and nothing else: `$x`, `${x}`, `[[x]]`. */
export function variableAlone(text: string): string | undefined {
  const [, plain, braced, square] = /^(?:\$(\w+)|\$\{(\w+)\}|\[\[(\w+)\]\])$/.exec(text) ?? [];
  return plain ?? braced ?? square;
}

/**
 * A least step as a panel has it, in ms: `1m`, `>30s`, `$resolution`; 0 for a variable that is itself made of the
 * step, and undefined for what is no duration.
 */
export function leastStep(
  text: string,
  meanings: ReadonlyMap<string, Meaning>,
): number | undefined {
  const bare = text.replace(/^[>\s]+/, '').trim();
  const name = variableAlone(bare);
  const meaning = name === undefined ? undefined : meanings.get(name);
  if (meaning?.is === 'step' || name === '__interval') return 0;
  const filled = meaning?.is === 'values' ? (meaning.values[0] ?? '') : bare;
  return grafanaDuration(filled.replace(/^[>\s]+/, ''));
}
