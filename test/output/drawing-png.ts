/** Reads pictures that are not interlaced and have 8 bits a colour, as both engines write them. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of a pixel, from 0 to 255; places are from the left and the top. */
  readonly pixel: (x: number, y: number) => readonly [number, number, number];
}

export function readPng(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, type, , , interlaced] = png.subarray(24, 29);
  const channels = type === 6 ? 4 : 3;
  if (depth !== 8 || (type !== 2 && type !== 6) || interlaced !== 0) throw new Error('another PNG');
  const rows = unfiltered(
    inflateSync(Buffer.concat(dataOf(png))),
    width * channels,
    height,
    channels,
  );
  return {
    width,
    height,
    pixel: (x, y) => {
      const at = y * width * channels + x * channels;
      return [rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0];
    },
  };
}

function dataOf(png: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(data);
  }
  return parts;
}

function unfiltered(data: Buffer, rowBytes: number, height: number, back: number): Uint8Array {
  const out = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (rowBytes + 1)] ?? 0;
    for (let x = 0; x < rowBytes; x++) {
      const at = y * rowBytes + x;
      const left = x >= back ? (out[at - back] ?? 0) : 0;
      const up = y > 0 ? (out[at - rowBytes] ?? 0) : 0;
      const corner = x >= back && y > 0 ? (out[at - rowBytes - back] ?? 0) : 0;
      out[at] = (data[at + y + 1] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left;
  return (b ?? 0) <= (c ?? 0) ? up : corner;
}
