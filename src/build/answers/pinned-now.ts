import type { WrittenRange } from '../../plan/written-range.js';
import { readSnapshot } from '../../snapshot/read.js';
import type { Spool } from '../../spool/spool.js';
import type { LockedData } from '../../lock/lock.js';
import { samplesOf } from './wanted-answer.js';
import { type Keeping } from './kept-answers.js';
import { keptPath } from './kept-path.js';

/** A stretch of time that is asked about, and where the answer is kept. */
export interface PlacedRange {
  readonly place: string;
  readonly written: WrittenRange;
}

/**
 * What `now` means (ms) for the ranges of something that is built: what it meant when the data that
 * are kept were fetched, as long as their ranges are written the same, else the clock's time. Where
 * there were no data, there may be some as of now.
 */
export async function pinnedNow(
  ranges: readonly PlacedRange[],
  clockMs: number,
  spool: Spool,
  keeping: Keeping,
): Promise<number> {
  const moving = ranges.filter(({ written }) => written.isMoving);
  if (moving.length === 0 || keeping.mode.isUpdating) return clockMs;
  const known = await Promise.all(
    moving.map(async ({ place, written }) => {
      const kept = keeping.ledger.dataAt(place) ?? (await keptRequest(place, spool, keeping));
      return kept && isPinning(kept, keeping)
        ? { ...kept, isSame: kept.range === written.text }
        : undefined;
    }),
  );
  const found = known.filter((one) => one !== undefined);
  const [first] = found;
  if (first?.now === undefined || found.some(({ isSame }) => !isSame)) return clockMs;
  const pinned = Date.parse(first.now);
  return Number.isNaN(pinned) ? clockMs : pinned;
}

type Kept = Pick<LockedData, 'range' | 'now' | 'samples'>;

function isPinning({ samples }: Kept, { mode }: Keeping): boolean {
  return samples > 0 || mode.isOffline || mode.isLocked;
}

/** What a snapshot answers that the lock does not have, as after a crash. */
async function keptRequest(
  place: string,
  spool: Spool,
  keeping: Keeping,
): Promise<Kept | undefined> {
  const kept = await readSnapshot(keptPath(place, keeping), spool).catch(() => undefined);
  if (kept === undefined) return undefined;
  const { header } = kept;
  const { now } = header;
  return {
    range: header.request.range,
    ...(now !== undefined && { now }),
    samples: samplesOf(kept),
  };
}
