import type { ChartInput } from './input.js';

type Time = Pick<ChartInput, 'startMs' | 'endMs'>;

/**
 * A part with the time that several show together: from the first of their times to the last, and
 * where these are since a start, for as long as the longest of them.
 */
export function inJointTime(input: ChartInput, all: readonly ChartInput[]): ChartInput {
  const { drawing } = input;
  const isRelative = drawing.x.time === 'relative';
  const moved = isRelative ? (one: Time) => input.startMs - one.startMs : () => 0;
  const startMs = Math.min(...all.map((one) => one.startMs + moved(one)));
  const endMs = Math.max(...all.map((one) => one.endMs + moved(one)));
  const limits = (key: 'from' | 'to') =>
    all.flatMap((one) => {
      const limit = one.drawing.x[key];
      return limit === undefined ? [] : [limit.ms + moved(one)];
    });
  const [from, to] = [limits('from'), limits('to')];
  const x = {
    ...drawing.x,
    from: from.length === 0 ? undefined : { ms: Math.min(...from) },
    to: to.length === 0 ? undefined : { ms: Math.max(...to) },
  };
  return { ...input, startMs, endMs, drawing: { ...drawing, x } };
}
