import type { LockedData, LockedFigure } from '../lock/lock.js';
import { ownLock } from '../lock/whose.js';
import type { Manifest } from '../manifest/manifest.js';
import type { FigureView, PartView, QueryView, WindowView } from '../view/project-view.js';

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

/** The parts of a figure with what their queries were asked and answered, by the paths of snapshots. */
export function partsWithData(parts: readonly PartView[], data: Data): readonly PartView[] {
  return parts.map((part) => ({
    ...part,
    queries: part.queries.map((query) => withWindows(query, part.folder, data)),
  }));
}

type Data = Readonly<Record<string, LockedData>>;

/** A query whose snapshots are in a folder, with what it was asked and answered. */
export function withWindows(query: QueryView, folder: string, data: Data): QueryView {
  const windows = Object.entries(data)
    .filter(([place]) => place.startsWith(`${folder}/`) && place.endsWith(`/${query.id}`))
    .map(([place, locked]) => windowView(place, folder, locked));
  return { ...query, windows };
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
