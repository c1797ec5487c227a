import { formatDuration } from '../time/duration.js';

/** A length of time for people, in ms: to the second from ten seconds on. */
export function lengthText(ms: number): string {
  return formatDuration(ms < 10_000 ? Math.round(ms) : Math.round(ms / 1000) * 1000);
}
