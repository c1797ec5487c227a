import { expect, it } from 'vitest';
import { metricsText } from '../../src/report/metrics-report.js';
import type { Metric } from '../../src/metrics/metric.js';
import { openTerminal } from '../../src/report/terminal.js';

const { colors } = openTerminal(process.stderr, { NO_COLOR: '1' });

const metric = (name: string, help = ''): Metric => ({
  ...{ name, help, type: 'gauge', unit: '', names: [name], cardinality: 1 },
});

it('a table has any number of metrics', () => {
  const metrics = Array.from({ length: 200_000 }, (_, i) => metric(`m_${i}`));
  const lines = metricsText(metrics, { colors, columns: 80 }).split('\n');
  expect(lines).toHaveLength(200_001);
  expect(lines.at(-1)).toBe('m_199999  gauge       1');
});

it('a name of any length is whole, on a line of its own, and makes no other line longer', () => {
  const long = 'x'.repeat(100_000);
  for (const columns of [80, undefined]) {
    const lines = metricsText([metric('short', 'help'), metric(long, 'help')], { colors, columns });
    const width = columns === undefined ? 100 : 40;
    expect(lines.split('\n')).toEqual([
      `${'name'.padEnd(width)}  type   series  help`,
      `${'short'.padEnd(width)}  gauge       1  help`,
      long,
      `${' '.repeat(width)}  gauge       1  help`,
    ]);
  }
});

it('letters that take two columns, or none, leave the table straight', () => {
  const metrics = [
    metric('温度', '测量的温度'),
    metric('cafe\u0301', 'chaud'),
    metric('plain', '🙂𠮷𠮷𠮷𠮷'),
  ];
  expect(metricsText(metrics, { colors, columns: 30 })).toBe(
    [
      'name   type   series  help',
      '温度   gauge       1  测量的…',
      'cafe\u0301   gauge       1  chaud',
      'plain  gauge       1  🙂𠮷…',
    ].join('\n'),
  );
});
