import { type Journal, openJournal } from './journal.js';
import {
  contentsOf,
  type Lock,
  type LockedData,
  type LockedFigure,
  type LockedNumbers,
  type LockedValues,
  lockVersion,
  noLock,
} from './lock.js';
import { type Lines, openLines } from './lines.js';
import { type IfBroken, lockPath, writeLock } from './lock-file.js';
import { stateFile } from './state.js';
import { nameInLock, ownLock } from './whose.js';

/** What a build finds in the lock of its manifest, and what it leaves there. */
export interface Ledger {
  /** The path of the manifest. */
  readonly manifest: string;
  /** The lock's path. */
  readonly path: string;
  /** Undefined where there is none yet. */
  readonly before: Lock | undefined;
  /** The outputs that were written here. */
  readonly journal: Journal;
  /** The folders where that was, from the manifest's on, be they none of its outputs any more. */
  readonly folders: Pick<Lines, 'all' | 'add'>;
  /**
   * The places of snapshots that were written, and that the lock does not know until one is written by a
   * build that has read them.
   */
  readonly pending: Lines;
  figureAt(name: string): LockedFigure | undefined;
  /** What the lock has at the path of a snapshot, of whichever figure, as far as it knows that. */
  dataAt(place: string): LockedData | undefined;
  /** The places of all snapshots that the lock has, or will have. */
  places(): Iterable<string>;
  /** The hash of an output, by its path below the folder of the outputs. */
  outputAt(path: string): string | undefined;
  /** To be told of the places of snapshots that were read, be they kept or not. */
  settle(places: Iterable<string>): void;
  keepFigure(name: string, figure: LockedFigure): void;
  keepNumbers(numbers: LockedNumbers): void;
  /** What the lock has of the values of a label at a place, as far as it knows that. */
  valuesAt(place: string): LockedValues | undefined;
  keepValues(place: string, values: LockedValues): void;
  /** The lock as it is to be. Of a whole build, it has nothing that the build did not have. */
  after(isWhole: boolean): Lock;
  /** The pending places that the lock will not know even then. */
  unsettled(isWhole: boolean): string[];
}

/** Opens the ledger of a manifest. Throws BAD_LOCK. */
export function openLedger(manifest: string, ifBroken?: IfBroken): Ledger {
  const path = lockPath(manifest);
  const before = ownLock(manifest, ifBroken);
  const { figures } = before ?? noLock;
  const { data, values, outputs } = contentsOf(before ?? noLock);
  const pending = openLines(stateFile(manifest, 'fetched'));
  const unknown = new Set(pending.all);
  const parts = newParts(before ?? noLock, pending);
  return {
    manifest,
    path,
    before,
    journal: openJournal(stateFile(manifest, 'built')),
    folders: openLines(stateFile(manifest, 'folders')),
    pending,
    figureAt: (name) => figureIn(figures, name),
    dataAt: (place) => (unknown.has(place) ? undefined : data.get(place)),
    places: () => new Set([...data.keys(), ...pending.all]),
    outputAt: (file) => outputs.get(file),
    valuesAt: (place) => (unknown.has(place) ? undefined : values.get(place)),
    ...parts,
    after: (isWhole) => ({ ...parts.after(isWhole), ...nameInLock(manifest) }),
  };
}

function figureIn(figures: Lock['figures'], name: string): LockedFigure | undefined {
  return Object.hasOwn(figures, name) ? figures[name] : undefined;
}

/** The ledger as it will be found after a build, `isWhole` if that was of all. */
export function ledgerAfter(ledger: Ledger, isWhole: boolean): Ledger {
  const before = ledger.after(isWhole);
  return { ...ledger, before, figureAt: (name) => figureIn(before.figures, name) };
}

/** What a build leaves in the lock. */
function newParts(
  { figures, numbers, matrices }: Lock,
  pending: Pick<Lines, 'all'>,
): Pick<Ledger, 'settle' | 'keepFigure' | 'keepNumbers' | 'keepValues' | 'after' | 'unsettled'> {
  const kept = new Map<string, LockedFigure>();
  const keptValues = new Map<string, LockedValues>();
  const settled = new Set<string>();
  let keptNumbers: LockedNumbers | undefined;
  const settle = (places: Iterable<string>): void => {
    for (const place of places) settled.add(place);
  };
  return {
    settle,
    keepFigure(name, figure) {
      kept.set(name, figure);
      settle(Object.keys(figure.data));
    },
    keepNumbers(given) {
      keptNumbers = given;
      settle(Object.keys(given.data));
    },
    keepValues(place, values) {
      keptValues.set(place, values);
      settle([place]);
    },
    after(isWhole) {
      const [otherFigures, otherMatrices] = isWhole ? [{}, {}] : [figures, matrices];
      const all = { ...otherMatrices, ...Object.fromEntries(keptValues) };
      const some = isWhole ? keptNumbers : joined(numbers, keptNumbers);
      return {
        version: lockVersion,
        figures: { ...otherFigures, ...Object.fromEntries(kept) },
        ...(some !== undefined && { numbers: some }),
        ...(Object.keys(all).length > 0 && { matrices: all }),
      };
    },
    unsettled: (isWhole) =>
      isWhole ? [] : [...pending.all].filter((place) => !settled.has(place)),
  };
}

function joined(
  before: LockedNumbers | undefined,
  kept: LockedNumbers | undefined,
): LockedNumbers | undefined {
  if (before === undefined || kept === undefined) return kept ?? before;
  return {
    data: { ...before.data, ...kept.data },
    outputs: { ...before.outputs, ...kept.outputs },
  };
}

/**
 * Writes the lock of what was built, `isWhole` if that was all, and leaves for later builds what was
 * fetched and not read by this one. Returns the lock. Throws UNWRITABLE.
 */
export async function closeLedger(ledger: Ledger, isWhole: boolean): Promise<Lock> {
  const { path, journal, pending } = ledger;
  const lock = ledger.after(isWhole);
  await writeLock(path, lock);
  pending.replace(ledger.unsettled(isWhole));
  journal.shorten();
  return lock;
}
