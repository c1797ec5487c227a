/** What only Prometheus 3 has: for `make compat`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetrics } from '../servers/open-metrics.js';
import { startPrometheus, type RunningPrometheus } from '../servers/prometheus.js';
import { utf8Families, variedFamilies } from '../servers/varied.js';
import { type Project, project } from '../cli/styx.js';

const startMs = 1_700_000_000_000;
const start = '2023-11-14T22:13:20Z';

describe('with a Prometheus 3,', () => {
  let server: RunningPrometheus;
  beforeAll(async () => {
    const families = [...variedFamilies(startMs), ...utf8Families(startMs)];
    server = await startPrometheus({ openMetrics: openMetrics(families) });
  });
  afterAll(() => server.stop());

  const paperOf = (figure: string): Project => {
    const paper = project();
    paper.write(
      'styx.config.yaml',
      `prometheus: ${server.url}
defaults: {step: 15s, range: {start: ${start}, duration: 30s}}
figures:
  a: ${figure}
`,
    );
    return paper;
  };

  it('names that are no identifiers are columns, legends and facets', async () => {
    const paper = paperOf(
      `{query: '{"service.load"}', label: 'in {{zone.name}}', facet: zone.name, formats: [csv, gnuplot, pdf]}`,
    );
    const { status, stderr } = await paper.styx('build');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(paper.read('figures/a.csv')).toBe(
      'time,in a b,in ü\n1700000000,0,0\n1700000015,1,2\n1700000030,2,4\n',
    );
    expect(paper.read('figures/a.gnuplot')).toContain('in ü');
    expect(await paper.styx('verify')).toMatchObject({ status: 0 });
  });

  it('a name that is no identifier is known to styx check', async () => {
    const { status, stdout } = await paperOf(`{query: '{"service.laod"}'}`).styx('check');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringContaining('service.load'),
    });
  });

  it('what it says of a query is a warning of the build', async () => {
    const { status, stderr } = await paperOf(
      `{query: 'rate(temperature[1m])', formats: [csv]}`,
    ).styx('build');
    expect(status).toBe(0);
    expect(stderr).toMatch(/warning: .*metric might not be a counter.*"temperature"/);
  });

  it('a range has not the sample at its start', async () => {
    const paper = paperOf(`{query: 'count_over_time(up{instance="a"}[30s])', formats: [csv]}`);
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const [, ...points] = paper.read('figures/a.csv').trimEnd().split('\n');
    expect(points).toEqual(['1700000000,1', '1700000015,2', '1700000030,2']);
  });
});
