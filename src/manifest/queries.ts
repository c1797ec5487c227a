import { StyxError, throwAll } from '../errors.js';
import { parseStep } from '../time/step.js';
import type { ManifestFile } from './endpoints.js';
import { parseReducer } from './drawing/statistics.js';
import { at, forEach, together } from './findings.js';
import { checkVariables } from './interpolate.js';
import type { Endpoint, Query } from './manifest.js';
import type { Merged } from './merge.js';
import { placesOf, type QueryPlace } from './query-places.js';
import { shownOf, unitMistakes, unitOf } from './query-units.js';

/** What the queries of a manifest have in common. */
export interface QueryContext {
  readonly file: ManifestFile;
  readonly findEndpoint: (name: string | undefined) => Endpoint;
  /** The names that `${name}` may have. */
  readonly variables: readonly string[];
}

/**
 * The queries of a figure in the order of the file.
 * Throws MANIFEST_VALUE, UNKNOWN_QUERY, UNKNOWN_VARIABLE, UNKNOWN_ENDPOINT, BAD_STEP and
 * BAD_DURATION.
 */
export function resolveQueries(
  merged: Merged,
  context: QueryContext,
): readonly [Query, ...Query[]] {
  const places = forEach(placesOf(context.file, merged), (place) => place());
  const { queries } = together({
    queries: () => forEach(places, (place) => resolveQuery(merged, place, places, context)),
    units: () => throwAll(unitMistakes(places, merged)),
  });
  const [first, ...others] = queries;
  if (first !== undefined) return [first, ...others];
  throw new StyxError('MANIFEST_VALUE', 'there is no query to draw', {
    position: merged.positionOf([]),
    hint: 'add `query`, or `queries` for several',
  });
}

function resolveQuery(
  merged: Merged,
  place: QueryPlace,
  places: readonly QueryPlace[],
  context: QueryContext,
): Query {
  const { id, written, positionOf } = place;
  const { figure } = merged;
  const placeOf = (key: 'step' | 'prometheus') => () =>
    written[key] === undefined ? merged.positionOf([key]) : positionOf(key);
  return {
    id,
    position: positionOf('query'),
    axis: written.axis ?? 'left',
    threshold: written.threshold,
    unit: unitOf(place, places, merged),
    ...together({
      expr: () => textOf(place, 'query', context)?.trim() ?? '',
      label: () =>
        written.label === undefined
          ? merged.textOf(['label'])?.trimEnd()
          : textOf(place, 'label', context)?.trimEnd(),
      endpoint: () =>
        at(placeOf('prometheus'), () =>
          context.findEndpoint(written.prometheus ?? figure.prometheus),
        ),
      show: () => shownOf(place, places, merged),
      reduce: () => reducerOf(place),
      stepMs: () => at(placeOf('step'), () => parseStep(written.step ?? figure.step ?? 'auto')),
    }),
  };
}

function reducerOf({ textOf, positionOf }: QueryPlace): Query['reduce'] {
  const text = textOf('reduce')?.trim();
  return text === undefined
    ? undefined
    : at(
        () => positionOf('reduce'),
        () => parseReducer(text),
      );
}

function textOf(
  place: QueryPlace,
  key: 'query' | 'label',
  { variables }: QueryContext,
): string | undefined {
  const text = place.textOf(key);
  return text && checkVariables(text, variables, () => place.positionOf(key));
}
