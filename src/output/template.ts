import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { messageOf, StyxError } from '../errors.js';
import { helpers, type Text } from './template-helpers.js';

/** The folder of the built-in templates, seen from `src/output` and from `dist/output` alike. */
const folder = new URL('../../templates/', import.meta.url);

/** Fills a template in with plain data. Throws StyxError TEMPLATE. */
export type Template = (view: object) => string;

/** The source of a template, and what it is called in messages. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** The built-in template of an engine, with the partials that it is made of. */
export function loadTemplate(engine: string, parts: readonly string[]): Template {
  const partials = parts.map((part) => [part, read(`${engine}/${part}.hbs`)] as const);
  return compileTemplate(read(`${engine}/figure.hbs`), Object.fromEntries(partials));
}

function read(path: string): Source {
  const name = `templates/${path}`;
  try {
    return { name, text: readFileSync(new URL(path, folder), 'utf8') };
  } catch (error) {
    const message = `${name} cannot be read: ${messageOf(error)}`;
    throw new StyxError('TEMPLATE', message, { cause: error });
  }
}

/**
 * Compiles a template whose text can only be printed by the helpers that quote for a language.
 * Undefined variables are errors.
 */
export function compileTemplate(
  main: Source,
  partials: Readonly<Record<string, Source>>,
): Template {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  for (const [name, source] of Object.entries(partials)) {
    handlebars.registerPartial(name, compiled(handlebars, source));
  }
  const render = compiled(handlebars, main);
  return (view) => render(withTexts(view));
}

/** Errors name the template in which they are. */
function compiled(handlebars: typeof Handlebars, source: Source): Handlebars.TemplateDelegate {
  const render = handlebars.compile<unknown>(source.text, { noEscape: true, strict: true });
  return (context: unknown, options?: Handlebars.RuntimeOptions) => {
    try {
      return render(context, options);
    } catch (error) {
      // A partial has said it already.
      if (error instanceof StyxError && error.cause !== undefined) throw error;
      throw new StyxError('TEMPLATE', `${source.name}: ${messageOf(error)}`, {
        cause: error,
        hint: error instanceof StyxError ? error.hint : undefined,
      });
    }
  };
}

/**
 * A copy of a view in which each string can only be printed by a helper, and in which what is not
 * there is an error, also in what helpers are given.
 */
function withTexts(value: unknown): unknown {
  if (typeof value === 'string') return textOf(value);
  // Written in full, it would be an integer that is too large for the engines.
  if (typeof value === 'number' && Math.abs(value) >= 1e15) return value.toExponential();
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, withTexts(part)] as const);
  return new Proxy(Object.fromEntries(parts), { has: knows, get: getKnown });
}

function knows(view: Record<string, unknown>, key: string | symbol): boolean {
  if (typeof key === 'string' && !Object.hasOwn(view, key)) {
    throw new Error(`there is no variable ${key}`);
  }
  return true;
}

function getKnown(view: Record<string, unknown>, key: string | symbol): unknown {
  if (typeof key === 'symbol') return undefined;
  knows(view, key);
  return view[key];
}

function textOf(text: string): Text {
  return {
    text,
    toString() {
      const hint = 'print text with a helper that quotes it: {{gp title}}, {{py title}}';
      throw new StyxError('TEMPLATE', `text is printed without quotes: ${text}`, { hint });
    },
  };
}
