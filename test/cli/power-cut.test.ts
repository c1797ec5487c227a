/** What a power cut must not take: data that a server may have forgotten, and what says what they are. */
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperOf } from './paper.js';
import { run, styxProgram } from './styx.js';

/** A process that notes what it forces to the disk, and what it gives another name. */
const noting = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    import { appendFileSync, readlinkSync } from 'node:fs';
    import files from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const note = (text) => appendFileSync('noted', text + '\\n');
    const handle = await files.open('/dev/null');
    const calls = Object.getPrototypeOf(handle);
    await handle.close();
    const { sync } = calls;
    calls.sync = function () {
      note('sync ' + readlinkSync('/proc/self/fd/' + this.fd));
      return sync.call(this);
    };
    const { rename } = files;
    files.rename = (from, to) => {
      note('rename ' + to);
      return rename(from, to);
    };
    syncBuiltinESMExports();`)}`,
};

describe('the lock', () => {
  it('is on the disk when a build has ended, and what it says of data before', async () => {
    const paper = await paperOf({ figures: '  a/b: {query: load}\n  c: {query: cpu}' });
    await run(process.execPath, [styxProgram, 'build'], paper.folder, noting);
    const noted = paper.read('noted').trim().split('\n');
    const events = noted.map((line) => {
      const [what = '', path = ''] = line.split(' ');
      return `${what} ${relative(paper.folder, path).replace(/^\.styx-.*\.part$/, 'draft')}`;
    });
    const lock = events.indexOf(`rename styx.lock`);
    for (const path of ['a/b/query.json', 'a/b', 'a', 'c/query.json', 'c', '']) {
      const synced = events.indexOf(`sync styx-data/${path}`.replace(/\/$/, ''));
      expect(synced, path).toBeGreaterThan(events.indexOf(`rename styx-data/${path}`));
      expect(synced, path).toBeLessThan(lock);
    }
    expect(events[lock - 1]).toBe('sync draft');
    expect(events[lock + 1]).toBe('sync ');
  });
});
