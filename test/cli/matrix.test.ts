import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { project, type Project } from './styx.js';

const data = fileURLToPath(new URL('../golden/data.om', import.meta.url));
let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({ openMetrics: { file: data } });
});
afterAll(() => server.stop());

function given(...figures: string[]): Project {
  const paper = project();
  paper.write(
    'styx.config.yaml',
    [
      `prometheus: ${server.url}`,
      'timezone: Europe/Berlin',
      'vars: {quarter: 2023Q3, month: 2023-11}',
      'defaults: {formats: [csv], step: 15s, range: {start: 1700000000, duration: 2m}}',
      'figures:',
      ...figures.map((figure) => `  ${figure}`),
    ].join('\n'),
  );
  return paper;
}

const isThere = ({ folder }: Project, name: string): boolean =>
  existsSync(join(folder, 'figures', `${name}.csv`));

const listed = `load: {matrix: {instance: [a, b]}, query: 'load{instance="\${instance}"}'}`;
const asked = `memory:
    matrix: {instance: {label_values: instance, of: memory}}
    query: memory{instance="\${instance}"}`;

describe('styx build', () => {
  it('with the name of a matrix builds all of it, with that of a figure this one only', async () => {
    const paper = given(listed, asked);
    expect(await paper.styx('build', 'load-b', 'memory-c')).toMatchObject({ status: 0 });
    const names = ['load-a', 'load-b', 'memory-a', 'memory-b', 'memory-c'];
    expect(names.filter((name) => isThere(paper, name))).toEqual(['load-b', 'memory-c']);
    expect(await paper.styx('build', 'load', 'memory')).toMatchObject({ status: 0 });
    expect(names.filter((name) => isThere(paper, name))).toEqual(names);
  });

  it('with a name that there is not says which was meant, be it known to the server only', async () => {
    const paper = given(listed, asked);
    const one = await paper.styx('build', 'load-c');
    expect(one).toMatchObject({ status: 2 });
    expect(one.stderr).toContain('did you mean `load-');
    const other = await paper.styx('build', 'memory-z');
    expect(other).toMatchObject({ status: 2 });
    expect(other.stderr).toContain('✗ memory');
    expect(other.stderr).toContain('did you mean `memory-');
  });

  it('builds the other figures where a matrix cannot be asked for', async () => {
    const paper = given(listed, 'gone: {matrix: {i: {label_values: i, of: gone}}, query: gone}');
    const built = await paper.styx('build');
    expect(built).toMatchObject({ status: 1 });
    expect(built.stderr).toContain('✗ gone');
    expect(built.stderr).toContain('`i` has no values: no series in the range match gone');
    expect(built.stderr).toContain('2 figures built');
    expect(isThere(paper, 'load-a')).toBe(true);
  });

  it('warns of a value that the server does not have any more, with which a figure is gone', async () => {
    const paper = given(asked);
    await paper.styx('build');
    const lock = paper.read('styx.lock').replace(/"a",\s*"b",\s*"c"/, '"a", "b", "c", "gone"');
    expect(lock).toContain('"gone"');
    paper.write('styx.lock', lock);
    const { status, stderr } = await paper.styx('update');
    expect(status).toBe(0);
    expect(stderr).toContain('`instance` has no value gone any more');
  });

  it('--set chooses the period that a figure shows', async () => {
    const paper = given(
      'q: {query: "vector(1)", step: 7d, range: {quarter: "${quarter}"}, csv: {time: iso}}',
    );
    const times = (): string[] =>
      paper
        .read('figures/q.csv')
        .split('\n')
        .slice(1, -1)
        .map((row) => row.split(',')[0] ?? '');
    await paper.styx('build');
    expect(times()[0]).toBe('2023-07-01T00:00:00+02:00');
    await paper.styx('build', '--set', 'quarter=2023Q4');
    expect(times()[0]).toBe('2023-10-01T00:00:00+02:00');
    expect(times().at(-1)).toBe('2023-12-30T23:00:00+01:00');
    const wrong = await paper.styx('build', '--set', 'quarter=2023Q5');
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.stderr).toContain('`2023Q5` is not a quarter');
  });

  it('warns of a period that is not over', async () => {
    const paper = given('now: {query: "vector(1)", step: 1d, range: {month: "${month}"}}');
    const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
    const month = today.slice(0, 7);
    const built = await paper.styx('build', '--set', `month=${month}`);
    expect(built).toMatchObject({ status: 0 });
    expect(built.stderr).toContain(`warning: the month ${month} is not over`);
  });
});
