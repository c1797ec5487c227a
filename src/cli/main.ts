#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addBuild } from './build.js';
import { addQueries } from './query.js';
import { exitCodeOf, reportErrors } from './failure.js';
import { ReaderGone } from './stdout.js';

const description = `Figures of Prometheus data: one query as CSV or as a script that draws it, or
every figure of a paper from a manifest.

  styx 'up' > up.csv                  the last hour of a query
  styx matplotlib 'up' > up.py        a script that draws it
  styx build                          the figures of styx.config.yaml`;

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const found = /"version": "([^"]+)"/.exec(text);
  return found?.[1] ?? 'unknown';
}

const program = new Command('styx')
  .description(description)
  .version(packageVersion(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .configureHelp({ sortSubcommands: false })
  .showHelpAfterError('(styx --help lists the commands)')
  .exitOverride();
addBuild(program);
addQueries(program);

try {
  if (process.argv.length === 2) program.help({ error: true });
  await program.parseAsync();
} catch (thrown) {
  // Commander has already said what is wrong with the command line, or printed what was asked for.
  if (thrown instanceof CommanderError) process.exitCode = thrown.exitCode === 0 ? 0 : 2;
  else if (!(thrown instanceof ReaderGone)) {
    reportErrors(thrown);
    process.exitCode = exitCodeOf(thrown);
  }
}
