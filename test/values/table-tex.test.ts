import { describe, expect, it } from 'vitest';
import type { TableSpec } from '../../src/manifest/values/values.js';
import { type ColumnData, tableData } from '../../src/values/table.js';
import { tableFiles } from '../../src/values/table-files.js';
import { hostileTexts } from '../output/hostile.js';
import { pdflatex, type Printed, withoutErrors, type Word } from './pdflatex.js';
import { ofHosts, ofRuns, spec } from './tables.js';

const tex = (table: TableSpec, columns: readonly ColumnData[]): string =>
  new Map(tableFiles(tableData(table, columns))).get('tex') ?? '';

/** What LaTeX makes of a document that has the table. */
function printed(table: TableSpec, ...columns: readonly ColumnData[]): Promise<Printed> {
  const packages = table.hasSiunitx ? 'booktabs,siunitx' : 'booktabs';
  const files = { 'table.tex': tex(table, columns) };
  return pdflatex(files, `\\usepackage{${packages}}`, '\\input{table}');
}

/** The signs of siunitx' text font, which a PDF does not name. */
const signs = (text: string): string => text.replaceAll('Ö', '×').replaceAll('=', '−');

/** Of Computer Modern in 10 points, in the points of a PDF. */
const digitWidth = 4.98;
const pointWidth = 2.77;

/** Where the decimal point of a word is, or would be. */
function pointOf({ text, right }: Word): number {
  const decimals = text.split('.')[1]?.length ?? 0;
  return right - decimals * digitWidth - (decimals > 0 ? pointWidth : 0);
}

/** Where the decimal points of these numbers are, from that of the first. */
function pointsOf(words: readonly Word[], texts: readonly string[]): number[] {
  const points = texts.map((text) => {
    const word = words.find((one) => one.text.replace(/^[−=]/, '') === text);
    if (word === undefined) throw new Error(`there is no ${text}`);
    return pointOf(word);
  });
  return points.map((point) => Math.abs(point - (points[0] ?? 0)));
}

const nearly = (most: number): unknown =>
  expect.toSatisfy((away: number) => away < most, `less than ${most} points away`);

describe.each([{ hasSiunitx: false }, { hasSiunitx: true }])('a table in LaTeX: %o', (how) => {
  it('has its decimal points below each other', async () => {
    const columns = [
      ofHosts({ a: ['-1.25'], b: ['12.5'], c: ['100'] }),
      ofHosts({ a: ['7'], d: ['8'] }, { label: 'More' }),
    ];
    const { words, text, log } = await printed(spec(how), ...columns);
    expect(log).toEqual(withoutErrors);
    expect(pointsOf(words, ['1.25', '12.5', '100'])).toEqual([
      nearly(0.2),
      nearly(0.2),
      nearly(0.2),
    ]);
    expect(text).toMatch(/d +– +8/);
  });

  it('has these of numbers with intervals, the best of which is bold, below each other', async () => {
    const runs = [
      ['a', '1', '1'], ['a', '2', '2'], ['b', '110', '110'], ['b', '121', '121'],
    ] as const; // prettier-ignore
    const interval = 'sd';
    const { words, text, log } = await printed(spec(how), ofRuns(runs, { interval, best: 'max' }));
    expect(log).toEqual(withoutErrors);
    expect(text).toMatch(/a +1\.50 *± ?0\.71/);
    expect(text).toMatch(/b +115\.5 *± ?7\.8/);
    // Bold digits are wider, on both sides of the point.
    expect(pointsOf(words, ['1.50', '115.5'])).toEqual([nearly(0.2), nearly(digitWidth / 2)]);
  });

  it('has powers of ten, quantiles and units', async () => {
    const runs = [['a', '1e-7'], ['a', '2e-7'], ['b', '3e-5'], ['b', '4e-5']] as const; // prettier-ignore
    const columns = [
      ofRuns(runs, { label: 'Deviation', interval: 'sd' }),
      ofRuns(runs, { label: 'Range', interval: 'min-max', best: 'min', unit: 'a/b%' }),
    ];
    const { text, log } = await printed(spec(how), ...columns);
    expect(log).toEqual(withoutErrors);
    expect(text.replace(/\s+/g, ' ')).toContain('Host Deviation Range (a/b%)');
    expect(signs(text)).toMatch(/b +\(?3\.50 ?± ?0\.71\)? ?× ?10−5/);
    expect(text).toMatch(/1\.50\s\[1\.00,\s2\.00\]\)?\s?×\s?10−7/);
  });

  it('has texts that are texts, whatever is in them', async () => {
    const texts = hostileTexts.filter((text) => text.trim() !== '');
    const hosts = Object.fromEntries(texts.map((text, i) => [text, [String(i)]]));
    const column = ofHosts(hosts, { label: texts.slice(0, 8).join(''), unit: 'a_b&c%' });
    const { text, log } = await printed(spec({ ...how, head: texts.join(' ') }), column);
    expect(log).toEqual(withoutErrors);
    expect(text).toContain('{ unbalanced } } {');
    expect(text).toContain('$(touch pwned-4) ${HOME} $PATH');
    expect(text).toContain('# comment #}');
  });
});

it('without siunitx, a table leaves room for the digits that a number does not have', () => {
  const hosts = { a: ['-1.25'], b: ['12.5'], c: ['100'] };
  const lines = tex(spec(), [ofHosts(hosts)]).split('\n');
  expect(lines.filter((line) => line.includes('&'))).toEqual([
    '  Host & Load \\\\',
    '  a & \\phantom{00}\\ensuremath{-}1.25 \\\\',
    '  b & \\phantom{\\ensuremath{-}0}12.5\\phantom{0} \\\\',
    '  c & \\phantom{\\ensuremath{-}}100\\phantom{.00} \\\\',
  ]);
});
