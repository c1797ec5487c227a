import { type Position, StyxError, throwAll } from '../../errors.js';
import type { Path } from '../nodes.js';
import { didYouMean } from '../nearest.js';
import { endOfLine, positionAt, textFile, type TextFile } from '../positions.js';
import type { Source, SourceFile } from '../source.js';
import { type Cell, csvRows } from './csv-cells.js';

/** A row: the cell of its name, and those of its other columns that are not empty. */
interface Row {
  readonly name: Cell;
  readonly cells: ReadonlyMap<string, Cell>;
}

/**
 * A CSV file of runs as a manifest of which there is only `runs`: its first row names the columns.
 * Throws MANIFEST_SYNTAX, MANIFEST_KEY (a column or a name twice) and MANIFEST_VALUE.
 */
export function csvSource({ file, name, bytes }: SourceFile): Source {
  const text = textFile(name, decoded(name, bytes));
  const [header = [], ...lines] = csvRows(text);
  checkHeader(text, header);
  const rows = rowsOf(text, header, lines);
  return { file, ...dataOf(rows), ...lookUps(text, header, rows) };
}

function decoded(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new StyxError('MANIFEST_SYNTAX', `${name} is not UTF-8`, {
      cause,
      hint: 'save the file as UTF-8',
    });
  }
}

function checkHeader(file: TextFile, header: readonly Cell[]): void {
  const names = header.map(({ text }) => text);
  const at = ({ span }: Cell): Position => positionAt(file, span);
  const errors = header.flatMap((cell, i) => {
    if (cell.text === '') return [keyError('a column has no name', at(cell))];
    if (cell.text === 'events') return [keyError('events are kept in YAML only', at(cell))];
    return names.indexOf(cell.text) === i
      ? []
      : [keyError(`column \`${cell.text}\` is there twice`, at(cell))];
  });
  if (!names.includes('name')) {
    const position = positionAt(file, [0, endOfLine(file.text, 0)]);
    const hint = 'the first row names the columns: name,start,end and labels';
    const near = didYouMean('name', names);
    const isNear = near?.startsWith('did') === true;
    errors.unshift(keyError('there is no column `name`', position, isNear ? near : hint));
  }
  throwAll(errors);
}

function keyError(message: string, position: Position, hint?: string): StyxError {
  return new StyxError('MANIFEST_KEY', message, { position, hint });
}

function rowsOf(file: TextFile, header: readonly Cell[], lines: readonly Cell[][]): Row[] {
  const errors: StyxError[] = [];
  const seen = new Map<string, Position>();
  const rows = lines.flatMap((line): Row[] => {
    const cells = new Map(
      header.flatMap(({ text }, i): [string, Cell][] => {
        const cell = line[i];
        return cell === undefined || cell.text === '' ? [] : [[text, cell]];
      }),
    );
    const [first = { text: '', span: [0, 0] }] = line;
    const name = cells.get('name');
    const position = positionAt(file, (name ?? first).span);
    const before = name && seen.get(name.text);
    const problem = rowProblem(name, line.length, header.length, before);
    if (problem !== undefined) errors.push(new StyxError(...problem, { position }));
    if (name === undefined) return [];
    seen.set(name.text, before ?? position);
    cells.delete('name');
    return [{ name, cells }];
  });
  throwAll(errors);
  return rows;
}

function rowProblem(
  name: Cell | undefined,
  fields: number,
  columns: number,
  before: Position | undefined,
): ['MANIFEST_KEY' | 'MANIFEST_VALUE', string] | undefined {
  if (fields > columns) {
    return ['MANIFEST_VALUE', `the row has ${fields} fields, and the header ${columns}`];
  }
  if (name === undefined) return ['MANIFEST_VALUE', 'the row has no name'];
  if (before === undefined) return undefined;
  return ['MANIFEST_KEY', `run \`${name.text}\` is defined twice, first on line ${before.line}`];
}

function dataOf(rows: readonly Row[]): Pick<Source, 'data' | 'keysOf'> {
  const keys = new Map<object, readonly string[]>();
  const objectOf = (entries: readonly (readonly [string, unknown])[]): object => {
    const object: Record<string, unknown> = { __proto__: null };
    for (const [key, value] of entries) object[key] = value;
    keys.set(
      object,
      entries.map(([key]) => key),
    );
    return object;
  };
  const runs = rows.map(({ name, cells }) => {
    const entries = [...cells].map(([key, { text }]) => [key, valueOf(key, text)] as const);
    return [name.text, objectOf(entries)] as const;
  });
  const data = { figures: { none: {} }, runs: objectOf(runs) };
  return { data, keysOf: (object) => keys.get(object) ?? Object.keys(object) };
}

/** CSV knows texts only; spreadsheets write TRUE. */
function valueOf(key: string, text: string): unknown {
  if (key !== 'failed' || !/^(true|false)$/i.test(text)) return text;
  return text.toLowerCase() === 'true';
}

function lookUps(
  file: TextFile,
  header: readonly Cell[],
  rows: readonly Row[],
): Omit<Source, 'file' | 'data' | 'keysOf'> {
  const byName = new Map(rows.map((row) => [row.name.text, row]));
  const columns = new Map(header.map((cell) => [cell.text, cell]));
  const rowAt = ([top, name]: Path): Row | undefined =>
    top === 'runs' ? byName.get(String(name)) : undefined;
  const cellAt = (path: Path): Cell | undefined => {
    const row = rowAt(path);
    if (path.length > 3) return undefined;
    return path.length === 2 ? row?.name : row?.cells.get(String(path[2]));
  };
  const positionOf = (cell: Cell | undefined): Position =>
    positionAt(file, cell?.span ?? [0, endOfLine(file.text, 0)]);
  return {
    has: (path) => (path.length < 2 ? path[0] === 'runs' : cellAt(path) !== undefined),
    positionOf: (path) => positionOf(cellAt(path) ?? rowAt(path)?.name),
    keyPositionOf: (path) =>
      positionOf(path.length === 3 ? columns.get(String(path[2])) : rowAt(path)?.name),
    textOf: (path) => {
      const text = path.length === 3 ? cellAt(path)?.text : undefined;
      return path[2] === 'failed' ? text?.toLowerCase() : text;
    },
  };
}
