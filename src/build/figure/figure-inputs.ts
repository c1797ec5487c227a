import type { NumberOf } from '../../chart/looks.js';
import type { Ledger } from '../../lock/ledger.js';
import type { LockedData, LockedFigure } from '../../lock/lock.js';
import type { Figure } from '../../manifest/manifest.js';
import type { Spool } from '../../spool/spool.js';
import { fetchParts, type PlannedAndFetched } from '../data/fetch.js';
import { type FigureData, seriesKeys } from '../data/figure-data.js';
import type { FigureOrder } from './figure-order.js';
import { type Keeping, keptAnswers, type KeptAnswers } from '../answers/kept-answers.js';
import { lockedLooks } from './locked-looks.js';
import { type FigureInputs, madeFrom } from './made-from.js';
import type { Planned } from '../answers/planned.js';
import type { NonEmpty } from '../../non-empty.js';
import { fileReader } from '../data/window-data.js';

/** What the inputs of a figure are found with. */
export interface FindingInputs {
  readonly figure: Figure;
  readonly project: Keeping;
  readonly spool: Spool;
  readonly order: FigureOrder;
  /** The figure's in that order. */
  readonly place: number;
  readonly signal: AbortSignal;
}

/** A figure's data, and all else that it would be made from now. */
export interface FoundInputs {
  readonly parts: NonEmpty<PlannedAndFetched>;
  /** The same for its outputs, whose series are chosen once. */
  readonly drawn: FigureData;
  readonly inputs: FigureInputs;
  readonly numberOf: NumberOf;
}

/**
 * Finds what a figure is made from: its data, kept or asked for, and its looks among those of the
 * figures before it. Throws as `fetchParts` does, and TEMPLATE.
 */
export async function figureInputs(
  { plan: { whole, parts: plans }, nowMs }: Planned,
  { figure, project, spool, order, place, signal }: FindingInputs,
): Promise<FoundInputs> {
  const { name } = figure;
  const { ledger } = project;
  const answers = keptAnswers(nowMs, project);
  const { readFile, hashes } = fileReader();
  const fetching = async () => {
    const fetched = await fetchParts(name, plans, answers, spool, signal, readFile);
    await answers.accept();
    return fetched;
  };
  const parts = await fetching().catch((thrown: unknown) => {
    answers.giveUp();
    keepTaken(name, answers.taken, ledger);
    throw thrown;
  });
  const data = Object.fromEntries(answers.taken);
  // What has been fetched is known, even if it cannot be drawn.
  ledger.keepFigure(name, withData(ledger.figureAt(name), data));
  const drawn: FigureData = { figure: whole, parts };
  const keys = isDrawnAtAll(figure) ? await seriesKeys(drawn) : [];
  const numberOf = await order.looksOf(place, keys);
  const made = madeFrom({ whole, parts: plans, hashes });
  return {
    parts,
    drawn,
    numberOf,
    inputs: { data, made_from: made, looks: lockedLooks(keys, numberOf) },
  };
}

/**
 * Keeps what has been fetched of a figure that fails. What was asked otherwise than before stays
 * unknown: if that was a mistake, the lock should say what there was.
 */
function keepTaken(name: string, taken: KeptAnswers['taken'], ledger: Ledger): void {
  ledger.settle(taken.keys());
  const locked = ledger.figureAt(name) ?? neverBuilt;
  const same = [...taken].filter(([place, { request }]) => {
    const before = ledger.dataAt(place);
    return before === undefined || before.request === request;
  });
  if (same.length === 0) return;
  ledger.keepFigure(name, withData(locked, { ...locked.data, ...Object.fromEntries(same) }));
}

const neverBuilt: LockedFigure = { data: {}, made_from: {}, looks: {}, outputs: {}, tools: {} };

/** A figure with data that it may not be drawn of yet: then it is made from nothing known. */
export function withData(
  locked: LockedFigure = neverBuilt,
  data: Readonly<Record<string, LockedData>>,
): LockedFigure {
  const isSame =
    Object.keys(data).length === Object.keys(locked.data).length &&
    Object.entries(data).every(([place, { hash }]) => locked.data[place]?.hash === hash);
  return { ...locked, data, ...(!isSame && { made_from: {} }) };
}

function isDrawnAtAll({ formats }: Figure): boolean {
  return formats.some((format) => format !== 'csv');
}
