/** Series of a file at times of a log: on no grid, and each at its own. */
import { describe, expect, it } from 'vitest';
import { project } from './styx.js';

const startS = 1_700_000_000;
/** All begin together, and of none more than 17 s pass from a sample to the next. */
const seconds = { a: [0, 10, 12, 29, 41], b: [0, 11, 14, 31, 42], c: [0, 13, 15, 32, 41] };
const csv = Object.entries(seconds).flatMap(([series, times]) =>
  times.map((time) => `${startS + time},1,${series}\n`),
);

async function built(figure: string) {
  const paper = project();
  const query = '{csv: {file: x.csv, time: t, value: v, labels: [s]}}';
  const range = 'range: {start: 2023-11-14T22:13:20Z, duration: 1m}';
  const own = `queries: {x: ${query}}, formats: [csv, gnuplot], ${range}, ${figure}`;
  paper.write('styx.config.yaml', `figures: {f: {${own}}}\n`);
  paper.write('x.csv', `t,v,s\n${csv.join('')}`);
  return { ...paper, ...(await paper.styx('build')) };
}

describe('series of a file at irregular times', () => {
  it.each([
    ['kind: area', 'the series a and b of x, which are stacked, have different timestamps'],
    [
      'top: {series: 1, rest: sum}',
      'the series b and c of x, which are added up, have different timestamps',
    ],
  ])('are not added up with %s', async (figure, message) => {
    const { status, stderr } = await built(figure);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('hint: `align_step: 17s` puts all of them on one grid');
  });

  it('are added up on a grid that is asked for', async () => {
    const paper = await built('kind: area, align_step: 20s');
    expect(paper.status).toBe(0);
    const rows = paper.read('figures/f.csv').trim().split('\n').slice(1);
    expect(rows.map((row) => row.replace(/^[^,]*,/, ''))).toEqual(Array(4).fill('1,1,1'));
  });
});
