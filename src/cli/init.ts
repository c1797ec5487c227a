import { type Command, Option } from 'commander';
import type { AccessFlags } from '../init/access-keys.js';
import { DEFAULT_SERVER } from '../init/default-server.js';
import type { Beginning } from '../init/dialogue.js';
import { StyxError } from '../errors.js';
import { reportErrors, sayWarning, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { canAsk, openQuestions, type Questions } from './questions.js';

interface InitFlags extends AccessFlags {
  readonly prometheus?: string;
  readonly yes: boolean;
}

const after = `
Examples:
  styx init                                     asks which Prometheus, and which figures
  styx init --yes --prometheus http://host:9090 the same without questions, for scripts
  styx init --user reader --password-file secrets/prometheus --prometheus https://host

Asks the server what it has, and writes styx.config.yaml with three figures of that, lines for git
into .gitattributes and .gitignore, and styx.mk, rules for make. Nothing that is there is written
over.`;

export function addInit(program: Command): void {
  program
    .command('init')
    .description('write a manifest with figures of what a Prometheus has')
    .option('--prometheus <url>', `the server (default: STYX_PROMETHEUS, or ${DEFAULT_SERVER})`)
    .option('--user <name>', 'who asks, of a server that wants to know')
    .addOption(new Option('--password-file <file>', 'the password of that user'))
    .addOption(new Option('--token-file <file>', 'a token').conflicts(['user', 'passwordFile']))
    .option('-y, --yes', 'ask nothing: take what is proposed', false)
    .addHelpText('after', after)
    .action(runInit);
}

async function runInit(flags: InitFlags): Promise<void> {
  const { checkNew } = await import('../init/write-project.js');
  const { accessFromFlags } = await import('../init/access-keys.js');
  const folder = workingFolder();
  const above = await checkNew(folder);
  if (above !== undefined)
    terminal.print(`${above} is the manifest here until now; this folder gets its own`);
  const access = accessFromFlags(flags);
  const questions = flags.yes || !canAsk() ? undefined : openQuestions();
  try {
    if (questions === undefined && !flags.yes && flags.prometheus === undefined)
      throw nobodyToAsk();
    const address = flags.prometheus ?? (process.env['STYX_PROMETHEUS'] || undefined);
    await begin({ address, access }, folder, questions);
  } finally {
    questions?.close();
  }
}

function nobodyToAsk(): StyxError {
  return new StyxError('USAGE', 'styx init asks questions, and there is no terminal to ask on', {
    hint: `name the server: styx init --yes --prometheus ${DEFAULT_SERVER}`,
  });
}

async function begin(
  beginning: Beginning,
  folder: string,
  person: Questions | undefined,
): Promise<void> {
  const { initProject } = await import('../init.js');
  const { metText, projectText, proposalsText } = await import('../report/init-report.js');
  const { warningText } = await import('../prometheus/access/hiding.js');
  const { colors } = terminal;
  const project = await initProject(beginning, {
    ...{ folder, env: process.env, nowMs: Date.now(), signal: interruptSignal() },
    person,
    onWarning: (warning) => sayWarning(warningText(warning)),
    onAsking: ({ url }) => terminal.status(`asking ${url} …`),
    onRefused: reportErrors,
    onMet: (met) => terminal.print(metText(met, colors)),
    onProposals: (proposals) => terminal.print(proposalsText(proposals, colors)),
    onUnknownNumber: (most) =>
      terminal.print(`numbers from 1 to ${most}, with spaces between them`),
  });
  terminal.print(projectText(project, colors));
}
