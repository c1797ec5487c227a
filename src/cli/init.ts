import { type Command, Option } from 'commander';
import type { AccessKeys, InitOptions, MetServer, NewProject, Proposal } from '../init.js';
import { StyxError } from '../errors.js';
import { reportErrors, terminal } from './failure.js';
import { workingFolder } from './folder.js';
import { interruptSignal } from './interrupt.js';
import { canAsk, openQuestions, type Questions } from './questions.js';

interface InitFlags {
  readonly prometheus?: string;
  readonly user?: string;
  readonly passwordFile?: string;
  readonly tokenFile?: string;
  readonly yes: boolean;
}

const DEFAULT_SERVER = 'http://localhost:9090';

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
  const { checkNew } = await import('../init.js');
  const folder = workingFolder();
  const above = await checkNew(folder);
  if (above !== undefined)
    terminal.print(`${above} is the manifest here until now; this folder gets its own`);
  const access = accessOf(flags);
  const options = { folder, env: process.env, nowMs: Date.now(), signal: interruptSignal() };
  const questions = flags.yes || !canAsk() ? undefined : openQuestions();
  if (questions === undefined && !flags.yes && flags.prometheus === undefined) throw nobodyToAsk();
  try {
    await initWith(flags, access, { ...options, onWarning: sayAccess }, questions);
  } finally {
    questions?.close();
  }
}

function sayAccess({ says, remedy }: { readonly says: string; readonly remedy: string }): void {
  terminal.print(`${terminal.colors.yellow('warning')}: ${says}: ${remedy}`);
}

function accessOf({ user, passwordFile, tokenFile }: InitFlags): AccessKeys {
  if (tokenFile !== undefined) return { way: 'token', file: tokenFile };
  if (user !== undefined && passwordFile !== undefined) {
    return { way: 'password', user, file: passwordFile };
  }
  if (user === undefined && passwordFile === undefined) return { way: 'none' };
  throw new StyxError('USAGE', '--user and --password-file go together', {
    hint: 'write the password into a file that only you can read, and name it',
  });
}

function nobodyToAsk(): StyxError {
  return new StyxError('USAGE', 'styx init asks questions, and there is no terminal to ask on', {
    hint: `name the server: styx init --yes --prometheus ${DEFAULT_SERVER}`,
  });
}

async function initWith(
  flags: InitFlags,
  access: AccessKeys,
  options: InitOptions,
  questions: Questions | undefined,
): Promise<void> {
  const { createProject, drawerHere } = await import('../init.js');
  const drawing = drawerHere(options);
  drawing.catch(() => undefined);
  const met = await metFrom(flags, access, options, questions);
  const { proposals, server } = met;
  terminal.print(`${terminal.colors.green('✓')} ${met.keys.url}: ${server ?? 'it answers'}`);
  const figures = await chosenOf(proposals, questions);
  const chosen = { met, figures, drawer: await drawing };
  sayWritten(await createProject(chosen, options), chosen.drawer === 'nobody');
}

/** Asks for another address until one answers; without anybody to ask, the first has to. */
async function metFrom(
  { prometheus = process.env['STYX_PROMETHEUS'] || undefined }: InitFlags,
  access: AccessKeys,
  options: InitOptions,
  questions: Questions | undefined,
): Promise<MetServer> {
  const { meet, serverKeys } = await import('../init.js');
  let address = prometheus;
  for (let who = access; ;) {
    address ??= await asked(questions, 'Where is Prometheus?', DEFAULT_SERVER);
    const keys = serverKeys(address, who);
    terminal.status(`asking ${keys.url} …`);
    try {
      const met = await meet(keys, options);
      terminal.status('');
      return met;
    } catch (thrown) {
      options.signal.throwIfAborted();
      if (questions === undefined || !(thrown instanceof StyxError)) throw thrown;
      reportErrors(thrown);
      const isDenied = thrown.code === 'DENIED';
      who = isDenied ? await askedAccess(questions) : access;
      if (!isDenied || who.way === 'none') address = undefined;
    }
  }
}

const asked = (
  questions: Questions | undefined,
  question: string,
  fallback: string,
): Promise<string> =>
  questions === undefined ? Promise.resolve(fallback) : questions.ask(question, fallback);

async function askedAccess({ ask }: Questions): Promise<AccessKeys> {
  const user = await ask('Which user may ask it (empty: another address; `token`: a token)?', '');
  if (user === '') return { way: 'none' };
  if (user === 'token')
    return { way: 'token', file: await ask('Which file has the token?', 'secrets/token') };
  return {
    way: 'password',
    user,
    file: await ask('Which file has the password?', 'secrets/prometheus'),
  };
}

/** How many figures a first manifest has. */
const FIRST = 3;

async function chosenOf(
  proposals: readonly Proposal[],
  questions: Questions | undefined,
): Promise<readonly Proposal[]> {
  proposals.forEach(({ name, title, queries }, i) => {
    const queried = queries.map(([, expr]) => expr).at(-1) ?? '';
    if (questions === undefined && i >= FIRST) return;
    terminal.print(
      `  ${i + 1}  ${terminal.colors.bold(name)}: ${title}\n     ${terminal.colors.dim(queried)}`,
    );
  });
  const first = proposals.slice(0, FIRST);
  if (questions === undefined) return first;
  for (;;) {
    const numbers = first.map((_, i) => i + 1).join(' ');
    const answer = await questions.ask('Which of these figures?', numbers);
    const chosen = answer.split(/[\s,]+/).map((one) => proposals[Number(one) - 1]);
    const known = chosen.filter((one) => one !== undefined);
    if (known.length === chosen.length) return [...new Set(known)];
    terminal.print(`numbers from 1 to ${proposals.length}, with spaces between them`);
  }
}

function sayWritten(
  { written, rules, styx, isInstalled, outputs }: NewProject,
  drawsNothing: boolean,
): void {
  const { green, bold, yellow } = terminal.colors;
  for (const { name, what } of written) terminal.print(`${green('✓')} ${name}  ${what}`);
  if (rules !== undefined)
    terminal.print(`styx.mk is there, and stays as it is; this is for make:\n\n${rules}`);
  else terminal.print('  in a Makefile: include styx.mk, and let the paper depend on $(FIGURES)');
  if (drawsNothing)
    terminal.print(
      `${yellow('warning')}: nothing here can draw a PDF yet: styx doctor says what to install`,
    );
  if (!isInstalled)
    terminal.print('  for who builds it elsewhere: npm install --save-dev styx-figures');
  terminal.print(`
Next:
  ${bold(`${styx} build`.padEnd(20))}  ${outputs.join(', ')}
  ${bold(`${styx} preview`.padEnd(20))}  the same on a page, whenever you save styx.config.yaml`);
}
