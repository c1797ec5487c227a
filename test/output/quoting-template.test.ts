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

  it('prints large numbers as no engine takes them for an integer', () => {
    expect(template('{{n}}')({ n: 3e20 })).toBe('3e+20');
  });

  it.each([
    '{{title}}',
    '{{{title}}}',
    '{{&title}}',
    '{{this.title}}',
    "{{lookup this 'title'}}",
    '{{title.text}}',
    '{{#with title}}{{text}}{{/with}}',
    '{{#with title}}{{this}}{{/with}}',
    '{{#each title}}{{this}}{{/each}}',
    '{{#each lines}}{{this}}{{/each}}',
    '{{#each lines as |line|}}{{line}}{{/each}}',
    '{{lines}}',
    '{{lines.[0]}}',
    '{{> kind of=title}}',
    '{{numbers lines}}',
    '{{title.constructor}}',
    '{{verbatim title}}',
    '{{prefix title hasSeveral}}',
    '{{gpDash lines}}',
    '{{gpAlign title}}',
    "{{tableRows title 'table'}}",
    '{{tableRows 1 title}}',
    '{{log title}}',
  ])('never prints a text as it is: %s', (text) => {
    const view = {
      title: 'system("x")',
      lines: ['system("x")'],
      hasSeveral: true,
      tweak: 'system("x")',
    };
    expect(() => template(text, '{{of}}')(view)).toThrow(
      expect.objectContaining({ code: 'TEMPLATE' }),
    );
  });

  it('quotes what helpers are given by names that all objects have', () => {
    const view = { title: 'constructor' };
    expect(template('{{gpPoint title}} {{pyMarker title}} {{gpFill title}}')(view)).toBe('7 "" 1');
  });
});

