import { crc32 } from 'node:zlib';

/** Behind the signature and the header. */
const HEADER_END = 8 + 25;
const METRES_PER_INCH = 0.0254;

/** A PNG that says how many pixels an inch has; one that says so already stays as it is. */
export function withDpi(png: Buffer, dpi: number): Buffer {
  if (png.subarray(0, png.indexOf('IDAT')).includes('pHYs')) return png;
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16); // The unit: a metre.
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, HEADER_END), chunk, png.subarray(HEADER_END)]);
}
