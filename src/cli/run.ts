import { constants } from 'node:os';
import type { Command } from 'commander';
import type { Finished } from '../runs/experiment.js';
import { terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { label } from './label-option.js';

interface RunFlags {
  readonly label: ReadonlyMap<string, string>;
  readonly warmup?: string;
  readonly cooldown?: string;
  readonly runsFile?: string;
  readonly replace: boolean;
}

const after = `
Examples:
  styx run hpa-1 --label autoscaler=hpa --label repeat=1 -- ./experiment.sh --load 50
  styx run ours-1 --warmup 1m --cooldown 30s -- k6 run load.js

The command's output, exit code and signals are its own. One that fails is recorded as failed, and
no figure takes it. Within the command, styx mark event 'leader killed' records what happens.`;

export function addRun(program: Command): void {
  program
    .command('run')
    .description('run a command, and record when it ran as a run')
    .argument('<name>', 'of the run')
    .argument('<command...>', 'behind --')
    .option('--label <name=value>', 'a label of the run; may be given often', label, new Map())
    .option('--warmup <duration>', 'leave out so much of its beginning')
    .option('--cooldown <duration>', 'leave out so much of its end')
    .option('--runs-file <file>', 'where to (default: runs_file of the manifest, or runs.yaml)')
    .option('--replace', 'take the place of a run of that name', false)
    .addHelpText('after', after)
    .showHelpAfterError('(for example: styx run hpa-1 --label autoscaler=hpa -- ./experiment.sh)')
    .action(runRun);
}

async function runRun(
  name: string,
  [program = '', ...args]: readonly string[],
  flags: RunFlags,
): Promise<void> {
  const { recordFile } = await import('../runs/where.js');
  const { runExperiment } = await import('../runs/experiment.js');
  const { env } = process;
  const cwd = workingFolder();
  const file = await recordFile({ flag: flags.runsFile, cwd, env });
  const { label: labels, warmup, cooldown } = flags;
  const run = { name, labels, warmup, cooldown };
  const finished = await runExperiment({
    file,
    run,
    existing: flags.replace ? 'replace' : 'keep',
    command: [program, ...args],
    env,
    cwd,
    onStart: () => terminal.print(terminal.colors.dim(`run ${name} begins (${file.name})`)),
  });
  const { sayHowItWent } = await import('./run-report.js');
  sayHowItWent(finished, file, run);
  endAs(finished);
}

/** As the command ended: a shell that runs this in a loop is to see who pressed Ctrl-C. */
function endAs({ ending, lost }: Finished): void {
  if ('code' in ending) {
    process.exitCode = ending.code === 0 && lost !== undefined ? 1 : ending.code;
    return;
  }
  const { signal } = ending;
  process.exitCode = 128 + constants.signals[signal];
  // The others would leave a core of this process.
  if (!['SIGINT', 'SIGTERM', 'SIGHUP'].includes(signal)) return;
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
