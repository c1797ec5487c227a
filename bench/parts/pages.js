import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { hostNumber, METRIC, SERIES, START_SECONDS, STEP_SECONDS } from '../data/openmetrics.js';
import { forget } from '../kept.js';
import { interleaved, timed } from '../measure.js';
import { pythonWith } from '../requirements.js';
import { styxCommand } from '../styx.js';
import { atMost, short } from '../table.js';

const RUNS = 3;
const [FIGURES, POINTS, LINES] = [20, 1000, 3];

export const pages = {
  title: `${FIGURES} PDFs of matplotlib, and as many runs of the same scripts`,
  needs: ['build', 'time', 'prometheus', 'promtool', 'matplotlib'],
  async measure({ resources, servers, say }) {
    const { url } = await servers.prometheus(say);
    const python = await pythonWith('matplotlib');
    const manifest = join(resources.folder, 'pages.yaml');
    const ours = join(resources.folder, 'pages');
    const alone = join(resources.folder, 'pages-alone');
    await writeFile(manifest, manifestOf(url, ours, python));
    const works = {
      styx: async () => {
        await rm(ours, { recursive: true, force: true });
        await forget(resources.folder, 'pages.lock');
        return timed(resources, styxCommand('build', '--config', manifest));
      },
      python: async () => {
        await rm(alone, { recursive: true, force: true });
        await mkdir(alone);
        return timed(resources, eachScript(python, ours, alone));
      },
    };
    const { styx, python: separate } = await interleaved(works, RUNS);
    await compareFiles(ours, alone);
    return rows(styx, separate);
  },
};

/** Runs each script in a process of its own, as many at once as there are processors. */
function eachScript(python, scripts, folder) {
  const each = `cd "$1" && ls | grep '\\.py$' | xargs -P ${availableParallelism()} -I '{}' "$0" '{}' "$2/{}.pdf"`;
  return ['sh', '-c', each, python, scripts, folder];
}

/** What was not drawn, or is not the same, must not count as quick. */
async function compareFiles(ours, alone) {
  const files = (await readdir(alone)).sort();
  if (files.length !== FIGURES)
    throw new Error(`${files.length} scripts have drawn, not ${FIGURES}`);
  for (const file of files) {
    const own = await readFile(join(ours, file.replace('.py.', '.')));
    if (!own.equals(await readFile(join(alone, file)))) throw new Error(`${file} is not the same`);
  }
}

function manifestOf(url, output, python) {
  const prometheus = { bench: { url, scrape_interval: `${STEP_SECONDS}s` } };
  const named = Array.from({ length: FIGURES }, (_, index) => [`page-${index}`, figure(index)]);
  const defaults = { step: `${STEP_SECONDS}s`, formats: ['matplotlib', 'pdf'] };
  const figures = Object.fromEntries(named);
  return JSON.stringify({ output_dir: output, python, prometheus, defaults, figures }, null, 2);
}

/** Each figure has hosts and hours of its own. */
function figure(index) {
  const hosts = Array.from({ length: LINES }, (_, line) => hostNumber((index + line) % SERIES));
  const start = START_SECONDS + index * 300;
  return {
    query: `${METRIC}{instance=~"host-(${hosts.join('|')}):9100"}`,
    label: '{{instance}}',
    range: { start, end: start + (POINTS - 1) * STEP_SECONDS },
  };
}

function rows(styx, separate) {
  const work = `${FIGURES} PDFs × ${POINTS} points × ${LINES} series`;
  const ratio = styx.seconds / separate.seconds;
  return [
    { work, tool: 'python3, a process a script', summary: separate },
    {
      work,
      tool: 'styx build, matplotlib + pdf',
      summary: styx,
      compared: `${short(ratio)} × python3`,
      targets: [atMost(ratio, 0.4, '× python3')],
    },
  ];
}
