import { named } from '../frame/names-listed.js';
import { type Labels, seriesText } from '../frame/labels.js';

/** What a calculation has left out, to be told to the reader of the figure. */
export interface Note {
  readonly text: string;
  readonly dropped: readonly Labels[];
  /** Whether the manifest says how many are kept: then nobody has to be told. */
  readonly isAsked: boolean;
}

/** `{a="1"}, {a="2"} and 7 more`. */
export function namedSeries(series: readonly Labels[]): string {
  return named(series.map(seriesText));
}

/** `2 of 5 series <problem>: {a="1"}, {a="2"}`; none where nothing is dropped. */
export function droppedNote(dropped: readonly Labels[], of: number, problem: string): Note[] {
  if (dropped.length === 0) return [];
  const which = dropped.every((labels) => labels.length === 0) ? '' : `: ${namedSeries(dropped)}`;
  const text = `${dropped.length} of ${of} series ${problem}${which}`;
  return [{ text, dropped, isAsked: false }];
}
