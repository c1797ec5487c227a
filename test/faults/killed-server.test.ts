import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputs } from '../cli/paper.js';
import { type Project, project } from '../cli/styx.js';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';

const startSeconds = 1_700_000_000;
const figures = Array.from({ length: 30 }, (_, i) => `f${i}`);

let prometheus: RunningPrometheus;

beforeAll(async () => {
  const samples = Array.from({ length: 240 }, (_, k) => ({
    ...{ labels: { a: 'b' }, value: k, ms: 1000 * (startSeconds + 15 * k) },
  }));
  prometheus = await startPrometheus({
    openMetrics: openMetrics([{ name: 'load', type: 'gauge', samples }]),
  });
});

afterAll(() => prometheus.stop());

/** Slowly, so that there is a middle. */
function paper(): Project {
  const one = project();
  const lines = figures.map((name, i) => `  ${name}: {query: load + ${i}}`);
  one.write(
    'styx.config.yaml',
    `prometheus: {url: "${prometheus.url}", requests_per_second: 5, max_concurrency: 2}
defaults: {range: {start: ${startSeconds}, duration: 1h}, step: 15s, formats: [csv, gnuplot]}
figures:
${lines.join('\n')}
`,
  );
  return one;
}

/** How many figures have their data. */
const fetched = ({ folder }: Project): number =>
  figures.filter((name) => existsSync(join(folder, `styx-data/${name}/query.json`))).length;

describe('a build against a Prometheus that is killed in the middle', () => {
  it('and started again ends with every figure right', async () => {
    const [disturbed, undisturbed] = [paper(), paper()];
    const building = disturbed.styx('build');
    while (fetched(disturbed) < 5) await sleep(10);
    expect(fetched(disturbed)).toBeLessThan(25);
    await prometheus.killAndRestart(8000);
    expect(await building).toMatchObject({ status: 0 });
    expect(await undisturbed.styx('build')).toMatchObject({ status: 0 });
    expect(outputs(disturbed)).toEqual(outputs(undisturbed));
    expect(await disturbed.styx('verify')).toMatchObject({ status: 0 });
  });
});
