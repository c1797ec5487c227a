import { describe, expect, it } from 'vitest';
import { windowLabelsOf } from '../../src/build/data/figure-data.js';
import { figure, withFigure } from '../manifest/given.js';

describe('the labels of windows', () => {
  it('are that of periods, where these are compared', () => {
    expect(windowLabelsOf(figure(withFigure('query: up', 'compare: previous')))).toEqual([
      'period',
    ]);
  });

  it('are none of a range alone', () => {
    expect(windowLabelsOf(figure(withFigure('query: up')))).toEqual([]);
  });
});
