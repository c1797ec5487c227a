import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/load.js';
import { errorsOf, folderOf } from './runs/given.js';

const files = {
  'a.csv': 'time,value\n0,1\n',
  'load-r1.csv': 'time,value\n0,1\n',
  'a.gnuplot': '# mine\n',
  'runs.csv': 'name,start,end\nr1,2026-02-05T18:00:00Z,2026-02-05T18:15:00Z\n',
};

const mistakes = (figures: string, more = 'output_dir: .', name = 'styx.config.yaml') => {
  const text = `prometheus: http://a
${more}
defaults: {query: up, range: {last: 1h}, formats: [csv, gnuplot]}
${figures}`;
  const cwd = folderOf({ ...files, [name]: text });
  return errorsOf(() => loadManifest({ cwd, configPath: name, env: {} }));
};

const runs = 'output_dir: .\nruns: {r1: {start: 2026-02-05T18:00:00Z, duration: 15m}}';

describe('an output that would be written over', () => {
  it.each([
    ['its own CSV file', 'figures: {a: {queries: {q: {csv: {file: a.csv}}}}}', undefined],
    [
      'that of another figure',
      'figures: {b: {queries: {q: {csv: {file: ./a.csv}}}}, a: {}}',
      undefined,
    ],
    [
      'that of a run',
      'figures: {b: {runs: [r1], queries: {q: {csv: {file: "load-${run}.csv"}}}}, load-r1: {}}',
      runs,
    ],
    ['the runs file', 'figures: {runs: {runs: all}}', 'output_dir: .\nruns_file: runs.csv'],
    ['its tweak', 'figures: {a: {engine: gnuplot, tweak: a.gnuplot}}', undefined],
  ])('%s is a mistake in the manifest', async (_, figures, more) => {
    const errors = await mistakes(figures, more);
    expect(errors.map(({ code }) => code)).toEqual(['PATH_CLASH']);
    expect(errors[0]?.message).toMatch(
      /^the output \S+ would take the place of a file that the manifest is made from$/,
    );
    expect(errors[0]?.hint).toBe('build into another `output_dir`, or rename one of the two');
  });

  it('the manifest itself is a mistake too', async () => {
    const errors = await mistakes(
      'values: {v: {query: up, reduce: mean}}',
      'output_dir: .',
      'values.json',
    );
    expect(errors.map(({ code }) => code)).toEqual(['PATH_CLASH']);
  });

  it('nothing that it is made from is none', async () => {
    const figures = 'figures: {a: {queries: {q: {csv: {file: a.csv}}}}}';
    expect(await mistakes(figures, 'output_dir: figures')).toEqual([]);
  });
});
