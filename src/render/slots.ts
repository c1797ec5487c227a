/** Work that runs so many at a time, the rest in turn. */
export interface Slots {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Done when all work is that was there before. */
  idle(): Promise<void>;
}

export function openSlots(count: number): Slots {
  const waiting: (() => void)[] = [];
  const all = new Set<Promise<unknown>>();
  let free = count;
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
  return {
    async run(work) {
      const one = inTurn(work);
      all.add(one);
      try {
        return await one;
      } finally {
        all.delete(one);
      }
    },
    async idle() {
      await Promise.allSettled(all);
    },
  };
}
