/** The id of a figure's element, and what a link to it has behind its `#`. */
export const anchorOf = (figure: string): string => `/figures/${figure}`;
