import { StyxError, throwAll } from '../errors.js';
import type { NonEmpty } from '../non-empty.js';
import { parseStep } from '../time/step.js';
import { parseReducer } from './drawing/statistics.js';
import { at, forEach, together } from './findings.js';
import { csvColumnsOf, type ForeignContext } from './foreign.js';
import { checkVariables } from './interpolate.js';
import type { AskedQuery, Endpoint, Query } from './manifest.js';
import type { Merged } from './merged.js';
import { choiceOf } from './query-endpoints.js';
import { placesOf, type QueryPlace } from './query-places.js';
import { shownOf, unitMistakes, unitOf } from './query-units.js';
import { hasGroupsOfRuns } from './runs/figure-combination.js';
import { undrawnIds } from './conditions.js';
import { stepVariables } from './step-variables.js';
import { type TransformsPlace, transformsOf } from './transforms-written.js';

/** What the queries of a manifest have in common. */
export interface QueryContext extends ForeignContext {
  readonly findEndpoint: (name: string | undefined) => Endpoint;
}

/**
 * The queries of a figure in the order of the file.
 * Throws MANIFEST_VALUE, UNKNOWN_QUERY, UNKNOWN_VARIABLE, UNKNOWN_ENDPOINT, BAD_STEP and
 * BAD_DURATION.
 */
export function resolveQueries(merged: Merged, context: QueryContext): NonEmpty<Query> {
  const places = forEach(placesOf(context.file, merged), (place) => place());
  const undrawn = undrawnIds(merged);
  const drawn = places.filter(({ id }) => !undrawn.includes(id));
  const { queries } = together({
    queries: () => forEach(places, (place) => resolveQuery(merged, place, drawn, context)),
    units: () => throwAll(unitMistakes(drawn, merged)),
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
  const { csv } = written;
  const parts = {
    id,
    position: csv === undefined ? positionOf('query') : positionOf('csv', 'file'),
    axis: written.axis ?? 'left',
    threshold: written.threshold,
    unit: unitOf(place, places, merged),
  };
  const settings = {
    label: () =>
      written.label === undefined || labelsShared(merged)
        ? merged.textOf(['label'])?.trimEnd()
        : textOf(place, 'label', context)?.trimEnd(),
    show: () => shownOf(place, places, merged),
    reduce: () => reducerOf(place),
    transforms: () => transformsFor(place, merged),
  };
  if (csv === undefined) {
    return { ...parts, ...together({ ...asked(place, merged, context), ...settings }) };
  }
  return { ...parts, ...together({ csv: () => csvColumnsOf(csv, place, context), ...settings }) };
}

/** Whether a figure that names shared queries says itself what their series are called. */
function labelsShared({ figure, isOwn }: Merged): boolean {
  return Array.isArray(figure.queries) && isOwn(['label']);
}

/** What a server is asked, which one, and how often. */
function asked(place: QueryPlace, merged: Merged, context: QueryContext) {
  const { written, positionOf } = place;
  const { figure } = merged;
  const placeOfStep = () =>
    written.step === undefined ? merged.positionOf(['step']) : positionOf('step');
  return {
    expr: () => textOf(place, 'query', context)?.trim() ?? '',
    endpoint: () => choiceOf(place, merged, context.findEndpoint),
    stepMs: () => at(placeOfStep, () => parseStep(written.step ?? figure.step ?? 'auto')),
    partPosition: () => partFinder(place),
  };
}

/** The expression is the text without the white space around it. */
function partFinder({ textOf, partPosition }: QueryPlace): AskedQuery['partPosition'] {
  const before = /^\s*/.exec(textOf('query') ?? '')?.[0].length ?? 0;
  return (start, end) => partPosition([before + start, before + end]);
}

/** A query's own, or those of its figure. */
function transformsFor(place: QueryPlace, merged: Merged): Query['transforms'] {
  const own = place.written.transform;
  const { transform: shared = [] } = merged.figure;
  const list: TransformsPlace =
    own === undefined
      ? {
          written: shared,
          textOf: (...path) => merged.textOf(['transform', ...path]),
          positionOf: (...path) => merged.positionOf(['transform', ...path]),
        }
      : {
          written: own,
          textOf: (...path) => place.textOf('transform', ...path),
          positionOf: (...path) => place.positionOf('transform', ...path),
        };
  const transforms = transformsOf(list);
  const sort = transforms.findIndex(({ kind }) => kind === 'sort');
  if (sort < 0 || !hasGroupsOfRuns(merged.figure)) return transforms;
  throw new StyxError('MANIFEST_VALUE', '`sort` orders series before runs become groups', {
    position: list.positionOf(sort),
    hint: 'remove it: what stands for several runs is in the order of its labels',
  });
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
  const known = key === 'query' ? [...variables, ...stepVariables] : variables;
  return text && checkVariables(text, known, () => place.positionOf(key));
}
