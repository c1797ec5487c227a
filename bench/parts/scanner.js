import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from '../data/answer.js';
import { START_SECONDS } from '../data/openmetrics.js';
import { writeTextFile } from '../data/text-file.js';
import { interleaved, timed } from '../measure.js';
import { atLeast, short } from '../table.js';

const RUNS = 3;
const program = fileURLToPath(new URL('scanner-process.js', import.meta.url));
const shape = { series: 100, points: 10_000, startSeconds: START_SECONDS, stepSeconds: 15 };

export const scanner = {
  title: 'the scanner alone, and JSON.parse with columns',
  needs: ['build', 'time'],
  async measure({ resources }) {
    const file = join(resources.folder, 'scanned.json');
    await writeTextFile(file, answer(shape));
    const of = (way) => () => passes(resources, way, file);
    const { parsed, scanned } = await interleaved(
      { parsed: of('parse'), scanned: of('scan') },
      RUNS,
    );
    return rows(parsed, scanned, (await readFile(file)).length);
  },
};

/** Each way in a process of its own, which prints how long one pass takes when it is warm. */
async function passes(resources, way, file) {
  const output = join(resources.folder, 'passes.txt');
  const command = [process.execPath, program, way, file, JSON.stringify(shape)];
  const { megabytes } = await timed(resources, command, output);
  return { seconds: Number(await readFile(output, 'utf8')), megabytes };
}

function rows(parsed, scanned, bytes) {
  const work = `scanner, ${(bytes / 1e6).toFixed(0)} MB`;
  const rate = ({ seconds }) => `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`;
  const faster = parsed.seconds / scanned.seconds;
  return [
    { work, tool: 'JSON.parse and columns', summary: parsed, compared: rate(parsed) },
    {
      work,
      tool: 'Styx, the scanner',
      summary: scanned,
      compared: `${rate(scanned)}, ${short(faster)} × faster`,
      targets: [atLeast(faster, 5, '× faster')],
    },
  ];
}
