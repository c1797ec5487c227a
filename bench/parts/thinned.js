import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as data from '../data/openmetrics.js';
import { summaryOf, timed } from '../measure.js';
import { differentPixels } from '../peers/pixels.js';
import { breakLine, wholeTweak } from '../peers/whole.js';
import { pythonWith } from '../requirements.js';
import { styxCommand } from '../styx.js';
import { atMost } from '../table.js';

const engines = { matplotlib: 'py', gnuplot: 'gnuplot' };

export const thinned = {
  title: `one series of ${data.LONG_POINTS} samples and ${data.SERIES} of ${data.MANY_POINTS} as PDFs`,
  needs: ['build', 'time', 'prometheus', 'promtool', 'matplotlib', 'gnuplot', 'pdftoppm'],
  async measure({ resources, servers, say }) {
    const { url } = await servers.longPrometheus(say);
    const python = await pythonWith('matplotlib');
    const rows = [];
    for (const work of works()) {
      for (const engine of Object.keys(engines)) {
        say(`  ${work.work}, ${engine}, thinned and whole`);
        rows.push(...(await measureOne(resources, { ...work, engine, url, python })));
      }
    }
    return rows;
  },
};

/** What is drawn, and what the issue asks of it: kilobytes, and percents of the pixels. */
function works() {
  const step = `${data.LONG_STEP_SECONDS}s`;
  const long = Object.keys(data.longShapes).map((shape) => ({
    work: `1 series × ${data.LONG_POINTS / 1e6} M samples, ${shape}`,
    name: `long-${shape}`,
    figure: figure(`${data.LONG_METRIC}{shape="${shape}"}`, step, data.LONG_POINTS),
    most: { kilobytes: 100, percent: 0.5 },
  }));
  const many = {
    work: `${data.SERIES} series × ${data.MANY_POINTS} samples`,
    name: 'many',
    figure: figure(data.MANY_METRIC, `${data.STEP_SECONDS}s`, data.MANY_POINTS),
    most: { kilobytes: 1000, percent: 2 },
  };
  return [...long, many];
}

function figure(query, step, points) {
  const start = data.START_SECONDS;
  const seconds = (points - 1) * Number.parseInt(step, 10);
  return { query, step, range: { start, end: start + seconds } };
}

async function measureOne(resources, { work, name, figure, most, engine, url, python }) {
  const folder = join(resources.folder, `${name}-${engine}`);
  await mkdir(folder);
  const build = async (ending, its) => {
    const manifest = join(folder, `${ending}.yaml`);
    const prometheus = { bench: { url, scrape_interval: figure.step } };
    const figures = { [`${name}-${ending}`]: { ...figure, engine, ...its } };
    const common = { output_dir: folder, python, prometheus };
    await writeFile(manifest, JSON.stringify({ ...common, figures }));
    return timed(resources, styxCommand('build', '--config', manifest));
  };
  const styx = await build('thinned', { formats: ['pdf'] });
  const tweak = engine === 'matplotlib' ? { tweak: wholeTweak } : {};
  await build('whole', { formats: [engine], max_points: 'none', ...tweak });
  const script = join(folder, `${name}-whole.${engines[engine]}`);
  if (engine === 'gnuplot' && name.startsWith('long')) await breakLine(script);
  const files = ['thinned', 'whole'].map((ending) => join(folder, `${name}-${ending}.pdf`));
  const command = engine === 'gnuplot' ? ['gnuplot', '-d', '-c'] : [python];
  const whole = await timed(resources, [...command, script, files[1]]);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size / 1e3));
  const percent = 100 * (await differentPixels(resources, ...files));
  return [
    {
      work,
      tool: `styx build, pdf by ${engine}`,
      summary: summaryOf([styx]),
      compared: `${sizes[0].toFixed(0)} kB, ${percent.toFixed(2)} % of pixels differ`,
      targets: [
        atMost(sizes[0], most.kilobytes, 'kB'),
        atMost(percent, most.percent, '% of pixels'),
      ],
    },
    {
      work,
      tool: `${engine}, all samples`,
      summary: summaryOf([whole]),
      compared: `${(sizes[1] / 1e3).toFixed(1)} MB`,
    },
  ];
}
