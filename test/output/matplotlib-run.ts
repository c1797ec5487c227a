/** Runs matplotlib scripts of charts made by hand, many in one Python, with warnings as errors. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chart } from '../../src/chart/model/chart.js';
import { matplotlibScript } from '../../src/output/matplotlib.js';
import { pythonWithMatplotlib, run } from '../engines.js';
import { newFolder } from './drawing.js';

const driver = `
import runpy, sys, warnings
import matplotlib.pyplot as plt

warnings.simplefilter('error')
# Which characters fonts have is another matter.
warnings.filterwarnings('ignore', 'Glyph')
for argument in sys.argv[1:]:
    script, file = argument.split('>')
    sys.argv = [script, file]
    try:
        runpy.run_path(script, run_name='__main__')
    except BaseException as error:
        raise RuntimeError(script) from error
    plt.close('all')
`;

export interface Drawn {
  readonly folder: string;
  readonly stdout: string;
  readonly read: (file: string) => Buffer;
}

/** Draws each chart as each type of file: `line.svg` of the chart `line`. */
export async function drawCharts(
  charts: Readonly<Record<string, Chart>>,
  types: readonly string[],
  tweak?: string,
): Promise<Drawn> {
  const folder = newFolder();
  writeFileSync(join(folder, 'driver.py'), driver);
  for (const [name, chart] of Object.entries(charts)) {
    writeFileSync(join(folder, `${name}.py`), pythonText(chart, tweak));
  }
  const names = Object.keys(charts);
  const jobs = names.flatMap((name) => types.map((type) => `${name}.py>${name}.${type}`));
  const env = { ...process.env, LC_ALL: 'C' };
  const done = await run(pythonWithMatplotlib(), ['driver.py', ...jobs], { cwd: folder, env });
  if (done.code !== 0 || done.stderr !== '') throw new Error(done.stderr);
  return { folder, stdout: done.stdout, read: (file) => readFileSync(join(folder, file)) };
}

export function pythonText(chart: Chart, tweak?: string): string {
  const pieces = [...matplotlibScript(chart, tweak)].map((piece) => Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}
