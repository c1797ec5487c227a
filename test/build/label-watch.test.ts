import { expect, it } from 'vitest';
import { labelWatch } from '../../src/build/warnings/label-watch.js';
import { identitiesOf } from '../chart/identities.js';

const identities = identitiesOf({ scaler: { ours: {}, hpa: {} }, instanec: { a: {} } });

it('says which labels and values no series has, and what was meant', () => {
  const watch = labelWatch(identities);
  watch.see([
    ['__name__', 'up'],
    ['instance', 'a'],
    ['scaler', 'our'],
  ]);
  watch.see([['scaler', 'hpa']]);
  expect(watch.unseen()).toEqual([
    '`labels` has scaler ours, which no series has: did you mean `our`?',
    '`labels` has the label instanec, which no series has: did you mean `instance`?',
  ]);
});

it('says nothing of those that some series has', () => {
  const watch = labelWatch(identitiesOf({ scaler: { ours: {} } }));
  watch.see([['scaler', 'ours']]);
  watch.see([['scaler', 'other']]);
  expect(watch.unseen()).toEqual([]);
});
