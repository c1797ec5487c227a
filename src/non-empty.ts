/** A list that has something in it. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** What is made of each of a list: as many. */
export function mapped<From, To>(
  [first, ...others]: NonEmpty<From>,
  make: (one: From, place: number) => To,
): NonEmpty<To> {
  return [make(first, 0), ...others.map((one, i) => make(one, i + 1))];
}

/** A list of which it is known that it has something in it; `why` says so where it is not true. */
export function nonEmpty<T>([first, ...others]: readonly T[], why: string): NonEmpty<T> {
  if (first === undefined) throw new Error(why);
  return [first, ...others];
}
