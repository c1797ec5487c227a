/** How gnuplot and matplotlib call what the chart has names of its own for. */

const gnuplotPoints = new Map([
  ['circle', 7],
  ['square', 5],
  ['triangle', 9],
  ['diamond', 13],
]);
const pythonMarkers = new Map([
  ['circle', 'o'],
  ['square', 's'],
  ['triangle', '^'],
  ['diamond', 'D'],
]);

/** How gnuplot draws what is filled: 1 is solid; '' is the colour of the series. */
interface GnuplotFill {
  readonly density: number;
  readonly edge: string;
  readonly edgeWidth: number;
}

const gnuplotFills = new Map<string, GnuplotFill>([
  ['band', { density: 0.22, edge: '', edgeWidth: 0 }],
  ['bar', { density: 1, edge: 'white', edgeWidth: 0.5 }],
  ['box', { density: 0.45, edge: 'black', edgeWidth: 0.6 }],
  ['histogram', { density: 0.3, edge: '', edgeWidth: 0.75 }],
]);
const solid: GnuplotFill = { density: 1, edge: '', edgeWidth: 0 };
const beforeData = new Set(['line', 'step', 'points', 'cdf', 'band']);

/** The number of gnuplot's point type. */
export function gnuplotPoint(marker: string): number {
  return gnuplotPoints.get(marker) ?? 7;
}

/** matplotlib's marker; empty for none. */
export function pythonMarker(marker: string): string {
  return pythonMarkers.get(marker) ?? '';
}

export function gnuplotFill(kind: string): GnuplotFill {
  return gnuplotFills.get(kind) ?? solid;
}

/** Lines cover the axes, and axes what is filled. */
export function gnuplotLayer(kind: string): 'back' | 'front' {
  return beforeData.has(kind) ? 'back' : 'front';
}
