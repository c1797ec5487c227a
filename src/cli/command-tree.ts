import type { Argument, Command, Option } from 'commander';
import type { CommandArgument, CommandOption, CommandTree } from '../complete/tree.js';

/** What the scripts of `styx completion` ask. */
export const forScripts = 'complete';

/** Commands of which people need not know. */
const unsaid: readonly string[] = [forScripts, 'man'];

/** The commands of a program that people may know of, as data. */
export function commandTree(command: Command): CommandTree {
  const help = command.createHelp();
  return {
    name: command.name(),
    description: command.description(),
    usage: command.usage(),
    more: () => moreHelp(command),
    options: help.visibleOptions(command).map(optionOf),
    arguments: command.registeredArguments.map(argumentOf),
    commands: command.commands.filter((one) => !unsaid.includes(one.name())).map(commandTree),
  };
}

function optionOf(option: Option): CommandOption {
  const { flags, short, long, description, argChoices = [] } = option;
  const names = [short, long].flatMap((name) => name ?? []);
  const value = /[<[](.*)[>\]]/.exec(flags)?.[1];
  return { flags, names, description, value, choices: argChoices };
}

function argumentOf(argument: Argument): CommandArgument {
  const { description, variadic: isVariadic, argChoices = [] } = argument;
  return { name: argument.name(), description, isVariadic, choices: argChoices };
}

/** Commander only prints what is added to the help. */
function moreHelp(command: Command): string {
  const before = { ...command.configureOutput() };
  let text = '';
  command.configureOutput({ writeOut: (piece) => (text += piece) });
  command.outputHelp();
  command.configureOutput(before);
  const own = command.helpInformation();
  return text.slice(text.indexOf(own) + own.length).trim();
}
