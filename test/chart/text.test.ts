import { describe, expect, it } from 'vitest';
import { cutEnd, shorten, wrap } from '../../src/chart/text/fit-text.js';
import { printable, textWidth } from '../../src/chart/text/text.js';
import { long } from './pages.js';

describe('text', () => {
  it('is made printable: one line, no control characters, no halves of characters', () => {
    expect(printable('a\r\nb\u2028c\0\u007f\ud83d😀\uffff')).toBe(
      'a b c\ufffd\ufffd\ufffd😀\ufffd',
    );
  });

  it('is as wide as in the font that it is drawn with', () => {
    // Advance widths of Adobe's Helvetica and of cmr10.tfm.
    expect(textWidth('Wi1', 10, 'helvetica')).toBeCloseTo(9.44 + 2.22 + 5.56, 6);
    expect(textWidth('Wi1', 10, 'computer-modern')).toBeCloseTo(10.28 + 2.78 + 5, 6);
    const [narrow, wide] = [shorten(long, 100, 7, 'times'), shorten(long, 100, 7, 'helvetica')];
    expect(narrow.length).toBeGreaterThan(wide.length);
    expect(textWidth(wide, 7, 'helvetica')).toBeLessThanOrEqual(100);
  });

  it('is as wide as in a Times-like font', () => {
    expect(textWidth('0123456789', 10)).toBe(50);
    expect(textWidth('Wi−', 10)).toBeCloseTo(9.44 + 2.78 + 6.85, 6);
    expect(textWidth('中文', 10)).toBe(20);
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
  });

  it('is shortened in no time, also with marks that have no width', () => {
    const begun = performance.now();
    const short = shorten(`WWW${'\u0301'.repeat(300_000)}${'W'.repeat(200)}`, 100, 7);
    expect(textWidth(short, 7)).toBeLessThanOrEqual(100);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('is shortened in its middle, to the width and no further', () => {
    expect(shorten('pod-a', 100, 7)).toBe('pod-a');
    const short = shorten(long, 100, 7);
    expect(short).toMatch(/^namespace.*….*container$/);
    expect(textWidth(short, 7)).toBeLessThanOrEqual(100);
    expect(textWidth(short, 7)).toBeGreaterThan(90);
  });

  it('is cut at its end, to the width and no further', () => {
    expect(cutEnd('Raft (baseline)', 100, 7)).toBe('Raft (baseline)');
    expect(cutEnd('Raft (baseline)', 30, 7)).toBe('Raft (ba…');
    // Nothing that only leads to what is left out.
    expect(cutEnd('Raft (baseline)', 25, 7)).toBe('Raft…');
    expect(cutEnd('Raft (baseline)', 20, 7)).toBe('Raft…');
  });

  it('is wrapped at spaces', () => {
    expect(wrap('one two three', 30, 8, 3)).toEqual(['one two', 'three']);
    expect(wrap(' ', 30, 8, 3)).toEqual([]);
  });
});
