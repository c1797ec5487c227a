import { expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { identitiesOf } from './identities.js';
import { chartInput } from './inputs.js';

const series = ['200', '500'].flatMap((code) =>
  ['a', 'b'].map((instance) => ({ labels: { code, instance }, values: [1, 2, 3] })),
);

it('a band has the look of its group, and not that of one of its series', () => {
  const identities = identitiesOf({
    instance: { b: { colour: '#ff0000' } },
    code: { 500: { colour: '#00ff00' } },
  });
  const drawing = { kind: 'band', groupBy: 'code', identities } as const;
  const { legend, looks } = chart(chartInput([{ series }], { drawing }));
  const entries = legend?.entries.map(({ text, look = -1 }) => [text, looks[look]?.colour]);
  expect(entries).toEqual([
    ['500', '#00ff00'],
    ['200', '#D55E00'],
  ]);
});
