/** Reads where an SVG of either engine has its texts and lines, in points from its left and top. */
export interface PlacedText {
  readonly text: string;
  /** Where its anchor is: the start, the middle or the end of its baseline. */
  readonly anchor: string;
  readonly x: number;
  readonly y: number;
  readonly isUpright: boolean;
}

export type Point = readonly [x: number, y: number];

export interface PlacedLine {
  readonly colour: string;
  readonly points: readonly Point[];
}

/** gnuplot draws in pixels of 1/96 inch. */
function pointsPerUnit(svg: string): number {
  return svg.includes('Gnuplot') ? 72 / 96 : 1;
}

export function placedTexts(svg: string): PlacedText[] {
  const scale = pointsPerUnit(svg);
  const ours =
    /<g transform="translate\(([^,]+),([^)]+)\)( rotate\(-90(?:\.00)?\))?"([^>]*)>\s*<text>(.*?)<\/text>/gs;
  const theirs =
    /<text (style="[^"]*") x="([^"]+)" y="([^"]+)" transform="rotate\((\S+) [^>]*>(.*?)<\/text>/gs;
  const found = [
    ...Array.from(svg.matchAll(ours), ([, x, y, turn, style, text]) => ({
      x,
      y,
      turn,
      style,
      text,
    })),
    ...Array.from(svg.matchAll(theirs), ([, style, x, y, turn, text]) => ({
      x,
      y,
      turn,
      style,
      text,
    })),
  ];
  return found.map(({ x, y, turn = '', style = '', text = '' }) => ({
    text,
    anchor: /text-anchor[:=] ?"?(\w+)/.exec(style)?.[1] ?? 'start',
    x: Number(x) * scale,
    y: Number(y) * scale,
    isUpright: turn.includes('-90'),
  }));
}

/** The open paths that are stroked, each piece by itself. */
export function placedLines(svg: string): PlacedLine[] {
  const scale = pointsPerUnit(svg);
  return Array.from(svg.matchAll(/<path[^>]*>/gs)).flatMap(([path]) => {
    const colour = colourOf(path);
    const d = /\bd=['"]([^'"]*)/s.exec(path)?.[1] ?? '';
    if (colour === undefined || d.includes('z')) return [];
    const pieces = d.split('M').map((piece) => pointsOf(piece, scale));
    return pieces.filter((points) => points.length > 1).map((points) => ({ colour, points }));
  });
}

function pointsOf(piece: string, scale: number): Point[] {
  const pairs = piece.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g);
  return Array.from(pairs, ([, x, y]): Point => [Number(x) * scale, Number(y) * scale]);
}

/** As `#rrggbb`. */
function colourOf(path: string): string | undefined {
  const [, hex] = /stroke: ?(#[0-9a-f]{6})/i.exec(path) ?? [];
  if (hex !== undefined) return hex.toLowerCase();
  const [, ...rgb] = /stroke='rgb\(\s*(\d+),\s*(\d+),\s*(\d+)\)/.exec(path) ?? [];
  if (rgb.length === 3)
    return `#${rgb.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  return path.includes("stroke='black'") ? '#000000' : undefined;
}
