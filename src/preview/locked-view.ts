import type { LockedData, LockedFigure } from '../lock/lock.js';
import { ownLock } from '../lock/whose.js';
import type { Manifest, Query } from '../manifest/manifest.js';
import type { Asking, Variables } from '../plan/windows.js';
import type { FigureView, QueryView, WindowView } from '../view/project-view.js';
import { queryView } from './query-view.js';

/** Figures with what the lock of their manifest knows of their outputs. */
export function lockedFigures(
  manifest: Manifest,
  figures: readonly FigureView[],
): readonly FigureView[] {
  const lock = ownLock(manifest.file);
  if (lock === undefined) return figures;
  return figures.map((figure) => {
    const locked = lock.figures[figure.name];
    return locked === undefined ? figure : withMade(figure, locked);
  });
}

/** A figure with what its files were built by and of. */
export function withMade(
  figure: FigureView,
  { data, outputs, tools, made_from: from }: LockedFigure,
): FigureView {
  const hashes = Object.entries(data).map(([place, { hash }]) => [place, hash] as const);
  return {
    ...figure,
    made: { tools, from, data: Object.fromEntries(hashes) },
    outputs: figure.outputs.map((output) => ({ ...output, hash: outputs[output.name] })),
  };
}

type Data = Readonly<Record<string, LockedData>>;

type Snapshot = readonly [place: string, locked: LockedData];

/** What the queries of a manifest were answered. */
export interface Answers {
  /** The variables of the manifest. */
  readonly vars: Variables;
  /** The snapshots of a query whose folder that is. */
  readonly snapshotsOf: (folder: string, id: string) => readonly Snapshot[];
}

export const nothingAnswered: Answers = { vars: new Map(), snapshotsOf: () => [] };

/** By the paths of snapshots, which are gone through once: there may be thousands of them, and of queries. */
export function answersOf(vars: Variables, data: Data): Answers {
  const known = new Map<string, Snapshot[]>();
  for (const snapshot of Object.entries(data)) {
    for (const key of keysOf(snapshot[0])) {
      const same = known.get(key);
      if (same === undefined) known.set(key, [snapshot]);
      else same.push(snapshot);
    }
  }
  return { vars, snapshotsOf: (folder, id) => known.get(`${folder}/${id}`) ?? [] };
}

/** Each folder that a snapshot is in, be it below it, with the query's name. */
function keysOf(place: string): string[] {
  const folders = place.split('/');
  const id = folders.pop() ?? '';
  return folders.map((_, i) => [...folders.slice(0, i + 1), id].join('/'));
}

/** A query whose snapshots are in a folder, as servers were asked it; as the manifest has it where none was. */
export function answeredQuery(
  asking: Asking,
  query: Query,
  folder: string,
  { vars, snapshotsOf }: Answers,
): QueryView {
  const answered = snapshotsOf(folder, query.id);
  const nowMs = nowOf(answered.map(([, locked]) => locked));
  const filling = answered.length === 0 ? undefined : { vars, nowMs };
  const windows = answered.map(([place, locked]) => windowView(place, folder, locked));
  return { ...queryView(asking, query, filling), windows };
}

/** What `now` meant for data, ms; where it does not matter, any time does at which their range is over. */
function nowOf(data: readonly LockedData[]): number {
  const times = data.flatMap(({ now }) => (now === undefined ? [] : Date.parse(now)));
  return times.length === 0 ? Date.now() : Math.max(...times);
}

/** What lies between the folder and the query: a run or a period, and one of several servers. */
function windowView(place: string, folder: string, locked: LockedData): WindowView {
  const { range, start, end, step, hash, series, samples } = locked;
  const of = place
    .slice(folder.length + 1)
    .split('/')
    .slice(0, -1)
    .join(', ');
  return { place, of, range, start, end, step, series, samples, hash };
}
