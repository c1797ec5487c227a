import type { Chart } from '../chart/model/chart.js';
import { scriptPieces } from './script.js';
import { loadTemplate } from './template.js';

/**
 * A gnuplot script that draws a chart, for gnuplot 5.4 and 6. `tweak` is gnuplot's commands, which
 * run after all settings of a panel, before it is drawn; `own` is a folder of templates of one's own.
 */
export function gnuplotScript(chart: Chart, tweak?: string, own?: string): Iterable<Uint8Array> {
  return scriptPieces(chart, loadTemplate('gnuplot', own), tweak);
}
