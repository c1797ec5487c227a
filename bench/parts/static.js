import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { answer } from '../data/answer.js';
import { START_SECONDS } from '../data/openmetrics.js';
import { writeTextFile } from '../data/text-file.js';
import { interleaved } from '../measure.js';
import { curl } from '../peers/curl.js';
import { promtool } from '../peers/promtool.js';
import { styxCsv } from '../peers/styx.js';
import { atLeast, atMost, short } from '../table.js';

const RUNS = 3;
const [series, points, stepSeconds] = [1000, 10_000, 15];

export const staticServer = {
  title: `${series} series × ${points} points from a static server`,
  needs: ['build', 'time', 'promtool', 'curl'],
  async measure({ resources, servers, say }) {
    say('  writing the answer');
    const file = join(resources.folder, 'answer.json');
    const startSeconds = START_SECONDS;
    await writeTextFile(file, answer({ series, points, startSeconds, stepSeconds }));
    const { size } = await stat(file);
    const { url } = await servers.startStatic(file);
    const stepMs = stepSeconds * 1000;
    const startMs = startSeconds * 1000;
    const range = { startMs, stepMs, endMs: startMs + (points - 1) * stepMs };
    const of = (tool) => () => tool(resources, url, 'requests', range);
    say('  curl and Styx in turn');
    const { floor, styx } = await interleaved({ floor: of(curl), styx: of(styxCsv) }, RUNS);
    say('  promtool');
    return rows({ floor, styx, tool: await of(promtool)() }, size);
  },
};

function rows({ floor, styx, tool }, bytes) {
  const work = `static, 10 M samples, ${(bytes / 1e6).toFixed(0)} MB`;
  const faster = tool.seconds / styx.seconds;
  const targets = [
    atLeast(faster, 10, '× faster than promtool'),
    atMost(styx.megabytes, 400, 'MB'),
  ];
  return [
    { work, tool: 'curl to nowhere, the floor', summary: floor },
    {
      work,
      tool: 'Styx, wide CSV',
      summary: styx,
      compared: `${short(faster)} × faster than promtool`,
      targets,
    },
    { work, tool: 'promtool, JSON', summary: tool },
  ];
}
