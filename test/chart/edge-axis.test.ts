import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { textWidth } from '../../src/chart/text/text.js';
import { plainStyle } from '../../src/style/plain.js';
import { chartInput } from './inputs.js';

/** A heat map of a row a series. */
function rowsOf(names: readonly string[], width = plainStyle.width) {
  const series = names.map((pod) => ({ labels: { pod }, values: [1, 2] }));
  const style = { ...plainStyle, width };
  const { panels } = chart(chartInput([{ series }], { drawing: { kind: 'heatmap', style } }));
  const [{ area, y }] = panels;
  return { plot: area.right - area.left, texts: y.ticks.map(({ text }) => text) };
}

const pods = ['a', 'b', 'c', 'd'].map(
  (end) => `production/checkout-deployment-with-a-very-long-name-7f9c4d5b6-x2k4p-replica-${end}`,
);

describe('the rows of a heat map', () => {
  it('have their names in full where these are short', () => {
    expect(rowsOf(['pod-a', 'pod-b']).texts).toEqual(['pod-b', 'pod-a']);
  });

  it('have shorter names, which differ, where these are long', () => {
    const { texts } = rowsOf(pods);
    expect(new Set(texts).size).toBe(pods.length);
    for (const text of texts) {
      expect(text).toContain('…');
      expect(textWidth(text, plainStyle.tickSize)).toBeLessThanOrEqual(13 * plainStyle.tickSize);
    }
  });

  it('differ also where their names do in the middle alone', () => {
    const { texts } = rowsOf(
      ['1', '2', '3'].map((n) => `${'x'.repeat(60)} ${n} ${'y'.repeat(60)}`),
    );
    expect(new Set(texts).size).toBe(3);
  });

  it.each([plainStyle.width, 170])('leave the plot a third of a page of %d points', (width) => {
    expect(rowsOf(pods, width).plot).toBeGreaterThan(width / 3);
  });
});
