import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostNumber, METRIC, SERIES, START_SECONDS, STEP_SECONDS } from '../data/openmetrics.js';
import { forget } from '../kept.js';
import { interleaved, timed } from '../measure.js';
import { styxCommand } from '../styx.js';
import { atLeast, short } from '../table.js';

const RUNS = 3;
const [FIGURES, POINTS, LINES] = [200, 1000, 3];
const formats = ['csv', 'gnuplot', 'matplotlib'];

export const figures = {
  title: `${FIGURES} figures of ${POINTS} points as ${formats.join(', ')}`,
  needs: ['build', 'time', 'prometheus', 'promtool'],
  async measure({ resources, servers, say }) {
    const { url } = await servers.prometheus(say);
    const manifest = join(resources.folder, 'styx.config.yaml');
    const output = join(resources.folder, 'figures');
    await writeFile(manifest, manifestOf(url, output));
    const built = async () => {
      await rm(output, { recursive: true, force: true });
      await forget(resources.folder);
      const measured = await timed(resources, styxCommand('build', '--config', manifest));
      const files = await readdir(output);
      if (files.length === FIGURES * formats.length) return measured;
      throw new Error(`Styx wrote ${files.length} files, not ${FIGURES * formats.length}`);
    };
    const { styx } = await interleaved({ styx: built }, RUNS);
    return [row(styx)];
  },
};

/** A manifest of 200 figures. */
export function manifestOf(url, output) {
  const prometheus = { bench: { url, scrape_interval: `${STEP_SECONDS}s` } };
  const named = Array.from({ length: FIGURES }, (_, index) => [`figure-${index}`, figure(index)]);
  const defaults = { prometheus: 'bench', step: `${STEP_SECONDS}s`, formats };
  const manifest = { output_dir: output, prometheus, defaults, figures: Object.fromEntries(named) };
  return JSON.stringify(manifest, null, 2); // JSON is YAML.
}

/** Each figure has hosts and hours of its own. */
function figure(index) {
  const hosts = Array.from({ length: LINES }, (_, line) => hostNumber((index + line) % SERIES));
  const start = START_SECONDS + index * 300;
  return {
    title: `Figure ${index}`,
    query: `${METRIC}{instance=~"host-(${hosts.join('|')}):9100"}`,
    label: '{{instance}}',
    range: { start, end: start + (POINTS - 1) * STEP_SECONDS },
  };
}

function row(summary) {
  const rate = FIGURES / summary.seconds;
  return {
    work: `${FIGURES} figures × ${POINTS} points × ${LINES} series`,
    tool: `Styx, ${formats.join(' + ')}`,
    summary,
    compared: `${short(rate)} figures/s`,
    targets: [atLeast(rate, 40, 'figures/s')],
  };
}
