import { chmod, readFile, rm } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the program `styx` into dist/cli, in place of one file a module: a build reads some three hundred of
 * these, and to find and load them takes a quarter of the time of a small one. What is imported when it is needed
 * stays in files of its own, for --help needs nothing of it. Packages stay outside, so that an update of one
 * reaches Styx. A part of `npm run build`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}dist/cli`;

/** A module finds its files from where it would be in dist, though it is in the bundle. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const own = relative(`${root}src/cli`, path).replace(/\.tsx?$/, '.js');
      const url = `new URL('${own}', import.meta.url).href`;
      const contents = text
        .replaceAll('import.meta.url', url)
        .replaceAll('import.meta.dirname', `(import.meta.dirname + '/${dirname(own)}')`);
      const loader = path.endsWith('x') ? 'tsx' : 'ts';
      return { contents, loader, resolveDir: dirname(path) };
    });
  },
};

await rm(folder, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: [`${root}src/cli/main.ts`],
  outdir: 'dist/cli',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  splitting: true,
  packages: 'external',
  plugins: [places],
  logLevel: 'warning',
});
await chmod(`${folder}/main.js`, 0o755);
