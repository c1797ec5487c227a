/** `scan|parse FILE SHAPE`: prints the median seconds of one pass over an answer, from bytes on. */
import { readFileSync } from 'node:fs';
import { matrixScanner } from '../../dist/prometheus/matrix-scanner.js';
import { median } from '../measure.js';

const FRAGMENT_BYTES = 64 * 1024;
const PASSES = 9;
const WARM_UP = 2;

const [way, file] = process.argv.slice(2);
const { series, points, startSeconds, stepSeconds } = JSON.parse(process.argv[4]);
const startMs = startSeconds * 1000;
const stepMs = stepSeconds * 1000;
const grid = { startMs, stepMs, endMs: startMs + (points - 1) * stepMs };
const bytes = readFileSync(file);
const once = way === 'scan' ? scan : parse;
const seconds = [];
for (let pass = 0; pass < WARM_UP + PASSES; pass++) {
  const begun = performance.now();
  const samples = once();
  if (pass >= WARM_UP) seconds.push((performance.now() - begun) / 1000);
  if (samples !== series * points) throw new Error(`${samples} samples, not ${series * points}`);
}
console.log(median(seconds));

function scan() {
  let samples = 0;
  const scanner = matrixScanner(grid, (scanned) => (samples += scanned.samples));
  for (let at = 0; at < bytes.length; at += FRAGMENT_BYTES) {
    scanner.write(bytes.subarray(at, at + FRAGMENT_BYTES));
  }
  scanner.end();
  return samples;
}

function parse() {
  const { result } = JSON.parse(bytes.toString('utf8')).data;
  let samples = 0;
  for (const { values } of result) {
    const times = new Float64Array(values.length);
    const numbers = new Float64Array(values.length);
    for (let i = 0; i < values.length; i++) {
      times[i] = values[i][0];
      numbers[i] = Number(values[i][1]);
    }
    samples += numbers.length;
  }
  return samples;
}
