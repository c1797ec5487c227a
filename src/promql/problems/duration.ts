import { StyxError } from '../../errors.js';
import { parseDuration } from '../../time/duration.js';

/** What a duration in a query comes to, in ms: `5m`, or seconds; undefined of one that is calculated. */
export function durationMs(text: string): number | undefined {
  if (/^[0-9.]+$/.test(text)) return Number(text) * 1000;
  try {
    return parseDuration(text);
  } catch (thrown) {
    if (thrown instanceof StyxError) return undefined;
    throw thrown;
  }
}
