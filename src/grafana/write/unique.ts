/** Names by what they are made of: where two would be the same, the second one gets a number. */
export function uniqueNames(
  given: Iterable<string>,
  nameOf: (text: string) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const text of given) {
    const base = nameOf(text);
    let name = base;
    for (let i = 2; taken.has(name); i += 1) name = `${base}_${i}`;
    taken.add(name);
    names.set(text, name);
  }
  return names;
}
