import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { chooseSeries } from '../../src/chart/choice.js';
import { numbering } from '../../src/chart/numbering.js';
import { identitiesOf } from './identities.js';
import { chartInput, type GivenDrawing, type GivenQuery } from './inputs.js';

const blue = '#0072B2';
const orange = '#D55E00';
const identities = identitiesOf({
  scaler: { ours: { text: 'Ours', colour: orange }, hpa: { text: 'HPA', colour: blue } },
});

const scalers = ['hpa', 'none', 'ours'];
const labelled = (labels: Record<string, string>) => ({ labels, values: [1, 2, 3] });
const ofScalers = scalers.map((scaler) => labelled({ scaler }));
const ofPhases = scalers.flatMap((scaler) =>
  ['idle', 'peak'].map((phase) => labelled({ scaler, phase })),
);

/** What the legend says, and the looks of what is drawn; numbers as in a build of this figure. */
function drawn(queries: readonly GivenQuery[], drawing: GivenDrawing) {
  const input = chartInput(queries, { drawing: { identities, ...drawing } });
  const choice = chooseSeries(input);
  const numbers = numbering([]);
  numbers.add(
    choice.series.map(({ key }) => key),
    input.drawing.style.palette.length,
  );
  const { legend, looks, panels, tables } = chart({ ...input, numberOf: numbers.numberOf }, choice);
  const lookOf = (look = -1) => looks[look];
  return {
    legend: legend?.entries.map(({ text, look }) => [text, lookOf(look)?.colour]),
    looks: legend?.entries.map(({ look }) => lookOf(look)),
    colours: panels.map(({ series }) => series.map(({ look }) => lookOf(look)?.colour)),
    rows: tables.map((table) => (table.kind === 'numbers' ? table.rows : [])),
  };
}

describe('bars in groups', () => {
  it('have the look of their group where each group has one, and no legend', () => {
    const { legend, colours, rows } = drawn([{ series: ofScalers }], {
      kind: 'bar',
      groupBy: 'scaler',
    });
    expect(legend).toBeUndefined();
    expect(colours).toEqual([[orange, blue, '#009E73']]);
    expect(rows.map(([row]) => row?.slice(0, 2))).toEqual([
      [-0.3, 0.3],
      [0.7, 1.3],
      [1.7, 2.3],
    ]);
  });

  it('have it too where their names are those of the groups', () => {
    const texts = ['HPA', 'none', 'Ours'];
    const series = ofScalers.map((one, i) => ({ ...one, label: texts[i] ?? '' }));
    const { legend, colours } = drawn([{ series, labelNames: ['scaler'] }], {
      kind: 'bar',
      groupBy: 'scaler',
    });
    expect(legend).toBeUndefined();
    expect(colours).toEqual([[orange, blue, '#009E73']]);
  });

  it('have the look of their name, and not of their group, where names tell them', () => {
    for (const queries of [
      [{ series: ofPhases }],
      [
        { id: 'idle', series: ofScalers },
        { id: 'peak', series: ofScalers },
      ],
    ]) {
      const { legend, rows } = drawn(queries, { kind: 'bar', groupBy: 'scaler' });
      expect(legend?.map(([text]) => text)).toEqual(['idle', 'peak']);
      expect(new Set(legend?.map(([, colour]) => colour)).size).toBe(2);
      const lefts = rows.map((of) => of.map(([left]) => left));
      expect(lefts).toEqual([
        [-0.4, 0.6, 1.6],
        [0, 1, 2],
      ]);
    }
  });

  it('have the look that the manifest gives to their name', () => {
    const { legend } = drawn([{ series: ofPhases }], { kind: 'bar', groupBy: 'phase' });
    expect(legend).toEqual([
      ['Ours', orange],
      ['HPA', blue],
      ['none', '#009E73'],
    ]);
  });
});

it('boxes of one query have the looks of their groups, and those of two their own', () => {
  const drawing = { kind: 'box', groupBy: 'scaler' } as const;
  expect(drawn([{ series: ofPhases }], drawing)).toMatchObject({
    legend: undefined,
    colours: [[orange, blue, '#009E73']],
  });
  const two = [
    { id: 'p50', series: ofPhases },
    { id: 'p99', series: ofPhases },
  ];
  expect(drawn(two, drawing).legend?.map(([text]) => text)).toEqual(['p50', 'p99']);
});

