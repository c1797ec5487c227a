import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepAnswer } from '../../src/build/answers/keep-answer.js';
import { leftAside } from '../../src/build/answers/set-aside.js';
import type { SnapshotHeader } from '../../src/snapshot/header.js';
import { snapshotRequest } from '../../src/snapshot/request.js';
import { withSpool } from '../../src/spool/spool.js';
import type { Grid } from '../../src/time/grid.js';
import { newFolder } from '../lock/new-folder.js';
import { answerOf } from '../spooled.js';

const grid: Grid = { startMs: 1_700_000_000_000, endMs: 1_700_000_015_000, stepMs: 15_000 };
const headerOf = (query: string): SnapshotHeader => ({
  version: 1,
  request: snapshotRequest({ endpoint: 'eu', query, range: 'x' }, grid),
});

/** Keeps the answer to `up`, where the file is that to another query when it is read again. */
function kept(found: string) {
  const folder = newFolder();
  const path = join(folder, 'a/query.json');
  const placing = {
    ...{ dataDir: folder, isCompressed: false, ownFolders: [folder], aside: leftAside },
    ledger: { pending: { all: new Set<string>(), add: () => undefined, replace: () => undefined } },
    index: { add: () => undefined },
    others: { checkData: () => Promise.resolve() },
    mode: { isLocked: false },
  };
  const series = [{ labels: { __name__: 'up' }, values: ['1', '2'] }];
  const data = { header: headerOf(found), query: answerOf(grid, series), warnings: [] };
  return withSpool((spool) => {
    const { signal } = new AbortController();
    const wanted = { place: 'a/query', path, header: headerOf('up'), spool, signal };
    return keepAnswer(wanted, data, undefined, placing);
  });
}

describe('an answer that is kept', () => {
  it('is what is read again', async () => {
    expect((await kept('up')).header.request.query).toBe('up');
  });

  it('is none where something else is in its place by then, through a link or by another program', async () => {
    await expect(kept('down')).rejects.toMatchObject({
      code: 'BAD_SNAPSHOT',
      message: expect.stringMatching(
        /^the snapshot .*query\.json answers another request than it was written for: query is up and was down$/,
      ),
      hint: 'something else writes there: look for links in that folder, and for another build; then build again',
    });
  });
});
