import type { Command } from 'commander';
import { StyxError } from '../errors.js';
import { printable } from '../report/error-text.js';
import type { RecordFile } from '../runs/where.js';
import { sayWarning, terminal } from './failure.js';
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

const after = `
Examples:
  styx mark start hpa-1 --label autoscaler=hpa     a run begins: what you do by hand, say
  styx mark event 'leader killed'                  during it
  styx mark stop hpa-1                             it is over

A command that is a run by itself is recorded by styx run. docs/runs.md has all of it.`;

const afterStart = `
Examples:
  styx mark start hpa-1
  styx mark start hpa-1 --label autoscaler=hpa --label repeat=1 --warmup 1m`;

const afterStop = `
Examples:
  styx mark stop hpa-1
  styx mark stop hpa-1 --runs-file other.yaml`;

const afterEvent = `
Examples:
  styx mark event 'leader killed'                  now, in the run that is open
  styx mark event 'load doubles' --run hpa-1 --at now-5s`;

export function addMark(program: Command): void {
  const mark = program
    .command('mark')
    .description('record that a run begins or ends, or what happens during it')
    .addHelpText('after', after);
  mark
    .command('start')
    .description('record that a run begins now')
    .argument('<name>', 'of the run')
    .option('--label <name=value>', 'a label of the run; may be given often', label, new Map())
    .option('--warmup <duration>', 'leave out so much of its beginning')
    .option('--cooldown <duration>', 'leave out so much of its end')
    .option(...fileOption)
    .option('--replace', 'take the place of a run of that name', false)
    .addHelpText('after', afterStart)
    .action(runStart);
  mark
    .command('stop')
    .description('record that a run ends now')
    .argument('<name>', 'of the run')
    .option(...fileOption)
    .addHelpText('after', afterStop)
    .action(runStop);
  mark
    .command('event')
    .description('record that something happens now, for figures of the run to draw')
    .argument('<label>', "what happens, as in 'leader killed'")
    .option('--run <name>', 'its run (default: STYX_RUN, or the only one that is open)')
    .option('--at <time>', 'when it happened: ISO 8601 with its zone, Unix seconds, or now-5s')
    .option(...fileOption)
    .addHelpText('after', afterEvent)
    .action(runEvent);
}

async function runStart(name: string, flags: StartFlags): Promise<void> {
  const nowMs = Date.now();
  const { startEntries, startRun } = await import('../runs/record.js');
  const { mapText } = await import('../runs/yaml-text.js');
  const { label: labels, warmup, cooldown, replace } = flags;
  const run = { name, labels, warmup, cooldown };
  const lost = {
    atMs: nowMs,
    run: undefined,
    yaml: `${name}: ${mapText(startEntries(run, nowMs))}`,
  };
  await recorded(flags, lost, async (file) => {
    await startRun(file, run, replace ? 'replace' : 'keep');
    return `run ${name} begins (${file.name})`;
  });
}

async function runStop(name: string, flags: FileFlag): Promise<void> {
  const nowMs = Date.now();
  const { stopRun } = await import('../runs/record.js');
  const { timeText } = await import('../runs/yaml-text.js');
  const lost = { atMs: nowMs, run: name, yaml: `end: ${timeText(nowMs)}` };
  await recorded(flags, lost, async (file) => {
    const elapsedMs = await stopRun(file, name, nowMs);
    const what = elapsedMs === undefined ? 'ends now' : lengthText(elapsedMs);
    return `${name}: ${what} in ${file.name}`;
  });
}

async function runEvent(text: string, flags: EventFlags): Promise<void> {
  const nowMs = Date.now();
  const { hasLostBytes, momentOf } = await import('../runs/checks.js');
  const { addEvent, eventEntries } = await import('../runs/record.js');
  const { mapText } = await import('../runs/yaml-text.js');
  const atMs = flags.at === undefined ? nowMs : momentOf(flags.at, nowMs);
  const run = flags.run ?? (process.env['STYX_RUN'] || undefined);
  const event = { label: text, atMs, run };
  const lost = { atMs, run: run ?? 'its run', yaml: `events: [${mapText(eventEntries(event))}]` };
  await recorded(flags, lost, async (file) => {
    const { run: name, outside } = await addEvent(file, event);
    if (hasLostBytes(text)) sayWarning(`${name}: ${text} is not UTF-8: mend it in ${file.name}`);
    if (outside !== undefined) {
      const where = `${lengthText(outside.byMs)} ${outside.side}`;
      sayWarning(`${name}: ${text} is ${where}: figures leave it out`);
    }
    return `${name}: ${text} (${file.name})`;
  });
}

/** What is to be recorded, for where it cannot be. */
interface Recordable {
  readonly atMs: number;
  /** What it is a part of, where it is no run of its own. */
  readonly run: string | undefined;
  readonly yaml: string;
}

/** Does it and says so, or says what is lost. */
async function recorded(
  flags: FileFlag,
  what: Recordable,
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
    await sayWhatIsLost(thrown, what, name);
    throw thrown;
  }
}

/** Where something has happened that is not recorded, and has not merely been misspelt. */
async function sayWhatIsLost(
  thrown: unknown,
  { atMs, run, yaml }: Recordable,
  file: string,
): Promise<void> {
  const code = thrown instanceof StyxError ? thrown.code : 'INTERNAL';
  if (harmless.includes(code)) return;
  if (code !== 'UNKNOWN_RUN') {
    sayLost(run === undefined ? file : `${run} in ${file}`, yaml);
    return;
  }
  const { timeText } = await import('../runs/yaml-text.js');
  terminal.print(`the time was ${timeText(atMs)}`);
}

const harmless = ['USAGE', 'RUN_TAKEN', 'BAD_RUN', 'BAD_DURATION', 'BAD_TIME', 'MANIFEST_KEY'];
