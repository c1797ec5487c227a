import { StyxError } from '../errors.js';

const unitMs = {
  y: 365 * 24 * 3600e3,
  w: 7 * 24 * 3600e3,
  d: 24 * 3600e3,
  h: 3600e3,
  m: 60e3,
  s: 1e3,
  ms: 1,
} as const;

const units = Object.entries(unitMs);
const pattern = new RegExp(`^${units.map(([unit]) => `(?:(\\d+)${unit})?`).join('')}$`);
const hint = 'write it as Prometheus does, the largest unit first: 15s, 1h30m, 500ms';

/** Prometheus keeps durations as 64-bit nanoseconds: about 292 years. */
const longestMs = 9_223_372_036_854;

/**
 * A duration as Prometheus writes it, in ms: `1h30m`, `500ms`, `0`.
 * Throws BAD_DURATION.
 */
export function parseDuration(text: string): number {
  if (text === '0') return 0;
  const match = pattern.exec(text);
  if (match === null || text === '') throw badDuration(text);
  const ms = units.reduce((sum, [, size], i) => sum + Number(match[i + 1] ?? 0) * size, 0);
  if (ms > longestMs) {
    throw new StyxError('BAD_DURATION', `\`${text}\` is longer than Prometheus can count`, {
      hint: 'write at most 292y',
    });
  }
  return ms;
}

/** The canonical text of a duration in ms, as Prometheus prints it: `1h30m`, `0s`. */
export function formatDuration(ms: number): string {
  if (ms === 0) return '0s';
  let rest = ms;
  let text = '';
  for (const [unit, size] of units) {
    if ((unit === 'y' || unit === 'w') && rest % size !== 0) continue;
    const count = Math.floor(rest / size);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * size;
  }
  return text;
}

function badDuration(text: string): StyxError {
  return new StyxError('BAD_DURATION', `\`${text}\` is not a duration${reasonOf(text)}`, { hint });
}

function reasonOf(text: string): string {
  if (text.trim() === '') return ': it is empty';
  if (/^\d+$/.test(text)) return ': it has no unit';
  if (/^[-+]/.test(text)) return ': it has a sign';
  if (/\d[.,]\d/.test(text)) return ': it has a fraction';
  if (/\s/.test(text)) return ': it has a space in it';
  if (/^(?:\d+(?:ms|[ywdhms]))+$/.test(text)) return ': its units are not in order';
  return '';
}
