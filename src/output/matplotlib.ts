import type { Chart } from '../chart/model/chart.js';
import { scriptPieces } from './script.js';
import { loadTemplate } from './template.js';

/**
 * A Python script that draws a chart, for matplotlib 3.6 to 3.10. `tweak` is Python that runs in
 * it after the drawing; `own` is a folder of templates of one's own.
 */
export function matplotlibScript(chart: Chart, tweak?: string, own?: string): Iterable<Uint8Array> {
  return scriptPieces(chart, loadTemplate('matplotlib', own), tweak);
}
