import type { Command } from 'commander';
import type { MakeRules } from '../build/make/make-rules.js';
import { wholeSecondMs } from './clock.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';
import { writeToStdout } from './stdout.js';

const after = `
Examples:
  styx make                           STYX_OUTPUTS, and how all of them are made
  styx make > .styx/figures.mk        for: include .styx/figures.mk
  styx make --json | jq -r '.outputs[]'     for other tools: the files, and what they are made from

No server is asked. docs/make.md has a Makefile that includes these rules, and simpler ways.`;

export function addMake(program: Command): void {
  const make = program
    .command('make')
    .description('print rules for make that build from the snapshots');
  withManifestFlags(make)
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runMake);
}

interface MakeFlags extends ManifestFlags, JsonFlag {}

async function runMake(flags: MakeFlags): Promise<void> {
  if (!flags.json) return writeToStdout((await rulesOf(flags)).rules);
  const nothing: MakeRules = { rules: '', outputs: [], sources: [] };
  return printDocument(nothing, () => rulesOf(flags));
}

async function rulesOf(flags: ManifestFlags): Promise<MakeRules> {
  const manifest = await loadFromFlags(flags);
  const { makeRules } = await import('../build/make/make-rules.js');
  const { config, set = new Map<string, string>() } = flags;
  const given = [
    ...(config === undefined ? [] : ['--config', config]),
    ...[...set].flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ];
  const nowMs = wholeSecondMs();
  return makeRules(manifest, given, { nowMs, signal: interruptSignal() });
}
