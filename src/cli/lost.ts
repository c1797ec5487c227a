import { terminal } from './failure.js';

/** A line that could not be recorded, so that it can be by hand: it cannot be measured again. */
export function sayLost(place: string, line: string): void {
  terminal.print(`what was to be recorded; add it to ${place} by hand:\n${line}`);
}
