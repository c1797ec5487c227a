import { StyxError } from '../../errors.js';
import type { NonEmpty } from '../../non-empty.js';
import { parseTime } from '../../time/instant.js';
import { checkAdditions, withAdditions } from '../additions.js';
import { parseReducer } from '../drawing/statistics.js';
import { rangeOf } from '../figure.js';
import { at, together } from '../findings.js';
import type { Query, RangeSpec } from '../manifest.js';
import { type Transform, transformOverTime } from '../transforms.js';
import { checkOwnServers } from '../query-endpoints.js';
import { type QueryContext, resolveQueries } from '../queries.js';
import { checkAround, parseBand } from '../runs/band.js';
import { runVariables } from '../runs/figure-runs.js';
import { showMistake } from '../../units/units.js';
import type { NumberContext } from './context.js';
import type { Layered } from './layers.js';
import { fileAtMoment } from './of-figure.js';
import type { Asked, Reduction, Rounding, Shown } from './values.js';

/** A value, check, table or column: where the keys of one number are. */
export type Place = Pick<Layered, 'has' | 'textOf' | 'positionOf'>;

/**
 * What is asked, and when. Throws what figures throw of queries, ranges and runs, and MANIFEST_VALUE
 * for a moment beside `reduce`, or beside a range that it is not of.
 */
export function askedOf(
  layered: Layered,
  context: NumberContext,
): Asked & { readonly queries: NonEmpty<Query> } {
  const moment = together({ moment: () => momentOf(layered, context.timezone) }).moment;
  const isAbsolute = typeof moment === 'object';
  const variables = [...context.variables, ...(isAbsolute ? [] : runVariables(layered, context))];
  const own = withAdditions(layered, context);
  const queryContext: QueryContext = { ...own, variables };
  const { queries, range } = together({
    additions: () => checkAdditions(layered, context),
    queries: () => resolveQueries(layered, queryContext),
    range: () => (isAbsolute ? moment : rangeOf(layered, own, context.vars)),
  });
  checkOwnServers(queries, range);
  const file = queries.find(({ csv }) => csv !== undefined);
  if (file !== undefined && (isAbsolute || moment !== undefined)) {
    throw fileAtMoment(layered.positionOf(['at']));
  }
  const over = isAbsolute
    ? transformOverTime(queries.flatMap(({ transforms }) => transforms))
    : undefined;
  if (over !== undefined) throw transformAtTime(over.kind, layered);
  return {
    name: layered.name,
    queries,
    range,
    moment: isAbsolute ? undefined : moment,
    variables: undefined,
    alignMs: undefined,
    positionOf: (...path) => layered.positionOf(path),
  };
}

function transformAtTime(kind: Transform['kind'], { positionOf }: Layered): StyxError {
  const message = `\`${kind}\` needs the samples of a range, and there is one time`;
  return new StyxError('MANIFEST_VALUE', message, {
    position: positionOf(['at']),
    hint: 'write a `range` that ends then, and `at: end`',
  });
}

/** `at`: an end of a range or of each run, or a range of one point. */
function momentOf(layered: Layered, timezone: string): Asked['moment'] | RangeSpec {
  const text = layered.textOf(['at'])?.trim();
  if (text === undefined || !layered.has('at')) return undefined;
  if (text === 'start' || text === 'end') return text;
  const time = at(
    () => layered.positionOf(['at']),
    () => parseTime(text, timezone),
  );
  const beside = ['range', 'runs'].find((key) => layered.isOwn([key]));
  if (beside === undefined) return { start: time, end: time };
  throw new StyxError('MANIFEST_VALUE', `there are both a time and \`${beside}\``, {
    position: layered.positionOf(['at']),
    hint: `remove \`${beside}\`, or write \`at: end\` for the end of it`,
  });
}

/** How samples and runs become one number where a place says nothing. */
export type Usual = { readonly [K in 'reduce' | 'counted' | 'centre']?: Reduction[K] | undefined };

/** How samples become one number; as is usual where it is not said. Throws MANIFEST_VALUE. */
export function reductionOf(place: Place, isAtMoment: boolean, usual: Usual = {}): Reduction {
  const written = place.textOf(['combine'])?.trim() ?? usual.centre;
  const centre = written === 'median' ? 'median' : 'mean';
  return together({
    centre: () => centre,
    counted: () => usual.counted ?? 'numbers',
    reduce: () => reducerOf(place, isAtMoment, usual.reduce),
    interval: () => intervalOf(place, centre),
  });
}

function reducerOf(
  place: Place,
  isAtMoment: boolean,
  usual: Reduction['reduce'] | undefined,
): Reduction['reduce'] {
  const text = place.has('reduce') ? place.textOf(['reduce'])?.trim() : undefined;
  if (text !== undefined && isAtMoment) {
    throw new StyxError('MANIFEST_VALUE', 'there are both `at` and `reduce`', {
      position: place.positionOf(['reduce']),
      hint: 'keep one of the two: at one moment, there is one sample',
    });
  }
  if (isAtMoment) return 'last';
  if (text !== undefined) {
    return at(
      () => place.positionOf(['reduce']),
      () => parseReducer(text),
    );
  }
  if (usual !== undefined) return usual;
  throw new StyxError('MANIFEST_VALUE', 'nothing says how the samples become one number', {
    position: place.positionOf([]),
    hint: 'add `reduce`, for example `reduce: mean`, or `at: end` for one moment',
  });
}

function intervalOf(place: Place, centre: Reduction['centre']): Reduction['interval'] {
  const text = place.textOf(['interval'])?.trim();
  if (text === undefined) return undefined;
  const position = (): ReturnType<Place['positionOf']> => place.positionOf(['interval']);
  const band = at(position, () => parseBand(text));
  checkAround(centre, band, { text, position });
  return band;
}

/** An interval is over runs. Throws MANIFEST_VALUE where there are none. */
export function checkInterval(
  place: Pick<Place, 'positionOf'>,
  range: Asked['range'],
  interval: unknown,
): void {
  if (interval === undefined || 'runs' in range) return;
  throw new StyxError('MANIFEST_VALUE', 'an interval is over runs, and there is a range', {
    position: place.positionOf(['interval']),
    hint: 'add `runs`, or remove `interval`',
  });
}

/**
 * How a number is written, its unit that of its query unless it says another. Throws
 * MANIFEST_VALUE.
 */
export function shownOf(place: Place, query: Pick<Query, 'unit' | 'show'> | undefined): Shown {
  const own = place.textOf(['unit'])?.trim();
  const unit = own ?? query?.unit;
  const show = place.textOf(['show'])?.trim() ?? (own === undefined ? query?.show : undefined);
  const mistake = showMistake(unit, show);
  if (mistake !== undefined) {
    const { message, hint } = mistake;
    throw new StyxError('MANIFEST_VALUE', message, { position: place.positionOf(['show']), hint });
  }
  return { unit, show, rounding: roundingOf(place) };
}

function roundingOf(place: Place): Rounding {
  const number = (key: string): number | undefined => {
    const text = place.has(key) ? place.textOf([key]) : undefined;
    return text === undefined ? undefined : Number(text);
  };
  const [digits, decimals] = [number('digits'), number('decimals')];
  if (digits !== undefined && decimals !== undefined) {
    throw new StyxError('MANIFEST_VALUE', 'there are both `digits` and `decimals`', {
      position: place.positionOf(['decimals']),
      hint: 'keep one of the two',
    });
  }
  if (digits !== undefined) return { digits };
  return decimals === undefined ? 'auto' : { decimals };
}
