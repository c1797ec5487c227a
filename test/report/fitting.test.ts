import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { ListedItem } from '../../src/build/inspect/list.js';
import { StyxError } from '../../src/errors.js';
import { errorText, indentedErrorText } from '../../src/report/error-text.js';
import { openTerminal } from '../../src/report/terminal.js';
import { widthOf } from '../../src/report/width.js';
import { listText } from '../../src/report/list-report.js';

const plain = pc.createColors(false);

/** The excerpt of an error about a part of a line, on a terminal of so many columns. */
function excerpt(text: string, part: string, columns: number | undefined): string[] {
  const position = {
    file: 'a',
    line: 3,
    column: Array.from(text.slice(0, text.indexOf(part))).length + 1,
    length: part.length,
    text,
  };
  const error = new StyxError('QUERY_SYNTAX', 'wrong', { position });
  return errorText(error, plain, { columns }).split('\n').slice(1, 3);
}

describe('the line of an error', () => {
  const long = `sum(${'a + '.repeat(30)}WRONG${' + b'.repeat(30)})`;

  it.each([
    ['in the middle', long],
    ['at its start', `WRONG${' + b'.repeat(60)}`],
    ['at its end', `${'a + '.repeat(60)}WRONG`],
  ])('is cut around a mark %s, where it is longer than the terminal is wide', (_, text) => {
    const [line = '', mark = ''] = excerpt(text, 'WRONG', 60);
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line).toContain('…');
    expect(mark.indexOf('^^^^^')).toBe(line.indexOf('WRONG'));
    expect(mark.length).toBeLessThanOrEqual(60);
  });

  it('has as much of a long mark as there is room for', () => {
    const [line = '', mark = ''] = excerpt(`x ${'y'.repeat(300)} z`, 'y'.repeat(300), 60);
    expect(line).toMatch(/^ {4}3 \| x y+…$/);
    expect(mark.length).toBe(line.length);
  });

  it.each([1, 8, 12, 16, 24])('says what is marked on a terminal of %i columns', (columns) => {
    const [line = '', mark = ''] = excerpt(long, 'WRONG', columns);
    expect(line).toContain('WRONG');
    expect(mark.indexOf('^^^^^')).toBe(line.indexOf('WRONG'));
  });

  it('is whole on one that nobody has given a size, and where it is none', () => {
    const columnsOf = (stream: { isTTY: boolean; columns: number }) =>
      openTerminal({ ...stream, write: () => true }, {}).columns;
    expect(columnsOf({ isTTY: true, columns: 0 })).toBeUndefined();
    expect(columnsOf({ isTTY: false, columns: 50 })).toBeUndefined();
    expect(columnsOf({ isTTY: true, columns: 50 })).toBe(50);
  });

  it('has room for the blanks in front of it, where it is below something', () => {
    const position = { file: 'a', line: 3, column: 61, length: 5, text: long };
    const error = new StyxError('QUERY_SYNTAX', 'wrong', { position });
    for (const line of indentedErrorText(error, plain, 60).split('\n'))
      expect(line.length).toBeLessThanOrEqual(60);
  });

  it.each(['中文', '😀', 'e\u0301'])(
    'is cut in columns, and in no letter, where it has %s',
    (letter) => {
      const text = `${letter.repeat(60)}WRONG${letter.repeat(60)}`;
      const [line = '', mark = ''] = excerpt(text, 'WRONG', 60);
      expect(widthOf(line)).toBeLessThanOrEqual(60);
      expect(line).not.toMatch(/\p{Cs}/u);
      expect(widthOf(line.slice(0, line.indexOf('WRONG')))).toBe(mark.indexOf('^'));
    },
  );

  it('is whole where it fits, and where nobody knows how wide it is shown', () => {
    expect(excerpt('sum(WRONG)', 'WRONG', 60)).toEqual(['    3 | sum(WRONG)', '      |     ^^^^^']);
    expect(excerpt(long, 'WRONG', undefined)[0]).toBe(`    3 | ${long}`);
  });
});

describe('styx list', () => {
  const item: ListedItem = {
    ...{ name: 'latency', is: 'figure', shows: ['line'], ranges: ['last 6h'], endpoints: ['eu'] },
    ...{
      files: ['a.csv', 'a.pdf'],
      title: 'The latency of all requests, by code',
      problem: undefined,
    },
  };

  it('is as wide as the terminal, and whole where there is none', () => {
    const text = listText([item], plain, 60);
    expect(text).toMatch(/of eu {2}csv pdf {2}The latency.*…\n$/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
    expect(listText([item], plain, undefined)).toContain('by code\n');
  });
});
