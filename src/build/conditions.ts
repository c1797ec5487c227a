import { keptWhere, whereText } from '../derive/where.js';
import { StyxError } from '../errors.js';
import { isDrawn } from '../manifest/conditions.js';
import { runOrPeriodText } from '../plan/windows.js';
import type { Joining, QueryData } from './fetched.js';
import type { WindowData } from './window-data.js';
import { mapped } from '../non-empty.js';

/**
 * The samples of a figure's queries at the times at which its conditions hold, within each window by
 * itself. What is left out is told: as a note of the query, and as a warning where it is a series.
 */
export function dataWhere(all: readonly QueryData[], joining: Joining): readonly QueryData[] {
  const { where } = joining.plan.figure;
  if (where.length === 0) return all;
  return all.map((one) =>
    isDrawn(one.query, joining.plan.figure) ? keptData(one, all, joining) : one,
  );
}

function keptData(
  { query, data }: QueryData,
  all: readonly QueryData[],
  { plan: { figure }, spool, onEmpty, onWarning }: Joining,
): QueryData {
  const { where } = figure;
  const [from, kept] = [counter(), counter()];
  const keep = (one: WindowData, window: number): WindowData => {
    const conditions = where.flatMap((condition) => {
      const by = all.find((other) => other.query.id === condition.query)?.data[window]?.frame;
      return by === undefined ? [] : [{ condition, by }];
    });
    const { query: frame, notes } = keptWhere(one.frame, conditions, spool);
    const { of } = one.window;
    const name = of === undefined ? query.id : `${query.id}, ${runOrPeriodText(of)}`;
    for (const { text } of notes) onWarning(`${name}: ${text}`);
    from.add(one.frame.series);
    kept.add(frame.series);
    return { ...one, frame };
  };
  const [first, ...others] = mapped(data, keep);
  if (kept.count() === 0 && from.count() > 0) {
    onEmpty(
      new StyxError('EMPTY', `no sample of ${query.id} is where ${whereText(where)}`, {
        position: figure.positionOf('where'),
        hint: 'conditions hold at the times of their own samples: one `step`, or `align_step`, gives all queries the same',
      }),
    );
  }
  const note = `${query.id} is where ${whereText(where)}: ${kept.count()} of ${from.count()} samples`;
  return { query, data: [{ ...first, notes: [...first.notes, note] }, ...others] };
}

/** Of samples. */
function counter() {
  let sum = 0;
  return {
    add(series: readonly { readonly samples: number }[]): void {
      for (const { samples } of series) sum += samples;
    },
    count: () => sum,
  };
}
