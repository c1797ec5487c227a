import { asStyxError, type StyxError } from '../../errors.js';
import type { Labels } from '../../frame/labels.js';
import type { Unchanged } from '../../files/write-whole.js';
import type { LockedFigure } from '../../lock/lock.js';
import { type Figure, type Manifest, partsOf } from '../../manifest/manifest.js';
import { saidOfPanels } from '../../manifest/panel-letter.js';
import { rangeWarnings } from '../../plan/range-warnings.js';
import { type Spool, withSpool } from '../../spool/spool.js';
import { requestsAgain } from '../answers/asked-requests.js';
import { cutNotes } from '../warnings/cut-notes.js';
import { outputInput } from '../data/figure-data.js';
import {
  drawFigure,
  type EnginesWhenNeeded,
  inOrder,
  prepareEngine,
  writeFigure,
  type WrittenFile,
} from '../outputs/figure-files.js';
import { figureInputs, type FoundInputs } from './figure-inputs.js';
import type { FigureOrder } from './figure-order.js';
import type { BuiltFigure, CurrentFigure, FigureResult } from './figure-result.js';
import { staleReasons } from './figure-state.js';
import { forgottenNotes } from '../warnings/loss-notes.js';
import { lossWarnings } from '../warnings/loss-warnings.js';
import { type FigureInputs, renderHash } from './made-from.js';
import { figureWriter, keepBuilt } from '../outputs/locked-writer.js';
import { type PictureKeeper, showOutput } from '../outputs/pictures.js';
import { countsOf, drawPicture, seriesOf } from './draw-picture.js';
import { type Planned, planned } from '../answers/planned.js';
import type { Project } from '../project/project.js';
import { staleFigure } from '../mode/stale-errors.js';
import { toolsOf } from '../outputs/tools.js';

/** What the figures of a build share. */
export interface Shared {
  readonly project: Project;
  readonly engines: EnginesWhenNeeded;
  readonly order: FigureOrder;
  /** The figure's in that order. */
  readonly place: number;
  /** Says more of why a figure failed, where that is known. */
  readonly explain: (error: StyxError, figure: string) => Promise<StyxError>;
}

export interface FigureOptions {
  /** The clock's time, ms. */
  readonly nowMs: number;
  readonly unchanged: Unchanged;
  readonly signal: AbortSignal;
  /** Told of the labels of each series. */
  readonly onSeries: (labels: Labels) => void;
  /** Given the figures as pictures, too. */
  readonly pictures?: PictureKeeper | undefined;
}

/** Builds one figure, or finds that it is current. Throws the signal's reason. */
export async function buildFigure(
  manifest: Manifest,
  figure: Figure,
  shared: Shared,
  options: FigureOptions,
): Promise<FigureResult> {
  const begun = performance.now();
  const { name } = figure;
  const files: WrittenFile[] = [];
  try {
    if (figure.problem !== undefined) throw figure.problem;
    const made = await withSpool(async (spool) => {
      const onFile = (file: WrittenFile) => void files.push(file);
      return makeFigure({ manifest, figure, spool, ...shared, ...options, onFile });
    });
    if (made.status === 'current') return made;
    const elapsedMs = performance.now() - begun;
    return { ...made, elapsedMs, files: inOrder(files, figure) };
  } catch (thrown) {
    options.signal.throwIfAborted();
    shared.order.skip(shared.place);
    const elapsedMs = performance.now() - begun;
    const error = await shared.explain(asStyxError(thrown), name);
    const warnings = await lossWarnings(error, { manifest, figure, ...shared, ...options });
    return { name, status: 'failed', elapsedMs, files: inOrder(files, figure), warnings, error };
  } finally {
    // However it ended: others wait for what it has to tell.
    shared.order.skip(shared.place);
  }
}

interface Making extends Shared, FigureOptions {
  readonly manifest: Manifest;
  readonly figure: Figure;
  readonly spool: Spool;
  readonly onFile: (file: WrittenFile) => void;
}