describe('lines in panels', () => {
  it('have the looks of their panels where each has one', () => {
    const facet = { by: 'label', label: 'scaler' } as const;
    expect(drawn([{ series: ofScalers }], { facet })).toMatchObject({
      legend: undefined,
      colours: [[orange], [blue], ['#009E73']],
    });
  });

  it('have the looks of their names where they have several', () => {
    const facet = { by: 'label', label: 'scaler' } as const;
    const { legend } = drawn([{ series: ofPhases }], { facet });
    expect(legend?.map(([text]) => text)).toEqual(['idle', 'peak']);
  });
});

describe('a label that several series share', () => {
  it('gives no name its look that does not say it', () => {
    const queries = ['p50', 'p99'].map((id) => ({ id, series: [labelled({ scaler: 'ours' })] }));
    const { legend } = drawn(queries, { kind: 'bar' });
    expect(legend).toBeUndefined();
    expect(drawn(queries, { kind: 'area' }).legend).not.toContainEqual(['p50', orange]);
  });

  it('gives its look to the only series that has it, whatever that is called', () => {
    const queries = scalers.map((scaler) => ({
      id: `of ${scaler}`,
      series: [labelled({ scaler })],
    }));
    expect(drawn(queries, {}).legend).toEqual(
      expect.arrayContaining([
        ['of ours', orange],
        ['of hpa', blue],
      ]),
    );
    expect(drawn([{ series: [labelled({ scaler: 'ours' })] }], {}).colours).toEqual([[orange]]);
  });

  it('gives lines its colour, and each another dash; fills each another shade', () => {
    const pinned = identitiesOf({
      scaler: { ours: { colour: orange, dash: [], marker: 'circle' } },
    });
    const ours = ofPhases.filter(({ labels }) => labels['scaler'] !== 'hpa');
    const { looks = [] } = drawn([{ series: ours }], { identities: pinned });
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(4);
    expect(looks.filter((look) => look?.colour === orange)).toHaveLength(2);
    const filled = drawn([{ series: ours }], { identities: pinned, kind: 'area' }).legend ?? [];
    expect(new Set(filled.map(([, colour]) => colour)).size).toBe(4);
  });
});

describe('a value without a look of its own', () => {
  it('does not get one that another value of its label has', () => {
    const none = [labelled({ scaler: 'none' }), labelled({ scaler: 'vpa' })];
    expect(drawn([{ series: none }], {}).colours).toEqual([['#009E73', '#CC79A7']]);
    const dashed = identitiesOf({ scaler: { ours: { dash: [] } } });
    const { looks = [] } = drawn([{ series: none }], { identities: dashed });
    expect(looks.some((look) => look?.dash.length === 0)).toBe(false);
  });

  it('does not get that of another name of its figure, as long as there are others', () => {
    const queries = [
      { id: 'a', series: [labelled({ scaler: 'hpa' })] },
      { id: 'b', series: [labelled({ scaler: 'none' })] },
      { id: 'c', series: [labelled({ job: 'x' })] },
    ];
    const colours = drawn(queries, { kind: 'area' }).legend?.map(([, colour]) => colour);
    expect(colours?.filter((colour) => colour === blue)).toHaveLength(1);
  });
});

it('names that had to be told apart have looks of their own', () => {
  const series = ['a', 'b'].map((instance) => ({
    ...labelled({ instance }),
    label: 'Goroutines',
  }));
  const { looks = [], legend = [] } = drawn([{ series }], {});
  expect(legend.map(([text]) => text)).toEqual(['Goroutines, a', 'Goroutines, b']);
  expect(looks[0]?.colour).not.toBe(looks[1]?.colour);
});

it('names that have one number in other figures have looks of their own in one that has both', () => {
  const series = ['system', 'user'].map((mode) => ({ labels: { mode }, label: mode, values: [1] }));
  const fixed = ['Server', 'Twice'].map((label) => ({
    id: label,
    series: [{ label, values: [1] }],
  }));
  const input = chartInput([{ series, labelNames: ['mode'] }, ...fixed]);
  const alike = { system: 0, user: 1, Server: 0, Twice: 1 };
  const numberOf = ({ value }: { value: string }) => alike[value as keyof typeof alike];
  const looks = chart({ ...input, numberOf }).looks;
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(4);
  expect(looks.slice(0, 2).map(({ colour }) => colour)).toEqual(
    input.drawing.style.palette.slice(0, 2),
  );
});
