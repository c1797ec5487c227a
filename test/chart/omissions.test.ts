import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { Top } from '../../src/manifest/drawing.js';
import { plainStyle } from '../../src/style/plain.js';
import {
  chartInput,
  noon,
  type GivenChart,
  type GivenDrawing,
  type GivenSeries,
} from './inputs.js';

const hour = 3_600_000;

function chartOf(series: readonly GivenSeries['values'][], drawing: GivenDrawing = {}) {
  const input = series.map((values, i) => ({ labels: { pod: String(i) }, values }));
  return chart(chartInput([{ series: input }], { drawing }));
}

const warned = (...given: Parameters<typeof chartOf>) => chartOf(...given).omissions;

/** Twelve series of two samples. */
const twelve = Array.from({ length: 12 }, (_, i) => [i + 1, i + 2]);
const top = (more: Partial<Top> = {}): Top => ({
  count: 9,
  rest: 'drop',
  isRestGiven: false,
  ...more,
});

describe('what a figure leaves out', () => {
  it('is nothing as a rule', () => {
    expect(warned(twelve)).toEqual([]);
    expect(warned([])).toEqual([]);
    expect(warned([[0, -1]], { y: { min: 5 } })).toEqual([]);
  });

  it('is what a label of an axis has lost', () => {
    const label = 'What is counted '.repeat(20);
    const [said, ...others] = warned([[1, 2]], { y: { label, unit: 's' } });
    expect(said).toMatch(/^the label of an axis is shortened: What is .*….* \(s\)$/);
    expect(others).toEqual([]);
  });

  it('are names of boxes and bars that have no room below them', () => {
    const values = [1, 2, 4];
    const names = Array.from({ length: 24 }, (_, i) => `replica-${'abcdefgh'[i % 8] ?? ''}-${i}`);
    const series = names.map((label) => ({ label, values }));
    for (const kind of ['box', 'bar'] as const) {
      const drawn = chart(chartInput([{ series }], { drawing: { kind } }));
      const shown = drawn.panels[0].x.ticks.filter(({ text }) => text !== '').length;
      expect(shown).toBeLessThan(24);
      expect(drawn.omissions[0]).toMatch(
        new RegExp(`^${24 - shown} of 24 names along the x axis have no room: replica-`),
      );
      expect(
        chart(chartInput([{ series: series.slice(0, 3) }], { drawing: { kind } })).omissions,
      ).toEqual([]);
    }
  });

  it('are the ends of names that are shortened below boxes and bars', () => {
    const values = [1, 2, 4];
    const names = ['Ours', 'Raft', 'Consensus-by-agreement', 'Kubernetes-autoscaling'];
    const series = names.map((label) => ({ label, values }));
    const style = { ...plainStyle, width: 180 };
    expect(chart(chartInput([{ series }], { drawing: { kind: 'bar', style } })).omissions).toEqual([
      '2 of 4 names along the x axis are shortened: Consensus-by-agreement, Kubernetes-autoscaling',
    ]);
  });

  it('is said by the script too, before what is said there alone', () => {
    const { notes, omissions } = chartOf(twelve, { top: top() });
    expect(omissions).toEqual(['3 of 12 series are not drawn (top: 9)']);
    expect(notes).toEqual(omissions);
  });

  it('are series beyond the top, unless the manifest says that they are to be', () => {
    expect(warned(twelve, { top: top({ count: 11 }) })).toEqual([
      '1 of 12 series is not drawn (top: 11)',
    ]);
    expect(warned(twelve, { top: top({ rest: 'sum' }) })).toEqual([]);
    const given = chartOf(twelve, { top: top({ isRestGiven: true }) });
    expect(given.omissions).toEqual([]);
    expect(given.notes).toEqual(['3 of 12 series are not drawn (top: 9)']);
    expect(given.legend?.entries.at(-1)?.text).toBe('3 more not drawn');
  });

  it('is said once for all panels', () => {
    const drawing = { top: top({ count: 1 }), facet: { by: 'label', label: 'zone' } } as const;
    const series = twelve.map((values, i) => ({
      labels: { pod: String(i), zone: String(i % 2) },
      values,
    }));
    expect(chart(chartInput([{ series }], { drawing })).omissions).toEqual([
      '10 of 12 series are not drawn (top: 1 in each panel)',
    ]);
  });

  it.each(['line', 'step', 'points', 'bar', 'box', 'band'] as const)(
    'are values that a logarithmic axis of kind %s has no place for',
    (kind) => {
      const y = { scale: 'log' } as const;
      const all = warned(
        [
          [0, 0],
          [0, 10],
        ],
        { kind, y },
      );
      expect(all).toEqual(['values of 0 and less are not drawn: the y axis is logarithmic']);
      expect(
        warned(
          [
            [5, 7],
            [1, 10],
          ],
          { kind, y },
        ),
      ).toEqual([]);
    },
  );

  it('are negative values of areas, whose edge is at 0 anyway', () => {
    const y = { scale: 'log' } as const;
    expect(warned([[0, 5]], { kind: 'area', y })).toEqual([]);
    expect(warned([[-1, 5]], { kind: 'area', y })).toHaveLength(1);
  });

  it.each(['cdf', 'histogram'] as const)('are such samples along the x axis of a %s', (kind) => {
    expect(warned([[0, 1, 10]], { kind, x: { scale: 'log' } })).toEqual([
      expect.stringContaining('the x axis is logarithmic'),
    ]);
  });

  it('are infinite samples of statistics, and those of lines are gaps', () => {
    expect(warned([[1, '+Inf', 3]], { kind: 'bar' })).toEqual(['1 infinite sample is left out']);
    expect(warned([[1, '+Inf', 3]])).toEqual([]);
  });

  it('are infinite samples of areas, which would be 0 in a stack', () => {
    const kind = 'area';
    expect(
      warned(
        [
          [1, '+Inf', 3],
          [1, 1, '-Inf'],
        ],
        { kind },
      ),
    ).toEqual(['2 infinite samples are left out']);
    expect(warned([[1, 1e301]], { kind })).toEqual(['values beyond 1e150 are not drawn']);
    expect(warned([[1, 'NaN', 3]], { kind })).toEqual([]);
  });

  it('is everything where no sample is a number', () => {
    expect(warned([['NaN', 'NaN'], ['NaN']])).toEqual(['no series has a finite sample']);
    expect(warned([['NaN'], [1]])).toEqual([]);
    expect(warned([[1e305]])).toEqual(['values beyond 1e150 are not drawn']);
  });
});

