import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { allOrFirstFailure } from '../../src/build/data/first-failure.js';
import type { NonEmpty } from '../../src/non-empty.js';

interface Work {
  readonly name: string;
  readonly ms: number;
  readonly fails?: boolean;
}

/** Does works that take their time; `ended` is told of each, and whether it was aborted. */
const doAll = (works: NonEmpty<Work>, signal = new AbortController().signal) => {
  const ended: string[] = [];
  const work = async ({ name, ms, fails = false }: Work, own: AbortSignal): Promise<string> => {
    const isWhole = await setTimeout(ms, true, { signal: own }).catch(() => false);
    ended.push(isWhole ? name : `${name} aborted`);
    own.throwIfAborted();
    if (fails) throw new Error(name);
    return name;
  };
  return { ended, done: allOrFirstFailure(works, work, signal) };
};

describe('works that are done at once', () => {
  it('have their results in their order', async () => {
    const { done } = doAll([
      { name: 'a', ms: 20 },
      { name: 'b', ms: 0 },
    ]);
    expect(await done).toEqual(['a', 'b']);
  });

  it('fail as the first of them that fails does, however late', async () => {
    const { done, ended } = doAll([
      { name: 'a', ms: 60, fails: true },
      { name: 'b', ms: 0, fails: true },
      { name: 'c', ms: 60_000 },
    ]);
    await expect(done).rejects.toThrow('a');
    expect(ended).toEqual(['b', 'c aborted', 'a']);
  });

  it('end with what they were told to end with', async () => {
    const { done } = doAll([{ name: 'a', ms: 60_000 }], AbortSignal.abort(new Error('stop')));
    await expect(done).rejects.toThrow('stop');
  });
});
