import type { Choice, ChosenSeries } from './choice.js';

type Looking = Pick<ChosenSeries, 'key' | 'own'>;

/**
 * The series of the parts of a figure, of which those of one name have one look, whatever their
 * labels are in one part and in another: that of the first part that has the name.
 */
export function withOneLookAName(choices: readonly Choice[]): Choice[] {
  const known = new Map<string, Looking>();
  return choices.map((choice) => {
    const changed = new Map(
      choice.series.map((one) => [one, { ...one, ...known.get(one.name) }] as const),
    );
    for (const { name, key, own } of choice.series) {
      if (!known.has(name)) known.set(name, { key, own });
    }
    return withSeries(choice, (one) => changed.get(one) ?? one);
  });
}

function withSeries(choice: Choice, of: (one: ChosenSeries) => ChosenSeries): Choice {
  const panels = choice.grid.panels.map(({ heading, series }) => ({
    heading,
    series: series.map(of),
  }));
  return { ...choice, grid: { ...choice.grid, panels }, series: choice.series.map(of) };
}
