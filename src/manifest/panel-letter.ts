/** What tells the panels of a figure apart, from the first on: `a`, `b`, … */
export function panelLetter(place: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'.charAt(place);
}

/** What a panel of a figure is called, and its file of data: `overview-a`. */
export function panelName(figure: string, place: number): string {
  return `${figure}-${panelLetter(place)}`;
}

/**
 * What is said of the panels of a figure: once where it is of all of them, else with the panel's
 * letter.
 */
export function saidOfPanels(texts: readonly (readonly string[])[]): string[] {
  const isOfAll = (text: string): boolean => texts.every((some) => some.includes(text));
  const all = texts.flatMap((some, i) =>
    some.map((text) => (isOfAll(text) ? text : `panel (${panelLetter(i)}): ${text}`)),
  );
  return [...new Set(all)];
}
