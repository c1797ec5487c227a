import { METRIC, SERIES } from '../data/openmetrics.js';
import { interleaved } from '../measure.js';
import { curl } from '../peers/curl.js';
import { pandas } from '../peers/pandas.js';
import { promtool } from '../peers/promtool.js';
import { styxCsv } from '../peers/styx.js';
import { rangeOf, SINGLE_POINTS } from '../servers/servers.js';
import { atLeast, atMost, short } from '../table.js';

const RUNS = 5;
const samples = ((SERIES * SINGLE_POINTS) / 1e6).toFixed(2);
const work = `wide CSV, ${samples} M samples`;

export const wide = {
  title: `${SERIES} series × ${SINGLE_POINTS} points from Prometheus as one wide CSV`,
  needs: ['build', 'time', 'prometheus', 'promtool', 'curl', 'pandas'],
  async measure({ resources, servers, say }) {
    const { url } = await servers.prometheus(say);
    const range = rangeOf(SINGLE_POINTS);
    const of = (tool) => () => tool(resources, url, METRIC, range);
    say('  curl and Styx in turn');
    await of(curl)(); // The first answer comes from the disk.
    const { floor, styx } = await interleaved({ floor: of(curl), styx: of(styxCsv) }, RUNS);
    say('  pandas');
    const frames = await of(pandas)();
    if (frames.rows !== SINGLE_POINTS) throw new Error(`pandas wrote ${frames.rows} rows`);
    say('  promtool');
    return rows({ floor, styx, frames, tool: await of(promtool)() });
  },
};

function rows({ floor, styx, frames, tool }) {
  const times = (other) => `${short(other.seconds / styx.seconds)} × as long as Styx`;
  const ratio = styx.seconds / floor.seconds;
  const targets = [
    atMost(ratio, 1.6, '× curl'),
    atMost(styx.megabytes, 250, 'MB'),
    atLeast(frames.seconds / styx.seconds, 8, '× faster than pandas'),
  ];
  return [
    { work, tool: 'curl to nowhere, the floor', summary: floor },
    { work, tool: 'Styx', summary: styx, compared: `${short(ratio)} × curl`, targets },
    { work, tool: 'pandas', summary: frames, compared: times(frames) },
    { work, tool: 'promtool, JSON', summary: tool, compared: times(tool) },
  ];
}
