import { expect, it } from 'vitest';
import { metricsText } from '../../src/report/metrics-report.js';
import type { Metric } from '../../src/metrics/metric.js';
import { openTerminal } from '../../src/report/terminal.js';

it('a table has any number of metrics', () => {
  const metrics = Array.from({ length: 200_000 }, (_, i): Metric => {
    const name = `m_${i}`;
    return { name, type: 'gauge', help: '', unit: '', names: [name], cardinality: 1 };
  });
  const { colors } = openTerminal(process.stderr, { NO_COLOR: '1' });
  const lines = metricsText(metrics, { colors, columns: 80 }).split('\n');
  expect(lines).toHaveLength(200_001);
  expect(lines.at(-1)).toBe('m_199999  gauge       1');
});