describe('the marks that a figure leaves out', () => {
  const at = (sinceStartMs: number) => ({ ms: noon + sinceStartMs });
  const marked = (drawing: GivenDrawing, more: GivenChart = {}) => {
    const series = [{ values: [1, 2] }];
    const input = chartInput([{ series, stepMs: hour }], { ...more, drawing });
    return chart(input).omissions;
  };

  it('are those beyond the axis', () => {
    const events = [
      { at: at(-1), label: 'before' },
      { at: at(0), label: undefined },
      { at: at(2 * hour), label: undefined },
    ];
    expect(marked({ events })).toEqual(['2 events are beyond the x axis: before']);
    expect(marked({ events: events.slice(2) })).toEqual(['1 event is beyond the x axis']);
    const spans = [
      { start: at(2 * hour), end: at(3 * hour), label: 'late' },
      { start: at(-hour), end: at(0), label: 'at the edge' },
    ];
    expect(marked({ spans })).toEqual(['1 span is beyond the x axis: late']);
  });

  it('are also those that the limits of the axis leave out', () => {
    const events = [{ at: at(0), label: undefined }];
    expect(marked({ events, x: { from: at(hour / 2) } })).toHaveLength(1);
    expect(marked({ events, x: { from: at(0), time: 'relative' } })).toEqual([]);
  });

  it('are none of those that the defaults mark for all figures', () => {
    expect(marked({ events: [{ at: at(-1), label: 'x', isShared: true }] })).toEqual([]);
  });

  const threshold = (value: number, label?: string) => ({ value, label, axis: 'left' as const });

  it('are thresholds beyond the axis, with what they are called or where they are', () => {
    const thresholds = [threshold(50, 'far'), threshold(1.5, 'near'), threshold(-3)];
    expect(marked({ thresholds })).toEqual([]);
    const y = { min: 0, max: 5 };
    expect(marked({ y, thresholds })).toEqual(['2 thresholds are beyond the y axis: far, -3']);
    expect(marked({ y, thresholds: [threshold(50)] })).toEqual([
      '1 threshold is beyond the y axis: 50',
    ]);
    const shared = thresholds.map((one) => ({ ...one, isShared: true }));
    expect(marked({ y, thresholds: shared })).toEqual([]);
  });

  it('are thresholds that a logarithmic axis, or any, has no place for', () => {
    expect(marked({ y: { scale: 'log' }, thresholds: [threshold(0, 'none')] })).toEqual([
      '1 threshold is beyond the y axis: none',
    ]);
    expect(marked({ thresholds: [threshold(1e308)] })).toEqual([
      '1 threshold is beyond the y axis: 1e+308',
    ]);
  });

  it('are thresholds of queries, on the axis that their samples lie along', () => {
    const of = (axis: 'left' | 'right', drawing: GivenDrawing) =>
      chart(
        chartInput(
          [
            { id: 'one', series: [{ values: [1, 2] }] },
            { id: 'other', axis, threshold: 9, series: [{ values: [1, 2] }] },
          ],
          { drawing },
        ),
      ).omissions;
    expect(of('right', { y2: { max: 5 } })).toEqual(['1 threshold is beyond the right y axis: 9']);
    expect(of('left', { kind: 'cdf', x: { max: 5 } })).toEqual([
      '1 threshold is beyond the x axis: 9',
    ]);
    expect(of('left', { facet: { by: 'query' }, y: { max: 5 } })).toEqual([
      '1 threshold is beyond the y axis: 9',
    ]);
  });

  it('are thresholds on the left where all queries are on the right', () => {
    const series = [{ values: [1, 2] }];
    const { omissions, panels } = chart(
      chartInput([{ axis: 'right', series }], { drawing: { thresholds: [threshold(0.5)] } }),
    );
    expect(panels[0].thresholds).toEqual([]);
    expect(omissions).toEqual(['1 threshold is on the y axis, which no query is on: 0.5']);
  });

  it('are no thresholds where there is no data, which is said', () => {
    const input = chartInput([{ series: [] }], { drawing: { thresholds: [threshold(50)] } });
    expect(chart(input).omissions).toEqual([]);
  });

  it('are labels that have no room, each once', () => {
    const events = Array.from({ length: 40 }, (_, i) => ({
      at: at((i * hour) / 40),
      label: `a long label ${i}`,
    }));
    const [omission = '', ...others] = marked({ events });
    expect(omission).toMatch(/^\d+ labels have no room: a long .* and \d+ more$/);
    expect(others).toEqual([]);
  });
});

