import { METRIC } from '../data/openmetrics.js';
import { interleaved } from '../measure.js';
import { styxCsv } from '../peers/styx.js';
import { rangeOf, SINGLE_POINTS } from '../servers/servers.js';
import { atMost } from '../table.js';

const RUNS = 5;
const work = 'the same, twice the range';

export const twice = {
  title: 'the same query over twice the range',
  needs: ['build', 'time', 'prometheus', 'promtool'],
  async measure({ resources, servers, say }) {
    const { url } = await servers.prometheus(say);
    const of = (points) => () => styxCsv(resources, url, METRIC, rangeOf(points));
    const works = { once: of(SINGLE_POINTS), twice: of(2 * SINGLE_POINTS) };
    const measured = await interleaved(works, RUNS);
    const [single, double] = [measured.once, measured.twice];
    const growth = (double.medianMegabytes / single.medianMegabytes - 1) * 100;
    const compared = `${growth >= 0 ? '+' : ''}${growth.toFixed(1)} % memory`;
    const targets = [atMost(growth, 15, '% more memory')];
    return [
      { work, tool: 'Styx, single range', summary: single },
      { work, tool: 'Styx', summary: double, compared, targets },
    ];
  },
};
