import { StyxError } from '../../errors.js';
import type { QuantileRange, Reducer, Spread } from '../drawing.js';
import { listOf, nearest } from '../nearest.js';

const names = ['last', 'mean', 'median', 'min', 'max', 'sum'] as const;

/** What others call the same. */
const synonyms = new Map([
  ['avg', 'mean'],
  ['average', 'mean'],
  ['total', 'sum'],
  ['sd', 'sd'],
  ['std', 'sd'],
  ['stddev', 'sd'],
  ['stdev', 'sd'],
  ['minmax', 'min-max'],
  ['range', 'min-max'],
]);

const quantilePattern = /^p(100|\d{1,2}(?:\.\d+)?)$/;

/** `last`, `mean`, …, or a quantile: `p99.9` is 0.999. Throws MANIFEST_VALUE. */
export function parseReducer(text: string): Reducer {
  const name = names.find((known) => known === text);
  if (name !== undefined) return name;
  const quantile = quantileOf(text);
  if (quantile !== undefined) return { quantile };
  throw wrong(text, 'is no way to make one number of samples', {
    known: names,
    otherwise: text.includes('±')
      ? 'write what is in front of ± alone; what is behind it is an interval of runs: `interval: ci95`'
      : `write ${listOf([...names, 'p99'], 'or')}`,
  });
}

/** From one quantile to a higher one: `p10-p90`. Throws MANIFEST_VALUE. */
export function parseQuantiles(text: string): QuantileRange {
  const [low, high] = text.split('-').map(quantileOf);
  if (low === undefined || high === undefined || text.split('-').length !== 2) {
    throw wrong(text, 'is no pair of quantiles', { known: [], otherwise: 'write p10-p90' });
  }
  if (low < high) return { low, high };
  throw new StyxError('MANIFEST_VALUE', `\`${text}\` goes from a quantile to none that is higher`, {
    hint: low === high ? 'write p10-p90' : 'exchange the two',
  });
}

/** What an error bar shows. Throws MANIFEST_VALUE. */
export function parseSpread(text: string): Spread {
  if (text === 'sd' || text === 'min-max') return text;
  if (/^p[\d.]+-p[\d.]+$/.test(text)) return parseQuantiles(text);
  throw wrong(text, 'is nothing that an error bar shows', {
    known: ['sd', 'min-max'],
    otherwise: 'write sd, min-max, or two quantiles: p5-p95',
  });
}

/** From 0 to 1. The digits are shifted as text: 99.9 / 100 is not 0.999. */
function quantileOf(text: string): number | undefined {
  const percent = quantilePattern.exec(text)?.[1];
  return percent === undefined ? undefined : Number(`${percent}e-2`);
}

interface Remedy {
  readonly known: readonly string[];
  readonly otherwise: string;
}

function wrong(text: string, problem: string, { known, otherwise }: Remedy): StyxError {
  const meant = synonyms.get(text.toLowerCase());
  const near = meant !== undefined && known.includes(meant) ? meant : nearest(text, known);
  return new StyxError('MANIFEST_VALUE', `\`${text}\` ${problem}`, {
    hint: near === undefined ? otherwise : `did you mean \`${near}\`?`,
  });
}
