export interface RunningSum {
  add(value: number): void;
  readonly sum: () => number;
  readonly parts: () => PartialSum;
}

/** A sum, and what the additions that made it have lost. */
export interface PartialSum {
  readonly total: number;
  readonly lost: number;
}

/** Neumaier's compensated sum (ZAMM 54, 1974): what each addition loses is added at the end. */
export function runningSum(): RunningSum {
  let total = 0;
  let lost = 0;
  return {
    add(value) {
      const next = total + value;
      if (Math.abs(total) >= Math.abs(value)) lost += total - next + value;
      else lost += value - next + total;
      total = next;
    },
    sum: () => rounded({ total, lost }),
    parts: () => ({ total, lost }),
  };
}

/** The sum of several. */
export function joined(parts: readonly PartialSum[]): PartialSum {
  const all = runningSum();
  for (const { total } of parts) all.add(total);
  const { total, lost } = all.parts();
  return { total, lost: parts.reduce((sum, part) => sum + part.lost, lost) };
}

/**
 * A sum divided by how many were added, as if rounded once: three times 0.1 has the mean 0.1. The
 * remainder of a division is exact (Dekker 1971), and corrects it together with what was lost.
 */
export function meanOf({ total, lost }: PartialSum, count: number): number {
  const near = total / count;
  const moved = near * (2 ** 27 + 1);
  const high = moved - (moved - near);
  const rest = total - high * count - (near - high) * count;
  const mean = near + (rest + lost) / count;
  return Number.isFinite(mean) ? mean : rounded({ total, lost }) / count;
}

/** Beyond what doubles hold, what is lost is not a number. */
const rounded = ({ total, lost }: PartialSum): number =>
  Number.isFinite(lost) ? total + lost : total;
