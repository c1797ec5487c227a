import { metricTypes } from '../metrics/metric.js';
import type { CommandArgument, CommandOption, CommandTree } from './tree.js';

/** What may stand in a place of the command line, with what there is to say of it. */
export interface Candidate {
  readonly word: string;
  readonly about: string;
}

/** What only a manifest, a server or the schema knows. */
export type Source = 'items' | 'figures' | 'metrics' | 'endpoints' | 'variables' | 'runs' | 'keys';

/** What may stand at the end of a command line. */
export interface Completion {
  /** Of the program itself. */
  readonly known: readonly Candidate[];
  readonly sources: readonly Source[];
  /** Whether it is the path of a file. */
  readonly isPath: boolean;
}

const nothing: Completion = { known: [], sources: [], isPath: false };

/** What options take and arguments are, by their names in the help. */
const byValue: Readonly<Record<string, Partial<Completion>>> = {
  file: { isPath: true },
  folder: { isPath: true },
  dashboard: { isPath: true },
  command: { isPath: true },
  'url|file': { isPath: true, sources: ['metrics'] },
  'url|name': { sources: ['endpoints'] },
  promql: { sources: ['metrics'] },
  selector: { sources: ['metrics'] },
  pattern: { sources: ['metrics'] },
  metric: { sources: ['metrics'] },
  figure: { sources: ['figures'] },
  'key.path': { sources: ['keys'] },
};

/** What these take, whatever its name in the help is. */
const byOption: Readonly<Record<string, Partial<Completion>>> = {
  '--set': { sources: ['variables'] },
  '--run': { sources: ['runs'] },
  '--type': { known: metricTypes.map((word) => ({ word, about: '' })) },
};

/** Commands whose names are those of figures, values, checks and tables; others give new ones. */
const ofItems = new Set(['build', 'update', 'preview', 'report', 'check', 'show', 'diff']);

/** What may stand in place of the last word behind the program's name, be it empty. */
export function completionOf(program: CommandTree, words: readonly string[]): Completion {
  const current = words.at(-1) ?? '';
  const { command, rest, isNamed } = commandIn(program, words.slice(0, -1));
  const option = optionBefore(command, rest);
  if (option !== undefined) return ofOption(option);
  if (rest.includes('--')) return nothing;
  if (current.startsWith('-')) return { ...nothing, known: command.options.flatMap(optionWords) };
  const subcommands = command.commands.map(({ name, description: about }) => ({
    word: name,
    about,
  }));
  const own = argumentAt(command, rest);
  // A query needs no command.
  const query =
    isNamed || rest.length > 0 ? nothing : { ...nothing, sources: ['metrics'] as const };
  const argument = own === undefined ? query : ofArgument(own, command.name);
  return { ...argument, known: [...subcommands, ...argument.known] };
}

interface FoundCommand {
  readonly command: CommandTree;
  /** Its own words. */
  readonly rest: readonly string[];
  readonly isNamed: boolean;
}

function commandIn(program: CommandTree, words: readonly string[]): FoundCommand {
  let [command, rest] = [program, words];
  for (;;) {
    const [first] = rest;
    const next = command.commands.find(({ name }) => name === first);
    const query = command.commands.find(({ name }) => name === 'query');
    // `query` may be left out before its options.
    if (next === undefined && query !== undefined && first?.startsWith('-') === true)
      return { command: query, rest, isNamed: true };
    if (next === undefined) return { command, rest, isNamed: command !== program };
    [command, rest] = [next, rest.slice(1)];
  }
}

/** The option whose value is typed. */
function optionBefore(command: CommandTree, rest: readonly string[]): CommandOption | undefined {
  const last = rest.at(-1) ?? '';
  const option = command.options.find(({ names }) => names.includes(last));
  return option?.value === undefined ? undefined : option;
}

function ofOption({ value = '', names, choices }: CommandOption): Completion {
  const known = choices.map((word) => ({ word, about: '' }));
  const named = names.find((name) => Object.hasOwn(byOption, name)) ?? '';
  return { ...nothing, known, ...byValue[value], ...byOption[named] };
}

function optionWords({ names, description: about }: CommandOption): Candidate[] {
  return names.filter((name) => name.startsWith('--')).map((word) => ({ word, about }));
}

function argumentAt(command: CommandTree, rest: readonly string[]): CommandArgument | undefined {
  const values = rest.filter((word, i) => {
    const before = rest.slice(0, i);
    return !word.startsWith('-') && optionBefore(command, before) === undefined;
  });
  const last = command.arguments.at(-1);
  return command.arguments[values.length] ?? (last?.isVariadic === true ? last : undefined);
}

function ofArgument({ name, choices }: CommandArgument, command: string): Completion {
  const known = choices.map((word) => ({ word, about: '' }));
  if (name === 'name' && ofItems.has(command)) return { ...nothing, known, sources: ['items'] };
  if (name === 'name' && command === 'stop') return { ...nothing, known, sources: ['runs'] };
  return { ...nothing, known, ...byValue[name] };
}
