import { describe, expect, it } from 'vitest';
import { replacedFont } from '../../src/render/fonts.js';

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
