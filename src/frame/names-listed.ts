/** As many names as a line of a message holds. */
const most = 5;

/**
 * Names for a message: all of a few, else the first and how many more there are. Parted by `;` where
 * they have commas themselves.
 */
export function named(names: readonly string[]): string {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const more = names.length - shown.length;
  const list = shown.join(shown.some((name) => name.includes(', ')) ? '; ' : ', ');
  return more > 0 ? `${list} and ${more} more` : list;
}
