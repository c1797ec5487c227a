import { describe, expect, it } from 'vitest';
import type { Lock, LockedFigure } from '../../src/lock/lock.js';
import { lookHash } from '../../src/lock/look-hash.js';
import { lockText, parseLock } from '../../src/lock/lock-text.js';

const figure: LockedFigure = {
  data: {},
  made_from: { styx: '1' },
  looks: { instance: { [lookHash('b')]: 1, [lookHash('a')]: 0 } },
  outputs: { 'a.csv': 'f00' },
  tools: { styx: '1' },
};

const matrices = {
  '_matrices/b': { hash: 'f00', values: 2 },
  '_matrices/a': { hash: 'b00', values: 1 },
};
const lock: Lock = { version: 2, figures: { b: figure, a: figure }, matrices };

const thrownBy = (text: string): unknown => {
  try {
    return parseLock(text, 'styx.lock');
  } catch (thrown) {
    return thrown;
  }
};

describe('the text of a lock', () => {
  it('has its keys sorted, one a line', () => {
    const { figures } = JSON.parse(lockText(lock)) as Lock;
    expect(Object.keys(figures)).toEqual(['a', 'b']);
    expect(Object.keys(figures['a'] ?? {})).toEqual([
      ...['data', 'looks', 'made_from', 'outputs', 'tools'],
    ]);
    const lines = lockText(lock).split('\n');
    expect(lines.filter((line) => (line.match(/": /g) ?? []).length > 1)).toEqual([]);
  });

  it('is the same whatever order it was made in, and read as it was written', () => {
    const other: Lock = {
      matrices,
      figures: { a: figure, b: figure },
      version: 2,
    };
    expect(lockText(other)).toBe(lockText(lock));
    expect(parseLock(lockText(lock), 'styx.lock')).toEqual(lock);
  });

  it('of version 1, which had values, is read as if it had hashes of those of looks, and no others', () => {
    const first = {
      version: 1,
      figures: { a: { ...figure, looks: { instance: { a: 0, b: 1 } } } },
      matrices: { 'eu: instance of up, last 1h': ['a', 'b'] },
    };
    expect(parseLock(JSON.stringify(first), 'styx.lock')).toEqual({
      version: 2,
      figures: { a: figure },
    });
  });

  it.each([
    ['of a merge that was not finished', '{\n<<<<<<< HEAD\n', /line 2 is a conflict of a merge/],
    ['that is cut off', lockText(lock).slice(0, 100), /it is not JSON/],
    ['of other keys', '{"version":2,"figures":{"a":{}}}', /does not have the keys of a lock/],
    [
      'of an older Styx and of other keys',
      '{"version":1,"figures":{"a":{}}}',
      /the keys of a lock/,
    ],
    ['of a newer Styx', '{"version":3}', /written by a newer Styx \(version 3\)/],
    ['with a number as text', lockText(lock).replace('": 0', '": "0"'), /the keys of a lock/],
  ])('%s is an error', (_, text, message) => {
    expect(thrownBy(text)).toMatchObject({
      code: 'BAD_LOCK',
      message: expect.stringMatching(message),
    });
  });
});
