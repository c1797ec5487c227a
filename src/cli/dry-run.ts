import { terminal } from './failure.js';
import type { ManifestFlags } from './manifest-flags.js';
import { stdoutColors, writeToStdout } from './stdout.js';
import { type Verb, showStatus } from './show-status.js';

interface DryRunFlags extends ManifestFlags {
  readonly force: boolean;
  readonly json: boolean;
}

/** Says what a build or an update of what is named would do, and does nothing. */
export async function dryRun(
  names: readonly string[],
  flags: DryRunFlags,
  verb: Verb,
): Promise<void> {
  const { buildPlan, planExitCode, withForce } = await import('../report/plan-report.js');
  const found = await showStatus(names, flags, verb, {
    change: flags.force ? withForce : (status) => status,
    async show(status) {
      const { lines, summary } = buildPlan(status, stdoutColors);
      await writeToStdout(lines.map((line) => `${line}\n`).join(''));
      terminal.print(summary);
    },
  });
  if (found !== undefined) process.exitCode = planExitCode(found);
}
