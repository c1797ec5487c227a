import { relative } from 'node:path';
import type { Command } from 'commander';
import { terminal } from './failure.js';
import { counted } from '../counted.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';
import { stdoutColors, writeToStdout } from './stdout.js';

const after = `
Examples:
  styx verify                    all as in styx.lock: 12 snapshots, 24 outputs
  styx verify && git tag artifact
  styx verify --json | jq -r '.differences[].path'

Reads the whole of each file, and asks no server. Lists what is missing or differs, and ends with
3 if anything does. Says which engines of other versions are here than drew the pages, which is no
difference.`;

export function addVerify(program: Command): void {
  const command = program
    .command('verify')
    .description('compare every snapshot and output with the lock');
  withManifestFlags(command)
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runVerify);
}

interface VerifyFlags extends ManifestFlags, JsonFlag {}

async function runVerify(flags: VerifyFlags): Promise<void> {
  if (flags.json) return verifyForProgram(flags);
  const manifest = await loadFromFlags(flags);
  const { verify } = await import('../build/inspect/verify.js');
  const { lockPath } = await import('../lock/lock-file.js');
  const { printable } = await import('../report/error-text.js');
  const { snapshots, outputs, differences, notes } = await verify(manifest, interruptSignal());
  const here = workingFolder();
  const lines = differences.map(
    ({ path, what }) =>
      `${stdoutColors.red('✗')} ${printable(relative(here, path))} ${printable(what)}`,
  );
  const lock = relative(here, lockPath(manifest.file));
  const all = `all as in ${lock}: ${counted(snapshots, 'snapshot')}, ${counted(outputs, 'output')}`;
  await writeToStdout(`${lines.length === 0 ? all : lines.join('\n')}\n`);
  for (const note of notes) terminal.print(`${terminal.colors.dim('note')}: ${printable(note)}`);
  if (lines.length > 0) process.exitCode = NOT_AS_LOCKED;
}

function verifyForProgram(flags: ManifestFlags): Promise<void> {
  return printDocument({ snapshots: 0, outputs: 0, differences: [], notes: [] }, async () => {
    const manifest = await loadFromFlags(flags);
    const { verify } = await import('../build/inspect/verify.js');
    const verified = await verify(manifest, interruptSignal());
    if (verified.differences.length > 0) process.exitCode = NOT_AS_LOCKED;
    return verified;
  });
}

const NOT_AS_LOCKED = 3;
