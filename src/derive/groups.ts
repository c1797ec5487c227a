import { StyxError } from '../errors.js';
import type { FrameQuery, FrameSeries } from '../frame/frame.js';
import { compareLabels, compareUtf8, type Labels, promqlNotation } from '../frame/labels.js';
import { labelOf, RUN_LABEL } from '../manifest/runs/labels.js';

/** The data of a query in one run, whose start is at 0 ms. */
export interface RunFrame {
  readonly run: { readonly name: string; readonly labels: ReadonlyMap<string, string> };
  readonly frame: FrameQuery;
}

/** Series of runs that become one. */
export interface Group {
  /** The series' own, and those of the runs that make groups. */
  readonly labels: Labels;
  readonly members: readonly Member[];
  /** Runs of the group's labels that do not have the series. */
  readonly without: readonly string[];
}

export interface Member {
  readonly run: RunFrame['run'];
  readonly series: FrameSeries;
}

/**
 * Puts the series of runs together that have the same labels, but for those of their runs (and
 * `run`, the run's name); of these, the labels in `groupBy` keep them apart. In Prometheus' order.
 * Throws MANIFEST_VALUE for a label that no run has, and SERIES_CLASH where two series of one run
 * are the same.
 */
export function groupsOf(runs: readonly RunFrame[], groupBy: readonly string[]): Group[] {
  checkLabels(runs, groupBy);
  const ofRuns = new Set([RUN_LABEL, ...runs.flatMap(({ run }) => [...run.labels.keys()])]);
  const groups = new Map<string, { labels: Labels; members: Member[]; key: string }>();
  for (const { run, frame } of runs) {
    const key = keyOf(run, groupBy);
    for (const series of frame.series) {
      const own = series.labels.filter(([name]) => !ofRuns.has(name));
      const labels = [...own, ...groupLabels(run, groupBy)].sort(([a], [b]) => compareUtf8(a, b));
      const id = JSON.stringify(labels);
      const group = groups.get(id) ?? { labels, members: [], key };
      if (group.members.at(-1)?.run === run) throw clash(labels, run);
      group.members.push({ run, series });
      groups.set(id, group);
    }
  }
  return [...groups.values()]
    .sort((a, b) => compareLabels(a.labels, b.labels))
    .map(({ labels, members, key }) => {
      const having = new Set(members.map(({ run }) => run));
      const others = runs.filter(({ run }) => keyOf(run, groupBy) === key && !having.has(run));
      return { labels, members, without: others.map(({ run }) => run.name) };
    });
}

/** Which runs lack a series, a line each. */
export function withoutNotes(groups: readonly Group[]): string[] {
  return groups.flatMap(({ labels, members, without }) => {
    if (without.length === 0) return [];
    const runs = members.length + without.length;
    const text = `${without.length} of ${runs} runs ${without.length === 1 ? 'has' : 'have'} no series`;
    const which = labels.length === 0 ? '' : ` ${promqlNotation(labels)}`;
    return [`${text}${which}: ${without.join(', ')}`];
  });
}

const keyOf = (run: RunFrame['run'], groupBy: readonly string[]): string =>
  JSON.stringify(groupLabels(run, groupBy));

function groupLabels(run: RunFrame['run'], groupBy: readonly string[]): Labels {
  return groupBy.flatMap((label): Labels => {
    const value = labelOf(run, label);
    return value === undefined || value === '' ? [] : [[label, value]];
  });
}

function checkLabels(runs: readonly RunFrame[], groupBy: readonly string[]): void {
  for (const label of groupBy) {
    if (label === RUN_LABEL || runs.some(({ run }) => run.labels.has(label))) continue;
    const names = [...new Set(runs.flatMap(({ run }) => [...run.labels.keys()]))];
    throw new StyxError('MANIFEST_VALUE', `no run has a label ${label} to group by`, {
      hint: names.length === 0 ? 'give the runs labels' : `runs have ${names.join(', ')}`,
    });
  }
}

function clash(labels: Labels, { name }: RunFrame['run']): StyxError {
  return new StyxError(
    'SERIES_CLASH',
    `the run ${name} has two series ${promqlNotation(labels)} but for the labels of runs`,
    { hint: 'give the label of the run another name, or aggregate: sum without (...)' },
  );
}
