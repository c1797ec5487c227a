import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { errorsOf } from '../manifest/given.js';
import { plainStyle } from '../../src/style/plain.js';
import type { Style } from '../../src/style/style.js';
import { chartInput, type GivenDrawing } from './inputs.js';
import { long } from './pages.js';

/** Series of as many jobs, each with as many codes. */
function draw(jobs: number, codes: number, drawing: GivenDrawing) {
  const series = Array.from({ length: jobs * codes }, (_, i) => ({
    labels: { job: `job${Math.floor(i / codes)}`, code: `code${i % codes}` },
    values: [1, 2],
  }));
  return chart(chartInput([{ series }], { drawing }));
}

const refusal = (...given: Parameters<typeof draw>) =>
  errorsOf(() => draw(...given)).map(({ code, message, hint }) => [code, message, hint]);

const grid = { by: 'grid', rows: 'job', columns: 'code' } as const;

/** What a hint says a length must be at least, in points. */
const leastIn = (hints: readonly (readonly unknown[])[]): number[] =>
  hints.map((refused) => 72 * Number(/: ([\d.]+)in` or more/.exec(String(refused[2]))?.[1]));

/** Lines by themselves, with as much around them as is given. */
const single = (style: Partial<Style>, drawing: GivenDrawing = {}) =>
  draw(1, 4, { ...drawing, style: { ...plainStyle, ...style } });
const refused = (...given: Parameters<typeof single>) =>
  errorsOf(() => single(...given)).map(({ code, message, hint }) => [code, message, hint]);
/** Ticks of five letters that are wider than a column. */
const large = { labelSize: 90, tickSize: 90 };
const wide: GivenDrawing = { y: { label: 'Latency', unit: 's', min: 10000, ticks: [12345] } };

describe('panels', () => {
  it.each([
    [1, 30, 240],
    [2, 4, 240],
    [3, 9, 504],
  ])('in a grid of %d × %d are on a page of %d points or refused', (jobs, codes, width) => {
    const style = { ...plainStyle, width };
    let panels: ReturnType<typeof draw>['panels'] | undefined;
    const errors = errorsOf(() => (panels = draw(jobs, codes, { facet: grid, style }).panels));
    expect(errors.length > 0).toBe(panels === undefined);
    for (const { area } of panels ?? []) {
      expect(area.right).toBeLessThan(width);
      expect(area.right - area.left).toBeGreaterThanOrEqual(30);
    }
  });

  it('that would be too narrow are refused, with what makes them and what helps', () => {
    expect(refusal(2, 30, { facet: grid })).toEqual([
      [
        'MANIFEST_VALUE',
        '`facet: {rows: job, columns: code}` makes 60 panels, 2 × 30, which leaves each plot less ' +
          "than 30 points of the page's width",
        expect.stringMatching(/^write `width: [\d.]+in` or more, or choose fewer values of job or/),
      ],
    ]);
  });

  it('of one label are in fewer columns where the texts beside them leave no room', () => {
    const series = ['a', 'b'].flatMap((zone) =>
      ['1', '2'].map((pod) => ({ labels: { zone, pod: `${pod} ${long}` }, values: [1, 2] })),
    );
    const facet = { by: 'label', label: 'zone' } as const;
    const of = (width: number) =>
      chart(
        chartInput([{ series }], {
          drawing: { kind: 'heatmap', facet, style: { ...plainStyle, width } },
        }),
      ).panels.map(({ area }) => area);
    const [left, right] = of(504);
    expect(left?.bottom).toBe(right?.bottom);
    const [upper, lower] = of(150);
    expect(upper?.left).toBe(lower?.left);
    expect(upper?.bottom).toBeGreaterThan(lower?.top ?? Infinity);
  });

  it('that would be too low on a page whose height is given are refused', () => {
    const style = { ...plainStyle, height: 200 };
    expect(refusal(12, 1, { facet: grid, style })).toEqual([
      [
        'MANIFEST_VALUE',
        expect.stringMatching(/12 panels, 12 × 1, which leaves each plot less than 24 points/),
        expect.stringMatching(/^write `height: [\d.]+in` or more, or none, or choose fewer/),
      ],
    ]);
    expect(draw(3, 1, { facet: grid, style }).height).toBe(200);
  });

  it('that would be more than anyone can read are refused', () => {
    const facet = { by: 'label', label: 'job' } as const;
    expect(draw(64, 1, { facet }).panels).toHaveLength(64);
    expect(refusal(65, 1, { facet })).toEqual([
      [
        'MANIFEST_VALUE',
        expect.stringContaining('`facet: job` makes 65 panels'),
        'choose fewer values of job with a matcher in the query, or another label',
      ],
    ]);
  });

  it('that would need a page higher than a PDF may have are refused', () => {
    const style = { ...plainStyle, aspect: 100 };
    expect(refusal(3, 1, { facet: grid, style })).toEqual([
      ['MANIFEST_VALUE', expect.stringContaining('14400 points'), expect.any(String)],
    ]);
  });
});

describe('a page that leaves nothing for its plot', () => {
  it('is refused where its height is given, with the least one that would do', () => {
    const labels = { y: { label: 'Latency', unit: 's' } };
    const low = refused({ height: 40 }, labels);
    expect(low).toEqual([
      [
        'MANIFEST_VALUE',
        'the page is too low: the texts above and below the plot leave it less than 14 points',
        expect.stringMatching(/^write `height: [\d.]+in` or more, or none$/),
      ],
    ]);
    const [least = NaN] = leastIn(low);
    expect(single({ height: least }, labels).height).toBe(least);
    expect(refused({ height: least - 7.2 }, labels)).toHaveLength(1);
  });

  it('is refused where its texts are too large for its width, with the least one that would do', () => {
    const narrow = refused(large, wide);
    expect(narrow).toEqual([
      [
        'MANIFEST_VALUE',
        'the page is too narrow: the texts beside the plot leave it less than 180 points',
        expect.stringMatching(/^write `width: [\d.]+in` or more, or a smaller `font_size`$/),
      ],
    ]);
    const [least = NaN] = leastIn(narrow);
    expect(single({ ...large, width: least }, wide).width).toBe(least);
    expect(refused({ ...large, width: 0.9 * least }, wide)).toHaveLength(1);
  });

  it('is refused where panels in one column are too narrow', () => {
    const facet = { by: 'label', label: 'code' } as const;
    expect(refused(large, { ...wide, facet })).toEqual([
      ['MANIFEST_VALUE', expect.stringContaining('too narrow'), expect.any(String)],
    ]);
  });

  it('is refused where its texts are too large for the height that it has by itself', () => {
    expect(refused({ labelSize: 60, tickSize: 59 })).toEqual([
      [
        'MANIFEST_VALUE',
        'the page is too low: the texts above and below the plot leave it less than 118 points',
        expect.stringMatching(/^write `width: [\d.]+in` or more, or a smaller `font_size`$/),
      ],
    ]);
  });

  it.each([
    ['of large letters', { labelSize: 100, tickSize: 99 }, {}],
    ['of large letters on a low page', { labelSize: 100, tickSize: 99, height: 100 }, {}],
    ['of large letters and texts beside it', large, wide],
    ['of a low aspect', { labelSize: 40, tickSize: 39, aspect: 0.2 }, {}],
  ] as const)('is refused with what suffices in both directions: %s', (_, style, drawing) => {
    const [refusedOnce] = refused(style, drawing);
    const hint = String(refusedOnce?.[2]);
    const lengths = [...hint.matchAll(/`(width|height): ([\d.]+)in`/g)].map(
      ([, size = '', inches]) => [size, 72 * Number(inches)] as const,
    );
    expect(lengths.length).toBeGreaterThan(0);
    expect(refused({ ...style, ...Object.fromEntries(lengths) }, drawing)).toEqual([]);
    for (const [size, length] of lengths) {
      const less = { ...style, ...Object.fromEntries(lengths), [size]: 0.9 * length };
      expect(refused(less, drawing)).toHaveLength(1);
    }
  });

  it('is not what a small figure is, nor one of large letters', () => {
    expect(single({ labelSize: 24, tickSize: 22 }).panels).toHaveLength(1);
    expect(single({ width: 72, height: 60 }).panels).toHaveLength(1);
  });

  it('is refused with a height that suffices for as many panels', () => {
    const of = (height: number): GivenDrawing => ({
      facet: grid,
      style: { ...plainStyle, width: 504, height },
    });
    const [least = NaN] = leastIn(refusal(6, 6, of(72)));
    expect(draw(6, 6, of(least)).panels).toHaveLength(36);
    expect(refusal(6, 6, of(least - 7.2))).toHaveLength(1);
  });
});
