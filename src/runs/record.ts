import { isScalar, type YAMLMap } from 'yaml';
import { StyxError } from '../errors.js';
import { didYouMean, listOf } from '../manifest/nearest.js';
import { textOf } from '../manifest/nodes.js';
import { DEFAULTS } from '../manifest/runs/layers.js';
import { absoluteTime } from '../manifest/runs/window.js';
import { checkNewRun, isLocal, type NewRun } from './checks.js';
import { type Entries, parseRuns, runMap, runPair, type RunsText } from './edit.js';
import { withEntries, withEvent, withRun } from './edit.js';
import { type Outside, outsideOf } from './outside.js';
import { updateFile } from '../files/update.js';
import type { RecordFile } from './where.js';
import { scalarText, timeText } from './yaml-text.js';

/** What becomes of a run of the same name that is there already. */
export type Existing = 'keep' | 'replace';

/** A moment on two clocks. */
export interface Moment {
  /** Since the Unix epoch. */
  readonly startMs: number;
  /** Of performance.now(), which nobody sets. */
  readonly monotonicMs: number;
}

/**
 * Records that a run begins now: an open run, which a crash leaves behind. `onWriting` is called as
 * soon as it may be there, when all waiting is done. Throws RUN_TAKEN, RUNS_FILE, UNWRITABLE, and
 * what `checkNewRun` throws.
 */
export async function startRun(
  file: RecordFile,
  run: NewRun,
  existing: Existing,
  onWriting: () => void = () => undefined,
): Promise<Moment> {
  checkNewRun(run);
  if (file.taken.includes(run.name)) throw taken(run.name, 'the manifest');
  let moment = { startMs: NaN, monotonicMs: NaN };
  await change(file, (runs) => {
    if (existing === 'keep' && runPair(runs.map, run.name) !== undefined) {
      throw taken(run.name, file.name, isOpen(runs, run.name));
    }
    onWriting();
    // Behind the wait for others who write.
    moment = { startMs: Date.now(), monotonicMs: performance.now() };
    return withRun(runs, run.name, startEntries(run, moment.startMs));
  });
  return moment;
}

/** How a run ended. */
export interface End {
  readonly startMs: number;
  readonly endMs: number;
  readonly outcome: 'done' | 'failed';
}

/** Whose end a run has: that of its command, or one that was there before, as of `styx mark stop`. */
export type Ended = 'here' | 'before';

/**
 * Records the end of a run that `startRun` began. An end that is there is kept; a run that is not
 * there any more is written whole. Throws BAD_RUN where another run has its name by now, RUNS_FILE
 * and UNWRITABLE.
 */
export async function endRun(file: RecordFile, run: NewRun, end: End): Promise<Ended> {
  const failed: Entries = end.outcome === 'failed' ? [['failed', 'true']] : [];
  const start = timeText(end.startMs);
  let ended: Ended = 'here';
  await change(file, (runs) => {
    const map = runMap(runs, run.name);
    if (map === undefined) return withRun(runs, run.name, windowEntries(run, end));
    if (valueIn(map, 'start') !== start) {
      throw new StyxError('BAD_RUN', `${file.name} has another run \`${run.name}\` by now`);
    }
    ended = hasEnd(map) ? 'before' : 'here';
    const ends: Entries = ended === 'here' ? [['end', timeText(end.endMs)]] : [];
    const news = [...ends, ...failed].filter(([key]) => !isSaid(map, key));
    return news.length === 0 ? runs.text : withEntries(runs, run.name, news);
  });
  return ended;
}

/** A whole run, for one that the file does not take: a line of YAML. */
export function windowEntries(run: NewRun, { startMs, endMs, outcome }: End): Entries {
  const [start, ...rest] = startEntries(run, startMs);
  const failed: Entries = outcome === 'failed' ? [['failed', 'true']] : [];
  return [...(start ? [start] : []), ['end', timeText(endMs)], ...failed, ...rest];
}

/**
 * Records that an open run ends at a time. Returns for how long it was open, in ms; undefined where
 * its start has no zone. Throws
 * UNKNOWN_RUN, BAD_RUN for one that has an end or would end before its start, RUNS_FILE and
 * UNWRITABLE.
 */
