import { describe, expect, it } from 'vitest';
import { glyphWarnings } from '../../src/render/glyphs.js';

/** As matplotlib 3.6 and 3.10 say it. */
const old = (code: number) =>
  `x.py:350: UserWarning: Glyph ${code} (\\N{SNOWMAN}) missing from current font.\n  savefig()\n`;
const recent = (code: number) =>
  `x.py:350: UserWarning: Glyph ${code} (\\N{SNOWMAN}) missing from font(s) STIXGeneral.\n`;

describe('characters that no font has', () => {
  it.each([old, recent])('are named by their code points, each once', (say) => {
    const said = say(9731) + say(78009) + say(9731);
    expect(glyphWarnings({ format: 'pdf' }, said)).toEqual([
      'no font of the figure has U+2603, U+130B9',
    ]);
  });

  it('are counted where they are many', () => {
    const said = Array.from({ length: 12 }, (_, i) => old(20013 + i)).join('');
    const [warning = ''] = glyphWarnings({ format: 'png' }, said);
    expect(warning).toMatch(/^no font of the figure has U\+4E2D, U\+4E2E, .*U\+4E36, and 2 more$/);
  });

  it('are none where matplotlib says nothing, or where the reader of the file has the fonts', () => {
    expect(glyphWarnings({ format: 'pdf' }, 'findfont: Glyph')).toEqual([]);
    expect(glyphWarnings({ format: 'svg' }, old(9731))).toEqual([]);
  });
});
