import { type Limits, partOn } from '../samples/part.js';

/** What rounding may make of an end that is where its axis ends, as a part of the axis. */
const rounding = 1e-9;

/** Whether any end of an interval that an axis has a place for lies beyond its limits. */
export function isAnyBeyond(ends: Iterable<number>, limits: Limits): boolean {
  const partOf = partOn(limits);
  for (const end of ends) {
    const part = partOf(end);
    if (Number.isFinite(part) && (part < -rounding || part > 1 + rounding)) return true;
  }
  return false;
}

/** What is said of such ends in the script. */
export function beyondNote(what: 'bands' | 'error bars'): string {
  return `${what} that reach beyond an axis are cut at its end`;
}