describe('names that the legend leaves out', () => {
  const many = Array.from({ length: 200 }, (_, i) => [i, i + 1]);

  it('are counted', () => {
    const { legend, omissions } = chartOf(many);
    const more = /^\+ (\d+) more$/.exec(legend?.entries.at(-1)?.text ?? '')?.[1];
    expect(omissions).toEqual([`the legend has no room for ${more ?? ''} of 200 names`]);
  });

  it('are all of them where there is no room at all', () => {
    const style = { ...plainStyle, height: 60 };
    expect(warned(twelve, { style })).toEqual(['the legend has no room for 12 of 12 names']);
  });

  it('are counted beside a plot too', () => {
    expect(warned(many, { legend: { position: 'right' } })).toEqual([
      expect.stringMatching(/^the legend has no room for \d+ of 200 names$/),
    ]);
  });
});

describe('points without any place', () => {
  it('leave a figure that says so', () => {
    const series = [
      { labels: { pod: 'a' }, values: [1] },
      { labels: { pod: 'b' }, values: [1] },
    ];
    const others = series.map((one) => ({ ...one, labels: { job: one.labels.pod } }));
    const drawing: GivenDrawing = {
      kind: 'points',
      x: { query: { id: 'load', reduce: 'mean' } },
    };
    const queries = [
      { id: 'load', series: others },
      { id: 'latency', series },
    ];
    const { panels, omissions } = chart(chartInput(queries, { drawing }));
    expect(panels[0].notice?.lines).toEqual(['no data']);
    expect(omissions).toEqual([
      '2 of 2 series are not drawn, since no series of load has their labels: a, b',
    ]);
  });
});

describe('what no axis has a place for', () => {
  const beyond = 'values beyond 1e150 are not drawn';
  const kinds = ['line', 'area', 'band', 'bar', 'box', 'cdf', 'histogram', 'heatmap'] as const;

  it.each(kinds)('is left out of a figure of kind %s, and said', (kind) => {
    const { omissions, panels, tables } = chartOf([[1, 1.7e308, 3]], { kind });
    // Numbers are calculated of the others.
    const isShown = kind === 'line' || kind === 'area';
    expect(omissions).toEqual([...(isShown ? [] : ['1 sample beyond 1e150 is left out']), beyond]);
    expect(panels[0].notice?.lines.join(' ')).toBe(beyond);
    const numbers = tables.flatMap((table) => (table.kind === 'numbers' ? table.rows.flat() : []));
    expect(numbers.filter((number) => Math.abs(number) > 1e150)).toEqual([]);
  });

  it('may be a sum of what has a place', () => {
    const { omissions, tables } = chartOf([[9e149], [9e149]], { kind: 'area' });
    expect(omissions).toEqual([beyond]);
    const highs = tables.flatMap((table) => (table.kind === 'numbers' ? table.rows[0]?.[2] : []));
    expect(highs).toEqual([9e149, NaN]);
    expect(warned([[9e149, 9e149]], { kind: 'bar', reduce: 'sum' })).toEqual([beyond]);
  });

  it('is too small for a logarithmic axis', () => {
    const { omissions, panels } = chartOf([[1e-300, 1, 10]], { y: { scale: 'log' } });
    expect(omissions).toEqual(['values below 1e-290 are not drawn: the y axis is logarithmic']);
    expect(panels[0].y.min).toBeGreaterThan(0.1);
  });

  it('is not above 0, for bins of a logarithmic axis', () => {
    const drawing = { kind: 'histogram', x: { scale: 'log' } } as const;
    const { omissions, panels } = chartOf([[0, -1]], drawing);
    expect(panels[0].notice?.lines).toEqual(['no values above 0 for a logarithmic axis']);
    expect(omissions).toEqual(['values of 0 and less are not drawn: the x axis is logarithmic']);
  });

  it('has the colour of 0 where it is too small for an axis of colours', () => {
    const [panel] = chartOf([[1e-300, 2e-300]], { kind: 'heatmap' }).panels;
    expect(panel).toMatchObject({ notice: undefined, colourBar: { axis: { min: 0, max: 1 } } });
  });
});