describe('an error in a template', () => {
  const view = {
    width: 1,
    title: 'x',
    legend: undefined,
    isRight: true,
    size: { deep: { deeper: 1 } },
    ticks: [{ at: 1 }],
  };
  const thrown = (text: string, partial?: string): unknown => {
    try {
      return template(text, partial)(view);
    } catch (error) {
      return error;
    }
  };

  it('shows where it is', () => {
    expect(thrown('a\n  b {{gp titel}}')).toMatchObject({
      code: 'TEMPLATE',
      message: 'there is no variable titel',
      hint: 'did you mean `title`?',
      position: { file: 'own.hbs', line: 2, column: 10, length: 5, text: '  b {{gp titel}}' },
    });
  });

  it('shows the template that was called', () => {
    expect(thrown('{{#with size}}{{> kind}}{{/with}}', '\n{{width}}')).toMatchObject({
      message: 'there is no variable width',
      hint: 'the figure has it: `@root.width`',
      position: { file: 'kind.hbs', line: 2 },
    });
  });

  it.each([
    // Variables.
    ['{{widht}}', 'there is no variable widht', 'did you mean `width`?'],
    ['{{#if titel}}{{/if}}', 'there is no variable titel', 'did you mean `title`?'],
    ['{{#each tics}}{{/each}}', 'there is no variable tics', 'did you mean `ticks`?'],
    ['{{> kind tics}}', 'there is no variable tics', 'did you mean `ticks`?'],
    ['{{> kind a=tics}}', 'there is no variable tics', 'did you mean `ticks`?'],
    ['{{#each ticks}}{{../widht}}{{/each}}', 'there is no variable widht', 'did you mean `width`?'],
    ['{{@root.widht}}', 'there is no variable widht', 'did you mean `width`?'],
    ['{{size.deep.deepr}}', 'there is no variable size.deep.deepr', 'did you mean `deeper`?'],
    ['{{sise.deep.deepr}}', 'there is no variable sise', 'did you mean `size`?'],
    [
      '{{toString}}',
      'there is no variable toString',
      'there are `width`, `title`, `legend`, `isRight`, `size` and `ticks`',
    ],
    ["{{numbers ticks 'al'}}", 'there is no variable al', 'did you mean `at`?'],
    ['{{@indx}}', 'there is no @indx', 'did you mean `@index`?'],
    [
      '{{#if legend.box}}{{/if}}',
      'there is no box in legend, which this figure does not have',
      'ask first: {{#if legend}} … {{/if}}',
    ],
    ['{{legend}}', 'this figure has no legend', 'ask first: {{#if legend}} … {{/if}}'],
    ['{{width.x}}', 'there is no x in width, which is a number', undefined],
    // Values.
    [
      '{{title}}',
      'text is printed without quotes: x',
      'print text with a helper that quotes it: {{gp title}}, {{py title}}',
    ],
    [
      '{{isRight}}',
      'isRight is true or false, which cannot be printed',
      'ask: {{#if isRight}} … {{/if}}',
    ],
    ['{{size}}', 'size is an object, which cannot be printed', 'print its parts'],
    [
      '{{gp width}}',
      'what is quoted is no text: it is a number',
      'numbers are printed as they are: {{width}}',
    ],
    ['{{#each width}}{{/each}}', 'what is listed is no list: it is a number', undefined],
    ["{{tableRows 1 'tabel'}}", '"tabel" is none of table, alone, alone-rows, outline', undefined],
    // Helpers and other templates.
    ['{{gq title}}', 'there is no helper gq', 'did you mean `gp`?'],
    ['{{gp (pyy title)}}', 'there is no helper pyy', 'did you mean `py`?'],
    ['{{gp}}', 'gp is given 0 things, and takes 1', 'docs/templates.md says what gp does'],
    [
      '{{gp title title}}',
      'gp is given 2 things, and takes 1',
      'docs/templates.md says what gp does',
    ],
    [
      "{{numbers ticks 'at' 1}}",
      'numbers is given 3 things, and takes 1 or 2',
      'docs/templates.md says what numbers does',
    ],
    ['{{#iff title}}{{/iff}}', 'there is no block {{#iff}}', 'did you mean `if`?'],
    [
      '{{#title}}{{/title}}',
      'there is no block {{#title}}',
      'there are `if`, `unless`, `each` and `with`',
    ],
    ['{{if title}}', 'if is a block', 'write {{#if …}} … {{/if}}'],
    ['{{> kinds}}', 'there is no template kinds', 'did you mean `kind`?'],
    [
      '{{> figure}}',
      'a template calls figure, which is the whole script',
      'call one of its parts: {{> settings}}, {{> page}}; or write what is to be there',
    ],
    [
      '{{#*inline "x"}}{{/inline}}',
      'this part of Handlebars is not used here',
      'write a file of its own, and call it: {{> name}}',
    ],
    // What Handlebars cannot read.
    ['{{#if title}}', '{{#if}} is not closed', 'close it with {{/if}}'],
    ['{{#if title}}{{/each}}', '{{#if}} is closed by {{/each}}', 'close it with {{/if}}'],
    [
      '{{/if}}',
      '{{/…}} belongs to no block',
      'a block begins with {{#if …}}, {{#each …}} or {{#with …}}',
    ],
    [
      '{{else}}',
      '{{else}} belongs to no block',
      'a block begins with {{#if …}}, {{#each …}} or {{#with …}}',
    ],
    [
      '{{gp title',
      'this is no template',
      'between {{ and }} is a variable, or a helper with what it is given: {{gp title}}',
    ],
    [
      '{{a.this}}',
      'this is no template: Invalid path: a.this',
      'between {{ and }} is a variable, or a helper with what it is given: {{gp title}}',
    ],
  ])('says what is wrong, and what to do: %s', (text, message, hint) => {
    const error = thrown(`\n${text}`);
    expect(error).toMatchObject({
      code: 'TEMPLATE',
      message,
      position: { file: 'own.hbs', line: 2 },
    });
    expect(error).toHaveProperty('hint', hint);
  });

  it('names the block that is open, wherever the file ends', () => {
    expect(thrown('{{#each ticks}}\n{{#if at}}\n{{!-- {{#if x}} --}}{{/if}}\n\n')).toMatchObject({
      message: '{{#each}} is not closed',
      position: { line: 1 },
    });
  });

  it('is told of templates that call each other without end', () => {
    expect(thrown('{{> kind}}', '{{> kind}}')).toMatchObject({
      code: 'TEMPLATE',
      message: 'the template own.hbs cannot be filled in: templates call each other without end',
    });
  });
});
