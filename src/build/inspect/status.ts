import { asStyxError, type StyxError } from '../../errors.js';
import type { LockedData, LockedFigure } from '../../lock/lock.js';
import type { Figure, Manifest } from '../../manifest/manifest.js';
import { hasNumbers } from '../../manifest/values/asked-numbers.js';
import { withSpool } from '../../spool/spool.js';
import { askMatrices } from '../project/ask-matrices.js';
import {
  type AskedRequest,
  requestsAgain,
  unkeptRequests,
  whyAsked,
} from '../answers/asked-requests.js';
import { cutNotes, cutNumberNotes } from '../warnings/cut-notes.js';
import { figureInputs, type FindingInputs, type FoundInputs } from '../figure/figure-inputs.js';
import { isNeverBuilt, outputReasons, staleReasons } from '../figure/figure-state.js';
import { lossNotes } from '../warnings/loss-notes.js';
import type { NumberResult } from '../numbers/number-result.js';
import { manifestOrder } from '../figure/manifest-order.js';
import type { BuildMode } from '../mode/mode.js';
import { noOrphans, type Orphans, orphansOf } from './orphans.js';
import { type OutputWriting, refusal } from '../outputs/output-writer.js';
import { planned } from '../answers/planned.js';
import { type Project, readOnlyProject } from '../project/project.js';
import { filesOfFigure } from '../../manifest/target-files.js';

/** What is current and what is stale in a project. */
export interface Status {
  /** In the order of the manifest. */
  readonly figures: readonly ItemStatus[];
  /** Of values, checks and tables together; undefined where there are none. */
  readonly numbers: ItemStatus | undefined;
  /** None where not all of the manifest is looked at. */
  readonly orphans: Orphans;
  /** Files that may have names which are hidden now: absolute paths, none where not all is looked at. */
  readonly exposed: readonly string[];
}

export interface ItemStatus {
  readonly name: string;
  /** Why it is to be built; none where it is current. */
  readonly reasons: readonly string[];
  /** Of when the newest of its data are, in ms; undefined where none are known. */
  readonly dataMs: number | undefined;
  /** What there is to say of these besides. */
  readonly notes: readonly string[];
  /** What a build would ask servers, as far as that is known. */
  readonly asked: readonly AskedRequest[];
  /** Claims that do not hold, which no build mends. */
  readonly broken: readonly string[];
  /** Outputs that a build would not write over, unless they are just what it would write. */
  readonly refused: readonly StyxError[];
}

export interface StatusOptions extends Pick<BuildMode, 'isForced' | 'isUpdating'> {
  /** The clock's time, ms. */
  readonly nowMs: number;
  /** Whether nothing of the manifest was left out. */
  readonly isWhole: boolean;
  readonly signal: AbortSignal;
  /** Told of the manifest with the figures of all matrices. */
  readonly onBegin?: (manifest: Manifest) => void;
  /** Told of each figure whose data are kept, while these can be read. */
  readonly onInputs?: (figure: Figure, found: FoundInputs) => Promise<void>;
  /** Told of each value, check and table, made of what is kept. */
  readonly onNumber?: (result: NumberResult) => void;
}

/**
 * Finds what of a manifest is current, as a build or an update would, but asks no server and writes nothing.
 * What cannot be known without data is not among the reasons. Throws BAD_LOCK, SPOOL, and the
 * signal's reason.
 */
export async function projectStatus(written: Manifest, options: StatusOptions): Promise<Status> {
  const { isForced, isUpdating } = options;
  const project = readOnlyProject(written, { isForced, isUpdating });
  // Which figures there will be, only a server can say.
  const known = { ...project, mode: { ...project.mode, isUpdating: false } };
  const manifest = await askMatrices(written, known, options);
  options.onBegin?.(manifest);
  const order = manifestOrder(manifest, project.ledger, options.isWhole);
  const figures = await Promise.all(
    manifest.figures.map((figure, place) =>
      withSpool((spool) => {
        const finding = { ...options, figure, project, spool, order, place };
        return figureStatus(manifest, finding);
      }),
    ),
  );
  options.signal.throwIfAborted();
  const numbers = await statusOfNumbers(manifest, project, options);
  const orphans = options.isWhole ? orphansOf(manifest, project.ledger) : noOrphans;
  return { figures, numbers, orphans, exposed: await exposedIn(manifest, project, options) };
}

