import type { Command } from 'commander';
import type { ShownItem } from '../build/inspect/shown.js';
import { errorsOf, exitCodeOf } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { type JsonFlag, jsonOption, printDocument } from './json-document.js';
import { loadFromFlags, type ManifestFlags, withManifestFlags } from './manifest-flags.js';
import { stdoutColors, writeToStdout } from './stdout.js';

const after = `
Examples:
  styx show latency              its queries, the exact requests, what is kept of the answers, and
                                 of each series: samples, gaps, minimum, maximum, mean, last value
  styx show latency overloaded   a figure and a value
  styx show latency --all        all series and requests, not the first ones of many
  styx show latency --json | jq '.items[].queries[].series[] | select(.gaps > 0).labels'

Reads what is kept, asks no server and writes nothing. Where an answer is not kept, it says what a
build would ask. Passwords and tokens are not shown.`;

interface ShowFlags extends ManifestFlags, JsonFlag {
  readonly all: boolean;
}

export function addShow(program: Command): void {
  const command = program
    .command('show')
    .description('show what a figure is made of: requests, series, gaps, and what was left out')
    .argument(
      '<name...>',
      'figures, values, checks or tables; `values` and `checks` are all of them',
    );
  withManifestFlags(command)
    .option('--all', 'all series and requests, be they many', false)
    .option(...jsonOption)
    .addHelpText('after', after)
    .action(runShow);
}

async function runShow(names: readonly string[], flags: ShowFlags): Promise<void> {
  if (flags.json) return showForProgram(names, flags);
  const { all, some, shownText } = await import('../report/show-report.js');
  const most = flags.all ? all : some;
  const items = await itemsOf(names, flags);
  const showing = { colors: stdoutColors, folder: workingFolder(), most };
  await writeToStdout(items.map((item) => shownText(item, showing)).join('\n'));
  process.exitCode = exitCodeFor(items);
}

async function showForProgram(names: readonly string[], flags: ShowFlags): Promise<void> {
  const { jsonShown } = await import('../report/json-shown.js');
  return printDocument({ items: [] }, async () => {
    const items = await itemsOf(names, flags);
    process.exitCode = exitCodeFor(items);
    return { items: items.map(jsonShown) };
  });
}

async function itemsOf(names: readonly string[], flags: ShowFlags): Promise<ShownItem[]> {
  const manifest = await loadFromFlags(flags, names);
  const { shown } = await import('../build/inspect/show.js');
  return shown(manifest, { names, nowMs: Date.now(), signal: interruptSignal() });
}

/** As a build of them would end; what is not kept is no error. */
function exitCodeFor(items: readonly ShownItem[]): number {
  const errors = items.flatMap(({ error }) => error ?? []);
  return Math.max(0, ...errors.flatMap(errorsOf).map(exitCodeOf));
}
