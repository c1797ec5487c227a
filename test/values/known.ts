import type { KnownValue } from '../../src/values/known-value.js';
import { shownNumber } from '../../src/values/shown-number.js';

interface Given {
  readonly unit?: string;
  /** Of an interval around the value. */
  readonly half?: number;
  /** The ends of one that is not around it. */
  readonly ends?: readonly [number, number];
  readonly hasSiunitx?: boolean;
}

/** A value that is measured. */
export function known(name: string, value: number, given: Given = {}): KnownValue {
  const shown = { unit: given.unit, show: undefined, rounding: 'auto' } as const;
  const interval = intervalOf(value, given);
  return {
    spec: {
      ...{ name, label: name, ...shown, min: undefined, max: undefined },
      hasSiunitx: given.hasSiunitx ?? false,
      source: { operation: 'ratio', of: ['', ''] },
      position: { file: '', line: 1, column: 1, length: 1, text: '' },
    },
    ...{ value, interval, runs: undefined, broken: undefined },
    shown: shownNumber(value, interval, shown),
  };
}

function intervalOf(value: number, { half, ends }: Given): KnownValue['interval'] {
  if (ends !== undefined) return { min: ends[0], max: ends[1], isSymmetric: false };
  return half === undefined
    ? undefined
    : { min: value - half, max: value + half, isSymmetric: true };
}
