import { StyxError } from '../errors.js';
import type { AnswerLimits, Endpoint } from '../manifest/manifest.js';
import type { FoundSeries } from './matrix-scanner.js';

/** Told of what arrives of one answer; each throws TOO_LARGE where that is more than it may have. */
export interface AnswerSize {
  addBytes(bytes: number): void;
  addSeries(series: Pick<FoundSeries, 'numbers'>): void;
}

export function answerSize({ name, answerLimits }: Endpoint): AnswerSize {
  const left = { ...answerLimits };
  const take = (what: keyof AnswerLimits, count: number): void => {
    left[what] -= count;
    if (left[what] < 0) throw tooLarge(name, what, answerLimits[what]);
  };
  return {
    addBytes(bytes) {
      take('bytes', bytes);
    },
    addSeries({ numbers }) {
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
