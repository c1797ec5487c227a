import { expect, it } from 'vitest';
import { gapsIn } from '../../src/frame/gaps.js';

const grid = { startMs: 0, endMs: 100, stepMs: 10 };
const at = (...times: readonly number[]) => Float64Array.from(times);

it('counts where more than a step lies between samples, and measures the longest', () => {
  expect(gapsIn(at(0, 10, 20), { grid })).toEqual({ count: 0, longestMs: 0 });
  expect(gapsIn(at(0, 20, 30, 60), { grid })).toEqual({ count: 2, longestMs: 30 });
});

it('counts none before the first sample, behind the last, or of few', () => {
  expect(gapsIn(at(50, 60), { grid })).toEqual({ count: 0, longestMs: 0 });
  expect(gapsIn(at(), { grid })).toEqual({ count: 0, longestMs: 0 });
  expect(gapsIn(at(50), { grid })).toEqual({ count: 0, longestMs: 0 });
});

it('counts none where samples may lie anywhere', () => {
  expect(gapsIn(at(0, 7, 90), { grid, times: at(0, 7, 90) })).toEqual({ count: 0, longestMs: 0 });
});
