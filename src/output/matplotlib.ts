import type { Chart } from '../chart/model.js';
import { scriptPieces } from './script.js';
import { loadTemplate, type Template } from './template.js';

let template: Template | undefined;

/** A Python script that draws a chart, for matplotlib 3.6 to 3.10. */
export function matplotlibScript(chart: Chart): Iterable<Uint8Array> {
  template ??= loadTemplate('matplotlib', [
    'settings',
    'drawing',
    'legend',
    'output',
    'data',
    'kinds/line',
  ]);
  return scriptPieces(chart, template);
}
