import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/load.js';
import { errorsOf, folderOf } from './runs/given.js';

const mistakes = (figures: string) =>
  errorsOf(() =>
    loadManifest({
      cwd: folderOf({
        'styx.config.yaml': `prometheus: http://a
defaults: {query: up, range: {last: 1h}}
runs:
  b: {start: 2026-02-05T18:00:00Z, duration: 15m}
figures:
${figures}`,
      }),
      env: {},
    }),
  );

describe('data of two queries', () => {
  it.each([
    ['of a run and of a figure below', '  a: {runs: [b]}\n  a/b: {}', 'a/b/query'],
    ['of a panel and of a figure below', '  a: {panels: [{}, {}]}\n  a/b: {}', 'a/b/query'],
    ['of names that differ in case only', '  a: {queries: {up: up, Up: up}}', 'a/Up'],
    [
      'of a period and of a figure below',
      '  a: {compare: previous}\n  a/current: {}',
      'a/current/query',
    ],
  ])('%s cannot be kept in one file', async (_, figures, path) => {
    const errors = await mistakes(figures);
    expect(errors.map(({ code }) => code)).toEqual(['PATH_CLASH']);
    expect(errors[0]?.message).toContain(`in the same file: ${path}`);
    expect(errors[0]?.hint).toBe('rename one of the figures, queries, runs or endpoints');
  });

  it('cannot be kept where the one needs a folder of the name of the other', async () => {
    const errors = await mistakes('  a: {queries: {p: up}}\n  a/p.json: {}');
    expect(errors.map(({ code }) => code)).toEqual(['PATH_CLASH']);
    expect(errors[0]?.message).toContain('a folder and a file of one name: a/p.json/query');
  });

  it.each(['  a: {runs: [b]}\n  a/c: {}', '  a: {}\n  a/b: {}', '  query: {}\n  a: {}'])(
    'has room otherwise: %s',
    async (figures) => {
      expect(await mistakes(figures)).toEqual([]);
    },
  );
});
