import { countsOf, drawPicture, seriesOf } from '../build/figure/draw-picture.js';
import { type ItemStatus, projectStatus } from '../build/inspect/status.js';
import type { NumberResult } from '../build/numbers/number-result.js';
import type { EnginesWhenNeeded } from '../build/outputs/figure-files.js';
import type { LockedFigure } from '../lock/lock.js';
import type { Figure, Manifest } from '../manifest/manifest.js';
import { saidOfPanels } from '../manifest/panel-letter.js';
import type { FigureView, ProjectView } from '../view/project-view.js';
import { plannedView } from './figure-view.js';
import { type Answers, answersOf, lockedFigures, nothingAnswered } from './locked-view.js';
import { inManifestOrder, lockedNumbers, numberPlaces, numberView } from './number-view.js';
import type { Pictures } from './pictures.js';
import { problemView } from './problem-view.js';

export interface Looking {
  /** The clock's time, ms. */
  readonly nowMs: number;
  readonly isWhole: boolean;
  readonly engines: EnginesWhenNeeded;
  readonly pictures: Pictures;
  readonly signal: AbortSignal;
}

/** What there is of a manifest, whoever made it. */
export interface KeptView extends Pick<ProjectView, 'figures' | 'numbers'> {
  /** With the figures of all matrices. */
  readonly manifest: Manifest;
}

/**
 * What is kept of all that a manifest has: no server is asked, and nothing is written. Pictures are drawn of the
 * manifest as it is, also where outputs are stale. Throws as `projectStatus` does.
 */
export async function keptView(written: Manifest, looking: Looking): Promise<KeptView> {
  const { nowMs, isWhole, engines, pictures, signal } = looking;
  const found = new Map<string, KnownData>();
  const numbers: NumberResult[] = [];
  let manifest = written;
  const status = await projectStatus(written, {
    ...{ nowMs, isWhole, signal, isForced: false, isUpdating: false },
    onBegin: (whole) => (manifest = whole),
    onNumber: (result) => void numbers.push(result),
    async onInputs(figure, inputs) {
      const { data } = inputs.inputs;
      const warnings = saidOfPanels(inputs.parts.map((part) => part.warnings));
      found.set(figure.name, { data, warnings, ...countsOf(seriesOf(inputs)) });
      await drawPicture(manifest, figure, inputs, engines, { pictures: pictures.keeper, signal });
    },
  });
  const answersIn = (of: KnownData | undefined): Answers =>
    of === undefined ? nothingAnswered : answersOf(manifest.vars, of.data);
  const known = new Map(status.figures.map((one) => [one.name, one]));
  const figures = manifest.figures.map((figure): FigureView => ({
    ...withData(
      statusView(figure, known.get(figure.name), answersIn(found.get(figure.name))),
      found.get(figure.name),
    ),
    ...pictureIn(pictures, figure.name),
    warnings: warningsOf(figure, known.get(figure.name), found.get(figure.name), pictures),
  }));
  const views = numbers.map((one) => numberView(one, new Map()));
  return {
    manifest,
    figures: lockedFigures(manifest, figures),
    numbers: inManifestOrder(lockedNumbers(manifest, views), numberPlaces(manifest.numbers)),
  };
}

/** The data that are kept of a figure, and what it shows of them. */
interface KnownData extends ReturnType<typeof countsOf> {
  readonly data: LockedFigure['data'];
  readonly warnings: readonly string[];
}

/** A figure with how much it shows. */
function withData(figure: FigureView, known: KnownData | undefined): FigureView {
  if (known === undefined) return figure;
  const { series, samples } = known;
  return { ...figure, series, samples };
}

/** What there is to say of a figure, its data and its picture, each once. */
function warningsOf(
  { name, warnings }: Figure,
  status: ItemStatus | undefined,
  known: KnownData | undefined,
  pictures: Pictures,
): string[] {
  const ofData = [...(status?.notes ?? []), ...(known?.warnings ?? [])];
  return [...new Set([...warnings, ...ofData, ...pictures.warningsOf(name)])];
}

/** A figure before its data and its picture are known. */
function statusView(figure: Figure, status: ItemStatus | undefined, answers: Answers): FigureView {
  const reasons = status?.reasons ?? [];
  const { problem } = figure;
  return {
    ...plannedView(figure, answers),
    ...(problem === undefined
      ? { state: reasons.length === 0 ? 'current' : 'stale', reasons }
      : { state: 'error', problem: problemView(problem) }),
  };
}

function pictureIn(
  { viewOf, problemOf }: Pictures,
  figure: string,
): Pick<FigureView, 'picture' | 'pictureProblem'> {
  const error = problemOf(figure);
  return { picture: viewOf(figure), pictureProblem: error && problemView(error) };
}
