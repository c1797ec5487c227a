import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answering, paperOf } from './paper.js';

const dryRun = ['build', '--dry-run'];
const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('styx build --dry-run', () => {
  it('says what a build would do and ask, and does and asks nothing', async () => {
    const paper = await paperOf({
      figures:
        '  a: {query: load}\n  b: {queries: {x: cpu, y: memory}, range: {last: 10d}, step: 15s}',
    });
    const { status, stdout, stderr } = await paper.styx(...dryRun);
    expect(status).toBe(0);
    expect(lines(stdout)).toEqual([
      'a: it is new; there is no snapshot of a/query',
      '  asks prometheus: load (1 request)',
      'b: it is new; there is no snapshot of b/x; there is no snapshot of b/y',
      '  asks prometheus: cpu (6 requests)',
      '  asks prometheus: memory (6 requests)',
    ]);
    expect(stderr).toBe('would build 2 figures, with 13 requests to prometheus\n');
    expect(readdirSync(paper.folder)).toEqual(['styx.config.yaml']);
    expect(paper.asked()).toEqual([]);
  });

  it('leaves out what is current', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    expect(await paper.styx(...dryRun)).toEqual({
      status: 0,
      stdout: '',
      stderr: 'would build nothing: 2 figures current\n',
    });
    paper.change({ figures: '  a: {query: load}\n  b: {query: cpu, y: {label: New}}' });
    expect(await paper.styx(...dryRun)).toEqual({
      status: 0,
      stdout: 'b: its entry in the manifest, its style or its labels changed\n',
      stderr: 'would build 1 figure, with no requests\n',
    });
  });

  it('has all that --force builds, and only what is named', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    const { stdout } = await paper.styx(...dryRun, '--force', 'b');
    expect(stdout).toBe('b: --force\n');
  });

  it('has what had no series, which a build asks for again', async () => {
    const paper = await paperOf(
      { figures: '  a: {query: load, formats: [csv], on_empty: warn}' },
      answering(0),
    );
    await paper.styx('build');
    const { stdout, stderr } = await paper.styx(...dryRun);
    expect(lines(stdout)).toEqual([
      'a: a/query has no series yet',
      '  asks prometheus: load (1 request)',
    ]);
    expect(stderr).toBe('would build nothing: 1 figure current, with 1 request to prometheus\n');
  });

  it('has a document for programs', async () => {
    const paper = await paperOf({ figures: '  a: {query: load}' });
    const { stdout } = await paper.styx(...dryRun, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      figures: [
        {
          name: 'a',
          status: 'stale',
          asks: [{ snapshot: 'a/query', endpoint: 'prometheus', query: 'load', requests: 1 }],
        },
      ],
    });
  });

  it('is the plan of a build that may do everything', async () => {
    const paper = await paperOf();
    expect(await paper.styx(...dryRun, '--frozen')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("'--dry-run' cannot be used with option '--frozen'"),
    });
  });
});
