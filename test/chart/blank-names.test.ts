import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { chartInput, type GivenSeries } from './inputs.js';

const namesOf = (...series: GivenSeries[]) =>
  chart(chartInput([{ id: 'load', series }])).legend?.entries.map(({ text }) => text);

describe('a name that nobody could see', () => {
  it('is none: what is made of spaces only is as if it were not there', () => {
    expect(namesOf({ label: '   ', values: [1] }, { label: 'pods', values: [2] })).toEqual([
      'load',
      'pods',
    ]);
    expect(
      namesOf({ labels: { pod: ' \t' }, values: [1] }, { labels: { pod: 'a' }, values: [2] }),
    ).toEqual(['load', 'a']);
  });
});
