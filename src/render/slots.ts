/** Work that runs so many at a time, the rest in turn. */
export interface Slots {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Runs it before all that `run` has waiting. */
  runAhead<T>(work: () => Promise<T>): Promise<T>;
  /** Done when all work is that was there before. */
  idle(): Promise<void>;
}

type Waiting = (() => void)[];

export function openSlots(count: number): Slots {
  const [ahead, others]: [Waiting, Waiting] = [[], []];
  const all = new Set<Promise<unknown>>();
  let free = count;
  const inTurn = async <T>(work: () => Promise<T>, waiting: Waiting): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = ahead.shift() ?? others.shift();
      if (next === undefined) free++;
      else next();
    }
  };
  const kept = async <T>(one: Promise<T>): Promise<T> => {
    all.add(one);
    try {
      return await one;
    } finally {
      all.delete(one);
    }
  };
  return {
    run: (work) => kept(inTurn(work, others)),
    runAhead: (work) => kept(inTurn(work, ahead)),
    async idle() {
      await Promise.allSettled(all);
    },
  };
}
