/** A picture's width and height in CSS pixels, as the head of an SVG says; undefined where it does not. */
export function pictureSize(
  svg: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const head = new TextDecoder().decode(svg.subarray(0, HEAD_BYTES));
  const [, tag = ''] = /<svg\b([^>]*)/.exec(head) ?? [];
  const [width, height] = [lengthIn(tag, 'width'), lengthIn(tag, 'height')];
  return width === undefined || height === undefined ? undefined : { width, height };
}

const HEAD_BYTES = 4096;

/** Pixels of what engines write: points, and numbers that mean pixels. */
const pixels: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3 };

function lengthIn(tag: string, name: string): number | undefined {
  const [, number, unit = ''] = new RegExp(`\\s${name}="([\\d.]+)([a-z]*)"`).exec(tag) ?? [];
  const factor = pixels[unit];
  return number === undefined || factor === undefined
    ? undefined
    : Math.round(Number(number) * factor * 10) / 10;
}
