import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handler } from '../servers/faulty.js';
import { answering, manifest, type Paper, paperOf } from './paper.js';

const inTalk = ['-c', 'talk.yaml'] as const;

const csv = (query: string): string => `  a: {query: ${query}, formats: [csv]}`;

/** `styx.config.yaml` is built, and `talk.yaml` has a figure of the same name that asks something else. */
async function besideBuilt(talk: string, handler?: Handler): Promise<Paper> {
  const paper = await paperOf({ figures: csv('load') }, handler);
  await paper.styx('build');
  paper.write('talk.yaml', manifest(paper.server.url, { figures: csv('cpu'), more: talk }));
  return paper;
}

describe('a figure that another manifest in the folder has too, in answer to another request', () => {
  it('replaces none of its data: an error names both, and what to do', async () => {
    const paper = await besideBuilt('output_dir: talk');
    const data = paper.read('styx-data/a/query.json');
    for (const command of ['build', 'update']) {
      const { status, stderr } = await paper.styx(command, ...inTalk);
      expect(status).toBe(2);
      expect(stderr).toContain(
        'talk.yaml would replace the data of a/query, which are those of styx.config.yaml too, ' +
          'in answer to another request [PATH_CLASH]',
      );
      expect(stderr).toContain(
        'hint: give one of the manifests another `data_dir`, or the figure another name; ' +
          'where styx.config.yaml has it no more, build that first',
      );
    }
    expect(paper.read('styx-data/a/query.json')).toBe(data);
    expect(await paper.styx('build', '--frozen')).toMatchObject({ status: 0 });
  });

  it('replaces none through a link either', async () => {
    const paper = await besideBuilt('output_dir: talk\ndata_dir: linked');
    symlinkSync('styx-data', join(paper.folder, 'linked'));
    expect((await paper.styx('build', ...inTalk)).stderr).toContain('[PATH_CLASH]');
  });

  it('replaces none of its outputs, with --force neither', async () => {
    const paper = await besideBuilt('data_dir: talk-data', (request, params, response) => {
      const points = params.get('query') === 'cpu' ? 3 : 5;
      void answering(points)(request, params, response);
    });
    const output = paper.read('figures/a.csv');
    for (const flags of [[], ['--force']]) {
      const { status, stderr } = await paper.styx('build', ...inTalk, ...flags);
      expect(status).toBe(2);
      expect(stderr).toContain(
        'talk.yaml would replace a.csv, which styx.config.yaml has built [PATH_CLASH]',
      );
      expect(stderr).toContain('hint: give one of the manifests another `output_dir`');
    }
    expect(paper.read('figures/a.csv')).toBe(output);
  });

  it('is no mistake where each has folders of its own, or asks the same', async () => {
    const paper = await besideBuilt('output_dir: talk\ndata_dir: talk-data');
    expect(await paper.styx('build', ...inTalk)).toMatchObject({ status: 0 });
    paper.write('talk.yaml', manifest(paper.server.url, { figures: csv('load') }));
    expect(await paper.styx('build', ...inTalk)).toMatchObject({ status: 0 });
  });

  it('is none either where that manifest has it no more, or another name by now', async () => {
    const paper = await besideBuilt('output_dir: talk');
    paper.change({ figures: '  other: {query: load, formats: [csv]}' });
    await paper.styx('build');
    expect(await paper.styx('build', ...inTalk)).toMatchObject({ status: 0 });
    renameSync(join(paper.folder, 'talk.yaml'), join(paper.folder, 'slides.yaml'));
    paper.write('slides.yaml', paper.read('slides.yaml').replace('cpu', 'up'));
    mkdirSync(join(paper.folder, 'odd.lock'));
    expect(await paper.styx('update', '--force', '-c', 'slides.yaml')).toMatchObject({ status: 0 });
  });
});
