import { describe, expect, it } from 'vitest';
import type { Lock, LockedData, LockedFigure } from '../../src/lock/lock.js';
import { lookHash } from '../../src/lock/look-hash.js';
import { lockText, parseLock } from '../../src/lock/lock-text.js';

const figure: LockedFigure = {
  data: {},
  made_from: { styx: '1' },
  looks: { instance: { [lookHash('b')]: 1, [lookHash('a')]: 0 } },
  outputs: { 'a.csv': 'f00' },
  tools: { styx: '1' },
};

const data: LockedData = {
  ...{ request: 'up', range: 'last 1h', now: '2026-01-01T00:00:00Z', hash: 'f00' },
  ...{ start: 0, end: 60, step: 15, series: 1, samples: 5 },
};

const matrices = {
  '_matrices/b': { hash: 'f00', values: 2 },
  '_matrices/a': { hash: 'b00', values: 1 },
};
const lock: Lock = { version: 2, figures: { b: figure, a: figure }, matrices };

/** The text of a lock with a figure that is not as it should be. */
const changed = (change: (figure: LockedFigure) => object): string =>
  JSON.stringify({ ...lock, figures: { a: change(figure) } });

/** The same, with something else in what a query was asked. */
const asking = (change: object): string =>
  changed((one) => ({ ...one, data: { 'a/query': { ...data, ...change } } }));

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
    const numbers = { data: { 'v/query': data }, outputs: { 'values.tex': 'f00' } };
    expect(parseLock(JSON.stringify({ ...first, numbers }), 'styx.lock')).toEqual({
      version: 2,
      figures: { a: figure },
      numbers,
    });
  });

  it.each([
    ['of a merge that was not finished', '{\n<<<<<<< HEAD\n', /line 2 is a conflict of a merge/],
    ['of a merge, in its first line', '<<<<<<< HEAD\n', /line 1 is a conflict of a merge/],
    ['of the end of a merge', '{\n\n>>>>>>> other\n', /line 3 is a conflict of a merge/],
    ['with the marks of a merge in a name', '{"a": "<<<<<<< HEAD', /it is not JSON/],
    ['that is cut off', lockText(lock).slice(0, 100), /it is not JSON/],
    ['of other keys', '{"version":2,"figures":{"a":{}}}', /does not have the keys of a lock/],
    [
      'of an older Styx and of other keys',
      '{"version":1,"figures":{"a":{}}}',
      /the keys of a lock/,
    ],
    ['of a newer Styx', '{"version":3}', /written by a newer Styx \(version 3\)/],
    ['with a number as text', lockText(lock).replace('": 0', '": "0"'), /the keys of a lock/],
    ['of no object', 'null', /the keys of a lock/],
    ['that is a list', '[]', /the keys of a lock/],
    ['of no figures', '{"version":2}', /the keys of a lock/],
    ['of no version', '{"figures":{}}', /the keys of a lock/],
    ['of a version that never was', '{"version":0,"figures":{}}', /the keys of a lock/],
    ['of a version as text', '{"version":"2","figures":{}}', /the keys of a lock/],
    ['of figures in a list', '{"version":2,"figures":[]}', /the keys of a lock/],
    ['of a figure that is null', '{"version":2,"figures":{"a":null}}', /the keys of a lock/],
    ['with a text as number', changed((one) => ({ ...one, outputs: { a: 1 } })), /the keys/],
    ['without tools', changed((one) => ({ ...one, tools: undefined })), /the keys of a lock/],
    ['of values without a hash', lockText(lock).replace('"f00",', '5,'), /the keys of a lock/],
    ['of values that are none', JSON.stringify({ ...lock, matrices: { a: ['x'] } }), /the keys/],
    ['of numbers that are none', JSON.stringify({ ...lock, numbers: {} }), /the keys of a lock/],
  ])('%s is an error', (_, text, message) => {
    expect(thrownBy(text)).toMatchObject({
      code: 'BAD_LOCK',
      message: expect.stringMatching(message),
    });
  });

  it('says what to do about one that cannot be read, and why it cannot', () => {
    expect(thrownBy('{')).toMatchObject({
      message: 'cannot read styx.lock: it is not JSON',
      hint: 'take it from version control; else `styx lock` makes it anew from the snapshots and outputs',
      cause: expect.any(SyntaxError),
    });
    expect(thrownBy('{"version":3}')).toMatchObject({ hint: 'install that' });
  });

  it('has all that a query was asked, of which only the clock may be left out', () => {
    const isRefused = (text: string) => thrownBy(text) instanceof Error;
    expect(isRefused(asking({}))).toBe(false);
    expect(isRefused(asking({ now: undefined }))).toBe(false);
    for (const key of ['request', 'range', 'hash', 'start', 'end', 'step', 'series', 'samples'])
      expect(isRefused(asking({ [key]: undefined }))).toBe(true);
    for (const key of ['request', 'range', 'hash', 'now'])
      expect(isRefused(asking({ [key]: 1 }))).toBe(true);
    for (const key of ['start', 'end', 'step', 'series', 'samples'])
      expect(isRefused(asking({ [key]: '1' }))).toBe(true);
  });
});
