import type { ChosenSeries } from '../../chart/choice.js';
import type { ChartQuery } from '../../chart/input.js';
import type { NumberOf } from '../../chart/looks.js';
import type { Look } from '../../chart/model/page.js';
import { type NonEmpty, mapped } from '../../non-empty.js';
import { chosen, type FigureData, type PartData } from './figure-data.js';

/** A part of a figure, and the series that it draws, in the order in which looks are given. */
export interface DrawnPart {
  readonly part: PartData;
  readonly series: readonly LookedSeries[];
}

/** A series as the legend calls it, with the look that it has in the figure. */
export interface LookedSeries extends Pick<ChosenSeries, 'name' | 'labels' | 'axis'> {
  readonly look: Look;
  /** Those of its query that have the same times, of which it is a column. */
  readonly query: ChartQuery;
  readonly column: number;
}

/** What the parts of a figure draw, before their kinds make anything of it. Throws what choosing throws. */
export async function drawnSeries(
  data: FigureData,
  numberOf: NumberOf,
): Promise<NonEmpty<DrawnPart>> {
  const { looksOfParts } = await import('../../chart/part-looks.js');
  const { partsOf } = await import('../../chart/parts.js');
  const { byTiming } = await import('../../chart/samples/by-timing.js');
  const { inputs, choices } = await chosen(data);
  const { figure, title } = data.figure;
  const numbered = mapped(inputs, (input) => ({ ...input, numberOf }));
  const whole = { name: figure.name, title, composition: figure.panels, parts: numbered };
  const looks = looksOfParts(partsOf(whole, choices));
  return mapped(data.parts, (part, i) => {
    const all = choices[i]?.series ?? [];
    const timed = byTiming(all);
    const series = all.flatMap((one, k): LookedSeries[] => {
      const [look, at] = [looks.get(one), timed[k]];
      if (look === undefined || at === undefined) return [];
      const { name, labels, axis } = one;
      return [{ name, labels, axis, look, query: at.query, column: at.column }];
    });
    return { part, series };
  });
}
