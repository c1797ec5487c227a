import type { LockedData, LockedFigure } from '../lock/lock.js';
import { ownLock } from '../lock/whose.js';
import type { Manifest } from '../manifest/manifest.js';
import type { FigureView, PartView, WindowView } from '../view/project-view.js';

/** Figures with what the lock of their manifest knows of their data and outputs. */
export function lockedFigures(
  manifest: Manifest | undefined,
  figures: readonly FigureView[],
): readonly FigureView[] {
  const lock = manifest && ownLock(manifest.file);
  if (lock === undefined) return figures;
  return figures.map((figure) => {
    const locked = lock.figures[figure.name];
    return locked === undefined ? figure : lockedFigure(figure, locked);
  });
}

function lockedFigure(figure: FigureView, locked: LockedFigure): FigureView {
  const { data, outputs, tools, made_from: from } = locked;
  return {
    ...figure,
    made: { tools, from },
    parts: figure.parts.map((part) => lockedPart(part, data)),
    outputs: figure.outputs.map((output) => ({ ...output, hash: outputs[output.name] })),
  };
}

function lockedPart(part: PartView, data: LockedFigure['data']): PartView {
  const ofPart = Object.entries(data).filter(([place]) => place.startsWith(`${part.folder}/`));
  return {
    ...part,
    queries: part.queries.map((query) => ({
      ...query,
      windows: ofPart
        .filter(([place]) => place.endsWith(`/${query.id}`))
        .map(([place, locked]) => windowView(place, part, locked)),
    })),
  };
}

/** What lies between the folder and the query: a run or a period, and one of several servers. */
function windowView(place: string, { folder }: PartView, locked: LockedData): WindowView {
  const { range, start, end, step, hash, series, samples } = locked;
  const of = place
    .slice(folder.length + 1)
    .split('/')
    .slice(0, -1)
    .join(', ');
  return { place, of, range, start, end, step, series, samples, hash };
}
