import type { Command } from 'commander';
import type { FoundManifest, Section } from '../doctor.js';
import { StyxError } from '../errors.js';
import { terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import {
  httpConfigOption,
  loadFromFlags,
  type ManifestFlags,
  withManifestFlags,
} from './manifest-flags.js';
import { stdoutColors, writeToStdout } from './stdout.js';

interface DoctorFlags extends ManifestFlags, JsonFlag {}

const after = `
Examples:
  styx doctor                    ✓ ok       matplotlib  3.10.1 (/usr/bin/python3)
  styx doctor -c talk.yaml       what another manifest needs
  styx doctor --json | jq -r '.diagnoses[] | select(.status != "ok") | .hint'

Looks at Node.js, the engines and their fonts (each draws a page to try it), LaTeX where figures
need it, what can be written to, and whether each server of the manifest is there, lets you in,
has this machine's time, and still has what the figures ask for. Each line that is not ok says
what to do. Ends with 1 where something is wrong that the manifest needs. Without a manifest it
looks at the machine.`;

export function addDoctor(program: Command): void {
  const command = program
    .command('doctor')
    .description('say what is wrong with this machine, the project and its servers');
  withManifestFlags(command)
    .addOption(httpConfigOption())
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runDoctor);
}

async function runDoctor(flags: DoctorFlags): Promise<void> {
  const { doctorExitCode, doctorText, jsonDoctor, nothingExamined } =
    await import('../report/doctor-report.js');
  const look = async (): Promise<Section[]> => {
    const sections = await examineFrom(flags);
    process.exitCode = doctorExitCode(sections);
    return sections;
  };
  if (flags.json) return printDocument(nothingExamined, async () => jsonDoctor(await look()));
  terminal.status('looking at engines and servers …');
  const sections = await look();
  terminal.status('');
  const columns = Math.min(process.stdout.columns || 80, 100);
  await writeToStdout(`${doctorText(sections, columns, stdoutColors)}\n`);
}

async function examineFrom(flags: DoctorFlags): Promise<Section[]> {
  const { examine } = await import('../doctor.js');
  const { versions, env } = process;
  const options = { cwd: workingFolder(), env, nodeVersion: versions.node, nowMs: Date.now() };
  return examine(await foundManifest(flags), { ...options, signal: interruptSignal() });
}

/** One that is named has to be there. */
async function foundManifest(flags: DoctorFlags): Promise<FoundManifest> {
  try {
    return { is: 'read', manifest: await loadFromFlags(flags) };
  } catch (thrown) {
    const isMissing = thrown instanceof StyxError && thrown.code === 'MANIFEST_NOT_FOUND';
    if (!isMissing) return { is: 'broken', thrown };
    if (flags.config !== undefined) throw thrown;
    return { is: 'missing' };
  }
}
