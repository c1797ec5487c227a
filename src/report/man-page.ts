import type { CommandOption, CommandTree } from '../complete/tree.js';

/** What a man page says besides the commands. */
export interface ManPageOf {
  readonly program: CommandTree;
  readonly version: string;
}

/**
 * The man page of the program, in the language of man (7): synopsis, commands with their options and examples,
 * files, variables and exit codes. The same for the same program.
 */
export function manPage({ program, version }: ManPageOf): string {
  const [title = '', ...more] = program.description.split('\n\n');
  const lines = [
    `.TH STYX 1 "" "styx ${version}" "User Commands"`,
    ...section('NAME', ['styx \\- every figure of a paper from Prometheus data']),
    ...section('SYNOPSIS', [
      ...['.B styx', '\\fIcommand\\fR [\\fIoption\\fR...] [\\fIargument\\fR...]'],
      ...['.br', '.B styx', "[\\fIoption\\fR...] '\\fIPromQL\\fR'"],
    ]),
    ...section('DESCRIPTION', [text(title), ...more.flatMap(paragraph)]),
    ...section(
      'COMMANDS',
      program.commands.flatMap((command) => commandLines(command, 'styx')),
    ),
    ...section(
      'FILES',
      files.flatMap(([name, about]) => item(bold(name), about)),
    ),
    ...section(
      'ENVIRONMENT',
      variables.flatMap(([name, about]) => item(bold(name), about)),
    ),
    ...section(
      'EXIT STATUS',
      exits.flatMap(([code, about]) => item(bold(code), about)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const section = (name: string, lines: readonly string[]): string[] => [`.SH ${name}`, ...lines];

const files = [
  ['styx.config.yaml', 'The manifest: what the paper shows. styx schema describes its keys.'],
  ['styx.lock', 'What was built from what.'],
  ['styx-data/', 'The answers of servers, from which figures are built again.'],
] as const;

const variables = [
  ['STYX_PROMETHEUS', 'The server of a query: a URL, or the name of an endpoint of the manifest.'],
  ['STYX_PYTHON', 'The Python that has matplotlib.'],
  ['STYX_GNUPLOT', 'The gnuplot that draws.'],
  ['STYX_RUNS_FILE', 'Where runs are recorded.'],
  ['NO_COLOR', 'Not empty: no colours.'],
] as const;

const exits = [
  ['0', 'All is well.'],
  ['1', 'A figure failed: its data, or the disk.'],
  ['2', 'A mistake in the manifest or the command line.'],
  ['3', 'Something is stale or edited, not as the lock says.'],
  ['4', 'Data are not kept, and no server may be asked.'],
  ['5', 'An engine is missing or failed.'],
  ['130', 'Interrupted.'],
] as const;

function commandLines(command: CommandTree, before: string): string[] {
  const name = `${before} ${command.name}`;
  const about = `${command.description.charAt(0).toUpperCase()}${command.description.slice(1)}.`;
  return [
    `.SS ${quoted(text(`${name} ${command.usage}`))}`,
    text(about),
    ...command.options.flatMap(optionLines),
    ...command
      .more()
      .split('\n\n')
      .filter((one) => one !== '')
      .flatMap(paragraph),
    ...command.commands.flatMap((below) => commandLines(below, name)),
  ];
}

function optionLines({ flags, description, choices }: CommandOption): string[] {
  const some = choices.length === 0 ? '' : ` (${choices.join(', ')})`;
  return item(bold(flags), `${description}${some}`);
}

const item = (head: string, about: string): string[] => ['.TP', head, text(about)];

/** What is indented stays as it is: examples. */
function paragraph(block: string): string[] {
  const [first = '', ...rest] = block.split('\n');
  if (rest.length === 0 || rest.some((line) => !line.startsWith('  '))) {
    return block.startsWith('  ')
      ? asItIs(block.split('\n'))
      : ['.PP', text(block.replace(/\n/g, ' '))];
  }
  return first.startsWith('  ') ? asItIs([first, ...rest]) : ['.PP', text(first), ...asItIs(rest)];
}

const asItIs = (lines: readonly string[]): string[] => [
  ...['.PP', '.nf', '.RS 2'],
  ...lines.map((line) => text(line.replace(/^ {2}/, ''))),
  ...['.RE', '.fi'],
];

const bold = (one: string): string => `\\fB${text(one)}\\fR`;

const quoted = (one: string): string => `"${one.replaceAll('"', '\\(dq')}"`;

/** Text for roff: a line may not begin with what is a request, and hyphens are those of the command line. */
function text(one: string): string {
  const escaped = one
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&');
  return escaped.replaceAll('✓', '\\[u2713]').replaceAll('✗', '\\[u2717]').replaceAll('…', '...');
}
