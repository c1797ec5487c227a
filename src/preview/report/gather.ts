import { basename } from 'node:path';
import { countsOf, drawPicture, seriesOf } from '../../build/figure/draw-picture.js';
import { type ItemStatus, projectStatus } from '../../build/inspect/status.js';
import type { NumberResult } from '../../build/numbers/number-result.js';
import { engineKeeper } from '../../build/outputs/engine-keeper.js';
import type { LockedFigure } from '../../lock/lock.js';
import { askedEndpoints } from '../../manifest/asked-endpoints.js';
import type { Figure, Manifest } from '../../manifest/manifest.js';
import { styxVersion } from '../../version.js';
import type { FigureView, ProjectView } from '../../view/project-view.js';
import { plannedView } from '../figure-view.js';
import { lockedFigures, partsWithData } from '../locked-view.js';
import { inManifestOrder, numberPlaces, numberView } from '../number-view.js';
import { openPictures, type Pictures } from '../pictures.js';
import { problemView } from '../problem-view.js';
import { saidOfPanels } from '../../manifest/panel-letter.js';
import { serverViews } from '../server-views.js';

export interface Gathering {
  /** The clock's time, ms. */
  readonly nowMs: number;
  readonly isWhole: boolean;
  readonly signal: AbortSignal;
}

/**
 * All that a report has, of what is kept: no server is asked, and nothing is written. Figures are drawn
 * of the manifest as it is, also where their outputs are stale. Throws as `projectStatus` does.
 */
export async function gatherReport(written: Manifest, options: Gathering): Promise<ProjectView> {
  const { signal } = options;
  const keeper = engineKeeper(signal);
  const engines = keeper.enginesFor(written);
  const pictures = openPictures(() => undefined);
  const found = new Map<string, KnownData>();
  const numbers: NumberResult[] = [];
  let manifest = written;
  try {
    const status = await projectStatus(written, {
      ...{ ...options, isForced: false, isUpdating: false },
      onBegin: (whole) => (manifest = whole),
      onNumber: (result) => void numbers.push(result),
      async onInputs(figure, inputs) {
        const { data } = inputs.inputs;
        const warnings = saidOfPanels(inputs.parts.map((part) => part.warnings));
        found.set(figure.name, { data, warnings, ...countsOf(seriesOf(inputs)) });
        await drawPicture(manifest, figure, inputs, engines, { pictures: pictures.keeper, signal });
      },
    });
    const known = new Map(status.figures.map((one) => [one.name, one]));
    const figures = manifest.figures.map((figure): FigureView => ({
      ...withData(statusView(figure, known.get(figure.name)), found.get(figure.name)),
      ...pictureIn(pictures, figure.name),
      warnings: warningsOf(figure, known.get(figure.name), found.get(figure.name), pictures),
    }));
    return {
      ...{ manifest: basename(manifest.file), styx: styxVersion(), isBuilding: false },
      ...{ problems: [], warnings: [], figures: lockedFigures(manifest, figures) },
      numbers: inManifestOrder(numbers.map(numberView), numberPlaces(manifest.numbers)),
      servers: serverViews(askedEndpoints(manifest)),
      isOffline: true,
    };
  } finally {
    await keeper.close();
  }
}

/** The data that are kept of a figure, and what it shows of them. */
interface KnownData extends ReturnType<typeof countsOf> {
  readonly data: LockedFigure['data'];
  readonly warnings: readonly string[];
}

function withData(figure: FigureView, known: KnownData | undefined): FigureView {
  if (known === undefined) return figure;
  const { data, series, samples } = known;
  return { ...figure, series, samples, parts: partsWithData(figure.parts, data) };
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

/** A figure before its data and its picture are known; its files are only named, for they may be elsewhere. */
function statusView(figure: Figure, status: ItemStatus | undefined): FigureView {
  const { outputs, ...planned } = plannedView(figure);
  const reasons = status?.reasons ?? [];
  const { problem } = figure;
  return {
    ...planned,
    outputs: outputs.map(({ name }) => ({ name })),
    ...(problem === undefined
      ? { state: reasons.length === 0 ? 'current' : 'stale', reasons }
      : { state: 'error', problem: problemView(problem) }),
  };
}

/** The picture itself, as nobody serves it. */
function pictureIn(
  { svgOf, viewOf, problemOf }: Pictures,
  figure: string,
): Pick<FigureView, 'picture' | 'pictureProblem'> {
  const [svg, view, error] = [svgOf(figure), viewOf(figure), problemOf(figure)];
  const src = `data:image/svg+xml;base64,${Buffer.from(svg ?? []).toString('base64')}`;
  return {
    picture: view && { ...view, src },
    pictureProblem: error && problemView(error),
  };
}
