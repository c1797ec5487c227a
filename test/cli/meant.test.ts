import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { project } from './styx.js';

const ms = 1_700_000_000_000;
let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({
    openMetrics: openMetrics([
      { name: 'temperature', type: 'gauge', samples: [{ labels: {}, value: '1', ms }] },
    ]),
  });
});
afterAll(() => server.stop());

const range = ['-s', '2023-11-14T22:13:20Z', '-d', '1m'];
const styx = (...args: readonly string[]) =>
  project({ STYX_PROMETHEUS: server.url }).styx(...args, ...range);

describe('a metric that the server does not have', () => {
  it('is named in the error of a query, with the one that is meant', async () => {
    const { status, stderr } = await styx('sum(temprature)');
    expect(status).toBe(1);
    expect(stderr).toContain('has no metric `temprature` in this range [EMPTY]');
    expect(stderr).toContain('hint: did you mean `temperature`?');
  });

  it('is not blamed where a label is wrong', async () => {
    const { status, stderr } = await styx('temperature{room="x"}');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'has no series of `temperature` with `room="x"` in this range [EMPTY]',
    );
    expect(stderr).toContain('its series have no label `room`');
    expect(stderr).not.toContain('has no metric');
  });

  it('is one that there was at another time', async () => {
    const { stderr } = await project({ STYX_PROMETHEUS: server.url }).styx('temperature');
    expect(stderr).toContain('it has it at other times: check the range');
  });
});

describe('a build', () => {
  it('says of a query without an answer, or that is refused, what check finds in it, where it is', async () => {
    const paper = project({ STYX_PROMETHEUS: server.url });
    paper.write(
      'styx.config.yaml',
      `prometheus: ${server.url}
defaults: {range: {start: 2023-11-14T22:13:20Z, duration: 1m}, formats: [csv]}
figures:
  a: {query: 'sum(temprature)'}
  b: {query: 'temperature{room="x"}'}
  c: {query: 'sum(temperature'}
values:
  v: {query: temprature, reduce: max}
`,
    );
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /yaml:4:19: error: no data .*has no metric `temprature` in this range \[EMPTY\]/,
    );
    expect(stderr).toMatch(/yaml:5:\d+: error: .* with `room="x"` in this range \[EMPTY\]/);
    expect(stderr).toMatch(
      /yaml:6:18: error: .*\[QUERY_REJECTED\]\n.*\n.*\n +hint: `\(` is not closed/,
    );
    expect(stderr).toMatch(/yaml:8:14: error: .*has no metric `temprature`/);
    expect(stderr.match(/did you mean `temperature`\?/g)).toHaveLength(2);
  });
});

describe('a word that is like a command', () => {
  it('is told so first, and at once where no server answers', async () => {
    const { status, stderr } = await project({ STYX_PROMETHEUS: 'http://127.0.0.1:1' }).styx(
      'buidl',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('hint: did you mean the command `styx build`?');
    // Five attempts take four seconds.
    expect(stderr).not.toContain('tried');
  });

  it('is told so where the server has no such metric', async () => {
    expect((await styx('chek')).stderr).toContain('did you mean the command `styx check`?');
  });
});
