#!/usr/bin/env node
import { Command, CommanderError, Help, type Option } from 'commander';
import { addArchive } from './archive.js';
import { addBuild, addUpdate } from './build.js';
import { addEject } from './eject.js';
import { addExport } from './export.js';
import { addImport } from './import.js';
import { addMake } from './make.js';
import { addMan } from './man.js';
import { addMark } from './mark.js';
import { addMetrics } from './metrics.js';
import { addPreview } from './preview.js';
import { addQueries } from './query.js';
import { addReport } from './report.js';
import { addRun } from './run.js';
import { exitCodeOf, reportErrors, terminal } from './failure.js';
import { addCheck } from './check.js';
import { addClean } from './clean.js';
import { addCompletion } from './completion.js';
import { addDiff } from './diff.js';
import { addList } from './list.js';
import { addDoctor } from './doctor.js';
import { addInit } from './init.js';
import { addLock } from './lock.js';
import { addSchema } from './schema.js';
import { addShow } from './show.js';
import { addStatus } from './status.js';
import { addVerify } from './verify.js';
import { StyxError } from '../errors.js';
import { styxVersion } from '../version.js';
import { ReaderGone } from './stdout.js';

const description = `Figures of Prometheus data: one query as CSV or as a script that draws it, or
every figure of a paper from a manifest.

  styx 'up' > up.csv                  the last hour of a query
  styx matplotlib 'up' > up.py        a script that draws it
  styx build                          the figures of styx.config.yaml

styx query --help lists the options of a query; the word query may be left out.`;

const termOf = (command: Command): string =>
  new Help().subcommandTerm(command).replace(' [options]', '');

/**
 * That a flag is not given where it is not given goes without saying. Here, once: a flag's default makes it
 * a boolean for its command, and commander tells every default.
 */
const descriptionOf = (option: Option): string =>
  new Help().optionDescription(option).replace(' (default: false)', '');

const program = new Command('styx')
  .description(description)
  .version(styxVersion(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  // Without `[options]`, which most have, the descriptions have room on a terminal of 80 columns.
  .configureHelp({
    sortSubcommands: false,
    subcommandTerm: termOf,
    optionDescription: descriptionOf,
  })
  .showHelpAfterError('(styx --help lists the commands)')
  .exitOverride();
addInit(program);
addBuild(program);
addUpdate(program);
addPreview(program);
addReport(program);
addCheck(program);
addMetrics(program);
addDoctor(program);
addStatus(program);
addList(program);
addShow(program);
addVerify(program);
addDiff(program);
addLock(program);
addClean(program);
addRun(program);
addMark(program);
addArchive(program);
addMake(program);
addSchema(program);
addCompletion(program);
addMan(program);
addEject(program);
addImport(program);
addExport(program);
addQueries(program);

/** Commander has already printed what was asked for, or said what is wrong. */
async function endOfUsage({ code, message, exitCode }: CommanderError): Promise<void> {
  if (exitCode === 0) return;
  process.exitCode = 2;
  const [word = ''] = process.argv.slice(2);
  const hint = await hintFor(code, word);
  if (hint !== undefined) terminal.print(`  ${terminal.colors.cyan('hint')}: ${hint}`);
  const own = process.argv.slice(
    2,
    process.argv.includes('--') ? process.argv.indexOf('--') : undefined,
  );
  if (own.includes('--json')) await printUsageError(message, hint);
}

const queryCommands = ['query', 'gnuplot', 'matplotlib'];

async function hintFor(code: string, word: string): Promise<string | undefined> {
  if (code === 'commander.missingArgument' && /^-.*[({]/.test(word)) {
    return "a query that begins with - goes behind --: styx query -- '-sum(up)'";
  }
  if (code === 'commander.missingArgument' && word === 'show')
    return 'styx list says which there are';
  if (code === 'commander.unknownCommand') return hintForUnknown(word);
  if (code !== 'commander.excessArguments' && code !== 'commander.unknownOption') return undefined;
  const near = await nearestOf(word, program);
  if (near !== undefined && near !== word) return `did you mean styx ${near}?`;
  const hasQuery = !isCommand(word) || queryCommands.includes(word);
  if (code !== 'commander.excessArguments' || !hasQuery) return undefined;
  const query = process.argv.slice(2).filter((one) => !queryCommands.includes(one));
  return `put the query in quotes: styx '${query.join(' ')}'`;
}

/** `styx help shw`, and `styx import lab.json`, which lacks the only word that may stand there. */
async function hintForUnknown(word: string): Promise<string | undefined> {
  const [, ...others] = process.argv.slice(2);
  const [unknown = ''] = others;
  if (word === 'help') {
    const near = await nearestOf(unknown, program);
    return near === undefined ? undefined : `did you mean styx help ${near}?`;
  }
  const parent = program.commands.find((command) => command.name() === word);
  const [only, second] = parent?.commands ?? [];
  if (parent === undefined || only === undefined || second !== undefined) return undefined;
  // Of a name that is only misspelt, Commander says so.
  if ((await nearestOf(unknown, parent)) !== undefined) return undefined;
  return `did you mean styx ${[word, only.name(), ...others].join(' ')}?`;
}

const isCommand = (word: string): boolean =>
  program.commands.some((command) => command.name() === word);

async function nearestOf(word: string, { commands }: Command): Promise<string | undefined> {
  const { nearest } = await import('../manifest/nearest.js');
  const names = commands.map((command) => command.name());
  return nearest(word, names);
}

/** Commander answers a name that it does not know with all of the help. */
function refuseUnknownHelp(): void {
  const [word, name] = process.argv.slice(2);
  if (word !== 'help' || name === undefined || name === 'help' || isCommand(name)) return;
  if (name.startsWith('-')) return;
  program.error(`error: unknown command '${name}'`, { code: 'commander.unknownCommand' });
}

/** A program that has asked for a document gets one, with what Commander says and guesses. */
async function printUsageError(said: string, hint: string | undefined): Promise<void> {
  const [, message = said, guess] =
    /^(?:error: )?(.*)(?:\n\(D(id you mean .*)\))?/.exec(said) ?? [];
  const { printDocument } = await import('./json-document.js');
  const error = new StyxError('USAGE', message, { hint: hint ?? (guess && `d${guess}`) });
  await printDocument({}, () => Promise.reject(error));
}

try {
  if (process.argv.length === 2) program.help({ error: true });
  refuseUnknownHelp();
  await program.parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) await endOfUsage(thrown);
  else if (!(thrown instanceof ReaderGone)) {
    reportErrors(thrown);
    process.exitCode = exitCodeOf(thrown);
  }
}
