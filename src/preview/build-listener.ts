import { relative } from 'node:path';
import type { FigureResult } from '../build/figure/figure-result.js';
import type { NumberResult } from '../build/numbers/number-result.js';
import type { PictureKeeper } from '../build/outputs/pictures.js';
import type { StyxError } from '../errors.js';
import type { Manifest } from '../manifest/manifest.js';
import type { FigureView, ProjectView } from '../view/project-view.js';
import { builtView, plannedView } from './figure-view.js';
import { lockedFigures } from './locked-view.js';
import { inManifestOrder, numberView } from './number-view.js';
import type { Pictures } from './pictures.js';
import { problemView } from './problem-view.js';
import { serverViews } from './server-views.js';
import type { OpenSession } from './session.js';

/** Told how builds go, one after the other. */
export interface BuildListener {
  readonly pictures: PictureKeeper;
  readonly onStart: () => void;
  /** Told of a manifest without mistakes, with the figures of all matrices. */
  readonly onBegin: (manifest: Manifest) => void;
  readonly onFigure: (result: FigureResult) => void;
  readonly onNumber: (result: NumberResult) => void;
  /** Told of what there is to say of the whole, or why there was no build. */
  readonly onEnd: (ended: BuildEnd) => void;
}

export type BuildEnd =
  { readonly warnings: readonly string[] } | { readonly problems: readonly StyxError[] };

/** Brings what builds tell into a session; paths are shown as a folder (absolute) names them. */
export function buildListener(
  session: OpenSession,
  pictures: Pictures,
  folder: string,
): BuildListener & { readonly onPicture: (figure: string) => void } {
  const { view, change } = session;
  const changeFigure = (figure: string, changed: (one: FigureView) => Partial<FigureView>): void =>
    change({
      figures: view().figures.map((one) =>
        one.name === figure ? { ...one, ...changed(one) } : one,
      ),
    });
  return {
    pictures: pictures.keeper,
    onPicture: (name) => changeFigure(name, () => ({ picture: pictures.viewOf(name) })),
    onStart() {
      pictures.begin();
      change({ isBuilding: true });
    },
    onBegin(manifest) {
      session.useManifest(manifest);
      change(begunView(manifest, view(), folder));
    },
    onFigure: (result) => changeFigure(result.name, () => builtView(result, pictures)),
    onNumber(result) {
      const numbers = [...view().numbers, numberView(result)];
      const order = session.manifest()?.numbers;
      change({ numbers: order === undefined ? numbers : inManifestOrder(numbers, order) });
    },
    onEnd(ended) {
      if ('problems' in ended) {
        change({ isBuilding: false, problems: ended.problems.map(problemView) });
      } else {
        const figures = lockedFigures(session.manifest(), view().figures);
        change({ isBuilding: false, warnings: ended.warnings, figures });
      }
    },
  };
}

/** The figures of a manifest, with what was known of those that were there before. */
function begunView(manifest: Manifest, before: ProjectView, folder: string): Partial<ProjectView> {
  const known = new Map(before.figures.map((one) => [one.name, one]));
  const planned = manifest.figures.map((one) => plannedView(one, known.get(one.name)));
  return {
    manifest: relative(folder, manifest.file),
    ...{ problems: [], figures: lockedFigures(manifest, planned), numbers: [] },
    servers: serverViews(manifest.endpoints),
  };
}