export async function stopRun(
  file: RecordFile,
  name: string,
  endMs: number,
): Promise<number | undefined> {
  let startMs: number | undefined;
  await change(file, (runs) => {
    const map = runMap(runs, name);
    if (map === undefined) throw unknown(runs, file, name);
    if (hasEnd(map)) {
      throw new StyxError('BAD_RUN', `run \`${name}\` has an end already`, {
        hint: 'a second run takes a name of its own, or `styx mark start --replace`',
      });
    }
    const start = valueIn(map, 'start') ?? '';
    startMs = isLocal(start) ? undefined : absoluteTime(start, 'UTC');
    if (startMs === undefined || startMs < endMs)
      return withEntries(runs, name, [['end', timeText(endMs)]]);
    throw new StyxError('BAD_RUN', `the clock says that run \`${name}\` has not begun yet`, {
      hint: `it has been set back: write the run's \`end\` into ${file.name} by hand`,
    });
  });
  return startMs === undefined ? undefined : endMs - startMs;
}

/** Something that happened, at a time in ms since the Unix epoch. */
export interface NewEvent {
  readonly label: string;
  readonly atMs: number;
  /** The run; the only one that is open where undefined. */
  readonly run: string | undefined;
}

export interface AddedEvent {
  readonly run: string;
  /** Where figures leave it out: it is recorded all the same. */
  readonly outside: Outside | undefined;
}

/** Records an event. Throws UNKNOWN_RUN, RUNS_FILE and UNWRITABLE. */
export async function addEvent(file: RecordFile, event: NewEvent): Promise<AddedEvent> {
  if (event.label.trim() === '') throw new StyxError('USAGE', 'the event has no label');
  let added: AddedEvent = { run: '', outside: undefined };
  await change(file, (runs) => {
    const run = event.run ?? onlyOpen(runs, file);
    const map = runMap(runs, run);
    if (map === undefined) throw unknown(runs, file, run);
    const [start, end, duration] = ['start', 'end', 'duration'].map((key) => valueIn(map, key));
    added = { run, outside: outsideOf({ start, end, duration }, event.atMs) };
    return withEvent(runs, run, eventEntries(event));
  });
  return added;
}

export function eventEntries({ atMs, label }: NewEvent): Entries {
  return [
    ['at', timeText(atMs)],
    ['label', scalarText(label)],
  ];
}

/** A run that begins, for a file that does not take it: a line of YAML. */
export function startEntries({ labels, warmup, cooldown }: NewRun, startMs: number): Entries {
  const margins = Object.entries({ warmup, cooldown }).flatMap(([key, text]): Entries =>
    text === undefined ? [] : [[key, text]],
  );
  const written = [...labels].map(([label, value]) => [label, scalarText(value)] as const);
  return [['start', timeText(startMs)], ...margins, ...written];
}

async function change(file: RecordFile, edit: (runs: RunsText) => string): Promise<void> {
  await updateFile(file.path, (text) => edit(parseRuns(text, file.name)));
}

function valueIn(map: YAMLMap, key: string): string | undefined {
  const value = map.get(key, true);
  return isScalar(value) && value.value !== null ? textOf(value) : undefined;
}

/** Whether a key is there with a value: an `end:` with nothing behind it is none. */
function isSaid(map: YAMLMap, key: string): boolean {
  const value = map.get(key, true) ?? null;
  return value !== null && !(isScalar(value) && value.value === null);
}

function hasEnd(map: YAMLMap): boolean {
  return isSaid(map, 'end') || isSaid(map, 'duration');
}

function isOpen(runs: RunsText, name: string): boolean {
  const map = runMap(runs, name);
  return map !== undefined && map.has('start') && !hasEnd(map) && !map.has('failed');
}

function openNames(runs: RunsText): string[] {
  const names = (runs.map?.items ?? []).map(({ key }) => (isScalar(key) ? textOf(key) : ''));
  return names.filter((name) => name !== DEFAULTS && isOpen(runs, name));
}

function onlyOpen(runs: RunsText, file: RecordFile): string {
  const names = openNames(runs);
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return only;
  const problem =
    only === undefined
      ? `no run of ${file.name} is open`
      : `several runs of ${file.name} are open: ${listOf(names, 'and')}`;
  throw new StyxError('UNKNOWN_RUN', problem, { hint: 'name it with --run' });
}

function unknown(runs: RunsText, file: RecordFile, name: string): StyxError {
  const open = openNames(runs);
  return new StyxError('UNKNOWN_RUN', `there is no run \`${name}\` in ${file.name}`, {
    hint: open.length === 0 ? 'no run is open' : didYouMean(name, open),
  });
}

function taken(name: string, where: string, isStillOpen = false): StyxError {
  const state = isStillOpen ? ', still open' : '';
  return new StyxError('RUN_TAKEN', `there is a run \`${name}\` in ${where}${state}`, {
    hint: where === 'the manifest' ? 'name it otherwise' : 'name it otherwise, or add --replace',
  });
}
