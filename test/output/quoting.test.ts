import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentText } from '../../src/output/quoting/comment.js';
import {
  glyphDefinition,
  gnuplotString,
  rareCharacters,
} from '../../src/output/quoting/gnuplot.js';
import { pythonString } from '../../src/output/quoting/python.js';
import { pythonWithMatplotlib, run } from '../engines.js';
import { newFolder } from './drawing.js';
import { hostileTexts } from './hostile.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'\'"`\\$@#%{}_^&~!;\n\r\t\0 aé😀\u2028\u202e\ud83d'.split('')),
  }),
  fc.constantFrom(...hostileTexts),
);
const sample = [...hostileTexts, ...fc.sample(anyText, { numRuns: 300, seed: 2 })];

describe('a gnuplot string', () => {
  it('is single quotes around all but quotes, line breaks, named characters and what breaks an SVG, joined by dots', () => {
    const part =
      /U[0-9A-F]+|"(?:\\047)+"|"\\n"|\(isSvg \? "(?:\\\d{3})+" : ''\)|'[^'\p{Cc}\p{Cs}]*'/u.source;
    const whole = new RegExp(`^(?:${part})(?:\\.(?:${part}))*$`, 'u');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(gnuplotString(text)).toMatch(whole);
      }),
    );
  });

  it('means the text, to gnuplot itself, and runs nothing', async () => {
    const prints = sample.map((text) => `print '<'.${gnuplotString(text)}.'>'`);
    const glyphs = [
      'glyph(code, character) = character',
      ...rareCharacters(sample).map(glyphDefinition),
    ];
    const start = ['set encoding utf8', 'isSvg = 0', 'set print "-"'];
    const script = [...start, ...glyphs, ...prints, ''].join('\n');
    const { code, stdout, folder } = await runText('gnuplot', [], script);
    const shown = sample.map((text) => `<${text.replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '\uFFFD')}>\n`);
    expect({ code, files: readdirSync(folder) }).toEqual({ code: 0, files: ['script'] });
    expect(stdout).toBe(shown.join(''));
  });
});

describe('a character that no font may have', () => {
  it('is called by its code point, which is all that a command is told of it', () => {
    expect(gnuplotString('deploy 🚀')).toBe("'deploy '.U1F680");
    expect(glyphDefinition('🚀')).toBe("U1F680 = glyph('1f680', '🚀')");
    fc.assert(
      fc.property(anyText, (text) => {
        for (const character of rareCharacters([text])) {
          expect(glyphDefinition(character)).toMatch(
            /^U[0-9A-F]{2,6} = glyph\('[0-9a-f]{2,6}', '[^'\p{Cc}\p{Cs}]'\)$/u,
          );
        }
      }),
    );
  });

  it('is none that people write in English, German, Greek or Russian, or in formulas', () => {
    expect(rareCharacters(['größe λ Ω Жизнь “…” – ≤ ± → 5 µs', 'plain'])).toEqual([]);
    expect(rareCharacters(['a中文', '中🚀\ufe0f'])).toEqual(['中', '文', '🚀']);
  });
});

describe('a Python string', () => {
  it('is ASCII on one line', () => {
    fc.assert(fc.property(anyText, (text) => /^"[ -~]*"$/.test(pythonString(text))));
  });

  it('means the text, to Python itself, and runs nothing', async () => {
    const texts = sample.map((text) => `    ${pythonString(text)},`);
    const script = ['import json', 'print(json.dumps([', ...texts, ']))', ''].join('\n');
    const { code, stdout, folder } = await runText(pythonWithMatplotlib(), [], script);
    expect({ code, files: readdirSync(folder) }).toEqual({ code: 0, files: ['script'] });
    expect(JSON.parse(stdout)).toEqual(sample.map((text) => text.toWellFormed()));
  });
});

describe('text in a comment', () => {
  it('stays in the comment, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of `# ${commentText(text)}`.split('\n')) {
          expect(line).toMatch(/^#(?:[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]*[^\\])?$/u);
        }
      }),
    );
  });

  it('keeps what people write: lines, quotes, braces', () => {
    expect(commentText('sum by (le) (\n  rate(x{a="b\\\\c"}[1m])\n)')).toBe(
      'sum by (le) (\n#     rate(x{a="b\\\\c"}[1m])\n#   )',
    );
  });

  it('says nothing to gnuplot and Python, and runs nothing', async () => {
    const lines = sample.map((text) => `# ${commentText(text)}`);
    const script = ['', '', ...lines, 'print("done")', ''].join('\n');
    for (const program of ['gnuplot', pythonWithMatplotlib()]) {
      const { code, stdout, stderr, folder } = await runText(program, [], script);
      expect({ code, said: (stdout + stderr).trim(), files: readdirSync(folder) }).toEqual({
        code: 0,
        said: 'done',
        files: ['script'],
      });
    }
  });
});

/** Runs a script in an empty folder. */
async function runText(program: string, options: readonly string[], script: string) {
  const folder = newFolder();
  writeFileSync(join(folder, 'script'), script);
  const env = { ...process.env, LC_ALL: 'C' };
  return { folder, ...(await run(program, [...options, 'script'], { cwd: folder, env })) };
}
