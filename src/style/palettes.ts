/**
 * Colours of series, which people with any colour vision can tell apart. Okabe and Ito's are in an
 * order in which the first ones differ most; Tol's are those of his technical note SRON/EPS/TN/09-002.
 */
export const palettes = {
  'okabe-ito': ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#000000'],
  'tol-high-contrast': ['#004488', '#BB5566', '#DDAA33', '#000000'],
  'tol-bright': ['#4477AA', '#EE6677', '#228833', '#CCBB44', '#66CCEE', '#AA3377', '#BBBBBB'],
  viridis: ['#440154', '#3b528b', '#21918c', '#5ec962', '#fde725'],
} as const satisfies Record<string, readonly string[]>;

export type PaletteName = keyof typeof palettes;

export const paletteNames = Object.keys(palettes).filter(isPalette);

export function isPalette(name: string): name is PaletteName {
  return Object.hasOwn(palettes, name);
}

/** From dark to bright, also in greyscale: for values, not for series. */
export const viridis: readonly string[] = palettes.viridis;
