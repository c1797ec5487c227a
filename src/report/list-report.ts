import type { ListedItem } from '../build/inspect/list.js';
import { named } from '../frame/names-listed.js';
import { inColumns } from './columns.js';
import { printable } from './error-text.js';
import type { Colors } from './terminal.js';
import { shortened } from './width.js';

const headings = { figure: 'Figures', value: 'Values', check: 'Checks', table: 'Tables' } as const;

/**
 * What a manifest has, under headings, in columns: name, what it shows, when, of whom, formats, title; cut at the
 * width of a terminal, where there is one.
 */
export function listText(
  items: readonly ListedItem[],
  colors: Colors,
  columns: number | undefined,
): string {
  const kinds = (['figure', 'value', 'check', 'table'] as const).flatMap((is) => {
    const own = items.filter((item) => item.is === is);
    const lines = inColumns(own.map(cellsOf)).map((line) =>
      shortened(`  ${printable(line)}`, columns ?? Infinity),
    );
    return own.length === 0 ? [] : [[colors.bold(headings[is]), ...lines]];
  });
  return kinds.map((group) => `${group.join('\n')}\n`).join('\n');
}

function cellsOf({ name, shows, ranges, endpoints, files, title, problem }: ListedItem): string[] {
  if (problem !== undefined) return [name, '', '', '', '', problem];
  return [
    ...[name, shows.join(', '), ranges.join('; ')],
    endpoints.length === 0 ? '' : `of ${named(endpoints)}`,
    [...new Set(files.map((file) => file.slice(file.lastIndexOf('.') + 1)))].join(' '),
    title ?? '',
  ];
}
