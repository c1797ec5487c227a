import { fullness, type NumberOf, roundOf, type SeriesKey } from './looks.js';

/** Numbers that stay the same from figure to figure. */
export interface Numbering {
  /** Gives numbers to the series of a figure that have none yet; it has so many colours. */
  add(keys: readonly SeriesKey[], colours: number): void;
  readonly numberOf: NumberOf;
}

/**
 * Counts the values of each dimension, so that a value has one look in all figures, and a figure of
 * other things begins with the first colour again. Beyond the number of colours, a new value takes
 * a colour that no other series of its figure has, if there is one, and a full one if it is filled.
 * What each figure is known to have before its data is there (names that the manifest gives) is
 * numbered first: such names share a number where no figure has both. Before all, `kept` get their
 * numbers.
 */
export function numbering(
  known: readonly (readonly SeriesKey[])[],
  kept: readonly SeriesKey[] = [],
): Numbering {
  const numbers = new Map<string, Map<string, number>>();
  addFigure(numbers, kept, 1);
  for (const keys of known) {
    for (const key of keys) {
      const own = valuesOf(numbers, key.dimension);
      if (own.has(key.value)) continue;
      const neighbours = known
        .filter((figure) => figure.some((other) => isSame(other, key)))
        .flat();
      const taken = neighbours
        .filter(({ dimension }) => dimension === key.dimension)
        .map(({ value }) => own.get(value));
      own.set(key.value, freeNumber({ taken: new Set(taken), inFigure: new Set(), colours: 1 }));
    }
  }
  return {
    add: (keys, colours) => addFigure(numbers, keys, colours),
    numberOf: ({ dimension, value }) => numbers.get(dimension)?.get(value) ?? 0,
  };
}

type Numbers = Map<string, Map<string, number>>;

function valuesOf(numbers: Numbers, dimension: string): Map<string, number> {
  const known = numbers.get(dimension) ?? new Map<string, number>();
  numbers.set(dimension, known);
  return known;
}

function isSame(a: SeriesKey, b: SeriesKey): boolean {
  return a.dimension === b.dimension && a.value === b.value;
}

function addFigure(numbers: Numbers, keys: readonly SeriesKey[], colours: number): void {
  const inFigure = new Set<number>();
  const fresh: SeriesKey[] = [];
  for (const key of keys) {
    const number = valuesOf(numbers, key.dimension).get(key.value);
    if (number === undefined) fresh.push(key);
    else if (key.isPinned !== true) inFigure.add(number % colours);
  }
  for (const { dimension, value, isPinned = false, isFilled = false, kept, conflict } of fresh) {
    const known = valuesOf(numbers, dimension);
    if (known.has(value)) continue;
    const taken = new Set(known.values());
    const number = kept ?? freeNumber({ taken, inFigure, colours, isFilled, conflict });
    known.set(value, number);
    if (!isPinned) inFigure.add(number % colours);
  }
}

interface Free extends Pick<SeriesKey, 'isFilled'> {
  readonly conflict?: SeriesKey['conflict'] | undefined;
  readonly taken: ReadonlySet<number | undefined>;
  /** Colours of other series of the figure. */
  readonly inFigure: ReadonlySet<number>;
  readonly colours: number;
}

/**
 * The smallest number of a colour that is not in the figure, if there is one, and of a look that is
 * no other value's, as far as there are any; else the smallest one.
 */
function freeNumber({ taken, inFigure, colours, isFilled, conflict }: Free): number {
  const free = freeNumbers(taken, colours, isFilled === true ? fullness.length : 1);
  const unused = free.filter((number) => !inFigure.has(number % colours));
  const full = unused.filter((number) => roundOf(number, colours) === 0);
  const fresh = isFilled === true && full.length > 0 ? full : unused;
  const conflictOf = conflict ?? (() => 'none');
  return (
    fresh.find((number) => conflictOf(number) === 'none') ??
    fresh.find((number) => conflictOf(number) === 'dash') ??
    fresh[0] ??
    free[0] ??
    0
  );
}

/** From the smallest one: those among which each colour is free in each of so many rounds. */
function freeNumbers(
  taken: ReadonlySet<number | undefined>,
  colours: number,
  rounds: number,
): number[] {
  const free: number[] = [];
  const left = new Set(Array.from({ length: colours * rounds }, (_, i) => i));
  for (let number = 0; left.size > 0; number++) {
    if (taken.has(number)) continue;
    free.push(number);
    left.delete(number % (colours * rounds));
  }
  return free;
}
