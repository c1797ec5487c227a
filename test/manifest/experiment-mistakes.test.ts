import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/load.js';
import { errorsOf, folderOf, mistakeOf } from './runs/given.js';

const head = [
  'prometheus: http://lab',
  'defaults: {range: {last: 1h}}',
  'runs:',
  '  defaults: {duration: 10m}',
  '  a: {start: 1770314400, system: ours}',
  '  b: {start: 1770318000, system: theirs}',
];

/** What is wrong with a manifest over two runs: the text that it points at, and what to do. */
async function wrong(last: string): Promise<[text: string, hint: string | undefined][]> {
  const cwd = folderOf({ 'styx.config.yaml': [...head, last].join('\n') });
  const errors = await errorsOf(() => loadManifest({ cwd, env: {} }));
  return errors.map((error) => [mistakeOf(error)[2], error.hint]);
}

const figure = (keys: string) => wrong(`figures: {f: {query: up, ${keys}}}`);

describe('what is misunderstood of a figure', () => {
  it.each([
    ['runs: all, combine: avg', 'avg', 'did you mean `mean`?'],
    ['runs: all, summary: average', 'average', 'did you mean `mean`?'],
    ['runs: all, combine: mean, group_by: sytem', 'sytem', 'did you mean `system`?'],
    ['runs: all, summary: mean, group_by: [sytem]', 'group_by', 'did you mean `system`?'],
    ['runs: ours', 'ours', 'write all, or names in a list: [ours]'],
    ['runs: none', 'none', 'leave `runs` out: a `range` of its own takes the place of runs'],
    ['transform: [{rolling: 5}]', '5', 'a window has a unit: write 5s, or 5m'],
    ['panels: [{query: up}], share: xy', 'xy', 'did you mean `both`?'],
    ['panels: [{query: up}], share: all', 'all', 'did you mean `both`?'],
    ['runs: all, combine: all', 'all', undefined],
    ['panels: [up]', 'up', 'write {query: up}'],
    ['matrix: {pod: a}', 'a', 'write [a]'],
    ['matrix: {runs: all}', 'all', 'for a figure of each run, write `run: all`'],
    ['range: 2026Q3', '2026Q3', 'write {quarter: 2026Q3}'],
    ['range: 2026q3', '2026q3', 'write {quarter: 2026Q3}'],
    ['range: 2026-W31', '2026-W31', 'write {week: 2026-W31}'],
    ['transform: scale 2', 'scale 2', 'for example `[delta, {scale: 0.001}]`'],
  ])('%s', async (keys, text, hint) => {
    expect(await figure(keys)).toEqual([[text, hint]]);
  });

  it('is a matrix as dashboards write it', async () => {
    const [[, hint] = []] = await figure('matrix: {pod: "label_values(up, pod)"}');
    expect(hint).toBe("write {label_values: pod, of: 'up'}");
    const [[, quoted] = []] = await figure(`matrix: {pod: "label_values(up{job='a'}, pod)"}`);
    expect(quoted).toBe("write {label_values: pod, of: 'up{job=''a''}'}");
  });

  it('is a file without its key', async () => {
    expect(await wrong('figures: {f: {queries: {a: {csv: load.csv}}}}')).toEqual([
      ['load.csv', 'write {file: load.csv}'],
    ]);
  });
});

describe('what is misunderstood of a number', () => {
  it.each([
    ['values: {v: {query: up, reduce: mean, maximum: 5}}', 'maximum', 'did you mean `max`?'],
    ['values: {v: {query: up, reduce: mean, band: ci95}}', 'band', 'did you mean `interval`?'],
    ['checks: {c: {query: up, less_than: 5, min: 1}}', 'less_than', 'did you mean `max`?'],
    ['values: {v: up}', 'up', 'write {query: up, reduce: mean}'],
    [
      'values: {v: {query: up, reduce: mean ± ci95}}',
      'mean ± ci95',
      'write what is in front of ± alone; what is behind it is an interval of runs: `interval: ci95`',
    ],
    [
      'tables: {t: {rows: system, query: up, columns: [{reduce: mean, best: highest}]}}',
      'highest',
      'did you mean `max`?',
    ],
  ])('%s', async (line, text, hint) => {
    expect(await wrong(line)).toEqual([[text, hint]]);
  });
});
