import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { boxOf } from '../../src/chart/page/threshold-texts.js';
import { chartInput } from './inputs.js';

/** The box of the text of a threshold at 5 between 0 and 10, in fractions of the plot. */
function textOver(values: readonly number[], thresholds = [5]) {
  const drawing = {
    y: { min: 0, max: 10 },
    thresholds: thresholds.map((value) => ({ value, label: 'objective', axis: 'left' as const })),
  };
  const { panels, style } = chart(chartInput([{ id: 'q', series: [{ values }] }], { drawing }));
  const { area, thresholds: drawn } = panels[0];
  return drawn.map(({ text }) => {
    if (text === undefined) throw new Error('a threshold without its text');
    const box = boxOf(text, style);
    const [left, right] = [box.left, box.right].map(
      (at) => (at - area.left) / (area.right - area.left),
    );
    return { ...box, from: left ?? NaN, to: right ?? NaN, area };
  });
}

const ramp = (from: number, to: number): number[] =>
  Array.from({ length: 31 }, (_, i) => from + ((to - from) * i) / 30);

describe('the text of a threshold', () => {
  it('stands at the right end where nothing is in its way', () => {
    const [text] = textOver(ramp(1, 2));
    expect(text?.to).toBeGreaterThan(0.98);
  });

  it('moves along the line, away from data that cross it there', () => {
    // Through 5 at 29 of 30 minutes.
    const [text] = textOver([...Array<number>(27).fill(1), 3, 4, 5, 9]);
    expect(text?.to).toBeLessThan(29 / 30);
    expect(text?.from).toBeGreaterThan(0.5);
  });

  it('goes below the line where what is above it is taken', () => {
    const [text] = textOver([...Array<number>(31).fill(5.4)]);
    const middle = text === undefined ? NaN : (text.area.top + text.area.bottom) / 2;
    expect(text?.top).toBeLessThan(middle);
  });

  it('keeps its place where no other is free', () => {
    const zigzag = Array.from({ length: 61 }, (_, i) => (i % 2) * 10);
    expect(textOver(zigzag)[0]?.to).toBeGreaterThan(0.98);
  });

  it('covers no other', () => {
    const values = [...Array<number>(27).fill(1), 3, 5, 7, 9];
    const [a, b] = textOver(values, [5, 5.2]);
    const areApart =
      a !== undefined &&
      b !== undefined &&
      (a.right <= b.left || b.right <= a.left || a.top <= b.bottom || b.top <= a.bottom);
    expect(areApart).toBe(true);
  });
});
