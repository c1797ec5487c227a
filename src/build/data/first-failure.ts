import { type NonEmpty, mapped } from '../../non-empty.js';

/**
 * Does a work for each of several, all at once. Where some fail, the error is that of the first of
 * them in their order, whichever failed first: a failure aborts what comes after it, and nothing
 * before. Throws it when all that was begun has ended.
 */
export async function allOrFirstFailure<One, Done>(
  all: NonEmpty<One>,
  work: (one: One, signal: AbortSignal) => Promise<Done>,
  signal: AbortSignal,
): Promise<NonEmpty<Done>> {
  const begun = mapped(all, (one) => ({ one, abort: new AbortController() }));
  const ended = await Promise.allSettled(
    mapped(begun, async ({ one, abort }, place) => {
      try {
        return await work(one, AbortSignal.any([signal, abort.signal]));
      } catch (thrown) {
        for (const later of begun.slice(place + 1)) later.abort.abort(thrown);
        throw thrown;
      }
    }),
  );
  return mapped(ended, (one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
