import type { Counted } from '../manifest/values/values.js';
import type { Measured } from './measure.js';

/** What there is to say of samples that a number is not of, or that a figure has it without. */
export function uncountedNotes(
  { skipped, infinite }: Pick<Measured, 'skipped' | 'infinite'>,
  counted: Counted,
): string[] {
  return [...skippedNotes(skipped), ...infiniteNotes(infinite, counted)];
}

/** What there is to say of samples that are NaN. */
export function skippedNotes(skipped: number): string[] {
  if (skipped === 0) return [];
  return [`${skipped} ${skipped === 1 ? 'sample is' : 'samples are'} NaN, and not counted`];
}

function infiniteNotes(infinite: number, counted: Counted): string[] {
  if (infinite === 0) return [];
  const samples = infinite === 1 ? 'sample' : 'samples';
  if (counted === 'numbers') {
    const counts = infinite === 1 ? 'counts' : 'count';
    return [
      `${infinite} infinite ${samples} ${counts}, which bars, boxes and combined runs leave out`,
    ];
  }
  return [
    `${infinite} infinite ${samples} ${infinite === 1 ? 'is' : 'are'} left out, as in the figure`,
  ];
}
