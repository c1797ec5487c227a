import type { NonEmpty } from '../non-empty.js';
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

/** What is settled of a name before its look is chosen in a part. */
interface Settled {
  /** The look that it has in the parts before. */
  readonly looks: ReadonlyMap<string, Look>;
  /** Names of what is filled. */
  readonly filled: ReadonlySet<string>;
}

/**
 * The look of each series, by its number in all figures and what the manifest says of it. In a
 * figure of lines, points and what is filled, a name has one colour, and lines with markers have
 * those of their points.
 */
export function looksOfParts(parts: NonEmpty<Part>): Map<ChosenSeries, Look> {
  const looks = new Map<ChosenSeries, Look>();
  const ofNames = new Map<string, Look>();
  const [{ input }] = parts;
  const { style } = input.drawing;
  const toldBy = (telling: Telling) =>
    parts.filter(({ input }) => tellingOf(input.drawing) === telling);
  const filled = new Set(
    toldBy('fill').flatMap(({ choice }) => choice.series.map(({ name }) => name)),
  );
  for (const telling of tellings) {
    for (const [one, look] of looksToldBy(telling, toldBy(telling), { looks: ofNames, filled })) {
      looks.set(one, weighted(look, one.query, style));
      if (!ofNames.has(one.name)) ofNames.set(one.name, look);
    }
  }
  return looks;
}

/** The looks of series that are told apart in one way, some of whose names have looks already. */
function looksToldBy(
  telling: Telling,
  parts: readonly Part[],
  { looks: ofNames, filled }: Settled,
): Map<ChosenSeries, Look> {
  const wished = parts.flatMap(({ choice, input: { drawing, numberOf, along } }) => {
    // A line through a few runs shows each of them.
    const line = along === undefined ? lookOf : pointLookOf;
    const of = { fill: fillLookOf, line, point: pointLookOf }[telling];
    return choice.series.map((one) => {
      const number = numberOf(one.key);
      const look = of(number, one.own, drawing.style);
      const before = ofNames.get(one.name);
      // Where colours begin anew, lines have dashes, but what is filled only has paler colours.
      const isPaler = roundOf(number, drawing.style.palette.length) > 0 && filled.has(one.name);
      const shade = isPaler ? fillLookOf(number, one.own, drawing.style) : look;
      const coloured = { ...look, colour: (before ?? shade).colour };
      const plain = { of: one, name: one.name, own: one.own, look: coloured };
      if (telling !== 'point' || before === undefined || before.marker === 'none') return plain;
      // Others give way to it: their lines have no marker.
      const { marker } = before;
      return { ...plain, own: { ...one.own, marker }, look: { ...coloured, marker } };
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