async function exposedIn(
  manifest: Manifest,
  { redaction, ledger }: Project,
  { isWhole }: StatusOptions,
): Promise<string[]> {
  if (redaction === undefined || !isWhole) return [];
  const { exposedFiles } = await import('./exposed.js');
  return exposedFiles(manifest, redaction, ledger);
}

interface Finding extends FindingInputs, StatusOptions {
  readonly project: Project;
}

async function figureStatus(manifest: Manifest, finding: Finding): Promise<ItemStatus> {
  const { figure, project, order, place, signal } = finding;
  try {
    return await knownStatus(manifest, finding);
  } catch (thrown) {
    signal.throwIfAborted();
    const data = project.ledger.figureAt(figure.name)?.data ?? {};
    const reasons = [asStyxError(thrown).message];
    const none = { asked: [], broken: [], refused: [] };
    return { name: figure.name, reasons, ...figureAge(figure, data), ...none };
  } finally {
    // However it ended: others wait for what it has to tell.
    order.skip(place);
  }
}

async function knownStatus(manifest: Manifest, finding: Finding): Promise<ItemStatus> {
  const { figure, project, spool, nowMs } = finding;
  if (figure.problem !== undefined) throw figure.problem;
  const { outputDir } = manifest;
  const { name } = figure;
  const locked = project.ledger.figureAt(name);
  const plan = await planned(figure, manifest, nowMs, spool, project);
  const asked = await unkeptRequests(name, plan, project);
  if (asked.length > 0) {
    const known = { ...project, outputDir, render: undefined };
    const reasons = [
      ...(locked === undefined || isNeverBuilt(locked) ? ['it is new'] : []),
      ...whyAsked(asked),
      ...(locked === undefined ? [] : outputReasons(locked, known)),
    ];
    const { dataMs, notes } = figureAge(figure, locked?.data ?? {});
    const lost = lossNotes(asked, project.retention, nowMs);
    const refused = refusedOf(figure, known);
    return { name, reasons, dataMs, notes: [...notes, ...lost], asked, broken: [], refused };
  }
  const found = await figureInputs(plan, finding);
  const { inputs } = found;
  await finding.onInputs?.(figure, found);
  const writing = { ...project, outputDir };
  const reasons = staleReasons(inputs, locked, writing);
  return {
    ...{ name, reasons },
    ...figureAge(figure, inputs.data),
    asked: requestsAgain(name, plan, inputs.data),
    broken: [],
    refused: reasons.length === 0 ? [] : refusedOf(figure, writing),
  };
}

function refusedOf(
  figure: Figure,
  writing: Pick<OutputWriting, 'ledger' | 'outputDir' | 'mode'>,
): StyxError[] {
  const of = 'figure' as const;
  return filesOfFigure(figure).flatMap((name) => refusal(name, { ...writing, of }) ?? []);
}

async function statusOfNumbers(
  manifest: Manifest,
  project: Project,
  options: StatusOptions,
): Promise<ItemStatus | undefined> {
  if (!hasNumbers(manifest.numbers)) return undefined;
  const { numberStatus } = await import('./number-status.js');
  const { data, ...status } = await numberStatus(manifest, project, options);
  const lost = lossNotes(status.asked, project.retention, options.nowMs);
  return {
    ...{ name: 'numbers', ...status, dataMs: newestMs(data) },
    notes: [...cutNumberNotes(data), ...lost],
  };
}

function figureAge(
  { name }: Figure,
  data: LockedFigure['data'],
): Pick<ItemStatus, 'dataMs' | 'notes'> {
  return { dataMs: newestMs(data), notes: cutNotes(name, data) };
}

/** When the range of the newest data ended, or what `now` meant for it, in ms. */
function newestMs(data: Readonly<Record<string, LockedData>>): number | undefined {
  const times = Object.values(data).map(({ now, end }) =>
    now === undefined ? end * 1000 : Date.parse(now),
  );
  return times.length === 0 ? undefined : Math.max(...times);
}
