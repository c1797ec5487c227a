import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputs } from '../cli/paper.js';
import { type Project, project } from '../cli/styx.js';
import { type KilledServer, killedServer } from '../servers/killed.js';
import { type Family, openMetrics } from '../servers/open-metrics.js';
import { startPrometheus } from '../servers/prometheus.js';
import { startVictoriaMetrics } from '../servers/victoria-metrics.js';

const startSeconds = 1_700_000_000;
const figures = Array.from({ length: 30 }, (_, i) => `f${i}`);

const load: Family = {
  name: 'load',
  type: 'gauge',
  samples: Array.from({ length: 240 }, (_, k) => ({
    ...{ labels: { a: 'b' }, value: k, ms: 1000 * (startSeconds + 15 * k) },
  })),
};

function paperOf(url: string): Project {
  const paper = project();
  const lines = figures.map((name, i) => `  ${name}: {query: load + ${i}}`);
  paper.write(
    'styx.config.yaml',
    `prometheus: {url: "${url}", max_concurrency: 2}
defaults: {range: {start: ${startSeconds}, duration: 1h}, step: 15s, formats: [csv, gnuplot]}
figures:
${lines.join('\n')}
`,
  );
  return paper;
}

describe.each([
  ['Prometheus', () => startPrometheus({ openMetrics: openMetrics([load]) })],
  ['VictoriaMetrics', () => startVictoriaMetrics([load])],
])('a build against a %s that is killed as it is asked for the tenth figure of 30', (_, start) => {
  let server: KilledServer;

  beforeAll(async () => {
    server = await killedServer(await start());
  });

  afterAll(() => server.stop());

  it('and started again ends with every figure right', async () => {
    const [undisturbed, disturbed] = [paperOf(server.url), paperOf(server.url)];
    expect(await undisturbed.styx('build')).toMatchObject({ status: 0 });
    const restarted = server.killAt(10, 6000);
    expect(await disturbed.styx('build', '-v')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('nothing listens at'),
    });
    await restarted;
    expect(outputs(disturbed)).toEqual(outputs(undisturbed));
    expect(await disturbed.styx('verify')).toMatchObject({ status: 0 });
  });
});
