/** Charts of several parts from plain lists, for the tests of charts and of scripts. */
import { composedChart } from '../../src/chart/chart.js';
import { chooseSeries } from '../../src/chart/choice.js';
import type { ChartInput } from '../../src/chart/input.js';
import type { Chart } from '../../src/chart/model/chart.js';
import { numbering } from '../../src/chart/numbering.js';
import { withOneLookAName } from '../../src/chart/same-names.js';
import type { Composition } from '../../src/manifest/drawing.js';
import { chartInput, type GivenChart, type GivenQuery } from './inputs.js';

type Share = 'x' | 'y' | 'both' | 'none';

interface Given extends Partial<Omit<Composition, 'share'>> {
  readonly share?: Share;
}

/** A part whose series are called by a label `of`, with as many values a minute as are given. */
export function part(
  series: Record<string, number[]>,
  given: GivenChart = {},
  query: Partial<GivenQuery> = {},
) {
  const own: GivenQuery = {
    labelNames: ['of'],
    series: Object.entries(series).map(([label, values]) => ({
      label,
      labels: { of: label },
      values,
    })),
    ...query,
  };
  return chartInput([own], given);
}

export function composed(
  parts: readonly ChartInput[],
  { share = 'none', ...given }: Given = {},
): Chart {
  const choices = withOneLookAName(parts.map((one) => chooseSeries(one)));
  const numbers = numbering([]);
  numbers.add(
    choices.flatMap(({ series }) => series.map(({ key }) => key)),
    7,
  );
  const [first, ...others] = parts.map((one) => ({ ...one, numberOf: numbers.numberOf }));
  if (first === undefined) throw new Error('no parts');
  const composition = {
    columns: undefined,
    hasLetters: false,
    ...given,
    share: { x: share === 'x' || share === 'both', y: share === 'y' || share === 'both' },
  };
  const figure = { name: 'f', title: undefined, composition, parts: [first, ...others] as const };
  return composedChart(figure, choices);
}
