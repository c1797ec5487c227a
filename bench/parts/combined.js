import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from '../data/answer.js';
import { START_SECONDS } from '../data/openmetrics.js';
import { writeTextFile } from '../data/text-file.js';
import { interleaved, timed } from '../measure.js';
import { atMost } from '../table.js';

const PASSES = 5;
const RUNS = 30;
const program = fileURLToPath(new URL('combined-process.js', import.meta.url));
const shape = { series: 20, points: 2000, startSeconds: START_SECONDS, stepSeconds: 1 };

export const combined = {
  title: `${RUNS} runs of ${shape.series} series × ${shape.points} points, combined with bands`,
  needs: ['build', 'time'],
  async measure({ resources }) {
    const files = Array.from({ length: RUNS }, (_, run) =>
      join(resources.folder, `run-${run}.json`),
    );
    for (const [run, file] of files.entries()) {
      await writeTextFile(file, answer({ ...shape, seed: 1 + run * shape.series }));
    }
    const once = async () => {
      const output = join(resources.folder, 'combined.txt');
      const given = JSON.stringify({ shape, files, folder: resources.folder });
      const { megabytes } = await timed(resources, [process.execPath, program, given], output);
      return { megabytes, ...JSON.parse(await readFile(output, 'utf8')) };
    };
    const { styx } = await interleaved({ styx: once }, PASSES);
    const work = `${RUNS} runs × ${shape.series} series × ${shape.points} points`;
    const tool = 'Styx, mean with ci95';
    return [{ work, tool, summary: styx, targets: [atMost(styx.seconds, 1, 's')] }];
  },
};
