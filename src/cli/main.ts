#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
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

The options of a query are listed by styx query --help; the word query may be left out.`;

const program = new Command('styx')
  .description(description)
  .version(styxVersion(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .configureHelp({ sortSubcommands: false })
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
  if (code !== 'commander.excessArguments' && code !== 'commander.unknownOption') return undefined;
  const { nearest } = await import('../manifest/nearest.js');
  const names = program.commands.map((command) => command.name());
  const near = nearest(word, names);
  if (near !== undefined && near !== word) return `did you mean styx ${near}?`;
  const hasQuery = !names.includes(word) || queryCommands.includes(word);
  if (code !== 'commander.excessArguments' || !hasQuery) return undefined;
  const query = process.argv.slice(2).filter((one) => !queryCommands.includes(one));
  return `put the query in quotes: styx '${query.join(' ')}'`;
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
  await program.parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) await endOfUsage(thrown);
  else if (!(thrown instanceof ReaderGone)) {
    reportErrors(thrown);
    process.exitCode = exitCodeOf(thrown);
  }
}
