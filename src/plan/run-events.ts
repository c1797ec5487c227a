import type { EventSpec, TimeMark, WrittenDrawing } from '../manifest/drawing.js';
import type { Window } from './windows.js';

/**
 * A drawing with the events of its runs, each at its time since the start of its run. What happened
 * in a part of a run that is left out is left out too, and what is the same in several runs is there
 * once.
 */
export function withRunEvents(drawing: WrittenDrawing, windows: readonly Window[]): WrittenDrawing {
  const events = new Map<string, EventSpec<TimeMark>>();
  for (const { of: run, range } of windows) {
    if (run === undefined) continue;
    const labels = new Map([...run.labels, [run.label, run.name]]);
    for (const { atMs, label } of run.events) {
      if (atMs < range.startMs || atMs > range.endMs) continue;
      const sinceStartMs = atMs - range.startMs;
      const id = JSON.stringify([sinceStartMs, label]);
      const others = events.get(id)?.of ?? [];
      events.set(id, { at: { sinceStartMs }, label, of: [...others, labels] });
    }
  }
  return { ...drawing, events: [...drawing.events, ...events.values()] };
}
