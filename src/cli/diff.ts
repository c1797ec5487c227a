import type { Command } from 'commander';
import type { JsonDiff } from '../report/json-diff.js';
import { terminal } from './failure.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';
import { stdoutColors, writeToStdout } from './stdout.js';

const after = `
Examples:
  styx update && styx diff       what the new data change, before they are committed
  styx diff latency              of one figure
  styx diff --json | jq -r '.snapshots[] | select(.status == "changed").snapshot'

Compares the snapshots with those of the last commit (git): series that came and went, samples,
ranges, and the largest change of a value; and of the labels that matrices have, which values came
and went. Asks no server.`;

export function addDiff(program: Command): void {
  const command = program
    .command('diff')
    .description('say what changed in the data since the last commit')
    .argument('[name...]', 'only of these figures, values, checks or tables');
  withManifestFlags(command)
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runDiff);
}

function diffForProgram(names: readonly string[], flags: ManifestFlags): Promise<void> {
  const snapshots: JsonDiff[] = [];
  return printDocument({ snapshots }, async () => {
    const manifest = await loadFromFlags(flags, names);
    const { diffSnapshots } = await import('../build/inspect/diff.js');
    const { jsonDiff } = await import('../report/json-diff.js');
    await diffSnapshots(manifest, names, interruptSignal(), (diff) => {
      snapshots.push(jsonDiff(diff));
      return Promise.resolve();
    });
    return { snapshots };
  });
}

interface DiffFlags extends ManifestFlags, JsonFlag {}

async function runDiff(names: readonly string[], flags: DiffFlags): Promise<void> {
  if (flags.json) return diffForProgram(names, flags);
  const manifest = await loadFromFlags(flags, names);
  const { diffSnapshots } = await import('../build/inspect/diff.js');
  const { diffText } = await import('../report/diff-report.js');
  let changed = 0;
  await diffSnapshots(manifest, names, interruptSignal(), async (diff) => {
    changed++;
    await writeToStdout(`${diffText(diff, stdoutColors)}\n`);
  });
  const snapshots = changed === 1 ? '1 snapshot' : `${changed} snapshots`;
  terminal.print(
    `${changed === 0 ? 'no data changed' : `${snapshots} changed`} since the last commit`,
  );
}
