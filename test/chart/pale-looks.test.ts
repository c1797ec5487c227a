import { expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { paler } from '../../src/chart/looks.js';
import { plainStyle } from '../../src/style/plain.js';
import { identitiesOf } from './identities.js';
import { chartInput, type GivenDrawing, type GivenSeries } from './inputs.js';

const identities = identitiesOf({ period: { now: {}, before: { isPale: true } } });
const periods = ['now', 'before'].flatMap((period) =>
  ['a', 'b'].map((instance) => ({ labels: { period, instance }, values: [1, 2, 3] })),
);
const [first = '', second = ''] = plainStyle.palette;

/** Names, and the colours and dashes that the legend explains. */
function legendOf(series: readonly GivenSeries[], drawing: GivenDrawing = {}) {
  const { legend, looks } = chart(
    chartInput([{ series }], { drawing: { identities, ...drawing } }),
  );
  return legend?.entries.map(({ text, look = -1 }) => {
    return [text, looks[look]?.colour, looks[look]?.dash];
  });
}

it('a pale series has the colour and the dash of the one that it is compared with', () => {
  const [solid, dashed] = plainStyle.dashes;
  expect(legendOf(periods)).toEqual([
    ['a, now', first, solid],
    ['b, now', second, dashed],
    ['a, before', paler(first, 0.5), solid],
    ['b, before', paler(second, 0.5), dashed],
  ]);
});

it('it is drawn behind the others', () => {
  const { panels, looks } = chart(chartInput([{ series: periods }], { drawing: { identities } }));
  const colours = panels[0].series.map(({ look }) => looks[look]?.colour);
  expect(colours).toEqual([paler(first, 0.5), paler(second, 0.5), first, second]);
});

it.each([['line'], ['points'], ['bar']] as const)(
  'is a paler one of the colour that the manifest gives, and else alike: %s',
  (kind) => {
    const period = { now: {}, before: { isPale: true } };
    const given = identitiesOf({ period, instance: { a: { colour: '#cc0000' } } });
    const drawing = { identities: given, kind };
    const { looks } = chart(chartInput([{ series: periods }], { drawing }));
    const [now, before] = ['#cc0000', paler('#cc0000', 0.5)].map((colour) =>
      looks.find((look) => look.colour === colour),
    );
    expect(now).toBeDefined();
    expect(before).toEqual({ ...now, colour: paler('#cc0000', 0.5) });
  },
);

it('one without another is pale too, in a colour of its own', () => {
  const [, ...others] = periods;
  expect(legendOf(others)?.map(([name, colour]) => [name, colour])).toEqual([
    ['b, now', first],
    ['a, before', paler(second, 0.5)],
    ['b, before', paler(first, 0.5)],
  ]);
});

it('where panels say the periods, nothing is pale', () => {
  const legend = legendOf(periods, { facet: { by: 'label', label: 'period' } });
  expect(legend?.map(([name, colour]) => [name, colour])).toEqual([
    ['a', first],
    ['b', second],
  ]);
});
