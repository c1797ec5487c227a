import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontFamilies } from '../../src/output/quoting/gnuplot.js';
import { fontPattern, replacedFont } from '../../src/render/fonts.js';
import { run } from '../engines.js';
import { hostileTexts } from '../output/hostile.js';
import { folder } from './given.js';

const sans = ['Helvetica', 'Arial', 'Liberation Sans', 'DejaVu Sans'];

describe('a font that is not there', () => {
  it.each([
    [undefined, sans, 'Arial', []],
    [undefined, sans, 'liberation sans', []],
    [undefined, sans, 'DejaVu Sans', ['no font Helvetica: DejaVu Sans is taken']],
    [undefined, ['DejaVu Sans'], 'DejaVu Sans', []],
    [undefined, ['STIXGeneral', 'DejaVu Serif'], 'Times New Roman', []],
    ['Inter', ['Inter', ...sans], 'Arial', ['no font Inter: Arial is taken']],
    ['Inter', ['Inter', ...sans], 'Inter', []],
    ['DejaVu Sans', ['DejaVu Sans', ...sans], 'DejaVu Sans', []],
  ])('is told where %s of %s is %s', (font, fonts, taken, warnings) => {
    expect(replacedFont({ font, fonts }, [taken])).toEqual(warnings);
  });

  it('may have the name among several that another has', () => {
    const wanted = { font: 'Source Sans Light', fonts: ['Source Sans Light'] };
    expect(replacedFont(wanted, ['Source Sans', 'Source Sans Light'])).toEqual([]);
  });
});

describe('fontconfig', () => {
  const odd = ['M+ 1p', "Jack's & Co", 'Kö-ln:wide,er', 'a\\b "c" $HOME `d`', '源ノ明朝', '--help'];

  it('is asked for a font by its very name', async () => {
    const read = await run('fc-pattern', [
      '-f',
      '%{family}',
      fontPattern(['M+ 1p', 'A-B:C\\D']),
      'family',
    ]);
    expect(read.stdout).toBe('M+ 1p,A-B:C\\D');
    expect(fontPattern(['STIXGeneral', 'A, B'])).toBe(
      'STIXGeneral,STIX Two Text,Times New Roman,A\\, B',
    );
  });

  it('is asked by a script as it is asked here, and nothing else is run', async () => {
    const lists = [...odd, ...hostileTexts].map((name) => [name, 'STIXGeneral']);
    const place = folder();
    const lines = lists.map((fonts) => `print system('printf "<%s>" '.${fontFamilies(fonts)})`);
    writeFileSync(join(place, 'script'), ['set print "-"', ...lines, ''].join('\n'));
    const env = { ...process.env, LC_ALL: 'C' };
    const { stdout } = await run('gnuplot', ['script'], { cwd: place, env });
    expect(stdout).toBe(lists.map((fonts) => `<${fontPattern(fonts)}>\n`).join(''));
    expect(readdirSync(place)).toEqual(['script']);
  });
});
