import type { Command } from 'commander';
import type { Checked } from '../check.js';
import { sayRetry, sayWarning } from './failure.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import {
  httpConfigOption,
  loadFromFlags,
  type ManifestFlags,
  withManifestFlags,
} from './manifest-flags.js';
import { stdoutColors, stdoutColumns, writeToStdout } from './stdout.js';

interface CheckFlags extends ManifestFlags, JsonFlag {
  readonly offline?: boolean;
}

const after = `
Examples:
  styx check                     no mistakes in 12 queries of 8 figures
  styx check latency             styx.config.yaml:7:19: error: PromQL has no function \`rat\`
  styx check --offline           without asking a server: before a commit, on a train
  styx check --json | jq -r '.findings[] | "\\(.file):\\(.line): \\(.message)"'

Looks at all queries, of figures, panels, values, checks and tables, and asks their servers what
they say of them, and whether they have these metrics. Fetches no data and writes nothing. Ends
with 1 where there is an error, 2 for a mistake in the manifest, and 0 where there are warnings
alone.`;

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .description('look for mistakes in the queries, and for metrics that servers do not have')
    .argument('[name...]', 'only these figures, values, checks or tables');
  withManifestFlags(command)
    .option('--offline', 'ask no server')
    .addOption(httpConfigOption())
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runCheck);
}

async function runCheck(names: readonly string[], flags: CheckFlags): Promise<void> {
  if (flags.json) return checkForProgram(names, flags);
  const { checkedText } = await import('../report/check-report.js');
  const checked = await checkAll(names, flags);
  await writeToStdout(`${checkedText(checked, stdoutColors, stdoutColumns())}\n`);
  process.exitCode = exitCodeAfter(checked);
}

async function checkForProgram(names: readonly string[], flags: CheckFlags): Promise<void> {
  const { jsonChecked, nothingChecked } = await import('../report/check-report.js');
  return printDocument(nothingChecked, async () => {
    const checked = await checkAll(names, flags);
    process.exitCode = exitCodeAfter(checked);
    return jsonChecked(checked);
  });
}

async function checkAll(names: readonly string[], flags: CheckFlags): Promise<Checked> {
  const manifest = await loadFromFlags(flags, names);
  const { check } = await import('../check.js');
  return check(manifest, {
    isOffline: flags.offline === true,
    nowMs: Date.now(),
    signal: interruptSignal(),
    onRetry: flags.json ? () => undefined : sayRetry,
    onWarning: sayWarning,
  });
}

/** Of several errors, the highest code; warnings have none. */
function exitCodeAfter({ findings }: Checked): number {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return Math.max(0, ...errors.map(({ error }) => error.exitCode));
}
