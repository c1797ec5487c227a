import { interleaved, timed } from '../measure.js';
import { styxCommand } from '../styx.js';
import { atMost, short } from '../table.js';

const RUNS = 25;
const work = 'start';

export const start = {
  title: 'styx --version and node -e 0 in turn',
  needs: ['build', 'time'],
  async measure({ resources }) {
    const works = {
      node: () => timed(resources, [process.execPath, '-e', '0']),
      styx: () => timed(resources, styxCommand('--version')),
    };
    await works.node();
    const { node, styx } = await interleaved(works, RUNS);
    const ratio = styx.seconds / node.seconds;
    const targets = [atMost(ratio, 2, '× node -e 0')];
    const compared = `${short(ratio)} × node -e 0`;
    return [
      { work, tool: 'node -e 0', summary: node },
      { work, tool: 'styx --version', summary: styx, compared, targets },
    ];
  },
};
