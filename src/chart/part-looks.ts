import type { ChosenSeries } from './choice.js';
import { distinctLooks, type Telling } from './distinct-looks.js';
import type { ChartInput, ChartQuery } from './input.js';
import {
  fillLookOf,
  isFilledKind,
  lookOf,
  pointLookOf,
  roundOf,
  runLookOf,
  summaryLookOf,
} from './looks.js';
import type { Look } from './model/page.js';
import type { Style } from '../style/style.js';
import type { Part } from './parts.js';

/** Series of one name and look share the look, so that a legend explains it once. */
export function lookList(): {
  readonly looks: readonly Look[];
  readonly indexOf: (name: string, look: Look) => number;
} {
  const looks: Look[] = [];
  const indices = new Map<string, number>();
  return {
    looks,
    indexOf: (name, look) => {
      const id = JSON.stringify([name, look]);
      const index = indices.get(id) ?? looks.push(look) - 1;
      indices.set(id, index);
      return index;
    },
  };
}

const tellings: readonly Telling[] = ['line', 'point', 'fill'];

/**
 * The look of each series, by its number in all figures and what the manifest says of it. In a
 * figure of lines and of what is filled, a name has one colour.
 */
export function looksOfParts(parts: readonly [Part, ...Part[]]): Map<ChosenSeries, Look> {
  const looks = new Map<ChosenSeries, Look>();
  const colours = new Map<string, string>();
  const [{ input }] = parts;
  const { style } = input.drawing;
  for (const telling of tellings) {
    const own = parts.filter(({ input }) => tellingOf(input.drawing) === telling);
    for (const [one, look] of looksToldBy(telling, own, colours)) {
      looks.set(one, weighted(look, one.query, style));
      if (!colours.has(one.name)) colours.set(one.name, look.colour);
    }
  }
  return looks;
}

/** The looks of series that are told apart in one way, some of which have their colours already. */
function looksToldBy(
  telling: Telling,
  parts: readonly Part[],
  colours: ReadonlyMap<string, string>,
): Map<ChosenSeries, Look> {
  const wished = parts.flatMap(({ choice, input: { drawing, numberOf, along } }) => {
    // A line through a few runs shows each of them.
    const line = along === undefined ? lookOf : pointLookOf;
    const of = { fill: fillLookOf, line, point: pointLookOf }[telling];
    return choice.series.map((one) => {
      const number = numberOf(one.key);
      const look = of(number, one.own, drawing.style);
      // Where colours begin anew, lines have dashes, and what is filled has paler colours.
      const isPaler = telling === 'fill' && roundOf(number, drawing.style.palette.length) > 0;
      const colour = (isPaler ? undefined : colours.get(one.name)) ?? look.colour;
      return { of: one, name: one.name, own: one.own, look: { ...look, colour } };
    });
  });
  const [first] = parts;
  if (first === undefined) return new Map();
  const looks = distinctLooks(wished, telling, first.input.drawing.style);
  return new Map(wished.map((one) => [one.of, looks.get(one) ?? one.look]));
}

/** Thin for runs, and bold for what stands for them. */
function weighted(look: Look, { ofRuns }: ChartQuery, style: Style): Look {
  if (ofRuns === 'behind') return runLookOf(look, style);
  return ofRuns === 'in front' ? summaryLookOf(look, style) : look;
}

/** What is filled has no dashes; points with their names beside them are alike. */
function tellingOf({ kind, x }: ChartInput['drawing']): Telling {
  if (kind === 'points' && x.query === undefined) return 'point';
  return isFilledKind(kind) ? 'fill' : 'line';
}
