import type { Endpoint } from '../manifest/manifest.js';
import type { OnWarning } from './access/hiding.js';

/** The header has whole seconds, and the network takes some of them. */
const TOLERATED_MS = 10_000;

/** Told of each answer: its `Date`, and when its request was sent and its head had come, Unix ms. */
export type WatchClock = (date: string | undefined, sentMs: number, cameMs: number) => void;

/**
 * Warns once of a server whose clock is another than this machine's: `now` and the times of runs are by this
 * one, and the times of samples by the other one, so that figures would be shifted, or end too early.
 */
export function clockWatch({ name }: Pick<Endpoint, 'name'>, onWarning: OnWarning): WatchClock {
  let hasWarned = false;
  return (date, sentMs, cameMs) => {
    const serverMs = Date.parse(date ?? '');
    if (hasWarned || Number.isNaN(serverMs)) return;
    const skewMs = serverMs - Math.min(Math.max(serverMs, sentMs), cameMs);
    if (Math.abs(skewMs) <= TOLERATED_MS) return;
    hasWarned = true;
    const seconds = Math.round(Math.abs(skewMs) / 1000);
    onWarning({
      about: 'clock',
      says:
        `the clock of ${name} is ${seconds} s ${skewMs < 0 ? 'behind' : 'ahead of'} this machine's, ` +
        'by which `now` and runs are timed',
      remedy: 'set them right (NTP), or write times as the server has them',
    });
  };
}
