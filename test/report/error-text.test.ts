import { describe, expect, it } from 'vitest';
import { printable } from '../../src/report/error-text.js';

describe('text for a terminal', () => {
  it('is on one line, with its tabs', () => {
    expect(printable('no such\r\n  label\tle')).toBe('no such label\tle');
  });

  it('has no control characters, and none that change the order of the text', () => {
    expect(printable('\u001b[31mred\u007f\u009b')).toBe('\ufffd[31mred\ufffd\ufffd');
    expect(printable('a\u202eb\u2069')).toBe('a\ufffdb\ufffd');
    expect(printable('größe 中文 😀')).toBe('größe 中文 😀');
  });
});
