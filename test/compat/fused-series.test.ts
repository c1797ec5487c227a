/** What Prometheus 3 refuses, and Prometheus 2 does not: for `make compat`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { splitProblem } from '../../src/promql/splitting.js';
import { gridOf } from '../../src/time/grid.js';
import { type AskedServer, askedServer } from '../differential/asked-server.js';
import { fusing, partsOf } from '../differential/queries.js';
import { openMetrics } from '../servers/open-metrics.js';
import { startPrometheus } from '../servers/prometheus.js';
import { variedFamilies } from '../servers/varied.js';

const startMs = 1_700_000_000_000;
const grid = gridOf(startMs + 7_000, startMs + 7_200_000, partsOf.even.stepMs);

let server: AskedServer;
beforeAll(async () => {
  const data = openMetrics(variedFamilies(startMs));
  server = askedServer(await startPrometheus({ openMetrics: data }), grid);
});
afterAll(() => server.stop());

it('what makes one of two series is refused whole, would be one series in parts, and is not asked so', async () => {
  const whole = server.answerTo({ asked: fusing, chunks: [grid] });
  await expect(whole).rejects.toMatchObject({ code: 'QUERY_REJECTED' });
  const seam = Math.floor((startMs + 3_600_000 - grid.startMs) / grid.stepMs);
  const endMs = grid.startMs + seam * grid.stepMs;
  const chunks = [
    { ...grid, endMs },
    { ...grid, startMs: endMs + grid.stepMs },
  ];
  expect(Object.keys(await server.answerTo({ asked: fusing, chunks }))).toHaveLength(1);
  expect(splitProblem(fusing)?.reason).toContain('writes the label instance');
});
