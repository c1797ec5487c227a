import type { LegendSymbol, Look } from './model/page.js';
import type { LegendInput, LegendSample } from './page/page.js';

/** A name, and how a part of a figure draws it. */
export interface NamedLook {
  readonly name: string;
  readonly look: number;
  readonly symbol: LegendSymbol;
}

/**
 * What a legend explains of the names of each part: a name once, by all the ways in which the parts
 * draw it. Where a part has a name in several colours, each of these is explained.
 */
export function legendEntries(
  parts: readonly (readonly NamedLook[])[],
  looks: readonly Look[],
): LegendInput['entries'] {
  const several = new Set(parts.flatMap(repeated));
  const found = new Map<string, NamedLook[]>();
  for (const one of parts.flat()) {
    const { name, look } = one;
    const id = JSON.stringify(several.has(name) ? [name, looks[look]?.colour] : [name]);
    found.set(id, [...(found.get(id) ?? []), one]);
  }
  return Array.from(found.values(), (all) => ({
    samples: samplesOf(all, looks),
    text: all[0]?.name ?? '',
  }));
}

/** The names that stand there more than once. */
function repeated(all: readonly NamedLook[]): string[] {
  const names = all.map(({ name }) => name);
  const lastPlaces = new Map(names.map((name, i) => [name, i]));
  return names.filter((name, i) => lastPlaces.get(name) !== i);
}

/** A line, a marker on it, and what is filled, as far as a name is drawn so. */
function samplesOf(all: readonly NamedLook[], looks: readonly Look[]): LegendSample[] {
  const drawnBy = (symbol: LegendSymbol) => all.filter((one) => one.symbol === symbol);
  const hasMarker = ({ look }: NamedLook) => looks[look]?.marker !== 'none';
  const [line, ...otherLines] = drawnBy('line');
  const points = [...drawnBy('point'), ...otherLines.filter(hasMarker)];
  const marker = line !== undefined && hasMarker(line) ? undefined : points[0];
  const [fill] = drawnBy('fill');
  const sample = (symbol: LegendSymbol, one: NamedLook | undefined): LegendSample[] =>
    one === undefined ? [] : [{ look: one.look, symbol }];
  return [...sample('line', line), ...sample('point', marker), ...sample('fill', fill)];
}
