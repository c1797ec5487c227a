/**
 * What Vitest measures of the lines that tests run, and the lines that run in the programs that tests
 * start: Node writes those into NODE_V8_COVERAGE when a program ends. One that is killed writes nothing.
 *
 * Source: https://nodejs.org/docs/latest-v20.x/api/cli.html#node_v8_coveragedir
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import inTests from '@vitest/coverage-v8';

const built = new URL('../dist/', import.meta.url).href;
/** The same files as `dist` has, each with the map of where its lines come from. */
const mapped = new URL('../coverage/mapped/', import.meta.url);

export default {
  ...inTests,
  async getProvider() {
    const provider = await inTests.getProvider();
    const ofTests = provider.generateCoverage.bind(provider);
    provider.generateCoverage = async (context) => {
      const covered = await ofTests(context);
      for (const data of await ofPrograms(provider.ctx.config.env.NODE_V8_COVERAGE))
        covered.merge(data);
      return covered;
    };
    return provider;
  },
};

/** By their lines of `src`, as what is built says where each of its own comes from. */
async function ofPrograms(folder) {
  const { mergeProcessCovs } = await import('@bcoe/v8-coverage');
  let merged = { result: [] };
  for (const name of await readdir(folder)) {
    const result = scriptsIn(await readFile(join(folder, name), 'utf8'));
    const own = result.filter(({ url }) => isWritten(url));
    merged = mergeProcessCovs([merged, { result: own }]);
  }
  return Promise.all(merged.result.map(inSource));
}

/** Whether it is a part of what is built, and one that people have written. */
const isWritten = (url) =>
  url.startsWith(built) && url.endsWith('.js') && !url.includes('.generated.');

/** None where the program could not write all of it: it was killed, or could write no long files. */
function scriptsIn(text) {
  try {
    return JSON.parse(text).result;
  } catch {
    return [];
  }
}

async function inSource(coverage) {
  const { convert } = await import('ast-v8-to-istanbul');
  const { parseAstAsync } = await import('vite');
  const { href: url } = new URL(coverage.url.slice(built.length), mapped);
  const code = await readFile(new URL(url), 'utf8');
  const sourceMap = JSON.parse(await readFile(new URL(`${url}.map`), 'utf8'));
  return convert({ ast: parseAstAsync(code), code, sourceMap, coverage: { ...coverage, url } });
}
