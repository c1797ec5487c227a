import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeLedger, ledgerAfter, openLedger } from '../../src/lock/ledger.js';
import type { LockedData, LockedFigure } from '../../src/lock/lock.js';
import { newFolder } from './new-folder.js';

function newManifest(): string {
  const folder = newFolder();
  mkdirSync(join(folder, '.styx'));
  return join(folder, 'styx.config.yaml');
}

const data = (hash: string): LockedData => ({
  ...{ request: 'r', range: 'last 1h', start: 0, end: 60, step: 15, hash, series: 1, samples: 5 },
});

const figure = (name: string): LockedFigure => ({
  data: { [`${name}/query`]: data(name) },
  made_from: {},
  looks: {},
  outputs: { [`${name}.csv`]: name },
  tools: {},
});

async function lockedManifest(): Promise<string> {
  const manifest = newManifest();
  const ledger = openLedger(manifest);
  ledger.keepFigure('a', figure('a'));
  ledger.keepFigure('b', figure('b'));
  ledger.keepNumbers({ data: { '_values/v/query': data('v') }, outputs: { 'values.tex': 'v' } });
  ledger.keepValues('_matrices/x', { hash: 'x', values: 1 });
  await closeLedger(ledger, true);
  return manifest;
}

describe('a ledger', () => {
  it('finds figures, data and outputs of an earlier build, and nothing of the prototype', async () => {
    const ledger = openLedger(await lockedManifest());
    expect(ledger.figureAt('a')).toEqual(figure('a'));
    expect(ledger.dataAt('b/query')?.hash).toBe('b');
    expect(ledger.dataAt('_values/v/query')?.hash).toBe('v');
    expect(ledger.outputAt('values.tex')).toBe('v');
    expect(ledger.valuesAt('_matrices/x')).toEqual({ hash: 'x', values: 1 });
    expect([ledger.figureAt('constructor'), ledger.valuesAt('toString')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('keeps what a build of some figures did not have', async () => {
    const ledger = openLedger(await lockedManifest());
    ledger.keepFigure('a', { ...figure('a'), tools: { styx: '2' } });
    const after = ledger.after(false);
    expect(after.figures['a']?.tools).toEqual({ styx: '2' });
    expect(after.figures['b']).toEqual(figure('b'));
    expect(after.matrices).toEqual({ '_matrices/x': { hash: 'x', values: 1 } });
    expect(after.numbers?.outputs).toEqual({ 'values.tex': 'v' });
  });

  it('forgets what a build of all did not have', async () => {
    const ledger = openLedger(await lockedManifest());
    ledger.keepFigure('a', figure('a'));
    expect(ledger.after(true)).toEqual({ version: 2, figures: { a: figure('a') } });
  });

  it('of nothing new comes to the same lock', async () => {
    const ledger = openLedger(await lockedManifest());
    const { before } = ledger;
    expect(ledger.after(false)).toEqual(before);
  });

  it('has the numbers of an earlier build beside those of one that made some of them', async () => {
    const ledger = openLedger(await lockedManifest());
    ledger.keepNumbers({ data: { '_values/w/query': data('w') }, outputs: { 'checks.md': 'w' } });
    expect(ledger.after(false).numbers).toEqual({
      data: { '_values/v/query': data('v'), '_values/w/query': data('w') },
      outputs: { 'values.tex': 'v', 'checks.md': 'w' },
    });
    expect(ledger.after(true).numbers?.outputs).toEqual({ 'checks.md': 'w' });
  });

  it('has the values that a label has now, and those of other labels from before', async () => {
    const ledger = openLedger(await lockedManifest());
    ledger.keepValues('_matrices/y', { hash: 'y', values: 2 });
    const y = { '_matrices/y': { hash: 'y', values: 2 } };
    expect(ledger.after(false).matrices).toEqual({
      '_matrices/x': { hash: 'x', values: 1 },
      ...y,
    });
    expect(ledger.after(true).matrices).toEqual(y);
  });

  it('may be looked at as it will be after a build', async () => {
    const ledger = openLedger(await lockedManifest());
    ledger.keepFigure('c', figure('c'));
    const figuresAfter = (isWhole: boolean) => {
      const after = ledgerAfter(ledger, isWhole);
      return ['a', 'c', 'constructor'].map((name) => after.figureAt(name));
    };
    expect(figuresAfter(true)).toEqual([undefined, figure('c'), undefined]);
    expect(figuresAfter(false)).toEqual([figure('a'), figure('c'), undefined]);
    expect(ledgerAfter(ledger, true).before).toEqual(ledger.after(true));
    expect(ledger.figureAt('c')).toBeUndefined();
  });

  it('has nothing where there is no lock', () => {
    const ledger = openLedger(newManifest());
    expect(ledger.before).toBeUndefined();
    expect([ledger.figureAt('a'), ledger.dataAt('a/query'), ledger.outputAt('a.csv')]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
    expect([...ledger.places()]).toEqual([]);
    expect(ledger.after(false)).toEqual({ version: 2, figures: {} });
  });
});

describe('snapshots that were written and not read yet', () => {
  async function withPending(...places: string[]): Promise<string> {
    const manifest = await lockedManifest();
    const { pending } = openLedger(manifest);
    for (const place of places) pending.add(place);
    return manifest;
  }

  it('are places that there are, and of which the lock knows nothing', async () => {
    const ledger = openLedger(await withPending('a/query', 'new/query', '_matrices/x'));
    expect([...ledger.places()].sort()).toEqual([
      ...['_matrices/x', '_values/v/query', 'a/query', 'b/query', 'new/query'],
    ]);
    expect([ledger.dataAt('a/query'), ledger.valuesAt('_matrices/x')]).toEqual([
      ...[undefined, undefined],
    ]);
    expect(ledger.dataAt('b/query')?.hash).toBe('b');
  });

  it('stay so after a build of some figures that has not read them', async () => {
    const manifest = await withPending(
      ...['a/query', 'b/query', '_values/v/query', '_matrices/x', 'gone/query', 'new/query'],
    );
    const ledger = openLedger(manifest);
    ledger.keepFigure('a', figure('a'));
    ledger.keepNumbers({ data: { '_values/v/query': data('v') }, outputs: {} });
    ledger.keepValues('_matrices/x', { hash: 'x', values: 1 });
    ledger.settle(['gone/query']);
    expect(ledger.unsettled(false)).toEqual(['b/query', 'new/query']);
    expect(await closeLedger(ledger, false)).toEqual(ledger.after(false));
    expect([...openLedger(manifest).pending.all]).toEqual(['b/query', 'new/query']);
  });

  it('are none after a build of all', async () => {
    const manifest = await withPending('a/query', 'new/query');
    const ledger = openLedger(manifest);
    ledger.keepFigure('a', figure('a'));
    await closeLedger(ledger, true);
    expect([...openLedger(manifest).pending.all]).toEqual([]);
    expect(openLedger(manifest).before).toEqual({ version: 2, figures: { a: figure('a') } });
  });
});
