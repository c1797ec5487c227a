import type { Tried } from '../build/inspect/try-query.js';
import { counted } from '../counted.js';
import { promqlNotation } from '../frame/labels.js';
import type { TriedView } from '../view/metrics-view.js';
import { tableView } from './table-view.js';

/** What a query has as the page plots it, in the colours that a plain figure would have. */
export function triedView(
  query: string,
  { range, stepMs, samples, series, left, style: { palette, dashes }, warnings }: Tried,
): TriedView {
  return {
    plot: {
      ...{ time: 'absolute', isGapDrawn: true, step: stepMs / 1000 },
      start: range.startMs / 1000,
      end: range.endMs / 1000,
      tables: [tableView(samples)],
      series: series.map((labels, i) => ({
        // Without labels, there is one series only.
        ...{
          name: labels.length === 0 ? query : promqlNotation(labels),
          labels,
          axis: 'left',
          unit: undefined,
        },
        colour: palette[i % palette.length] ?? '#000000',
        dash: dashes[Math.floor(i / palette.length) % dashes.length] ?? [],
        ...{ table: 0, column: i },
      })),
    },
    notes: [
      ...warnings,
      ...(left === 0 ? [] : [`${counted(left, 'more series', 'more series')} are not shown`]),
    ],
  };
}
