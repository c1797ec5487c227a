import { relative } from 'node:path';
import type { FigureResult } from '../build/figure/figure-result.js';
import type { NumberResult } from '../build/numbers/number-result.js';
import type { PictureKeeper } from '../build/outputs/pictures.js';
import type { StyxError } from '../errors.js';
import type { Manifest } from '../manifest/manifest.js';
import type { FigureView, ProjectView } from '../view/project-view.js';
import { withFileLinks } from './file-links.js';
import { begunView, builtView } from './figure-view.js';
import type { Looking } from './kept-view.js';
import { lockedFigures } from './locked-view.js';
import { lookAgain } from './look-again.js';
import {
  endedNumber,
  lockedNumbers,
  type NumberPlaces,
  numberPlaces,
  type NumberQueries,
  numberQueries,
  numberView,
  waitingNumbers,
  withNumber,
} from './number-view.js';
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
  /** Told that others may have made something of a manifest since it was built. Throws the signal's reason. */
  readonly onOthers: (written: Manifest, looking: Omit<Looking, 'pictures'>) => Promise<void>;
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
  let places: NumberPlaces = new Map();
  let queries: NumberQueries = new Map();
  const changeFigure = (figure: string, changed: (one: FigureView) => FigureView): void =>
    change({
      figures: view().figures.map((one) => (one.name === figure ? changed(one) : one)),
    });
  return {
    pictures: pictures.keeper,
    onPicture: (name) => changeFigure(name, (one) => ({ ...one, picture: pictures.viewOf(name) })),
    onStart() {
      pictures.begin();
      change({ isBuilding: true });
    },
    onBegin(manifest) {
      places = numberPlaces(manifest.numbers);
      queries = numberQueries(manifest.numbers);
      const begun = begunProject(manifest, session.manifest(), view());
      pictures.retain(begun.figures.flatMap((one) => (one.isDrawn ? one.name : [])));
      const numbers = waitingNumbers(view().numbers, places);
      session.useManifest(manifest);
      change({ manifest: relative(folder, manifest.file), problems: [], ...begun, numbers });
    },
    onFigure: (result) =>
      changeFigure(result.name, (one) => endedFigure(one, result, session, pictures)),
    onNumber: (result) =>
      change({ numbers: withNumber(view().numbers, numberView(result, queries), places) }),
    onEnd: (ended) =>
      change({ isBuilding: false, ...endedProject(ended, view(), session.manifest()) }),
    onOthers: (written, looking) => lookAgain(written, session, { ...looking, pictures }),
  };
}

function endedFigure(
  shown: FigureView,
  result: FigureResult,
  { manifest }: Pick<OpenSession, 'manifest'>,
  pictures: Pictures,
): FigureView {
  const begun = manifest();
  if (begun === undefined) return shown;
  return withFileLinks(builtView(shown, result, begun, pictures), begun.outputDir);
}

/** What is left when nothing happens any more. */
function endedProject(
  ended: BuildEnd,
  { figures, numbers }: ProjectView,
  manifest: Manifest | undefined,
): Partial<ProjectView> {
  const left = figures.map(endedView);
  if ('problems' in ended) {
    const problems = ended.problems.map(problemView);
    return { problems, figures: left, numbers: numbers.map(endedNumber) };
  }
  const done = numbers.filter(({ isWaiting }) => !isWaiting);
  return {
    warnings: ended.warnings,
    figures: manifest === undefined ? left : lockedFigures(manifest, left),
    numbers: manifest === undefined ? [] : lockedNumbers(manifest, done),
  };
}

/** The figures of a manifest, with what was known of those that were there before, and its servers. */
function begunProject(
  manifest: Manifest,
  before: Manifest | undefined,
  shown: ProjectView,
): Pick<ProjectView, 'figures' | 'servers'> {
  const figures = new Map(before?.figures.map((one) => [one.name, one]));
  const known = new Map(
    shown.figures.flatMap((view) => {
      const figure = figures.get(view.name);
      return figure === undefined ? [] : [[view.name, { figure, view }] as const];
    }),
  );
  return {
    figures: manifest.figures.map((one) =>
      withFileLinks(begunView(one, known.get(one.name)), manifest.outputDir),
    ),
    servers: serverViews(manifest.endpoints),
  };
}

/** A figure that nothing happens with any more. */
function endedView(figure: FigureView): FigureView {
  if (figure.state !== 'waiting') return figure;
  return { ...figure, state: 'stale', reasons: ['the build has ended before it was done'] };
}
