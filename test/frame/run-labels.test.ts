import { expect, it } from 'vitest';
import { withLabels } from '../../src/frame/run-labels.js';
import { gridOf } from '../../src/time/grid.js';
import { frameOf } from '../spooled.js';

const grid = gridOf(0, 0, 1000);
const frame = (...labels: Record<string, string>[]) =>
  frameOf(
    grid,
    labels.map((one) => ({ labels: one, values: ['1'] })),
  );

it('gives each series the labels of its run, sorted among its own', () => {
  const { series } = withLabels(frame({ a: '1', z: '2' }), [
    ['run', 'hpa-1'],
    ['autoscaler', 'hpa'],
  ]);
  expect(series.map(({ labels }) => labels)).toEqual([
    [
      ['a', '1'],
      ['autoscaler', 'hpa'],
      ['run', 'hpa-1'],
      ['z', '2'],
    ],
  ]);
});

it('keeps the label of the run where a series has one of that name', () => {
  const { series } = withLabels(frame({ instance: 'h:9100' }), [['instance', 'mine']]);
  expect(series.map(({ labels }) => labels)).toEqual([[['instance', 'mine']]]);
});

it('refuses two series that only differ in a label that the run has', () => {
  const two = frame({ instance: 'a', job: 'j' }, { instance: 'b', job: 'j' });
  expect(() => withLabels(two, [['instance', 'mine']])).toThrow(
    expect.objectContaining({
      code: 'SERIES_CLASH',
      message: 'with the labels of its run, there are two series {instance="mine",job="j"}',
    }),
  );
});
