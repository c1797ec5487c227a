import { mapText } from '../runs/yaml-text.js';
import type { Entries } from '../runs/edit.js';
import { terminal } from './failure.js';

/** What could not be recorded, so that it can be by hand: it cannot be measured again. */
export function sayLost(file: string, run: string, entries: Entries): void {
  terminal.print(
    `what was to be recorded; add it to ${file} by hand:\n${run}: ${mapText(entries)}`,
  );
}
