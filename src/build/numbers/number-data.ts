import { samplesAt } from '../../derive/at-moment.js';
import { StyxError } from '../../errors.js';
import type { Ledger } from '../../lock/ledger.js';
import { aligned } from '../data/aligned.js';
import { lateNotes } from '../data/late-data.js';
import { cutNotes } from '../warnings/cut-notes.js';
import { fetchQuery } from '../data/fetch.js';
import { snapshotPlace } from '../../manifest/data-places.js';
import type { FetchedWindows } from '../data/fetched.js';
import type { Keeping, KeptAnswers, keptAnswers } from '../answers/kept-answers.js';
import { pinnedNow } from '../answers/pinned-now.js';
import type { Manifest, Query } from '../../manifest/manifest.js';
import { serverNames } from '../../manifest/query-endpoints.js';
import type { Asked } from '../../manifest/values/values.js';
import type { PlannedQuery } from '../../plan/query.js';
import { rangeWarnings } from '../../plan/range-warnings.js';
import type { Spool } from '../../spool/spool.js';
import type { CheckedAnswer } from '../../values/check.js';
import {
  askedText,
  chunksOf,
  fileReader,
  type ReadFile,
  type WindowData,
  windowData,
} from '../data/window-data.js';
import { needsAll, plannedNumbers, windowsAt } from './number-plan.js';

/** What numbers are fetched with. */
export interface NumberSource {
  readonly manifest: Pick<Manifest, 'vars'>;
  readonly keeping: Keeping;
  readonly answersFor: typeof keptAnswers;
  readonly spool: Spool;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly readFile: ReadFile;
  /** All that was begun, be it for a number that has failed since. */
  readonly begun: Promise<FetchedWindows>[];
  /** What was answered to whom. */
  readonly answers: KeptAnswers[];
}

export function numberSource(
  given: Omit<NumberSource, 'readFile' | 'begun' | 'answers'>,
): NumberSource {
  return { ...given, readFile: fileReader().readFile, begun: [], answers: [] };
}

/** What a number asks, and the folder of its snapshots. */
export interface AskedOf extends Asked {
  readonly folder: string;
}

/** The answer to a query in each of its windows. */
export interface NumberData extends Pick<KeptAnswers, 'accept'> {
  readonly answers: readonly (CheckedAnswer & { readonly empty: StyxError | undefined })[];
  readonly warnings: readonly string[];
  /** Whether the lock has no numbers, or others of these data. */
  readonly isNew: boolean;
}

/** Fetches a query whole, at absolute times. Throws what planning, fetching and transforming throw. */
export async function fetchNumbers(
  asked: AskedOf,
  query: Query,
  source: NumberSource,
): Promise<NumberData> {
  const { readFile, spool } = source;
  const nowMs = await nowFor(asked, query, source);
  const { windows, planned } = await plannedNumbers(asked, query, source.manifest, nowMs);
  const { fetched, taken, ...kept } = await fetchKept(asked, planned, nowMs, source);
  const isPicked = asked.moment !== undefined && needsAll(asked, query);
  const data = fetched.windows.map((one, i) => {
    const { window } = one;
    const read = windowData(planned, one, readFile, spool);
    const ofRun = window.of && windows[i]?.range;
    const stretch = ofRun ?? window.grid ?? window.range;
    const frame = aligned(read.frame, stretch, asked.alignMs, spool);
    return {
      chunks: chunksOf(one),
      ...read,
      ...(isPicked ? picked({ ...read, frame }, asked, spool) : { frame }),
    };
  });
  return {
    ...kept,
    answers: data.map(({ window, frame, empty }, i) => ({
      // Numbers are not asked for of periods.
      ...{ run: window.of, frame, empty },
      startMs: windows[i]?.range.startMs ?? 0,
    })),
    warnings: [
      ...rangeWarnings(asked.range, nowMs),
      ...planned.warnings,
      ...cutNotes(asked.name, Object.fromEntries(taken)),
      ...lateNotes([{ name: asked.name, data }]),
      ...data.flatMap(({ chunks, warnings }) => [
        ...chunks.flatMap((chunk) => chunk.warnings),
        ...warnings,
      ]),
    ],
  };
}

/** Throws EMPTY where there is no series in a window, and as `accept` does. */
export async function whole(data: NumberData): Promise<NumberData> {
  for (const { empty } of data.answers) if (empty !== undefined) throw empty;
  await data.accept();
  return data;
}

/** What there is at a moment of a window whose samples are all there. */
function picked(
  { window, frame, empty }: WindowData,
  { moment = 'end' }: Asked,
  spool: Spool,
): Pick<WindowData, 'frame' | 'empty'> {
  const at = samplesAt(frame, moment === 'start' ? 'start' : 'end', spool);
  if (at.series.length > 0 || empty !== undefined) return { frame: at, empty };
  const message = `no sample of ${askedText(window)} is left at the ${moment}`;
  const hint = 'transforms and `align_step` may leave none there';
  return { frame: at, empty: new StyxError('EMPTY', message, { position: window.position, hint }) };
}

/** What `now` means for a query of a number, ms. Throws BAD_RANGE. */
export async function nowFor(
  asked: AskedOf,
  query: Query,
  source: Pick<NumberSource, 'manifest' | 'nowMs' | 'spool' | 'keeping'>,
): Promise<number> {
  const { nowMs, spool, keeping } = source;
  const ranges = windowsAt(asked, query, source.manifest, nowMs).flatMap(({ of, written }) =>
    serverNames(query).map((server) => ({
      place: snapshotPlace(asked.folder, query.id, of?.name, server),
      written,
    })),
  );
  return pinnedNow(ranges, nowMs, spool, keeping);
}

interface KeptNumbers extends Pick<KeptAnswers, 'taken' | 'accept'>, Pick<NumberData, 'isNew'> {
  readonly fetched: FetchedWindows;
}

async function fetchKept(
  { folder }: Pick<AskedOf, 'folder'>,
  query: PlannedQuery,
  nowMs: number,
  { keeping, answersFor, spool, signal, begun, answers }: NumberSource,
): Promise<KeptNumbers> {
  const own = answersFor(nowMs, keeping);
  answers.push(own);
  const fetched = fetchQuery(query, folder, own, spool, signal);
  begun.push(fetched);
  const { taken, accept } = own;
  return { fetched: await fetched, taken, accept, isNew: isNewTo(keeping.ledger, taken) };
}

function isNewTo(ledger: Ledger, taken: KeptAnswers['taken']): boolean {
  if (ledger.before?.numbers === undefined) return true;
  return [...taken].some(([place, { hash, request }]) => {
    const locked = ledger.dataAt(place);
    return locked?.hash !== hash || locked.request !== request;
  });
}
