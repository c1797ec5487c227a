import { StyxError } from '../errors.js';
import type { AnswerLimits, Endpoint } from '../manifest/manifest.js';
import type { FoundSeries } from './matrix-scanner.js';

/** Told of what arrives of one answer; each throws TOO_LARGE where that is more than it may have. */
export interface AnswerSize {
  addBytes(bytes: number): void;
  addSeries(series: Pick<FoundSeries, 'numbers' | 'labels'>): void;
}

/**
 * What the labels of one answer may have, which are in memory until all are known, as its samples never are: a
 * MiB, and this for each series that it may have.
 */
const CHARACTERS_A_SERIES = 512;

export function answerSize({ name, answerLimits }: Endpoint): AnswerSize {
  const left = { ...answerLimits };
  const mostOfLabels = 1024 * 1024 + CHARACTERS_A_SERIES * answerLimits.series;
  let labelsLeft = mostOfLabels;
  const take = (what: keyof AnswerLimits, count: number): void => {
    left[what] -= count;
    if (left[what] < 0) throw tooLarge(name, what, answerLimits[what]);
  };
  return {
    addBytes(bytes) {
      take('bytes', bytes);
    },
    addSeries({ numbers, labels }) {
      for (const [label, value] of Object.entries(labels))
        labelsLeft -= label.length + value.length;
      if (labelsLeft < 0) throw tooManyLabels(name, mostOfLabels);
      take('series', 1);
      take('samples', numbers);
    },
  };
}

const keys: Readonly<Record<keyof AnswerLimits, string>> = {
  bytes: 'max_response_bytes',
  series: 'max_series',
  samples: 'max_samples',
};

function tooLarge(endpoint: string, what: keyof AnswerLimits, most: number): StyxError {
  const message = `${endpoint} answered with more than ${most.toLocaleString('en')} ${what}`;
  return new StyxError('TOO_LARGE', message, {
    hint: `ask for fewer series or a coarser step, or raise \`${keys[what]}\` of the endpoint`,
  });
}

function tooManyLabels(endpoint: string, most: number): StyxError {
  const message = `${endpoint} answered with labels of more than ${most.toLocaleString('en')} characters`;
  return new StyxError('TOO_LARGE', message, {
    hint: 'drop those that no figure needs with sum without (…), or raise `max_series` of the endpoint',
  });
}