type Made = Omit<BuiltFigure, 'elapsedMs' | 'files'> | CurrentFigure;

async function makeFigure(making: Making): Promise<Made> {
  const { figure, project, unchanged } = making;
  const { manifest, nowMs, spool } = making;
  const plan = await planned(figure, manifest, nowMs, spool, project);
  const found = await figureInputs(plan, making);
  const { inputs } = found;
  const locked = project.ledger.figureAt(figure.name);
  const { outputDir } = manifest;
  const reasons = staleReasons(inputs, locked, { ...project, outputDir });
  const series = seriesOf(found);
  for (const { labels } of series) making.onSeries(labels);
  const counts = countsOf(series);
  if (locked !== undefined && reasons.length === 0 && unchanged === 'keep') {
    await picture(making, found);
    showOutput(manifest, figure, { ...making, render: renderHash(inputs), warnings: [] });
    const warnings = dataWarnings(making, plan, found);
    const made = { ...locked, data: inputs.data };
    return { name: figure.name, status: 'current', ...counts, warnings, made };
  }
  if (project.mode.isLocked && !isMadeFrom(inputs, locked)) throw staleFigure(figure, reasons);
  // Whoever looks on sees the picture, and not the files.
  await picture(making, found);
  const made = await draw(making, plan, found);
  const { warnings } = made;
  showOutput(manifest, figure, { ...making, render: renderHash(inputs), warnings });
  return { name: figure.name, status: 'built', ...counts, ...made };
}

/** One that is among its formats is drawn anyway. */
async function picture(making: Making, found: FoundInputs): Promise<void> {
  const { manifest, figure, engines } = making;
  if (!figure.formats.includes('svg')) await drawPicture(manifest, figure, found, engines, making);
}

function isMadeFrom(inputs: FigureInputs, locked: LockedFigure | undefined): boolean {
  return locked !== undefined && renderHash(inputs) === renderHash(locked);
}

async function draw(
  making: Making,
  planned: Planned,
  found: FoundInputs,
): Promise<Pick<BuiltFigure, 'warnings' | 'drawnBy' | 'made'>> {
  const { manifest, figure, project, engines, signal, onFile } = making;
  const { drawn, inputs, numberOf } = found;
  const { outputDir, ownFolders } = manifest;
  const hash = renderHash(inputs);
  const outputs = figureWriter(figure, hash, { ...making, ...project, outputDir, ownFolders });
  const writing = { outputs, signal, onFile };
  await prepareEngine(figure, engines);
  const input = outputInput(drawn, () => Promise.resolve(numberOf));
  const written = await writeFigure(manifest, figure, input, engines, writing);
  const pages = await drawFigure(manifest, figure, written, engines, writing);
  const ofOutputs = { outputs: Object.fromEntries(outputs.written), tools: toolsOf(pages.by) };
  const made = { ...inputs, ...ofOutputs };
  const warnings = [
    ...dataWarnings(making, planned, found),
    ...written.warnings,
    ...pages.warnings,
    ...keepBuilt(figure, made, project),
  ];
  return { warnings, drawnBy: pages.by, made };
}

/** What there is to say of a figure's data. */
function dataWarnings(
  { figure, project, nowMs }: Making,
  planned: Planned,
  { parts, inputs: { data } }: FoundInputs,
): string[] {
  const again = requestsAgain(figure.name, planned, data);
  return [
    ...knownWarnings(figure, planned.nowMs),
    ...cutNotes(figure.name, data),
    ...forgottenNotes(again, project.retention, nowMs),
    ...saidOfPanels(parts.map((part) => part.warnings)),
  ];
}

/** What there is to say before any data is there. */
function knownWarnings(figure: Figure, nowMs: number): string[] {
  const ofRanges = partsOf(figure).map(({ range }) => rangeWarnings(range, nowMs));
  return [...figure.warnings, ...saidOfPanels(ofRanges)];
}
