import { describe, expect, it } from 'vitest';
import { glyphWarnings } from '../../src/render/glyphs.js';
import { plainStyle } from '../../src/style/plain.js';
import { chartInput } from '../chart/inputs.js';
import { gnuplot, matplotlib, writeScript } from '../output/drawing.js';
import { engines, job } from './given.js';

/** As matplotlib 3.6 and 3.10 say it. */
const old = (code: number) =>
  `x.py:350: UserWarning: Glyph ${code} (\\N{SNOWMAN}) missing from current font.\n  savefig()\n`;
const recent = (code: number) =>
  `x.py:350: UserWarning: Glyph ${code} (\\N{SNOWMAN}) missing from font(s) STIXGeneral.\n`;

/** As a script of gnuplot says it. */
const ofGnuplot = (code: number) => `no font has U+${code.toString(16)}\n`;

describe('characters that no font has', () => {
  it.each([old, recent, ofGnuplot])('are named by their code points, each once', (say) => {
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

  it('are none where the engine says nothing, or where the reader of the file has the fonts', () => {
    expect(glyphWarnings({ format: 'pdf' }, 'findfont: Glyph')).toEqual([]);
    expect(glyphWarnings({ format: 'svg' }, old(9731))).toEqual([]);
  });
});

describe.each([gnuplot, matplotlib])('a figure of $name', (engine) => {
  const name = engine === gnuplot ? 'gnuplot' : 'matplotlib';
  // A character for private use, which no font has, and some that the fonts of figures have.
  const series = [
    { label: 'a\u{10fffd}b\u{10fffd}', values: [1, 2] },
    { label: 'ö√', values: [3, 4] },
  ];
  const draw = (format: 'pdf' | 'png' | 'svg') =>
    engines().draw(
      job('', {
        engine: name,
        format,
        script: writeScript(engine, chartInput([{ series }])),
        fonts: plainStyle.fonts,
      }),
    );

  it.each(['pdf', 'png'] as const)(
    'tells of the characters that no font has: %s',
    async (format) => {
      expect((await draw(format)).warnings).toEqual(['no font of the figure has U+10FFFD']);
    },
  );

  it('tells nothing of them in an SVG, where the reader has the fonts', async () => {
    expect((await draw('svg')).warnings).toEqual([]);
  });
});
