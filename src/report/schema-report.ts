import type { DescribedKey } from '../manifest/schema-keys.js';
import { named } from '../frame/names-listed.js';
import type { Colors } from './terminal.js';
import { wrapped } from './wrapped.js';

/** What a line of a description holds, in letters. */
const WIDTH = 80;

/** What the schema says of a key, as people read it; a newline at its end. */
export function keyText(key: DescribedKey, colors: Colors): string {
  const { path, description, types, choices, keys, others } = key;
  const width = Math.max(0, ...keys.map(({ name }) => name.length));
  const blocks = [
    `${colors.bold(path)}${types.length === 0 ? '' : `  ${types.join(' or ')}`}`,
    indented(description),
    choices.length === 0 ? '' : indented(`One of: ${choices.join(', ')}.`),
    keys
      .map((one) => `  ${one.name.padEnd(width)}  ${firstLine(one.description, width + 4)}`)
      .join('\n'),
    others.length === 0 ? '' : indented(`Also: ${named(others)}.`),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A sentence, or as much of it as fits behind so many letters. */
function firstLine(text: string, before: number): string {
  const sentence = text.replace(/(?<=[^.])[.;:] .*$/s, '').replace(/\.$/, '');
  const most = 100 - before;
  return sentence.length <= most ? sentence : `${sentence.slice(0, most - 1).trimEnd()}…`;
}

function indented(text: string): string {
  return wrapped(text, WIDTH - 2)
    .map((line) => `  ${line}`)
    .join('\n');
}
