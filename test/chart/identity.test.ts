import { describe, expect, it } from 'vitest';
import { compareNaturally, compareValues } from '../../src/frame/natural-order.js';
import { selectSeries } from '../../src/chart/selection.js';
import { identitiesOf } from './identities.js';
import { chartInput } from './inputs.js';

describe('values', () => {
  it('that are numbers are in order of size, and before texts', () => {
    const values = ['b', '+Inf', '10.2', '2.56', '0.04', '0.005', 'r10', 'r2', ''];
    expect(values.sort(compareValues)).toEqual([
      '0.005',
      '0.04',
      '2.56',
      '10.2',
      '+Inf',
      '',
      'b',
      'r2',
      'r10',
    ]);
  });
});

describe('series', () => {
  const given = ['+Inf', '0.5', '10', '2'].map((le) => ({ labels: { le }, values: [1] }));
  const les = (identities = identitiesOf({})) =>
    selectSeries(chartInput([{ series: given }], { drawing: { identities } })).map(
      ({ labels }) => labels[0]?.[1],
    );

  it('are in the order in which people sort their labels', () => {
    expect(les()).toEqual(['0.5', '2', '10', '+Inf']);
  });

  it('are in the order of the manifest where it has one', () => {
    expect(les(identitiesOf({ le: { '10': {}, '0.5': {} } }))).toEqual(['10', '0.5', '2', '+Inf']);
  });

  it('with different labels are compared name by name', () => {
    expect(compareNaturally([['a', '1']], [['b', '1']])).toBeLessThan(0);
    expect(compareNaturally([['a', '1']], [['a', '1']])).toBe(0);
  });
});
