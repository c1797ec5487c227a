/** What tells the panels of a figure apart, from the first on: `a`, `b`, … */
export function panelLetter(place: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'.charAt(place);
}

/** What a panel of a figure is called, and its file of data: `overview-a`. */
export function panelName(figure: string, place: number): string {
  return `${figure}-${panelLetter(place)}`;
}
