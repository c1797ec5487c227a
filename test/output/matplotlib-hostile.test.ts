import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textsOf } from './drawing.js';
import { exampleCharts } from './example-charts.js';
import { drawnTexts, hostileChart } from './hostile-chart.js';
import { drawCharts } from './matplotlib-run.js';

const charts = Object.fromEntries(
  Object.entries(exampleCharts).map(([name, chart]) => [name, hostileChart(chart)]),
);

describe('a chart of hostile texts, for matplotlib', () => {
  it('shows them literally in each kind, and runs none of them', async () => {
    const { folder, read } = await drawCharts(charts, ['svg']);
    for (const [name, chart] of Object.entries(charts)) {
      const shown = textsOf(read(`${name}.svg`).toString()).filter((text) => text !== '');
      const expected = drawnTexts(chart).map((text) => text.trim());
      expect(shown.sort()).toEqual(expected.filter((text) => text !== '').sort());
    }
    const names = Object.keys(charts);
    expect(readdirSync(folder).sort()).toEqual(
      ['driver.py', ...names.flatMap((name) => [`${name}.py`, `${name}.svg`])].sort(),
    );
  });
});
