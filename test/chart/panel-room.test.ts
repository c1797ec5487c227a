import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { errorsOf } from '../manifest/given.js';
import { plainStyle } from '../../src/style/plain.js';
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
const fewer = 'choose fewer values of job or code with a matcher in the query, or another label';

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
        `write \`width: full\`, or ${fewer}`,
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
    const [upper, lower] = of(240);
    expect(upper?.left).toBe(lower?.left);
    expect(upper?.bottom).toBeGreaterThan(lower?.top ?? Infinity);
  });

  it('that would be too low on a page whose height is given are refused', () => {
    const style = { ...plainStyle, height: 200 };
    expect(refusal(12, 1, { facet: grid, style })).toEqual([
      [
        'MANIFEST_VALUE',
        expect.stringMatching(/12 panels, 12 × 1, which leaves each plot less than 24 points/),
        `write a larger \`height\` or none, or ${fewer}`,
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
