import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExact, parseStep } from '../../src/time/step.js';

describe('a step', () => {
  it.each([
    ['auto', 'auto'],
    ['15s', 15_000],
    ['1m30s', 90_000],
    ['500ms', 500],
    ['1ms', 1],
    ['1002ms', 1002],
  ])('%s is %s', (text, step) => {
    expect(parseStep(text)).toBe(step);
  });

  it.each(['0', '0s', '0ms', '0.5ms', '.5ms', '500us', '10µs', '1ns', '1.5ms'])(
    '%s is finer than servers can go',
    (text) => {
      expect(() => parseStep(text)).toThrow(expect.objectContaining({ code: 'BAD_STEP' }));
    },
  );

  it.each(['15', '1.5s', 'often', ''])('%j is not a duration', (text) => {
    expect(() => parseStep(text)).toThrow(expect.objectContaining({ code: 'BAD_DURATION' }));
  });

  it('names the nearest steps that servers keep to', () => {
    expect(() => parseStep('1001ms')).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        hint: expect.stringContaining('`1s` or `1s2ms`'),
      }),
    );
  });

  it('is refused where Prometheus (2,183 below 100 s) or VictoriaMetrics (24 more) cut it', () => {
    const all = Array.from({ length: 99_999 }, (_, i) => i + 1);
    expect(all.filter((ms) => !isExact(ms))).toHaveLength(2183 + 24);
  });

  it('of whole seconds is always kept to', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), (s) => isExact(s * 1000)));
  });
});
