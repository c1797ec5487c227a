import type { Command } from 'commander';
import type { Status } from '../build/status.js';
import { errorsOf, exitCodeOf, terminal } from './failure.js';
import { interruptSignal } from './interrupt.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';
import { stdoutColors, writeToStdout } from './stdout.js';

interface StatusFlags extends ManifestFlags {
  readonly exitCode: boolean;
  readonly json: boolean;
}

const after = `
Examples:
  styx status                    ✓ load     current  3 d old
                                 ✗ latency  stale    3 d old  latency.pdf is missing
  styx status --exit-code        ends with 3 where something is stale, for scripts and CI
  styx status --json | jq -r '.figures[] | select(.status == "stale").name'

Asks no server and writes nothing. How old the data are is counted from the end of their range, or
from when they were fetched where that depends on now.`;

export function addStatus(program: Command): void {
  const command = program
    .command('status')
    .description('say which figures are stale and why, and how old their data are');
  withManifestFlags(command)
    .option('--exit-code', 'end with 3 where something is stale', false)
    .option('--json', 'print one JSON document instead of lines', false)
    .addHelpText('after', after)
    .action(runStatus);
}

async function runStatus(flags: StatusFlags): Promise<void> {
  const report = await import('../report/status-report.js');
  const nowMs = Date.now();
  let status: Status;
  try {
    status = await statusAt(nowMs, flags);
  } catch (thrown) {
    if (!flags.json) throw thrown;
    const none = { figures: [], numbers: undefined };
    process.exitCode = exitCodeOf(thrown);
    return printJson(report.jsonStatus(none, errorsOf(thrown)));
  }
  if (flags.json) await printJson(report.jsonStatus(status));
  else {
    const lines = report.statusLines(status, nowMs, stdoutColors);
    await writeToStdout(lines.map((line) => `${line}\n`).join(''));
    terminal.print(report.statusSummary(status));
  }
  if (flags.exitCode && !report.isAllCurrent(status)) process.exitCode = STALE;
}

const STALE = 3;

async function statusAt(nowMs: number, flags: StatusFlags): Promise<Status> {
  const manifest = await loadFromFlags(flags);
  const { projectStatus } = await import('../build/status.js');
  return projectStatus(manifest, { nowMs, signal: interruptSignal() });
}

function printJson(document: unknown): Promise<void> {
  return writeToStdout(`${JSON.stringify(document, null, 2)}\n`);
}
