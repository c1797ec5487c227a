import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../src/output/template.js';

const render = (text: string, view: object) => {
  const kind = { name: 'kind.hbs', text: '{{verbatim @root.tweak}}' };
  return compileTemplate({ name: 'own.hbs', text }, { kind })(view);
};

describe('a tweak in a template', () => {
  it('is printed as it is, also from within a partial', () => {
    const view = { tweak: "set label 'a'\n", panels: [{ title: 'x' }] };
    expect(render('{{#each panels}}{{> kind}};{{/each}}', view)).toBe("set label 'a';");
  });

  it.each(['title', 'same', 'panels.[0].tweak'])('is the only text that is: not %s', (name) => {
    const view = { tweak: 'mine', title: 'theirs', same: 'mine', panels: [{ tweak: 'mine' }] };
    const message = 'verbatim prints nothing but the tweak';
    const thrown = expect.objectContaining({ message }) as Error;
    expect(() => render(`{{verbatim ${name}}}`, view)).toThrow(thrown);
    expect(() => render(`{{verbatim ${name} tweak=${name} root=${name}}}`, view)).toThrow(thrown);
  });

  it('may begin with a byte order mark, and has the line ends of the script', () => {
    expect(render('{{verbatim tweak}}', { tweak: '\uFEFFa\r\n  é\n\n' })).toBe('a\n  é');
  });

  it('cannot mark a place of data', () => {
    expect(render('{{verbatim tweak}}', { tweak: 'a\0table 1\0b' })).toBe('atable 1b');
  });
});

describe('a list in a template', () => {
  it('is of texts in quotes, or of numbers, and of nothing else', () => {
    const view = {
      ticks: [
        { at: 0.5, text: "it's" },
        { at: 1e20, text: 'b' },
      ],
      minor: [1, 2],
    };
    expect(render("{{gpTexts ticks 'text'}}", view)).toBe(`'it'."\\047".'s', 'b'`);
    expect(render("{{numbers ticks 'at'}}; {{numbers minor}}", view)).toBe('0.5, 1e+20; 1, 2');
    expect(() => render("{{numbers ticks 'text'}}", view)).toThrow(/printed without quotes/);
    expect(() => render("{{gpTexts ticks 'at'}}", view)).toThrow(/is no text/);
    expect(() => render("{{numbers ticks 'place'}}", view)).toThrow(/no variable place/);
  });
});
