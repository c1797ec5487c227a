import { located, StyxError, StyxErrors, throwAll, type Position } from '../errors.js';

type Parts = Readonly<Record<string, () => unknown>>;
type Values<P extends Parts> = { [Key in keyof P]: ReturnType<P[Key]> };

/**
 * The values of all parts. Where parts throw StyxErrors, every part is tried, and their errors are
 * thrown together, so that a reader sees all of them at once.
 */
export function together<P extends Parts>(parts: P): Values<P> {
  const errors: StyxError[] = [];
  const values: [string, unknown][] = [];
  for (const [key, work] of Object.entries(parts)) {
    const value = attempt(errors, work);
    values.push([key, value]);
  }
  throwAll(errors);
  // Nothing was thrown: every key of the parts has its part's value.
  return Object.fromEntries(values) as Values<P>;
}

/** The same for a list: what `work` makes of every item. */
export function forEach<Item, Value>(items: readonly Item[], work: (item: Item) => Value): Value[] {
  const errors: StyxError[] = [];
  const values = items.flatMap((item) => {
    const value = attempt(errors, () => [work(item)]);
    return value ?? [];
  });
  throwAll(errors);
  return values;
}

/** What `work` returns; undefined where it throws StyxErrors, which are added to `errors`. */
export function attempt<T>(errors: StyxError[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof StyxErrors) errors.push(...error.errors);
    else if (error instanceof StyxError) errors.push(error);
    else throw error;
    return undefined;
  }
}

/** What `work` returns; a StyxError that it throws gets a position where it has none. */
export function at<T>(position: () => Position | undefined, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw located(error, position());
  }
}

/** Each error once, in the order in which a reader meets them in the file. */
export function inOrder(errors: readonly StyxError[]): StyxError[] {
  // What is wrong with the defaults is wrong with every figure.
  const once = new Map(errors.map((error) => [`${orderOf(error)} ${error.message}`, error]));
  return [...once.values()].sort((a, b) => orderOf(a) - orderOf(b));
}

function orderOf({ position }: StyxError): number {
  return position === undefined ? 0 : position.line * 1e6 + position.column;
}
