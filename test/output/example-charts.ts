/** Charts made by hand, one of each kind and of each thing that engines have to draw. */
import type { Chart } from '../../src/chart/model/chart.js';
import { lineCharts } from './example-lines.js';
import { specialCharts } from './example-special.js';
import { statisticsCharts } from './example-statistics.js';

export const exampleCharts = {
  ...lineCharts,
  ...statisticsCharts,
  ...specialCharts,
} satisfies Record<string, Chart>;
