import { StyxError } from '../errors.js';
import type { FrameQuery } from './frame.js';
import { type Labels, promqlNotation, sortedLabels } from './labels.js';
import { joinRuns } from './since-start.js';

/** What a server has answered. */
export interface ServerFrame {
  readonly server: string;
  readonly frame: FrameQuery;
}

/**
 * The series of several servers that were asked the same, server by server, with the name of each at a
 * label. What series have there is at `exported_<label>`, as Prometheus has it of what it scrapes.
 * Throws SERIES_CLASH.
 */
export function joinServers(
  [first, ...others]: readonly [ServerFrame, ...ServerFrame[]],
  label: string,
): FrameQuery {
  return joinRuns([named(first, label), ...others.map((one) => named(one, label))]);
}

function named({ server, frame }: ServerFrame, label: string): FrameQuery {
  const seen = new Set<string>();
  const series = frame.series.map((one) => {
    const own = exported(one.labels, label);
    const labels = sortedLabels({ ...Object.fromEntries(own), [label]: server });
    const key = JSON.stringify(labels);
    if (seen.has(key)) throw clash(server, own);
    seen.add(key);
    return { ...one, labels };
  });
  return { ...frame, series };
}

/** The labels in any order, one renamed as often as it takes until the name is free. */
function exported(labels: Labels, label: string): Labels {
  const names = labels.map(([name]) => name);
  if (!names.includes(label)) return labels;
  let free = `exported_${label}`;
  while (names.includes(free)) free = `exported_${free}`;
  return labels.map(([name, value]) => [name === label ? free : name, value]);
}

function clash(server: string, labels: Labels): StyxError {
  const message = `${server} has two series ${promqlNotation(labels)} where the name of the server is a label`;
  return new StyxError('SERIES_CLASH', message, {
    hint: 'aggregate one of their labels away: sum without (…) (…)',
  });
}
