import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../src/output/template.js';

const template = (text: string, partial = '') =>
  compileTemplate({ name: 'own.hbs', text }, { kind: { name: 'kind.hbs', text: partial } });

describe('a template', () => {
  it('prints numbers as they are, and text through a helper that quotes it', () => {
    const render = template(
      'w = {{width}}; a = {{gp title}}; b = {{py title}}; # {{comment title}}',
    );
    expect(render({ width: 240.2, title: 'it\'s "\n' })).toBe(
      'w = 240.2; a = \'it\'."\\047".\'s "\'."\\n"; b = "it\'s \\"\\n"; # it\'s "\n#   ',
    );
  });

  it('cannot print text without quotes', () => {
    expect(() => template('set title {{title}}')({ title: 'x' })).toThrow(
      expect.objectContaining({
        code: 'TEMPLATE',
        message: 'own.hbs: text is printed without quotes: x',
      }),
    );
  });

  it('prints large numbers as no engine takes them for an integer', () => {
    expect(template('{{n}}')({ n: 3e20 })).toBe('3e+20');
  });

  it.each([
    ['{{height}}', 'own.hbs: there is no variable height'],
    ['\n\n{{#if size.width}}{{/if}}', 'own.hbs: there is no variable width'],
    ['{{gp titel}}', 'own.hbs: there is no variable titel'],
  ])('names itself and the variable that is not there: %j', (text, message) => {
    expect(() => template(text)({ size: {} })).toThrow(
      expect.objectContaining({ code: 'TEMPLATE', message }),
    );
  });

  it('names the partial in which a mistake is', () => {
    expect(() => template('{{> kind}}', '\n{{typo}}')({})).toThrow(
      expect.objectContaining({ message: 'kind.hbs: there is no variable typo' }),
    );
  });

  it('names itself when it cannot be read as a template', () => {
    expect(() => template('{{#if}')({})).toThrow(/^own\.hbs: Parse error on line 1/);
  });
});
