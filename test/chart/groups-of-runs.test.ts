import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { paler } from '../../src/chart/looks.js';
import type { Chart } from '../../src/chart/model/chart.js';
import { seriesName } from '../../src/output/features.js';
import { identitiesOf } from './identities.js';
import { chartInput, type GivenDrawing, type GivenQuery, type GivenSeries } from './inputs.js';

const [blue, red] = ['#0072B2', '#D55E00'];

/** Two runs of each of two systems, and what stands for them in front. */
function summary(label?: string): GivenQuery[] {
  const of = (system: string, given: Partial<GivenSeries>): GivenSeries => ({
    labels: { system },
    ...(label === undefined ? {} : { label: label.replace('{{system}}', system) }),
    values: [1, 2, 3],
    runs: 2,
    ...given,
  });
  const runs = ['a', 'b'].flatMap((system) =>
    [1, 2].map((i) => of(system, { run: `${system}-${i}`, values: [i, i + 1, i + 2] })),
  );
  const labelNames = label === undefined ? [] : ['system', 'runs'];
  return [
    { id: 'query', ofRuns: 'behind', series: runs, labelNames },
    { id: 'query', ofRuns: 'in front', series: [of('a', {}), of('b', {})], labelNames },
  ];
}

const made = (label?: string, drawing: GivenDrawing = {}): Chart =>
  chart(chartInput(summary(label), { drawing }));

/** What is drawn, from behind to the front. */
function drawn(of: Chart): unknown[][] {
  const [panel] = of.panels;
  return panel.series.map((series) => {
    const look = of.looks[series.look];
    return [seriesName(series, of), look?.colour, look?.width, look?.dash];
  });
}

const texts = ({ legend }: Chart): unknown => legend?.entries.map(({ text }) => text);

describe('a summary of runs', () => {
  it('is bold, in front of its runs, which are thin, pale and solid, in the colour of their group', () => {
    expect(drawn(made())).toEqual([
      ['a, run a-1', paler(blue, 0.45), 0.55, []],
      ['a, run a-2', paler(blue, 0.45), 0.55, []],
      ['b, run b-1', paler(red, 0.45), 0.55, []],
      ['b, run b-2', paler(red, 0.45), 0.55, []],
      ['a', blue, 1.5, []],
      ['b', red, 1.5, [5, 1.6]],
    ]);
  });

  it('is in the legend, and its runs are not', () => {
    const of = made();
    expect(texts(of)).toEqual(['a', 'b']);
    expect(of.legend?.entries.map(({ look = -1 }) => of.looks[look]?.width)).toEqual([1.5, 1.5]);
  });

  it('has the look that the manifest gives to its group, and so have its runs', () => {
    const identities = identitiesOf({ system: { b: { colour: '#112233' } } });
    const colours = drawn(made(undefined, { identities })).map(([, colour]) => colour);
    const pale = paler('#112233', 0.45);
    // What the manifest knows is first.
    expect(colours).toEqual([pale, pale, paler(red, 0.45), paler(red, 0.45), '#112233', red]);
  });

  it('has an axis that holds all runs', () => {
    const [panel] = chart(
      chartInput([
        { ofRuns: 'behind', series: [{ values: [100], run: 'r' }] },
        { id: 'query', ofRuns: 'in front', series: [{ values: [50] }] },
      ]),
    ).panels;
    expect(panel.y.max).toBeGreaterThanOrEqual(100);
  });

  it('has panels of its groups', () => {
    const { panels, legend } = made(undefined, { facet: { by: 'label', label: 'system' } });
    expect(panels.map(({ heading, series }) => [heading?.lines, series.length])).toEqual([
      [['a'], 3],
      [['b'], 3],
    ]);
    expect(legend).toBeUndefined();
  });
});

describe('a name that says how many runs there are', () => {
  it('has their number, and the same look whatever that is', () => {
    const keys: string[] = [];
    const numberOf = ({ value }: { value: string }): number => {
      if (!keys.includes(value)) keys.push(value);
      return keys.indexOf(value);
    };
    const queries = summary('{{system}} (n = {{runs}})');
    const of = chart(chartInput(queries, { numberOf }));
    expect(texts(of)).toEqual(['a (n = 2)', 'b (n = 2)']);
    expect(keys).toEqual(['a (n = {{runs}})', 'b (n = {{runs}})']);
  });

  it('is in the legend also where there is one group', () => {
    const series = [{ values: [1, 2], label: 'Mean of {{runs}} runs', runs: 5 }];
    expect(texts(chart(chartInput([{ series, labelNames: ['runs'] }])))).toEqual([
      'Mean of 5 runs',
    ]);
  });
});

describe('pooled runs', () => {
  const pooled = (drawing: GivenDrawing): Chart => {
    const series = ['a', 'a', 'b'].map((system, i) => ({
      labels: { system, zone: 'x' },
      values: [i, i + 1],
      run: `r${i}`,
    }));
    return chart(chartInput([{ ofRuns: 'pooled', series }], { drawing }));
  };

  it('are one curve a group, called by what tells groups apart', () => {
    const of = pooled({ kind: 'cdf' });
    expect(of.panels[0].series).toHaveLength(2);
    expect(texts(of)).toEqual(['a', 'b']);
  });

  it('are one box a group, below which its name is', () => {
    const names = (drawing: GivenDrawing) =>
      pooled({ kind: 'box', ...drawing }).panels[0].x.ticks.map(({ text }) => text);
    expect(names({})).toEqual(['a', 'b']);
    expect(names({ groupBy: 'system' })).toEqual(['a', 'b']);
  });

  it('keep the series of a group apart', () => {
    const series = ['x', 'y'].flatMap((zone) =>
      [1, 2].map((i) => ({ labels: { system: 'a', zone }, values: [i], run: `r${i}` })),
    );
    const drawing = { kind: 'box', groupBy: 'system' } as const;
    const of = chart(chartInput([{ ofRuns: 'pooled', series }], { drawing }));
    expect(texts(of)).toEqual(['x', 'y']);
    expect(of.panels[0].x.ticks.map(({ text }) => text)).toEqual(['a']);
  });
});
