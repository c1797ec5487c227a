import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles what runs in the browser (src/page) into dist/page: `page.js`, `page.css`, chunks of what is
 * imported when it is needed, and `view.css`, which reports have. A part of `npm run build`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

await build({
  absWorkingDir: root,
  entryPoints: { page: 'src/page/main.tsx', view: 'src/view/view.css' },
  outdir: 'dist/page',
  bundle: true,
  minify: true,
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
  tsconfig: 'src/page/tsconfig.json',
  legalComments: 'none',
  logLevel: 'warning',
});

const sizes = readdirSync(`${root}/dist/page`).map(
  (name) => `${name} ${Math.ceil(statSync(`${root}/dist/page/${name}`).size / 1024)} kB`,
);
console.log(`page: ${sizes.join(', ')}`);
