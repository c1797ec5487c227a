import type { Chart } from '../chart/model.js';
import { scriptPieces } from './script.js';
import { loadTemplate, type Template } from './template.js';

let template: Template | undefined;

/** A gnuplot script that draws a chart, for gnuplot 5.4 and 6. */
export function gnuplotScript(chart: Chart): Iterable<Uint8Array> {
  template ??= loadTemplate('gnuplot', ['settings', 'page', 'legend', 'data', 'kinds/line']);
  return scriptPieces(chart, template);
}
