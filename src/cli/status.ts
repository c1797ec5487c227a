import type { Command } from 'commander';
import { sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { type ManifestFlags, withManifestFlags } from './manifest-flags.js';
import { showStatus } from './show-status.js';
import { stdoutColors, writeToStdout } from './stdout.js';

interface StatusFlags extends ManifestFlags {
  readonly exitCode: boolean;
  readonly json: boolean;
}

const after = `
Examples:
  styx status                    ✓ load     current  3 d old
                                 ✗ latency  stale    3 d old  latency.pdf is missing
  styx status --exit-code        ends with 3 where something is stale, for scripts and CI, and with
                                 1 where a claim does not hold
  styx status --json | jq -r '.figures[] | select(.status == "stale").name'

Asks no server and writes nothing. How old the data are is counted from the end of their range, or
from when they were fetched where that depends on now.`;

export function addStatus(program: Command): void {
  const command = program
    .command('status')
    .description('say which figures are stale and why, and how old their data are');
  withManifestFlags(command)
    .option('--exit-code', 'end with 3 where something is stale, 1 where a claim fails', false)
    .option('--json', 'print one JSON document instead of lines', false)
    .addHelpText('after', after)
    .action(runStatus);
}

async function runStatus(flags: StatusFlags): Promise<void> {
  const report = await import('../report/status-report.js');
  const found = await showStatus([], flags, 'build', {
    change: (status) => status,
    async show(status, nowMs) {
      const lines = report.statusLines(status, nowMs, stdoutColors);
      await writeToStdout(lines.map((line) => `${line}\n`).join(''));
      const orphans = report.orphansText(status.orphans, workingFolder());
      if (orphans !== undefined) terminal.print(orphans);
      if (status.exposed.length > 0) {
        const { exposedWarning } = await import('../build/inspect/exposed.js');
        exposedWarning(status.exposed, workingFolder()).forEach(sayWarning);
      }
      terminal.print(report.statusSummary(status));
    },
  });
  if (flags.exitCode && found !== undefined) process.exitCode = report.statusExitCode(found);
}
