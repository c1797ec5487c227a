import { pairedRuns, type RunNumbers } from '../../derive/paired-runs.js';
import { located } from '../../errors.js';
import { isDrawn } from '../../manifest/conditions.js';
import { type NonEmpty, mapped } from '../../non-empty.js';
import { reducerOf } from './combined-runs.js';
import type { Joining, QueryData } from './fetched.js';
import type { FrameQuery } from '../../frame/frame.js';

/**
 * The data of a figure of combined runs that draws queries against another one: without the runs of
 * which a point would have but its x or its y. Throws what finding groups of runs throws.
 */
export function pairedData(all: readonly QueryData[], joining: Joining): readonly QueryData[] {
  const { figure, drawing } = joining.plan;
  const { range } = figure;
  const how = 'runs' in range ? range.repetitions : undefined;
  const x = all.find(({ query }) => query.id === drawing.x.query?.id);
  if (x === undefined || how?.shown !== 'centre') return all;
  const numbersOf = ({ query, data }: QueryData): RunNumbers => ({
    ...{ id: query.id, reduce: reducerOf(query, drawing) },
    runs: data.flatMap(({ window: { of }, frame }) =>
      of === undefined ? [] : [{ run: of, frame }],
    ),
  });
  const ys = all.filter((one) => one !== x && isDrawn(one.query, figure));
  try {
    const paired = pairedRuns(numbersOf(x), ys.map(numbersOf), how.groupBy);
    paired.notes.forEach(joining.onWarning);
    return all.map((one) => {
      const frames = one === x ? paired.x : paired.ys[ys.indexOf(one)];
      return frames === undefined ? one : { ...one, data: withFrames(one.data, frames) };
    });
  } catch (thrown) {
    throw located(thrown, x.query.position);
  }
}

function withFrames(
  data: QueryData['data'],
  frames: readonly FrameQuery[],
): NonEmpty<QueryData['data'][number]> {
  return mapped(data, (one, i) => ({ ...one, frame: frames[i] ?? one.frame }));
}
