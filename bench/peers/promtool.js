import { join } from 'node:path';
import { summaryOf, timed } from '../measure.js';
import { requestsOf } from './requests.js';

/** promtool prints one answer a call; its calls are added up. */
export async function promtool(resources, url, query, range) {
  const calls = [];
  for (const { start, end, step } of requestsOf(range)) {
    const times = [`--start=${start}`, `--end=${end}`, `--step=${step}s`];
    const command = ['promtool', 'query', 'range', '-o', 'json', ...times, url, query];
    calls.push(await timed(resources, command, join(resources.folder, 'promtool.json')));
  }
  const sumOf = (key) => calls.reduce((sum, call) => sum + call[key], 0);
  return summaryOf([
    {
      seconds: sumOf('seconds'),
      cpuSeconds: sumOf('cpuSeconds'),
      megabytes: Math.max(...calls.map((call) => call.megabytes)),
    },
  ]);
}
