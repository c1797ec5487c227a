import { join } from 'node:path';
import { timed } from '../measure.js';
import { styxCommand } from '../styx.js';
import { rowsIn } from './rows.js';

/** The one-off command, with its output in a file. Fails where rows are missing. */
export async function styxCsv(resources, url, query, { startMs, endMs, stepMs }) {
  const output = join(resources.folder, 'styx.csv');
  const times = ['-s', `${startMs / 1000}`, '--end', `${endMs / 1000}`, '--step', `${stepMs}ms`];
  const command = styxCommand('--prometheus', url, ...times, query);
  const measured = await timed(resources, command, output, { cwd: resources.folder });
  const rows = await rowsIn(output);
  const expected = (endMs - startMs) / stepMs + 1;
  if (rows !== expected) throw new Error(`Styx wrote ${rows} rows, not ${expected}`);
  return measured;
}
