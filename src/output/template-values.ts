import { StyxError } from '../errors.js';
import { didYouMean } from '../manifest/nearest.js';

/** A text that a template can pass on and ask for, but that only the quoting helpers can read. */
export interface Text {
  toString(): string;
}

/** Kept apart, so that no path of a template leads to it. */
const texts = new WeakMap<object, string>();
const textKind: Text = Object.freeze({ toString: () => '(text)' });

/** A copy of a view in which each string is a text. */
export function withTexts(value: unknown): unknown {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withTexts(part)]));
}

function textOf(text: string): Text {
  const one: Text = Object.freeze(Object.create(textKind) as Text);
  texts.set(one, text);
  return one;
}

/**
 * What a text says; also of a string, which only a template itself can have written. Undefined for
 * anything else.
 */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? texts.get(value) : undefined;
}

/** The part of a view that a path names, from where the path begins. Throws TEMPLATE. */
export function partOf(from: unknown, path: readonly string[], root?: unknown): unknown {
  return path.reduce((value, name, i) => {
    const whole = path.slice(0, i).join('.');
    if (isView(value) && Object.hasOwn(value, name)) return Reflect.get(value, name) as unknown;
    throw new StyxError('TEMPLATE', messageFor(value, name, whole), {
      hint: hintFor(value, name, whole, root),
    });
  }, from);
}

function isView(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !texts.has(value);
}

function messageFor(value: unknown, name: string, whole: string): string {
  if (value === undefined)
    return `there is no ${name} in ${whole}, which this figure does not have`;
  if (isView(value) || whole === '')
    return `there is no variable ${[whole, name].join('.').slice(whole ? 0 : 1)}`;
  return `there is no ${name} in ${whole}, which is ${described(value)}`;
}

function hintFor(value: unknown, name: string, whole: string, root: unknown): string | undefined {
  if (value === undefined) return `ask first: {{#if ${whole}}} … {{/if}}`;
  if (whole === '' && isView(root) && Object.hasOwn(root, name)) {
    return `the figure has it: \`@root.${name}\``;
  }
  return isView(value) ? didYouMean(name, Object.keys(value)) : undefined;
}

/** What a value is, for people. */
export function described(value: unknown): string {
  if (value === undefined || value === null) return 'not there';
  if (Array.isArray(value)) return 'a list';
  if (textIn(value) !== undefined) return 'a text';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? 'true or false' : 'an object';
}
