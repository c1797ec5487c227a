import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { project, run } from './cli/styx.js';
import { startServer } from './servers/faulty.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What `npm pack` packs, put where `npm install` would put it; its packages are those of here. */
async function installed(): Promise<ReturnType<typeof project>> {
  const paper = project();
  const packed = await run(
    'npm',
    ['pack', '--ignore-scripts', '--pack-destination', paper.folder],
    root,
  );
  expect(packed.status, packed.stderr).toBe(0);
  const modules = join(paper.folder, 'node_modules');
  mkdirSync(join(modules, 'styx-figures'), { recursive: true });
  const archive = packed.stdout.trim().split('\n').at(-1) ?? '';
  const unpack = ['-xzf', join(paper.folder, archive), '--strip-components=1'];
  await run('tar', unpack, join(modules, 'styx-figures'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  return paper;
}

it('the package works in another repository, and its modeline points to its schema', async () => {
  const paper = await installed();
  const server = await startServer((_request, params, response) => {
    const values = [[Number(params.get('start')), '1']];
    const data = { resultType: 'matrix', result: [{ metric: {}, values }] };
    response.end(JSON.stringify({ status: 'success', data }));
  });
  const own = join(paper.folder, 'node_modules/styx-figures');
  paper.write(
    'styx.config.yaml',
    `prometheus: ${server.url}\nfigures: {a: {query: x, range: {last: 1h}}}\n`,
  );
  const built = await run(process.execPath, [join(own, 'dist/cli/main.js'), 'build'], paper.folder);
  await server.stop();
  expect(built).toMatchObject({ status: 0 });
  expect(readdirSync(join(paper.folder, 'figures')).sort()).toEqual(['a.csv', 'a.pdf', 'a.py']);

  const example = paper.read('node_modules/styx-figures/styx.config.example.yaml');
  const schema = /\$schema=(\S+)/.exec(example)?.[1] ?? '';
  const manifest = join(paper.folder, 'styx.config.yaml');
  expect(existsSync(resolve(dirname(manifest), schema))).toBe(true);
});
