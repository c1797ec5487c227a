import { describe, expect, it } from 'vitest';
import { csvOptions, type WrittenCsv } from '../../src/manifest/csv.js';
import { mistakes, withFigure } from './given.js';

function delimiterOf(written: WrittenCsv): string {
  return csvOptions(written, 'UTC').delimiter;
}

describe('the delimiter', () => {
  it('is a comma, and a semicolon where the decimal separator is one', () => {
    expect(delimiterOf({})).toBe(',');
    expect(delimiterOf({ decimal: ',' })).toBe(';');
    expect(delimiterOf({ decimal: ',', delimiter: '|' })).toBe('|');
  });

  it.each(['tab', '\\t', '\t'])('may be a tab: %j', (delimiter) => {
    expect(delimiterOf({ delimiter })).toBe('\t');
  });

  it.each([';', '|', ' ', ':', '→', '😀'])('may be %j', (delimiter) => {
    expect(delimiterOf({ delimiter })).toBe(delimiter);
  });

  it.each(['', 'ab', '"', "'", '\n', '\r', '0', '5', '-', '+', '.', 'e', 'N'])(
    'may not be %j',
    (delimiter) => {
      expect(() => csvOptions({ delimiter }, 'UTC')).toThrow(
        expect.objectContaining({ code: 'MANIFEST_VALUE' }),
      );
    },
  );

  it('is not the decimal separator', () => {
    const text = withFigure('query: up', "csv: {decimal: ',', delimiter: ','}");
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 5, "','"]]);
  });
});

it('the time zone of a CSV file is an IANA name', () => {
  const text = withFigure('query: up', 'csv: {timezone: Europe/Berlim}');
  expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 5, 'Europe/Berlim']]);
});
