import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseRuns, withEntries, withEvent, withRun } from '../../src/runs/edit.js';
import { keyText, mapText, scalarText } from '../../src/runs/yaml-text.js';
import { errorsOf } from '../manifest/runs/given.js';

const read = (text: string) => parseRuns(text, 'runs.yaml');
const added = (text: string): string => withRun(read(text), 'b', [['start', '2']]);
const ended = (text: string): string => withEntries(read(text), 'a', [['end', '9']]);
const marked = (text: string): string => withEvent(read(text), 'a', [['at', '5'], ['label', 'x']]); // prettier-ignore

describe('a run more', () => {
  it.each([
    ['', 'b: {start: 2}\n'],
    ['# none yet\n', '# none yet\nb: {start: 2}\n'],
    ['a: {start: 1}', 'a: {start: 1}\nb: {start: 2}\n'],
    ['a:   { start: 1 } # first\n\n# end\n', 'a:   { start: 1 } # first\n\n# end\nb: {start: 2}\n'],
    ['a:\r\n  start: 1\r\n', 'a:\r\n  start: 1\r\nb: {start: 2}\r\n'],
    ['  a: {start: 1}\n', '  a: {start: 1}\n  b: {start: 2}\n'],
    ['---\na: {start: 1}\n', '---\na: {start: 1}\nb: {start: 2}\n'],
    ['{a: {start: 1}, }\n', '{a: {start: 1}, b: {start: 2}, }\n'],
    ['{}\n', '{b: {start: 2}}\n'],
  ])('leaves the rest as it is: %j', (text, expected) => {
    expect(added(text)).toBe(expected);
  });

  it.each([
    ['# 1\nb: {start: 1, x: y} # 2\nc: {}\n', '# 1\nb: {start: 2} # 2\nc: {}\n'],
    ['b:\n  start: 1\n  x: y\n\n# c\nc: {}\n', 'b: {start: 2}\n\n# c\nc: {}\n'],
    ['b:\nc: {}\n', 'b: {start: 2}\nc: {}\n'],
  ])('takes the place of one of its name: %j', (text, expected) => {
    expect(added(text)).toBe(expected);
  });

  it('keeps comments where the form of the file is not kept', () => {
    const text = '# kept\na: {start: 1} # kept too\n...\n';
    const next = added(text);
    expect(parse(next)).toEqual({ a: { start: 1 }, b: { start: 2 } });
    expect(next.match(/# kept/g)).toHaveLength(2);
  });
});

describe('a file that is written anew', () => {
  const values =
    'start: 2026-01-01T00:00:00Z, end: 2026-01-02, n: 01, x: 1e3, w: 0x1F, big: 12345678901234567890, e: .5, q: "01", y: yes, o: 017, s: 1:20, m: ~';

  it.each([
    ['an explicit key', `? a\n: {${values}}\n`],
    ['an end of its document', `a: {${values}}\n...\n`],
    ['YAML 1.1', `%YAML 1.1\n---\na: {${values}}\n...\n`],
  ])('keeps every scalar as it is written: %s', (_, text) => {
    const next = withRun(read(text), 'b', [['start', '2'], ['k', '"07"']]); // prettier-ignore
    expect(next).toContain(`a: {${values}}\nb: {start: 2, k: "07"}\n`);
    expect(next.startsWith('%YAML 1.1\n---\n')).toBe(text.startsWith('%'));
  });
});

describe('a file of nothing', () => {
  it.each([
    ['---\n', '---\nb: {start: 2}\n'],
    ['~\n', '\nb: {start: 2}\n'],
    ['--- null # kept\n', '---  # kept\nb: {start: 2}\n'],
  ])('gets its first run: %j', (text, expected) => {
    expect(added(text)).toBe(expected);
  });
});

describe('an end', () => {
  it.each([
    ['a: {start: 1, x: y} # c\n', 'a: {start: 1, end: 9, x: y} # c\n'],
    ['a: {start: 1}', 'a: {start: 1, end: 9}'],
    ['a: {x: y, start: 1, } # c\n', 'a: {x: y, start: 1, end: 9, } # c\n'],
    ['a:\n  start: 1 # c\n  x: y\nb: {}\n', 'a:\n  start: 1 # c\n  end: 9\n  x: y\nb: {}\n'],
    ['a:\n    x: y\n    start: 1', 'a:\n    x: y\n    start: 1\n    end: 9\n'],
    ['a:\r\n  start: 1\r\nb: {}\r\n', 'a:\r\n  start: 1\r\n  end: 9\r\nb: {}\r\n'],
    ['a: {\n  start: 1, # c\n  x: y\n}\n', 'a: {\n  start: 1, end: 9, # c\n  x: y\n}\n'],
  ])('stands behind the start, and the rest stays as it is: %j', (text, expected) => {
    expect(ended(text)).toBe(expected);
  });
});

describe('an event', () => {
  it.each([
    ['a: {start: 1}\n', 'a: {start: 1, events: [{at: 5, label: x}]}\n'],
    ['a:\n  start: 1\nb: {}\n', 'a:\n  start: 1\n  events: [{at: 5, label: x}]\nb: {}\n'],
    [
      'a: {events: [{at: 4, label: y}], start: 1}\n',
      'a: {events: [{at: 4, label: y}, {at: 5, label: x}], start: 1}\n',
    ],
    ['a: {events: [], start: 1}\n', 'a: {events: [{at: 5, label: x}], start: 1}\n'],
    [
      'a:\n  events:\n    - at: 4 # c\n      label: y\n  # c\n  start: 1\n',
      'a:\n  events:\n    - at: 4 # c\n      label: y\n    - {at: 5, label: x}\n  # c\n  start: 1\n',
    ],
    [
      'a:\n  events:\n  - {at: 4, label: y} # c\n  start: 1\n',
      'a:\n  events:\n  - {at: 4, label: y} # c\n  - {at: 5, label: x}\n  start: 1\n',
    ],
  ])('stands behind those before it, and the rest stays as it is: %j', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('the events of a run', () => {
  it('begin where there is nothing of them yet', () => {
    expect(marked('a: {start: 1}\n# c\n')).toBe(
      'a: {start: 1, events: [{at: 5, label: x}]}\n# c\n',
    );
    expect(parse(marked('a:\n  start: 1\n  events:\n'))).toEqual({
      a: { start: 1, events: [{ at: 5, label: 'x' }] },
    });
  });

  it.each(['none', '*e', '{at: 4, label: y}'])('are not overwritten: %s', async (events) => {
    const text = `e: &e []\na: {start: 1, events: ${events}}\n`;
    const [error] = await errorsOf(() => marked(text));
    expect(error?.code).toBe('RUNS_FILE');
    expect(error?.message).toBe('the `events` of run `a` are no list');
  });
});

describe('any edit of any file', () => {
  const styles = [
    (name: string, value: string) => `${name}: {start: 1, x: ${value}} # c\n`,
    (name: string, value: string) => `${name}:\n  start: 1\n  # c\n  x: ${value}\n\n`,
    (name: string, value: string) => `"${name}": {\n  start: 1, x: ${value} # c\n  }\n`,
    (name: string, value: string) => `${name}:\n    x: |\n      text ${value}\n    start: 1\n`,
    (name: string, value: string) =>
      `${name}: &${name}\n  start: 1\n  events:\n  - at: 1\n    label: |\n      ${value}\n`,
    (name: string, value: string) => `? ${name}\n: start: 1\n  x: ${value}\n`,
    (name: string, value: string) => `${name}: {start: 1, events: [\n  {at: 1, label: ${value}}, # c\n  ]}\n`, // prettier-ignore
  ];
  const run = fc.constantFrom(...styles);
  const change = fc.constantFrom<(text: string, name: string) => string>(
    (text, name) => withRun(read(text), name, [['start', '2'], ['y', '"z"']]), // prettier-ignore
    (text, name) => withEntries(read(text), name, [['end', '9'], ['failed', 'true']]), // prettier-ignore
    (text, name) => withEvent(read(text), name, [['at', '5'], ['label', '"# x"']]), // prettier-ignore
  );

  it('changes what it is about and nothing else, and keeps the comments', () => {
    fc.assert(
      fc.property(
        fc.array(run, { minLength: 1, maxLength: 4 }),
        fc.nat(3),
        change,
        (all, at, edit) => {
          const text = all.map((style, i) => style(`r${i}`, `v${i}`)).join('');
          const name = `r${at % all.length}`;
          const next = edit(text, name);
          const { [name]: changed, ...others }: Record<string, unknown> = parse(next);
          const { [name]: before, ...same }: Record<string, unknown> = parse(text);
          expect(others).toEqual(same);
          expect(changed).not.toEqual(before);
          const comments = all.filter((_, i) => `r${i}` !== name).map((style) => style('', ''));
          const kept = (next.match(/# c/g) ?? []).length;
          expect(kept).toBeGreaterThanOrEqual((comments.join('').match(/# c/g) ?? []).length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('a file that is no map of names is refused', async () => {
  for (const text of ['- a\n', 'text\n', 'a: {b\n']) {
    const [error] = await errorsOf(() => read(text));
    expect(error?.code).toBe('RUNS_FILE');
  }
});

it('an alias before its anchor is told with its line', async () => {
  const [error] = await errorsOf(() => read('c: {}\nb: *a\na: &a {start: 1}\n'));
  expect(error?.code).toBe('RUNS_FILE');
  expect(error?.message).toBe('runs.yaml is not YAML: no `&a` stands before `*a`, on line 2');
});

it('a run that others are made of is not replaced', async () => {
  const [error] = await errorsOf(() => added('b: &b {start: 1}\nc: *b\n'));
  expect(error?.code).toBe('RUNS_FILE');
  expect(error?.message).toContain('in a way that Styx cannot add to');
});

it('a text is the same text for whoever reads it', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('01', '1', '1e3', 'on', 'null', '~', '2026-02-05', 'a: b', 'a #b', '0x1f', '-'),
  );
  fc.assert(
    fc.property(texts, texts, (key, value) => {
      const text = mapText([[key, scalarText(value)]]);
      const data: unknown = parse(`x: ${text}`, { version: '1.1', schema: 'yaml-1.1' });
      const isNumber = /^(0|[1-9]\d*)$/.test(value);
      expect(data).toEqual({ x: { [key]: isNumber ? Number(value) : value } });
      expect(keyText(key)).not.toMatch(/\n/);
    }),
  );
});
