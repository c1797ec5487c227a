import { StyxError } from '../errors.js';
import { formatDuration, parseDuration } from './duration.js';

/**
 * The step of a range query: a duration in ms, or `auto`.
 * Throws BAD_DURATION, and BAD_STEP for a step that servers would not keep to.
 */
export function parseStep(text: string): number | 'auto' {
  if (text === 'auto') return 'auto';
  if (/^(?=\.?\d)\d*\.?\d*(?:ns|us|µs|ms)$/.test(text) && !/^\d+ms$/.test(text)) {
    throw new StyxError('BAD_STEP', `the step \`${text}\` is finer than a millisecond can tell`, {
      hint: 'write whole milliseconds, 1ms or more',
    });
  }
  const ms = parseDuration(text);
  if (ms === 0) {
    throw new StyxError('BAD_STEP', 'the step is zero', {
      hint: 'write 1ms or more, or `auto`',
    });
  }
  if (!isExact(ms)) throw inexact(text, ms);
  return ms;
}

/**
 * Whether servers keep to a step in ms: they read it as floating-point seconds and cut it to
 * nanoseconds (Prometheus) or milliseconds (VictoriaMetrics), which turns 1.001 s into 1 s.
 */
export function isExact(ms: number): boolean {
  if (ms % 1000 === 0) return true;
  const seconds = ms / 1000;
  return Math.trunc(seconds * 1e9) === ms * 1e6 && Math.trunc(seconds * 1e3) === ms;
}

function inexact(text: string, ms: number): StyxError {
  const near = [nearestExact(ms, -1), nearestExact(ms, 1)].filter((exact) => exact > 0);
  const choices = near.map((exact) => `\`${formatDuration(exact)}\``).join(' or ');
  return new StyxError('BAD_STEP', `servers would take the step \`${text}\` for a shorter one`, {
    hint: `they read it as floating-point seconds and cut it; write ${choices}`,
  });
}

function nearestExact(ms: number, direction: 1 | -1): number {
  let near = ms + direction;
  while (near > 0 && !isExact(near)) near += direction;
  return near;
}
