import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { withFullDisk } from '../../src/render/full-disk.js';
import { engines, errorOf, folder, job } from './given.js';

const roomy = { bavail: 1e6, bsize: 4096, blocks: 2e6, files: 1e6, ffree: 1e5 };
const failure = new StyxError('ENGINE_FAILED', 'its script ended with 1', {
  output: 'OSError: encoder error -2',
});
const on = (disk: Partial<typeof roomy>, thrown: unknown = failure): unknown =>
  withFullDisk(thrown, tmpdir(), () => ({ ...roomy, ...disk }));

describe('an engine that fails', () => {
  it.each([
    ['has nothing free', { bavail: 0 }, '0 kB are free now'],
    ['has next to nothing free', { bavail: 30 }, '122 kB are free now'],
    ['has no room for another file', { ffree: 0 }, 'no more files fit'],
  ])('is told to be out of disk where that %s', (_, disk, said) => {
    expect(on(disk)).toMatchObject({
      code: 'ENGINE_FAILED',
      message: `its script ended with 1; the disk is full: it drew in ${tmpdir()}, where ${said}`,
      output: failure.output,
      hint: expect.stringContaining('TMPDIR'),
    });
  });

  it('is told as it is where there is room, and where the system does not say', () => {
    expect(on({})).toBe(failure);
    expect(on({ bavail: 0, blocks: 0 })).toBe(failure);
    expect(on({ files: 0, ffree: 0 })).toBe(failure);
  });

  it('of another kind is told as it is', () => {
    const missing = new StyxError('ENGINE_MISSING', 'there is none');
    expect(on({ bavail: 0 }, missing)).toBe(missing);
  });

  it('and says itself that a disk is full, is believed, but not that it is the one drawn on', async () => {
    const error = await errorOf(
      engines().draw(job("with open('/dev/full', 'w') as full: full.write('x')")),
    );
    expect(error.message).toMatch(/; its script says that a disk is full$/);
    expect(error.output).toContain('No space left on device');
    expect(error.hint).toBe('free space where it writes');
  });

  it('and says so on a disk that is full, is told where', () => {
    const says = new StyxError('ENGINE_FAILED', 'its script ended with 1', {
      output: 'OSError: [Errno 28] No space left on device',
    });
    expect(on({ bavail: 0 }, says)).toMatchObject({
      message: `its script ended with 1; the disk is full: it drew in ${tmpdir()}, where 0 kB are free now`,
      hint: 'free space there, or name another folder in TMPDIR',
    });
  });
});

it('what is drawn takes no room once it is read, nor what fails', async () => {
  const place = folder();
  const { draw } = engines();
  const lines = (text: string) => `import os, sys
open(${JSON.stringify(join(place, 'where'))}, 'w').write(os.getcwd())
open(sys.argv[1], 'w').write('${text}')`;
  for (const text of ['%%EOF', '']) {
    await draw(job(lines(text))).catch(() => undefined);
    expect(existsSync(readFileSync(join(place, 'where'), 'utf8'))).toBe(false);
  }
});
