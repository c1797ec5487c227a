import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { METRIC, SERIES, STEP_SECONDS } from '../data/openmetrics.js';
import { forget } from '../kept.js';
import { interleaved, timed } from '../measure.js';
import { styxCsv } from '../peers/styx.js';
import { rangeOf, SINGLE_POINTS } from '../servers/servers.js';
import { styxCommand } from '../styx.js';
import { atMost, short } from '../table.js';
import { manifestOf } from './figures.js';

const RUNS = 5;
const FIGURES = 200;

export const kept = {
  title: 'a snapshot as CSV, and 200 figures with next to nothing to do',
  needs: ['build', 'time', 'prometheus', 'promtool'],
  async measure({ resources, servers, say }) {
    const { url } = await servers.prometheus(say);
    return [...(await snapshotRows(resources, url)), ...(await nothingRows(resources, url))];
  },
};

async function snapshotRows(resources, url) {
  const { folder } = resources;
  const range = rangeOf(SINGLE_POINTS);
  const manifest = join(folder, 'kept.yaml');
  const output = join(folder, 'kept-figures');
  await writeFile(manifest, JSON.stringify(oneFigure(url, output, range)));
  await forget(folder, 'kept.lock');
  await timed(resources, styxCommand('build', '--config', manifest));
  const fromSnapshot = async () => {
    await rm(output, { recursive: true });
    const measured = await timed(resources, styxCommand('build', '--frozen', '--config', manifest));
    const { size } = await stat(join(output, 'one.csv'));
    if (size < SERIES * SINGLE_POINTS) throw new Error(`the CSV has ${size} bytes`);
    return measured;
  };
  const fromServer = () => styxCsv(resources, url, METRIC, range);
  const { server, snapshot } = await interleaved(
    { server: fromServer, snapshot: fromSnapshot },
    RUNS,
  );
  await forget(folder, 'kept.lock');
  const ratio = snapshot.seconds / server.seconds;
  const work = `CSV, ${((SERIES * SINGLE_POINTS) / 1e6).toFixed(2)} M samples`;
  const compared = `${short(ratio)} × from a server`;
  const targets = [atMost(ratio, 0.7, '× from a server')];
  return [
    { work, tool: 'Styx, from a server', summary: server },
    { work, tool: 'styx build --frozen, from a snapshot', summary: snapshot, compared, targets },
  ];
}

function oneFigure(url, output, { startMs, endMs }) {
  const range = { start: startMs / 1000, end: endMs / 1000 };
  const one = { query: METRIC, step: `${STEP_SECONDS}s`, range, formats: ['csv'] };
  return { output_dir: output, prometheus: url, figures: { one } };
}

async function nothingRows(resources, url) {
  const { folder } = resources;
  const manifest = join(folder, 'nothing.yaml');
  await writeFile(manifest, manifestOf(url, join(folder, 'nothing')));
  await forget(folder, 'nothing.lock');
  await timed(resources, styxCommand('build', '--config', manifest));
  const build = async () => {
    const measured = await timed(resources, styxCommand('build', '--config', manifest));
    if (!measured.said.includes('current')) throw new Error(measured.said);
    return measured;
  };
  await build();
  const changed = await titleRow(resources, url, manifest);
  await build();
  const node = () => timed(resources, [process.execPath, '-e', '0']);
  const { floor, styx } = await interleaved({ floor: node, styx: build }, RUNS * 3);
  await forget(folder, 'nothing.lock');
  const ratio = styx.seconds / floor.seconds;
  const compared = `${short(ratio)} × node -e 0`;
  return [
    {
      work: `${FIGURES} figures, nothing to do`,
      tool: 'styx build',
      summary: styx,
      compared,
      targets: [atMost(ratio, 3.5, '× node -e 0')],
    },
    changed,
  ];
}

/** One figure of all gets another title: it alone is to be built. */
async function titleRow(resources, url, manifest) {
  const text = manifestOf(url, join(resources.folder, 'nothing'));
  let titles = 0;
  const build = async () => {
    await writeFile(manifest, text.replace('"Figure 7"', `"Title ${titles++}"`));
    const measured = await timed(resources, styxCommand('build', '--config', manifest));
    if (!measured.said.includes(`1 figure built, ${FIGURES - 1} figures current`))
      throw new Error(measured.said);
    return measured;
  };
  const { title } = await interleaved({ title: build }, RUNS);
  await writeFile(manifest, text);
  await timed(resources, styxCommand('build', '--config', manifest));
  return { work: `${FIGURES} figures, one with another title`, tool: 'styx build', summary: title };
}
