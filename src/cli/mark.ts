import type { Command } from 'commander';
import { StyxError } from '../errors.js';
import { printable } from '../report/error-text.js';
import type { Entries } from '../runs/edit.js';
import type { RecordFile } from '../runs/where.js';
import { terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { label } from './label-option.js';
import { lengthText } from './length-text.js';
import { sayLost } from './lost.js';

interface FileFlag {
  readonly runsFile?: string;
}

interface StartFlags extends FileFlag {
  readonly label: ReadonlyMap<string, string>;
  readonly warmup?: string;
  readonly cooldown?: string;
  readonly replace: boolean;
}

interface EventFlags extends FileFlag {
  readonly run?: string;
  readonly at?: string;
}

const fileOption = [
  '--runs-file <file>',
  'where to (default: STYX_RUNS_FILE, runs_file of the manifest, or runs.yaml)',
] as const;

export function addMark(program: Command): void {
  const mark = program
    .command('mark')
    .description('record that a run begins or ends, or what happens during it');
  mark
    .command('start')
    .description('record that a run begins now')
    .argument('<name>', 'of the run')
    .option('--label <name=value>', 'a label of the run; may be given often', label, new Map())
    .option('--warmup <duration>', 'leave out so much of its beginning')
    .option('--cooldown <duration>', 'leave out so much of its end')
    .option(...fileOption)
    .option('--replace', 'take the place of a run of that name', false)
    .action(runStart);
  mark
    .command('stop')
    .description('record that a run ends now')
    .argument('<name>', 'of the run')
    .option(...fileOption)
    .action(runStop);
  mark
    .command('event')
    .description('record that something happens now, for figures of the run to draw')
    .argument('<label>', "what happens, as in 'leader killed'")
    .option('--run <name>', 'its run (default: STYX_RUN, or the only one that is open)')
    .option('--at <time>', 'when it happened: ISO 8601 with its zone, Unix seconds, or now-5s')
    .option(...fileOption)
    .action(runEvent);
}

async function runStart(name: string, flags: StartFlags): Promise<void> {
  const nowMs = Date.now();
  const { startRun } = await import('../runs/record.js');
  const { timeText } = await import('../runs/yaml-text.js');
  const { label: labels, warmup, cooldown, replace } = flags;
  await recorded(flags, name, [['start', timeText(nowMs)]], async (file) => {
    await startRun(file, { name, labels, warmup, cooldown }, replace ? 'replace' : 'keep');
    return `run ${name} begins (${file.name})`;
  });
}

async function runStop(name: string, flags: FileFlag): Promise<void> {
  const nowMs = Date.now();
  const { stopRun } = await import('../runs/record.js');
  const { timeText } = await import('../runs/yaml-text.js');
  await recorded(flags, name, [['end', timeText(nowMs)]], async (file) => {
    const elapsedMs = await stopRun(file, name, nowMs);
    const what = elapsedMs === undefined ? 'ends now' : lengthText(elapsedMs);
    return `${name}: ${what} in ${file.name}`;
  });
}

async function runEvent(text: string, flags: EventFlags): Promise<void> {
  const nowMs = Date.now();
  const { momentOf } = await import('../runs/checks.js');
  const { addEvent, eventEntries } = await import('../runs/record.js');
  const { mapText } = await import('../runs/yaml-text.js');
  const atMs = flags.at === undefined ? nowMs : momentOf(flags.at, nowMs);
  const run = flags.run ?? (process.env['STYX_RUN'] || undefined);
  const event = { label: text, atMs, run };
  const lost: Entries = [['events', `[${mapText(eventEntries(event))}]`]];
  await recorded(flags, run ?? 'its run', lost, async (file) => {
    const name = await addEvent(file, event);
    return `${name}: ${text} (${file.name})`;
  });
}

/** Does it and says so, or says what is lost. */
async function recorded(
  flags: FileFlag,
  run: string,
  lost: Entries,
  record: (file: RecordFile) => Promise<string>,
): Promise<void> {
  const { recordFile } = await import('../runs/where.js');
  let name = flags.runsFile ?? 'the runs file';
  try {
    const surroundings = { flag: flags.runsFile, cwd: workingFolder(), env: process.env };
    const file = await recordFile(surroundings);
    name = file.name;
    terminal.print(`${terminal.colors.green('✓')} ${printable(await record(file))}`);
  } catch (thrown) {
    if (isLoss(thrown)) sayLost(name, run, lost);
    throw thrown;
  }
}

/** Whether something has happened that is not recorded, and not merely been misspelt. */
function isLoss(thrown: unknown): boolean {
  const harmless = ['USAGE', 'RUN_TAKEN', 'BAD_DURATION', 'BAD_TIME', 'MANIFEST_KEY'];
  return !(thrown instanceof StyxError) || !harmless.includes(thrown.code);
}
