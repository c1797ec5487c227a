import { relative } from 'node:path';
import type { ShownAsk, ShownItem, ShownQuery } from '../build/inspect/shown.js';
import { counted } from '../counted.js';
import { formatDuration } from '../time/duration.js';
import { isoText } from '../time/zone.js';
import { inColumns } from './columns.js';
import { indentedErrorText, printable } from './error-text.js';
import { seriesLines } from './show-series.js';
import type { Colors } from './terminal.js';

/** How much is shown, in which colours, with paths as a folder names them. */
export interface Showing {
  readonly colors: Colors;
  readonly folder: string;
  /** How many there are of anything, at most. */
  readonly most: { readonly series: number; readonly requests: number; readonly asks: number };
}

export const some: Showing['most'] = { series: 20, requests: 2, asks: 10 };
export const all: Showing['most'] = { series: Infinity, requests: Infinity, asks: Infinity };

/** All that there is to know of an item, as people read it; a newline at its end. */
export function shownText(item: ShownItem, showing: Showing): string {
  const { colors } = showing;
  const { name, title, kinds, result, queries, notes, error } = item;
  const about = [item.is === 'figure' ? kinds.join(', ') : item.is, title ?? ''];
  const head = [colors.bold(printable(name)), ...about.filter((text) => text !== '')].join('  ');
  const blocks = [
    result === undefined ? head : `${head}  ${printable(result)}`,
    ...queries.map((query) => queryLines(query, queries.length > 1, showing).join('\n')),
    ...(notes.length === 0 ? [] : [noteLines(notes, colors).join('\n')]),
    ...(error === undefined ? [] : [indentedErrorText(error, colors)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function noteLines(notes: readonly string[], colors: Colors): string[] {
  return [
    `  ${colors.bold('What became of the data')}`,
    ...notes.map((note) => `  - ${printable(note)}`),
  ];
}

function queryLines(query: ShownQuery, isNamed: boolean, showing: Showing): string[] {
  const { id, panel, expr, asks, series } = query;
  const { colors, most } = showing;
  const of = [panel === undefined ? '' : `(${panel}) `, isNamed ? `${id}: ` : ''].join('');
  const [only, ...others] = asks;
  const asked =
    only === undefined
      ? []
      : others.length === 0
        ? askLines(only, showing)
        : severalLines([only, ...others], showing);
  const found = series === undefined ? [] : ['', ...seriesLines(query, series, most.series)];
  return [`  ${of}${colors.cyan(printable(expr))}`, ...[...asked, ...found].map(indented)];
}

const indented = (line: string): string => (line === '' ? '' : `    ${line}`);

function askLines(ask: ShownAsk, showing: Showing): string[] {
  return [
    ...field('asked of', `${ask.endpoint}, ${ask.address}${carriedText(ask)}`),
    ...field('range', rangeText(ask)),
    ...answerLines(ask, showing),
    ...requestLines(ask, showing),
  ];
}

const field = (name: string, text: string): string[] => [`${name.padEnd(10)}${printable(text)}`];

const carriedText = ({ carries }: ShownAsk): string =>
  carries.length === 0 ? '' : `, with ${carries.join(' and ')}`;

/** The range as it is written, and the times of its points where these are others. */
function rangeText({ written, grid: { startMs, endMs, stepMs } }: ShownAsk): string {
  const [start, end] = [isoText(startMs, 0), isoText(endMs, 0)];
  const step = `step ${formatDuration(stepMs)}`;
  if (written === `${start} to ${end}`) return `${written}, ${step}`;
  if (written.startsWith(`${start} to `)) return `${written}, ${step}, last point at ${end}`;
  return `${written}: ${start} to ${end}, ${step}`;
}

function answerLines({ answer }: ShownAsk, { folder, colors }: Showing): string[] {
  if (answer.is === 'not kept')
    return field('answer', `${colors.yellow('not kept')}: ${answer.why}`);
  const { path, now, server, series, samples } = answer;
  const of = server === undefined ? '' : `, of ${server}`;
  const when = now === undefined ? '' : `, as of ${now}`;
  return [
    ...field(
      'answer',
      `${counted(series, 'series', 'series')}, ${counted(samples, 'sample')}${of}${when}`,
    ),
    ...field('kept in', relative(folder, path)),
  ];
}

function requestLines({ requests, whySo }: ShownAsk, { most, colors }: Showing): string[] {
  const shown = requests.slice(0, most.requests);
  return [
    ...field('asked in', `${counted(requests.length, 'request')}: ${whySo}`),
    ...shown.map(({ url }) => `          ${colors.dim(printable(url))}`),
    ...moreLine(requests.length - shown.length, 'request').map((line) => `          ${line}`),
  ];
}

/** Several runs, periods or servers, a line each, and what the first of them is asked. */
function severalLines(asks: readonly [ShownAsk, ...ShownAsk[]], showing: Showing): string[] {
  const { most } = showing;
  const [first] = asks;
  const shown = asks.slice(0, most.asks);
  const hasServers = new Set(asks.map(({ endpoint }) => endpoint)).size > 1;
  const rows = shown.map((ask) => [ask.of ?? '', hasServers ? ask.endpoint : '', ...cellsOf(ask)]);
  const each = most.asks === Infinity ? asks : [first];
  return [
    ...inColumns(rows, ['left', 'left', 'left', 'right', 'right']).map(printable),
    ...moreLine(asks.length - shown.length, 'answer'),
    ...each.flatMap((ask) => ['', `${ask.place}:`, ...askLines(ask, showing)]),
  ];
}

function cellsOf({ grid: { startMs, endMs }, answer }: ShownAsk): string[] {
  const range = `${isoText(startMs, 0)} to ${isoText(endMs, 0)}`;
  return answer.is === 'kept'
    ? [range, counted(answer.series, 'series', 'series'), counted(answer.samples, 'sample')]
    : [range, 'not kept', ''];
}

function moreLine(more: number, what: string): string[] {
  if (more <= 0) return [];
  return [`and ${counted(more, `more ${what}`)}: --all lists them`];
}
