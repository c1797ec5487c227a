import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookHash } from '../../src/lock/look-hash.js';
import type { Lock } from '../../src/lock/lock.js';
import type { Handler } from '../servers/faulty.js';
import { answering, outputs, paperOf } from './paper.js';

/** A figure of one query is drawn with the first look, as far as that is free. */
const figures = '  a: {query: load}\n  b: {query: cpu}\n  c: {queries: {x: load, y: cpu}}';

describe('a figure that is built alone', () => {
  it('looks as it does among all, and is current where it was built with all', async () => {
    const paper = await paperOf({ figures });
    await paper.styx('build');
    expect((await paper.styx('build', 'b')).stderr).toMatch(/^1 figure current/);
    expect((await paper.styx('build', '--dry-run', 'b')).stdout).toBe('');
    const before = outputs(paper);
    await paper.styx('build', '--force', 'b');
    expect(outputs(paper)).toEqual(before);
    expect((await paper.styx('build')).stderr).toMatch(/^3 figures current/);
  });

  it('gives names that it did not have the looks that these have in other figures', async () => {
    const paper = await paperOf({ figures });
    await paper.styx('build');
    paper.change({ figures: figures.replace('b: {query: cpu}', 'b: {queries: {z: up, y: cpu}}') });
    await paper.styx('build', 'b');
    const { b, c } = (JSON.parse(paper.read('styx.lock')) as Lock).figures;
    const y = lookHash('y');
    expect(b?.looks['query']?.[y]).toEqual(expect.any(Number));
    expect(b?.looks['query']?.[y]).toBe(c?.looks['query']?.[y]);
  });
});

describe('a lock of version 1, which had the names of series', () => {
  const asFirst = (lock: string): string =>
    ['x', 'y', 'query']
      .reduce((text, name) => text.replaceAll(`"${lookHash(name)}"`, `"${name}"`), lock)
      .replace('"version": 2', '"version": 1');

  it('keeps all colours, and has their hashes after the next build', async () => {
    const paper = await paperOf({ figures });
    await paper.styx('build');
    const [lock, before] = [paper.read('styx.lock'), outputs(paper)];
    const first = asFirst(lock);
    expect(first).toContain('"x": 0');
    rmSync(join(paper.folder, '.styx'), { recursive: true });
    paper.write('styx.lock', first);
    expect((await paper.styx('status')).stdout).not.toContain('stale');
    expect((await paper.styx('build')).stderr).toMatch(/^3 figures current/);
    expect(paper.read('styx.lock')).toBe(lock);
    expect(outputs(paper)).toEqual(before);
  });
});

describe('a figure that fails', () => {
  it('does not change the colours of those behind it', async () => {
    let isDown = false;
    const handler: Handler = (request, params, response) => {
      if (!isDown || params.get('query') !== 'down') return answering()(request, params, response);
      response.writeHead(400).end();
    };
    const paper = await paperOf({ figures: `  first: {query: load}\n${figures}` }, handler);
    await paper.styx('build');
    const before = outputs(paper);
    isDown = true;
    paper.change({ figures: `  first: {query: down}\n${figures}` });
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('3 figures current');
    expect(outputs(paper)).toEqual(before);
  });
});
