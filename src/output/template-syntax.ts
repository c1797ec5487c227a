import { type Position, StyxError } from '../errors.js';
import { messageOf } from '../errors.js';
import type { Source } from './template-files.js';

/** Where in a template something is: lines from 1, columns from 0. */
export interface Place {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** The same as messages show it. */
export function positionIn({ name, text }: Source, { start, end }: Place): Position {
  const line = lineOf(text, start.line);
  const length = end.line === start.line ? end.column - start.column : line.length - start.column;
  return {
    file: name,
    line: start.line,
    column: start.column + 1,
    length: Math.max(1, length),
    text: line,
  };
}

/** An error of Handlebars about what it cannot read, in words and with its place. */
export function unreadable(source: Source, thrown: unknown): StyxError {
  const said = messageOf(thrown);
  const [, opened = '', closed = '', at = ''] = /^(.*) doesn't match (.*) - (\d+)/.exec(said) ?? [];
  if (opened !== '') {
    return mistakeAt(source, Number(at), {
      message: `{{#${opened}}} is closed by {{/${closed}}}`,
      hint: `close it with {{/${opened}}}`,
    });
  }
  const [, where = '1'] =
    /^Parse error on line (\d+)/.exec(said) ?? / - (\d+):\d+$/.exec(said) ?? [];
  const [, got] = /got '(\w+)'$/.exec(said) ?? [];
  const block = got === 'EOF' ? lastUnclosed(source.text) : undefined;
  if (block !== undefined) {
    return mistakeAt(source, block.line, {
      message: `{{#${block.name}}} is not closed`,
      hint: `close it with {{/${block.name}}}`,
    });
  }
  return mistakeAt(source, Number(where), explained(got, said));
}

interface Mistake {
  readonly message: string;
  readonly hint: string;
}

function explained(got: string | undefined, said: string): Mistake {
  if (got === 'OPEN_ENDBLOCK' || got === 'INVERSE') {
    const what = got === 'INVERSE' ? '{{else}}' : '{{/…}}';
    return {
      message: `${what} belongs to no block`,
      hint: 'a block begins with {{#if …}}, {{#each …}} or {{#with …}}',
    };
  }
  const reason = said.startsWith('Parse error') ? '' : `: ${said.replace(/ - \d+:\d+$/, '')}`;
  return {
    message: `this is no template${reason}`,
    hint: 'between {{ and }} is a variable, or a helper with what it is given: {{gp title}}',
  };
}

function mistakeAt(source: Source, line: number, { message, hint }: Mistake): StyxError {
  const text = lineOf(source.text, line);
  const start = { line, column: text.length - text.trimStart().length };
  const position = positionIn(source, { start, end: { line, column: text.trimEnd().length } });
  return new StyxError('TEMPLATE', message, { position, hint });
}

function lastUnclosed(text: string): { name: string; line: number } | undefined {
  const open: { name: string; line: number }[] = [];
  const withoutComments = text.replace(/\{\{!--[^]*?--~?\}\}|\{\{![^]*?\}\}/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  for (const found of withoutComments.matchAll(/\{\{~?(#[>*]?|\^(?!~?\}\})|\/)\s*([^\s}~]+)/g)) {
    const [, mark, name = ''] = found;
    if (mark === '/') open.pop();
    else open.push({ name, line: text.slice(0, found.index).split('\n').length });
  }
  return open.at(-1);
}

function lineOf(text: string, line: number): string {
  return text.split(/\r?\n/)[line - 1] ?? '';
}
