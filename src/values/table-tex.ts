import { latexAmount, siunitxAmount } from './latex-number.js';
import { latexText } from './latex-text.js';
import type { Cell, Table, TableColumn } from './table.js';

/**
 * A table for LaTeX, with the rules of booktabs and without a float: `\input` goes into one. The
 * decimal points of a column are below each other: what is missing on either side is left free.
 */
export function latexTable(table: Table): string {
  const { spec, columns, rows } = table;
  const columnOf = spec.hasSiunitx ? siunitxColumn : plainColumn;
  const made = columns.map((column, i) => ({
    head: headTex(column),
    ...columnOf(rows.map(({ cells }) => cells[i])),
  }));
  const line = (cells: readonly string[]): string => `  ${cells.join(' & ')} \\\\`;
  const heads = made.map(({ head }) => (spec.hasSiunitx ? `{${head}}` : head));
  return [
    `% A table by Styx. It needs \\usepackage{booktabs${spec.hasSiunitx ? ', siunitx' : ''}}.`,
    `\\begin{tabular}{l${made.map(({ kind }) => kind).join('')}}`,
    '  \\toprule',
    line([latexText(spec.head), ...heads]),
    '  \\midrule',
    ...rows.map(({ text }, row) =>
      line([latexText(text), ...made.map(({ cells }) => cells[row] ?? '')]),
    ),
    '  \\bottomrule',
    '\\end{tabular}',
    '',
  ].join('\n');
}

interface TexColumn {
  /** Of `tabular`. */
  readonly kind: string;
  readonly cells: readonly string[];
}

type Cells = readonly (Cell | undefined)[];

function plainColumn(cells: Cells): TexColumn {
  const shown = cells.flatMap((cell) => (cell === undefined ? [] : parted(cell)));
  const longest = (of: (part: Parted) => string): string =>
    shown.map(of).reduce((a, b) => (b.length > a.length ? b : a), '');
  const whole = longest((part) => part.whole);
  const sign = longest((part) => part.sign);
  const rest = longest((part) => shapeOf(part.rest));
  return {
    kind: 'c',
    cells: cells.map((cell) => {
      if (cell === undefined) return '--';
      const own = parted(cell);
      const signRoom = own.sign === '' ? sign : '';
      const before = phantom(`${signRoom}${'0'.repeat(whole.length - own.whole.length)}`);
      return `${before}${atLeft(own, rest, cell.isBest)}`;
    }),
  };
}

interface Parted {
  /** What stands in front of the first digit: a minus sign, a parenthesis. */
  readonly sign: string;
  readonly whole: string;
  /** From the decimal point on. */
  readonly rest: string;
}

function parted({ shown }: Cell): Parted {
  const text = latexAmount(shown);
  const [before = '', sign = '', whole = ''] = /^((?:\\ensuremath\{-\}|\()*)(\d*)/.exec(text) ?? [];
  return { sign, whole, rest: text.slice(before.length) };
}

/** All digits are equally wide. */
const shapeOf = (rest: string): string => rest.replace(/\d/g, '0');

const phantom = (text: string): string => (text === '' ? '' : `\\phantom{${text}}`);

/** A number, and room for what the longest of its column has more of. */
function atLeft({ sign, whole, rest }: Parted, longest: string, isBest: boolean): string {
  const shown = (text: string): string => (isBest && text !== '' ? `\\textbf{${text}}` : text);
  const shape = shapeOf(rest);
  if (longest.startsWith(shape)) {
    return `${shown(`${sign}${whole}${rest}`)}${phantom(longest.slice(shape.length))}`;
  }
  return `${shown(`${sign}${whole}`)}\\rlap{${shown(rest)}}${phantom(longest)}`;
}

function siunitxColumn(cells: Cells): TexColumn {
  return {
    kind: `S[${tableFormat(cells)}]`,
    cells: cells.map((cell) => {
      if (cell === undefined) return '{--}';
      const { interval } = cell.shown;
      if (interval !== undefined && 'low' in interval) {
        const text = latexAmount(cell.shown);
        return cell.isBest ? `{\\textbf{${text}}}` : `{${text}}`;
      }
      const text = siunitxAmount(cell.shown);
      return cell.isBest ? `\\bfseries ${text}` : text;
    }),
  };
}

/** Room for the longest numbers of a column. */
function tableFormat(cells: Cells): string {
  const shown = cells.flatMap((cell) => cell?.shown ?? []);
  const longest = (of: (digits: string) => number): number =>
    Math.max(0, ...shown.map(({ digits }) => of(digits.replace('-', ''))));
  const whole = longest((digits) => digits.split('.')[0]?.length ?? 0);
  const decimals = longest((digits) => digits.split('.')[1]?.length ?? 0);
  const sign = shown.some(({ digits }) => digits.startsWith('-')) ? '-' : '';
  const half = Math.max(
    0,
    ...shown.map(({ interval }) =>
      interval !== undefined && 'half' in interval
        ? interval.half.replace('.', '').replace(/^0+(?=.)/, '').length
        : 0,
    ),
  );
  const exponents = shown.map(({ exponent }) => (exponent === undefined ? '' : `e${exponent}`));
  const exponent = exponents.reduce((a, b) => (b.length > a.length ? b : a), '');
  const uncertainty = half === 0 ? '' : `(${half})`;
  return `separate-uncertainty, table-format=${sign}${whole}.${decimals}${uncertainty}${exponent}, detect-weight, mode=text`;
}

function headTex({ spec, unit }: TableColumn): string {
  const label = latexText(spec.label);
  if (unit === '') return label;
  return label === '' ? latexText(unit) : `${label} (${latexText(unit)})`;
}
