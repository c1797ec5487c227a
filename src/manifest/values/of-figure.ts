import { StyxError } from '../../errors.js';
import { sampleAxis } from '../drawing/kinds.js';
import type { FoundFigure } from '../figure-finder.js';
import { at } from '../findings.js';
import type { SingleFigure, Query } from '../manifest.js';
import { didYouMean, listOf } from '../nearest.js';
import { isDrawn } from '../conditions.js';
import type { Usual } from './asked.js';
import type { NumberContext } from './context.js';
import type { Layered } from './layers.js';
import { centreOf, runsOf } from './of-figure-runs.js';
import type { Asked } from './values.js';

/** What a value takes from a figure, so that the two cannot differ. */
export interface OfFigure {
  readonly asked: Asked;
  /** In the unit of its axis, and the multiple that is shown there. */
  readonly query: Query;
  /** How the figure makes one number of samples and of runs, where it does. */
  readonly usual: Usual;
}

/**
 * What the figure that a value names shows. Throws what `FindFigure` throws, UNKNOWN_QUERY, and
 * MANIFEST_VALUE for what the figure says already and for what it does not have.
 */
export function ofFigure(one: Layered, context: NumberContext): OfFigure {
  const position = () => one.positionOf(['figure']);
  checkAlone(one);
  const found = at(position, () => context.findFigure(one.textOf(['figure'])?.trim() ?? ''));
  const { figure, written } = found;
  const query = queryOf(one, found);
  checkWhole(one, query, figure);
  const moment = momentOf(one, query, figure);
  const range = rangeOf(one, found, context);
  const shown = figure.drawing[sampleAxis(written, query)];
  return {
    asked: {
      ...{ name: one.name, range, moment, variables: figure.variables },
      ...{ alignMs: figure.alignMs, positionOf: figure.positionOf },
    },
    query: { ...query, unit: query.unit ?? shown.unit, show: query.show ?? shown.show },
    usual: {
      reduce: reducerOf(query, figure.drawing),
      counted: isReduced(figure.drawing) ? 'finite numbers' : 'numbers',
      ...centreOf(range),
    },
  };
}

/** Undefined where a figure draws samples, and its query says nothing of a number of them. */
function reducerOf(query: Query, drawing: SingleFigure['drawing']): Usual['reduce'] {
  const { x, reduce } = drawing;
  if (x.query?.id === query.id) return x.query.reduce;
  return query.reduce ?? (isReduced(drawing) ? reduce : undefined);
}

/** Whether a figure draws one number of the samples of a series. */
function isReduced({ kind, x }: SingleFigure['drawing']): boolean {
  return kind === 'bar' || x.query !== undefined || x.run !== undefined;
}

function checkAlone(one: Layered): void {
  const asking = ['query', 'range', 'step', 'prometheus', 'params', 'http_headers'];
  const beside = asking.find((key) => one.isOwn([key]));
  if (beside === undefined) return;
  throw new StyxError('MANIFEST_VALUE', `there are both \`figure\` and \`${beside}\``, {
    position: one.positionOf([beside]),
    hint:
      beside === 'query'
        ? "keep one of the two; `queries: [name]` chooses one of the figure's"
        : 'remove it: the figure says it',
  });
}

/** A value has all samples of its query. Throws MANIFEST_VALUE where the figure has some of them. */
function checkWhole(one: Layered, query: Query, figure: SingleFigure): void {
  if (figure.where.length === 0 || !isDrawn(query, figure)) return;
  const message = `a value does not know the conditions of a figure, and \`${figure.name}\` has \`where\``;
  throw new StyxError('MANIFEST_VALUE', message, {
    position: one.positionOf(['figure']),
    hint: 'write them into a `query` in place of `figure`: `latency and on () (load >= 100)`',
  });
}

function queryOf(one: Layered, { figure }: FoundFigure): Query {
  const ids = figure.queries.map(({ id }) => id);
  const [first, ...others] = figure.queries;
  if (!one.has('queries')) {
    if (others.length === 0) return first;
    throw new StyxError('MANIFEST_VALUE', `\`${figure.name}\` has several queries`, {
      position: one.positionOf(['figure']),
      hint: `choose one with \`queries: [name]\`: ${listOf(ids, 'or')}`,
    });
  }
  checkOne(one);
  const id = one.textOf(['queries', 0])?.trim() ?? '';
  const query = figure.queries.find((each) => each.id === id);
  if (query !== undefined) return query;
  throw new StyxError('UNKNOWN_QUERY', `\`${figure.name}\` has no query \`${id}\``, {
    position: one.positionOf(['queries', 0]),
    hint: didYouMean(id, ids),
  });
}

/** Throws MANIFEST_VALUE for a value of several queries. */
export function checkOne(one: Layered): void {
  if (one.textOf(['queries', 1]) === undefined) return;
  throw new StyxError('MANIFEST_VALUE', 'a value is of one query', {
    position: one.positionOf(['queries', 1]),
    hint: 'make a value of each, and their `ratio` or `difference`',
  });
}

function momentOf(
  one: Layered,
  { csv }: Query,
  { alignMs }: Pick<SingleFigure, 'alignMs'>,
): Asked['moment'] {
  if (!one.has('at')) return undefined;
  const text = one.textOf(['at'])?.trim();
  const position = one.positionOf(['at']);
  if (csv !== undefined && alignMs === undefined) throw fileAtMoment(position);
  if (text === 'start') return text;
  if (text === 'end') return 'last point';
  throw new StyxError('MANIFEST_VALUE', 'the moment of a figure is its `start` or its `end`', {
    position,
    hint: 'for another time, write `query` in place of `figure`',
  });
}

/** A file has samples at its own times, and nobody who is asked for one at another. */
export function fileAtMoment(position: ReturnType<Layered['positionOf']>): StyxError {
  return new StyxError('MANIFEST_VALUE', 'a file is not asked for one moment', {
    position,
    hint: 'write `reduce: last` for the end of the range',
  });
}

function rangeOf(one: Layered, { figure }: FoundFigure, context: NumberContext): Asked['range'] {
  if ('runs' in figure.range) return runsOf(one, figure.range, context);
  if (!one.isOwn(['runs'])) return figure.range;
  throw new StyxError('MANIFEST_VALUE', 'there are `runs` of a figure that has a range', {
    position: one.positionOf(['runs']),
    hint: 'remove them, or add `runs` to the figure',
  });
}
