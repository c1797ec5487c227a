import { mkdtempSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeLedger, openLedger } from '../../src/lock/ledger.js';
import type { LockedData, LockedFigure } from '../../src/lock/lock.js';

function newManifest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'styx-ledger-'));
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
});
