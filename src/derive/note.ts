import { type Labels, promqlNotation } from '../frame/labels.js';

/** What a calculation has left out, to be told to the reader of the figure. */
export interface Note {
  readonly text: string;
  readonly dropped: readonly Labels[];
  /** Whether the manifest says how many are kept: then nobody has to be told. */
  readonly isAsked: boolean;
}

/** How many series a text names. */
const MOST_NAMED = 5;

/** `{a="1"}, {a="2"}, and 7 more`. */
export function named(series: readonly Labels[]): string {
  const names = series.slice(0, MOST_NAMED).map(promqlNotation);
  const rest = series.length - names.length;
  return [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

/** `2 of 5 series <problem>: {a="1"}, {a="2"}`; none where nothing is dropped. */
export function droppedNote(dropped: readonly Labels[], of: number, problem: string): Note[] {
  if (dropped.length === 0) return [];
  const text = `${dropped.length} of ${of} series ${problem}: ${named(dropped)}`;
  return [{ text, dropped, isAsked: false }];
}
