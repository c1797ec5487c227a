import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changingCalls, killedAt } from './killed-at.js';
import { answering, manifest, outputs, serve } from './paper.js';
import { project, type Project, run, styxProgram } from './styx.js';

/** Every file of a paper, by its name; without what a build has not put in its place. */
const filesOf = (paper: Project): Record<string, string> =>
  Object.fromEntries(
    ['figures', 'styx-data/a']
      .filter((folder) => existsSync(join(paper.folder, folder)))
      .flatMap((folder) => Object.entries(outputs(paper, folder)))
      .filter(([name]) => !name.endsWith('.part')),
  );

it('kill -9 at any change that a build makes of files leaves whole files, and the next build goes on', async () => {
  const server = await serve(answering());
  const newPaper = (): Project => {
    const paper = project({ CI: '' });
    paper.write('styx.config.yaml', manifest(server.url, { figures: '  a: {query: load}' }));
    return paper;
  };
  const reference = newPaper();
  expect(await reference.styx('build')).toMatchObject({ status: 0 });

  let call = 0;
  for (let isKilled = true; isKilled; call++) {
    const paper = newPaper();
    const env = { CI: '', ...killedAt(call, changingCalls) };
    isKilled =
      (await run(process.execPath, [styxProgram, 'build'], paper.folder, env)).status !== 0;
    expect(filesOf(reference), `call ${call}`).toMatchObject(filesOf(paper));
    const { status, stderr } = await paper.styx('build');
    expect({ call, status, stderr }).toMatchObject({ status: 0 });
    expect(filesOf(paper)).toEqual(filesOf(reference));
    expect(paper.read('styx.lock')).toBe(reference.read('styx.lock'));
  }
  expect(call).toBeGreaterThan(12);
}, 300_000);
