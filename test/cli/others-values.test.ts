import { describe, expect, it } from 'vitest';
import { answering, manifest, type Paper, paperOf } from './paper.js';

const inTalk = ['-c', 'talk.yaml'] as const;

describe('values of a label that two manifests in a folder ask for', () => {
  const figure = (name: string): string =>
    `  ${name}: {matrix: {i: {label_values: inst, of: m}}, query: 'm{inst="\${i}"}', formats: [csv]}`;

  /** Both are built, and the server has one value more from then on. */
  async function twoOfOneMatrix(): Promise<Paper> {
    let values = '["a","b"]';
    const paper = await paperOf({ figures: figure('x') }, (request, params, response) => {
      if (!request.path.includes('/label/')) void answering()(request, params, response);
      else response.end(`{"status":"success","data":${values}}`);
    });
    paper.write('talk.yaml', manifest(paper.server.url, { figures: figure('y') }));
    await paper.styx('build');
    await paper.styx('build', ...inTalk);
    values = '["a","b","c"]';
    return paper;
  }

  it('are those of each, whichever of them is updated', async () => {
    const paper = await twoOfOneMatrix();
    expect(await paper.styx('update', ...inTalk)).toMatchObject({ status: 0 });
    await paper.server.stop();
    for (const flags of [[], inTalk]) {
      expect(await paper.styx('build', '--frozen', ...flags)).toMatchObject({ status: 0 });
      expect(await paper.styx('verify', ...flags)).toMatchObject({ status: 0 });
    }
    expect(JSON.parse(paper.read('styx.lock'))).toHaveProperty('figures.x-b');
    expect(JSON.parse(paper.read('talk.yaml.lock'))).toHaveProperty('figures.y-c');
    expect((await paper.styx('status')).stdout).not.toContain('of no figure any more');
  });

  it('stay where they are when they are updated once more, and when the lock is made anew', async () => {
    const paper = await twoOfOneMatrix();
    await paper.styx('update', ...inTalk, 'y-a');
    await paper.styx('update', ...inTalk);
    const { matrices } = JSON.parse(paper.read('talk.yaml.lock')) as { matrices: object };
    expect(Object.keys(matrices)).toEqual([expect.stringMatching(/^_matrices\/[0-9a-f]{16}-/)]);
    await paper.styx('lock', ...inTalk);
    expect(JSON.parse(paper.read('talk.yaml.lock'))).toMatchObject({ matrices });
    expect(await paper.styx('build', '--frozen', ...inTalk)).toMatchObject({ status: 0 });
  });
});
