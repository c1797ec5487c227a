import type { PlacedWindow } from '../build/answers/planned.js';
import { forgottenNotes, lossNotes } from '../build/warnings/loss-notes.js';
import { formatDuration } from '../time/duration.js';
import { type Diagnosis, well } from './diagnosis.js';

const NAME = 'retention';

/**
 * Whether a server that keeps data for so long, ms, still has what a manifest asks of it and is not kept
 * here, as of a time, ms.
 */
export function retentionDiagnoses(
  keptMs: number | undefined,
  unkept: readonly PlacedWindow[],
  nowMs: number,
): Diagnosis[] {
  if (keptMs === undefined) return [well(NAME, 'it does not say for how long it keeps data')];
  const retention = { keptMs: () => keptMs };
  const forgotten = forgottenNotes(unkept, retention, nowMs);
  const soon = lossNotes(unkept, retention, nowMs).filter((note) => !forgotten.includes(note));
  const found: Diagnosis[] = [
    ...forgotten.map((says) => ({ name: NAME, status: 'error' as const, says, remedy: TOO_LATE })),
    ...soon.map((says) => ({ name: NAME, status: 'warning' as const, says, remedy: KEEP })),
    ...longerThan(keptMs, unkept, nowMs),
  ];
  if (found.length > 0) return found;
  return [
    well(
      NAME,
      `it keeps data for ${formatDuration(keptMs)}: no range is longer, or all is kept here`,
    ),
  ];
}

const KEEP = 'styx build keeps them in styx-data';
const TOO_LATE =
  'ask for a later range, or name a server that keeps data for longer, as Thanos, Mimir and VictoriaMetrics do';

/** Ranges that go with the clock, and are longer than what there is. */
function longerThan(keptMs: number, unkept: readonly PlacedWindow[], nowMs: number): Diagnosis[] {
  const long = unkept.filter(
    ({ window: { written, grid } }) => written.doesStartMove && grid.startMs < nowMs - keptMs,
  );
  const texts = new Set(long.map(({ window: { written } }) => written.text));
  return [...texts].map((text) => ({
    name: NAME,
    status: 'warning',
    says: `a range is \`${text}\`, and it keeps data for ${formatDuration(keptMs)}`,
    remedy: 'write a shorter range, or have it keep them for longer: --storage.tsdb.retention.time',
  }));
}
