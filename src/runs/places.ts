import { isMap, isNode, isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { textOf } from '../manifest/nodes.js';
import type { Entries, RunsText } from './edit.js';
import { keyText } from './yaml-text.js';

/** The text with `name: yaml` at its end, or in the place of a pair; undefined in other forms. */
export function mapEntry(
  { text, map }: RunsText,
  pair: Pair | undefined,
  name: string,
  yaml: string,
): string | undefined {
  if (pair !== undefined) return replaced(text, pair, yaml);
  if (map?.flow === true) return afterLast(text, map, `${keyText(name)}: ${yaml}`);
  const first = map?.items[0]?.key;
  const indent = isNode(first) ? columnOf(text, first.range?.[0] ?? 0) : '';
  const end = endOfLines(text);
  const before = text === '' || /[\n]$/.test(text) ? text : `${text}${end}`;
  return `${before}${indent}${keyText(name)}: ${yaml}${end}`;
}

/** The text with entries behind the `start` of a map, or behind all that it has. */
export function pairAfter(text: string, map: YAMLMap, entries: Entries): string | undefined {
  const pairs = entries.map(([key, yaml]) => `${keyText(key)}: ${yaml}`);
  const isStart = ({ key }: Pair): boolean => isScalar(key) && textOf(key) === 'start';
  const isEnd = entries.some(([key]) => key === 'end');
  const before = (isEnd ? map.items.find(isStart) : undefined) ?? map.items.at(-1);
  if (map.flow === true) {
    if (before === undefined) return afterLast(text, map, pairs.join(', '));
    return inserted(text, endOfPair(before), `, ${pairs.join(', ')}`);
  }
  if (before === undefined || !isNode(before.key)) return undefined;
  const indent = columnOf(text, before.key.range?.[0] ?? 0);
  return lineAfter(text, endOfPair(before), pairs.map((pair) => indent + pair).join('\n'));
}

/** The text with one item more at the end of a list. */
export function itemAfter(text: string, list: YAMLSeq, yaml: string): string | undefined {
  if (list.flow === true) return afterLast(text, list, yaml);
  const last = list.items.at(-1);
  if (!isNode(last)) return undefined;
  const indent = columnOf(text, list.range?.[0] ?? 0);
  return lineAfter(text, last.range?.[1], `${indent}- ${yaml}`);
}

/** In braces or brackets: behind the last item, before a comment or a comma that follows it. */
function afterLast(text: string, { items, range }: YAMLMap | YAMLSeq, yaml: string) {
  const last = items.at(-1);
  if (last === undefined) return inserted(text, (range?.[0] ?? -1) + 1, yaml);
  const end = isNode(last) ? last.range?.[1] : isPair(last) ? endOfPair(last) : undefined;
  return inserted(text, end, `, ${yaml}`);
}

function replaced(text: string, { key, value }: Pair, yaml: string): string | undefined {
  const from = isNode(key) ? key.range?.[1] : undefined;
  if (from === undefined) return undefined;
  let to = (isNode(value) ? value.range?.[1] : undefined) ?? from + 1;
  // A map in block style ends at the beginning of a line.
  if (isMap(value) && value.flow !== true) to = text.slice(0, to).trimEnd().length;
  return `${text.slice(0, from)}: ${yaml}${text.slice(to)}`;
}

function endOfPair({ key, value }: Pair): number | undefined {
  const node = isNode(value) && value.range !== undefined ? value : key;
  return isNode(node) ? node.range?.[1] : undefined;
}

function inserted(text: string, at: number | undefined, what: string): string | undefined {
  return at === undefined ? undefined : text.slice(0, at) + what + text.slice(at);
}

/** Behind the line in which an offset is, with the comment that may end that line. */
function lineAfter(text: string, offset: number | undefined, line: string): string | undefined {
  if (offset === undefined) return undefined;
  const last = text.slice(0, offset).trimEnd().length;
  const newline = text.indexOf('\n', last);
  const end = endOfLines(text);
  const whole = line.replaceAll('\n', end);
  return newline === -1
    ? `${text}${end}${whole}${end}`
    : `${text.slice(0, newline + 1)}${whole}${end}${text.slice(newline + 1)}`;
}

function columnOf(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));
}

function endOfLines(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function isPair(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item;
}
