import { describe, expect, it } from 'vitest';
import { askedEndpoints } from '../../src/manifest/asked-endpoints.js';
import { loadManifest } from '../../src/manifest/load.js';
import { folderOf } from './runs/given.js';

/** The names of the servers that are asked, of five. */
async function askedBy(...lines: string[]): Promise<string[]> {
  const servers = ['main', 'a', 'b', 'c', 'idle'];
  const text = [
    `prometheus: { ${servers.map((name) => `${name}: "http://${name}"`).join(', ')} }`,
    'defaults: { prometheus: main, range: { last: 1h } }',
    ...lines,
  ].join('\n');
  const cwd = folderOf({ 'styx.config.yaml': text });
  return askedEndpoints(await loadManifest({ cwd, env: {} })).map(({ name }) => name);
}

describe('the servers that a manifest asks', () => {
  it.each([
    ['a figure', ['figures: { f: { query: up } }'], ['main']],
    [
      'its queries, each of its own',
      ['figures: { f: { queries: { x: { query: up, prometheus: b }, y: up } } }'],
      ['b', 'main'],
    ],
    ['several for one query', ['figures: { f: { query: up, prometheus: [a, b] } }'], ['a', 'b']],
    [
      'panels',
      ['figures: { f: { panels: [{ query: up, prometheus: c }, { query: up }] } }'],
      ['c', 'main'],
    ],
    [
      'numbers of the text',
      [
        'values: { v: { query: up, reduce: mean, prometheus: a } }',
        'checks: { w: { query: up, max: 1, reduce: max, prometheus: b } }',
      ],
      ['a', 'b'],
    ],
    [
      'the labels of a matrix',
      [
        'figures: { f: { prometheus: c, query: \'up{job="${j}"}\', matrix: { j: { label_values: job, of: up } } } }',
      ],
      ['c'],
    ],
    [
      'runs, where these name one',
      [
        'runs:',
        '  one: { start: 2026-01-01T00:00Z, end: 2026-01-01T01:00Z, prometheus: a }',
        '  two: { start: 2026-01-01T00:00Z, end: 2026-01-01T01:00Z }',
        'figures: { f: { query: up, runs: [one] }, g: { query: up, runs: [one, two] } }',
      ],
      ['a', 'main'],
    ],
    [
      'a server with other parameters, which is another',
      ['figures: { f: { query: up }, g: { query: up, params: { x: y } } }'],
      ['main', 'main'],
    ],
  ])('are those of %s', async (_, lines, names) => {
    expect(await askedBy(...lines)).toEqual(names);
  });
});
