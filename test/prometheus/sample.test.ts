import { describe, expect, it } from 'vitest';
import {
  emptySlot,
  INCOMPLETE,
  isSpace,
  MALFORMED,
  readSample,
  skipSpace,
} from '../../src/prometheus/sample.js';

/** What is read of a text: the time, the value, and how much of the text that was. */
function read(text: string): { ms: number; value: string; read: string } | number {
  const slot = emptySlot();
  const bytes = Buffer.from(text);
  const end = readSample(bytes, 0, slot);
  if (end < 0) return end;
  const cut = (from: number, to: number) => bytes.subarray(from, to).toString();
  return { ms: slot.ms, value: cut(slot.valueStart, slot.valueEnd), read: cut(0, end) };
}

/** Near to the end of what has arrived, and within: there, the common ones are read in another way. */
const places = ['', ',', `,${' '.repeat(80)}`];

describe('a sample is read', () => {
  it.each([
    ['[1700000000,"1"]', 1_700_000_000_000, '1'],
    ['[1700000000,"-12.50"]', 1_700_000_000_000, '-12.50'],
    ['[1,"0"]', 1000, '0'],
    ['[123456789,"1"]', 123_456_789_000, '1'],
    ['[1234567890,"1"]', 1_234_567_890_000, '1'],
    ['[99999999999,"1"]', 99_999_999_999_000, '1'],
    ['[0,"1"]', 0, '1'],
    ['[0.5,"1"]', 500, '1'],
    ['[-0.5,"1"]', -500, '1'],
    ['[-1,"1"]', -1000, '1'],
    ['[1700000000.000,"1"]', 1_700_000_000_000, '1'],
    ['[1700000000.25,"1"]', 1_700_000_000_250, '1'],
    ['[1700000000.007,"1"]', 1_700_000_000_007, '1'],
    ['[1700000000,"+5"]', 1_700_000_000_000, '+5'],
    ['[1700000000,"1e5"]', 1_700_000_000_000, '1e5'],
    ['[1700000000,"1E-05"]', 1_700_000_000_000, '1E-05'],
    ['[1700000000,"-1.5e+300"]', 1_700_000_000_000, '-1.5e+300'],
    ['[1700000000,"NaN"]', 1_700_000_000_000, 'NaN'],
    ['[1700000000,"+Inf"]', 1_700_000_000_000, '+Inf'],
    ['[1700000000,"-Inf"]', 1_700_000_000_000, '-Inf'],
    ['[1700000000,"Inf"]', 1_700_000_000_000, 'Inf'],
    ['[ 1700000000\t,\n"1"\r]', 1_700_000_000_000, '1'],
  ])('wherever it stands: %s', (text, ms, value) => {
    for (const behind of places) expect(read(text + behind)).toEqual({ ms, value, read: text });
  });

  it.each([
    ['[1700000000,"1"]', 'of a plain number'],
    ['[-1700000000.5 , "-1.5e+10" ]', 'of all that a number may have'],
    ['[1700000000,"NaN"]', 'of a word'],
    ['[1700000000,"-Inf"]', 'of a word with a sign'],
  ])('only when it is whole: %s, %s', (text) => {
    for (let length = 1; length < text.length; length++)
      expect(read(text.slice(0, length))).toBe(INCOMPLETE);
  });

  it.each([
    '[,"1"]',
    '[-,"1"]',
    '[.5,"1"]',
    '[01,"1"]',
    '[00,"1"]',
    '[-01.5,"1"]',
    '[1.,"1"]',
    '[1.x,"1"]',
    '[1e9,"1"]',
    '[+1,"1"]',
    '["1","1"]',
    '[1:,"1"]',
    '[1/,"1"]',
    '[1 2,"1"]',
    '[1;"1"]',
    '[1700000000;"1"]',
    '[1700000000,1]',
    '[1700000000,\u00271\u0027]',
    '[1700000000,\u00271"]',
    '[1700000000,x1"]',
    '[1700000000,"1\u0027]',
    '[1700000000,"1x]',
    '[1700000000,""]',
    '[1700000000,"-"]',
    '[1700000000,"+"]',
    '[1700000000,"-x"]',
    '[1700000000,".5"]',
    '[1700000000,"5."]',
    '[1700000000,"5.x"]',
    '[1700000000,"5..5"]',
    '[1700000000,"1.2.3"]',
    '[1700000000,"1-2"]',
    '[1700000000,"1/2"]',
    '[1700000000,"1:2"]',
    '[1700000000,"0x1F"]',
    '[1700000000,"1e"]',
    '[1700000000,"1e+"]',
    '[1700000000,"1e+x"]',
    '[1700000000,"1e5.5"]',
    '[1700000000,"1f5"]',
    '[1700000000,"e5"]',
    '[1700000000,"1 "]',
    '[1700000000," 1"]',
    '[1700000000,"nan"]',
    '[1700000000,"NaN "]',
    '[1700000000,"NaNs"]',
    '[1700000000,"Infinity"]',
    '[1700000000,"+NaN"]',
    '[1700000000,"++1"]',
    '[1700000000,"`id`"]',
    '[1700000000,"1"}',
    '[1700000000,"1",]',
    '[1700000000,"1","2"]',
    '[1700000000,"1"\u00a0]',
  ])('and nothing else: %s', (text) => {
    for (const behind of places) expect(read(text + behind)).toBe(MALFORMED);
  });
});

describe('white space', () => {
  it('is what JSON has', () => {
    const all = Array.from({ length: 256 }, (_, byte) => byte);
    expect(all.filter(isSpace)).toEqual([0x09, 0x0a, 0x0d, 0x20]);
    expect(isSpace(undefined)).toBe(false);
  });

  it('is skipped up to what follows, or to the end', () => {
    expect(skipSpace(Buffer.from('a \t\n\r b'), 1)).toBe(6);
    expect(skipSpace(Buffer.from('a  '), 1)).toBe(3);
    expect(skipSpace(Buffer.from('ab'), 1)).toBe(1);
  });
});
