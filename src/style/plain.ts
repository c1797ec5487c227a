import { inch } from './length.js';
import { palettes, viridis } from './palettes.js';
import type { Style } from './style.js';

/**
 * One column of a paper. Seven colours and eight dashes are 56 pairs; where a dash comes again,
 * a marker is added, so that lines differ in greyscale as well.
 */
export const plainStyle: Style = {
  width: 3.336 * inch,
  height: undefined,
  aspect: undefined,
  font: undefined,
  fonts: ['STIXGeneral', 'DejaVu Serif'],
  metrics: 'times',
  drawsTitle: true,
  drawsGrid: true,
  labelSize: 8,
  tickSize: 7,
  lineWidth: 1,
  axisWidth: 0.5,
  gridWidth: 0.35,
  gridColour: '#d9d9d9',
  noticeColour: '#777777',
  tickLength: 2.5,
  legend: { handle: 17, handleGap: 3.5, columnGap: 9, rowHeight: 9 },
  runs: { width: 0.55, summaryWidth: 1.5, paler: 0.45 },
  markerSize: 2.5,
  palette: palettes['okabe-ito'],
  dashes: [
    [],
    [5, 1.6],
    [1.3, 1.3],
    [5, 1.3, 1.3, 1.3],
    [8, 1.6],
    [3, 1.3],
    [5, 1.3, 1.3, 1.3, 1.3, 1.3],
    [8, 1.3, 3, 1.3],
  ],
  markers: ['none', 'circle', 'square', 'triangle', 'diamond'],
  colourMap: viridis,
  pngDpi: 300,
};
