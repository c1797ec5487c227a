/**
 * Prints how many seconds it takes to combine runs whose answers are in files, from the spool on, and
 * how many of them on the processor.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { combineRuns } from '../../dist/derive/combine.js';
import { joinChunks } from '../../dist/frame/answered.js';
import { inNumbers } from '../../dist/frame/in-numbers.js';
import { rowBlocks } from '../../dist/frame/row-blocks.js';
import { sinceStart } from '../../dist/frame/since-start.js';
import { matrixScanner } from '../../dist/prometheus/matrix-scanner.js';

const { shape, files, folder } = JSON.parse(process.argv[2]);
const { series, points, startSeconds, stepSeconds } = shape;
const startMs = startSeconds * 1000;
const stepMs = stepSeconds * 1000;
const grid = { startMs, stepMs, endMs: startMs + (points - 1) * stepMs };
const chunks = files.map(scanned);
let made = 0;
const spool = { newPath: () => join(folder, `combined-${process.pid}-${made++}`) };

const begun = performance.now();
const cpuBefore = process.cpuUsage();
const runs = chunks.map((chunk, i) => ({
  run: { name: `run-${i}`, labels: new Map() },
  frame: sinceStart(inNumbers(joinChunks('query', grid, [chunk]), spool), startMs),
}));
const how = { centre: 'mean', band: { confidence: 0.95 }, groupBy: [] };
const { centre, band, runs: counts } = combineRuns(runs, how, spool);
const rows = rowsOf([centre, band.low, band.high, counts]);
const seconds = (performance.now() - begun) / 1000;
if (centre.series.length !== series || rows !== points) throw new Error(`${rows} rows`);
const { user, system } = process.cpuUsage(cpuBefore);
console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6 }));

function scanned(path) {
  const found = [];
  const scanner = matrixScanner(grid, (one) => found.push(one));
  scanner.write(readFileSync(path));
  scanner.end();
  return { path, grid, series: found, warnings: [] };
}

function rowsOf(queries) {
  let count = 0;
  for (const { times } of rowBlocks(queries)) count += times.length;
  return count;
}
