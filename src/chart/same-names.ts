import { labelValue } from '../frame/labels.js';
import type { Choice, ChosenSeries } from './choice.js';

type Looking = Pick<ChosenSeries, 'key' | 'own'>;

/**
 * The series of the parts of a figure, of which those of one name have one look, whatever their
 * labels are in one part and in another: that of the first part that has the name.
 */
export function withOneLookAName(choices: readonly Choice[]): Choice[] {
  const known = new Map<string, Looking>();
  return withOneName(choices).map((choice) => {
    const changed = new Map(
      choice.series.map((one) => [one, { ...one, ...known.get(one.name) }] as const),
    );
    for (const { name, key, own } of choice.series) {
      if (!known.has(name)) known.set(name, { key, own });
    }
    return withSeries(choice, (one) => changed.get(one) ?? one);
  });
}

/**
 * A series that is alone in its part is called by its query, which says nothing beside parts that
 * tell series by their labels: where one of these has the same labels, it is called as that is.
 */
function withOneName(choices: readonly Choice[]): Choice[] {
  const told = choices
    .flatMap(({ series }) => series)
    .filter(({ key }) => !labelsOf(key).includes('query'));
  return choices.map((choice) => {
    const [only, ...others] = choice.series;
    if (only === undefined || others.length > 0 || only.key.dimension !== 'query') return choice;
    const same = told.find((one) => labelsOf(one.key).every((label) => isSame(label, one, only)));
    if (same === undefined) return choice;
    const named = { ...only, name: same.name };
    return withSeries(choice, (one) => (one === only ? named : one));
  });
}

function labelsOf({ dimension }: ChosenSeries['key']): string[] {
  return dimension.split(',');
}

function isSame(label: string, { labels }: ChosenSeries, other: ChosenSeries): boolean {
  const value = labelValue(labels, label);
  return value !== undefined && value === labelValue(other.labels, label);
}

function withSeries(choice: Choice, of: (one: ChosenSeries) => ChosenSeries): Choice {
  const panels = choice.grid.panels.map(({ heading, series }) => ({
    heading,
    series: series.map(of),
  }));
  return { ...choice, grid: { ...choice.grid, panels }, series: choice.series.map(of) };
}
