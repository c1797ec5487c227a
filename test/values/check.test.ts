import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import type { Bound, CheckSpec } from '../../src/manifest/values/values.js';
import { type Checked, check } from '../../src/values/check.js';
import { every15s } from '../derive/frames.js';
import { query } from '../manifest/given.js';

const up = query('prometheus: http://a\nfigures: {f: {query: up, range: {last: 1h}}}');
const bound = (value: number): Bound => ({
  ...{ value, text: String(value) },
  position: { file: 'styx.config.yaml', line: 1, column: 1, length: 1, text: '' },
});

function spec(reduce: CheckSpec['reduce'], bounds: { min?: number; max?: number }): CheckSpec {
  const { min, max } = bounds;
  return {
    ...{ name: 'c', queries: [up], range: { lastMs: 1000 }, moment: undefined },
    ...{ variables: undefined, alignMs: undefined, positionOf: () => undefined },
    ...{ reduce, unit: undefined, show: undefined },
    min: min === undefined ? undefined : bound(min),
    max: max === undefined ? undefined : bound(max),
  };
}

/** What became of a check of one series, or its error. */
function checked(of: CheckSpec, ...values: string[]): Checked | string {
  try {
    return check(of, [{ run: undefined, frame: every15s(values), startMs: 0 }]);
  } catch (thrown) {
    if (thrown instanceof StyxError) return `${thrown.message} [${thrown.code}]`;
    throw thrown;
  }
}

describe('a check of infinite samples', () => {
  const samples = ['1', '2', '3', '+Inf', '+Inf'];

  it('is of the number that they become', () => {
    expect(checked(spec('median', { max: 3 }), ...samples)).toMatchObject({ samples: 5 });
    expect(checked(spec('median', { max: 1.5 }), ...samples)).toBe(
      '{i="0"} is 3, and must be at most 1.5 [CLAIM_FAILED]',
    );
    expect(checked(spec('median', { min: 10 }), ...samples)).toBe(
      '{i="0"} is 3, and must be at least 10 [CLAIM_FAILED]',
    );
    expect(checked(spec({ quantile: 0.9 }, { min: 10 }), ...samples)).toMatchObject({ samples: 5 });
  });

  it('does not hold where that is no number', () => {
    for (const reduce of ['mean', 'sum'] as const) {
      expect(checked(spec(reduce, { max: 5 }), '+Inf', '1', '-Inf')).toBe(
        `the ${reduce} of samples of {i="0"} that are +Inf and -Inf is no number [NO_VALUE]`,
      );
    }
    expect(checked(spec('mean', { max: 5 }), 'NaN')).toBe(
      'no sample of {i="0"} is a number [NO_VALUE]',
    );
    expect(checked(spec('last', { max: 5 }), '1', 'NaN')).toBe(
      '{i="0"} has no number at its end [NO_VALUE]',
    );
  });
});
