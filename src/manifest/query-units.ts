import { StyxError } from '../errors.js';
import { showMistake } from '../units/units.js';
import { sampleAxis, type SampleAxis, hasSecondAxis, kindOf } from './drawing/kinds.js';
import type { Merged } from './merged.js';
import type { QueryPlace } from './query-places.js';

/** The unit of a query's samples, where it is not the axis that says it. */
export function unitOf(
  place: QueryPlace,
  places: readonly QueryPlace[],
  merged: Merged,
): string | undefined {
  const own = place.textOf('unit')?.trim();
  if (own !== undefined || places.length === 1 || hasOwnPanels(merged)) return own;
  const axis = axisOf(place, merged);
  if (merged.textOf([axis, 'unit']) !== undefined) return undefined;
  const others = places.filter((other) => axisOf(other, merged) === axis);
  return others.map((other) => knownUnit(other, merged)).find((unit) => unit !== undefined);
}

/** The multiple that is shown of a query's unit, or of its axis'. Throws MANIFEST_VALUE. */
export function shownOf(
  place: QueryPlace,
  places: readonly QueryPlace[],
  merged: Merged,
): string | undefined {
  const show = place.textOf('show')?.trim();
  const unit = unitOf(place, places, merged) ?? knownUnit(place, merged);
  const mistake = showMistake(unit, show);
  if (mistake === undefined) return show;
  const { message, hint } = mistake;
  throw new StyxError('MANIFEST_VALUE', message, { position: place.positionOf('show'), hint });
}

/**
 * The queries whose samples would be drawn on an axis of another unit, MANIFEST_VALUE each. A query
 * without a unit is meant to have that of the others on its axis.
 */
export function unitMistakes(places: readonly QueryPlace[], merged: Merged): StyxError[] {
  if (places.length === 1 || hasOwnPanels(merged)) return [];
  return axes.flatMap((axis) => {
    const known = places
      .filter((place) => axisOf(place, merged) === axis)
      .map((place) => ({ place, unit: knownUnit(place, merged) }))
      .filter(({ unit }) => unit !== undefined);
    const [first] = known;
    if (first === undefined) return [];
    return known
      .filter(({ unit }) => unit !== first.unit)
      .map(({ place, unit }) => {
        const message =
          `\`${place.id}\` is in ${unit} and shares the ${axisNames[axis]} axis ` +
          `with \`${first.place.id}\`, which is in ${first.unit}`;
        return new StyxError('MANIFEST_VALUE', message, {
          position: place.place(),
          hint: remedyFor(axis, merged),
        });
      });
  });
}

const axisNames = { x: 'x', y: 'left', y2: 'right' } as const satisfies Record<SampleAxis, string>;
const axes: readonly SampleAxis[] = ['x', 'y', 'y2'];

function axisOf({ id, written }: QueryPlace, { figure }: Merged): SampleAxis {
  return sampleAxis(figure, { id, axis: written.axis });
}

function hasOwnPanels({ figure }: Merged): boolean {
  return figure.facet === 'query';
}

/** A query's own unit, or that of its axis. */
function knownUnit(place: QueryPlace, merged: Merged): string | undefined {
  const own = place.textOf('unit') ?? merged.textOf([axisOf(place, merged), 'unit']);
  return own?.trim();
}

function remedyFor(axis: SampleAxis, { figure }: Merged): string {
  const hasRight = axis === 'y' && hasSecondAxis(kindOf(figure));
  const ways = [
    ...(hasRight ? ['put one of them on the right axis: `axis: right`'] : []),
    ...(figure.x?.query === undefined ? ['make a panel for each query: `facet: query`'] : []),
  ];
  return ways.length > 0 ? ways.join(', or ') : 'draw them in two figures';
}
