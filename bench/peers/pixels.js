import { readFile } from 'node:fs/promises';
import { timed } from '../measure.js';

const DPI = 300;

/** What part of the pixels differs between two pages, printed without antialiasing. */
export async function differentPixels(resources, one, other) {
  const [a, b] = [await pixelsOf(resources, one), await pixelsOf(resources, other)];
  if (a.width !== b.width || a.height !== b.height) throw new Error(`${one}: not of the same size`);
  let different = 0;
  for (let at = 0; at < a.bytes.length; at += 3) {
    const isSame = [0, 1, 2].every((colour) => a.bytes[at + colour] === b.bytes[at + colour]);
    if (!isSame) different++;
  }
  return different / (a.width * a.height);
}

async function pixelsOf(resources, pdf) {
  const name = pdf.replace(/\.pdf$/, '');
  const way = ['-aa', 'no', '-aaVector', 'no', '-r', `${DPI}`, '-singlefile'];
  const { said } = await timed(resources, ['pdftoppm', ...way, pdf, name]);
  // It leaves out what it has no memory for, and ends as if all were well.
  if (said !== '') throw new Error(`pdftoppm ${pdf}: ${said}`);
  return readPpm(await readFile(`${name}.ppm`));
}

/** `P6`, width and height, 255, then three bytes a pixel. */
function readPpm(file) {
  const [head, width, height] = /^P6\s(\d+) (\d+)\s255\s/.exec(file.toString('latin1', 0, 50));
  return { width: Number(width), height: Number(height), bytes: file.subarray(head.length) };
}
