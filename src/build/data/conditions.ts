import { keptWhere, whereText } from '../../derive/where.js';
import { StyxError } from '../../errors.js';
import type { Condition } from '../../manifest/condition.js';
import { named } from '../../frame/names-listed.js';
import { isDrawn } from '../../manifest/conditions.js';
import { runOrPeriodText } from '../../plan/windows.js';
import type { Joining, QueryData } from './fetched.js';
import type { WindowData } from './window-data.js';
import { mapped } from '../../non-empty.js';

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
  const unjudged: (readonly string[])[] = [];
  const told = new Map<string, string[]>();
  const keep = (one: WindowData, window: number): WindowData => {
    const conditions = where.flatMap((condition) => {
      const by = all.find((other) => other.query.id === condition.query)?.data[window]?.frame;
      return by === undefined ? [] : [{ condition, by }];
    });
    const { query: frame, notes, withoutPartners } = keptWhere(one.frame, conditions, spool);
    if (one.frame.series.length > 0) unjudged.push(withoutPartners);
    const { of } = one.window;
    const name = of === undefined ? [] : [runOrPeriodText(of)];
    for (const { text } of notes) told.set(text, [...(told.get(text) ?? []), ...name]);
    from.add(one.frame.series);
    kept.add(frame.series);
    return { ...one, frame };
  };
  const [first, ...others] = mapped(data, keep);
  const silent = where.find(({ query: id }) => isSilent(all.find((one) => one.query.id === id)));
  for (const [text, names] of told)
    onWarning(`${[query.id, ...listed(names)].join(', ')}: ${text}`);
  if (kept.count() === 0 && from.count() > 0) {
    const [message, hint] = whyNone(query.id, where, { unjudged: inEach(unjudged), silent });
    onEmpty(new StyxError('EMPTY', message, { position: figure.positionOf('where'), hint }));
  }
  const note = `${query.id} is where ${whereText(where)}: ${kept.count()} of ${from.count()} samples`;
  return { query, data: [{ ...first, notes: [...first.notes, note] }, ...others] };
}

/** The windows of which one thing is said. */
function listed(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [named(names)];
}

/** Whether a query has no series in any window. */
function isSilent(query: QueryData | undefined): boolean {
  return query?.data.every(({ frame }) => frame.series.length === 0) === true;
}

/** The first name that each of several lists has. */
function inEach([first = [], ...others]: readonly (readonly string[])[]): string | undefined {
  return first.find((name) => others.every((names) => names.includes(name)));
}

/** What there is to say of a query that has no samples left: message and hint. */
function whyNone(
  id: string,
  where: readonly Condition[],
  { unjudged, silent }: { unjudged: string | undefined; silent: Condition | undefined },
): [message: string, hint: string | undefined] {
  const message = `no sample of ${id} is where ${whereText(where)}`;
  if (silent !== undefined) return [`${message}: ${silent.query} has no data`, undefined];
  if (unjudged === undefined) {
    const ways = 'one `step`, or `align_step`, gives all queries the same';
    const why = 'conditions hold at the times of their own samples';
    return [message, `${why}: ${ways}; or no sample is within the bounds`];
  }
  const one = `make ${unjudged} one series, for example by \`sum(…)\``;
  return [
    `${message}: no series of ${unjudged} has the labels of one of ${id}`,
    `${one}, or give it the labels of ${id}: \`sum by (instance) (…)\``,
  ];
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
