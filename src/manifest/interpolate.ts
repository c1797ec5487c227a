import { StyxError, throwAll, type Position } from '../errors.js';
import { nearest } from './nearest.js';
import type { Span } from './positions.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const environmentForm = /^([A-Za-z_]\w*)(?::([-?])([^]*))?$/;

/**
 * Fills in `${VAR}`, `${VAR:-default}` and `${VAR:?message}` from the environment, and makes `$$`
 * a `$`. Throws UNKNOWN_VARIABLE for one that is not set.
 */
export function fillEnvironment(text: string, env: Environment): string {
  return text.replace(/\$\$|\$\{([^}]*)(\}?)/g, (_, inner: string | undefined, end: string) => {
    if (inner === undefined) return '$';
    const match = end === '}' ? environmentForm.exec(inner) : null;
    if (match === null) throw badForm();
    const [, name = '', operator, operand = ''] = match;
    return valueOf(name, operator, operand, env);
  });
}

/** What the environment says of the variables that `fillEnvironment` fills in. */
export function environmentValues(text: string, env: Environment): string[] {
  return [...text.matchAll(/\$\$|\$\{([A-Za-z_]\w*)/g)].flatMap(([, name]) =>
    name !== undefined && Object.hasOwn(env, name) ? (env[name] ?? []) : [],
  );
}

function valueOf(name: string, operator: string | undefined, operand: string, env: Environment) {
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  // As in the shell, `:-` and `:?` take an empty variable for one that is not set.
  if (value !== undefined && (value !== '' || operator === undefined)) return value;
  if (operator === '-') return operand;
  const reason = operator === '?' && operand !== '' ? `: ${operand}` : '';
  throw new StyxError('UNKNOWN_VARIABLE', `the environment variable ${name} is not set${reason}`, {
    hint: `set it, or write \${${name}:-default}`,
  });
}

/** The form is not shown: it may be a password with a dollar sign in it. */
function badForm(): StyxError {
  return new StyxError('UNKNOWN_VARIABLE', 'a `${` begins no form that Styx fills in', {
    hint: 'write ${VAR}, ${VAR:-default} or ${VAR:?message}, and $$ for a dollar sign',
  });
}

const variableForm = /\$\{(?!__)([A-Za-z_][\w-]*)\}/g;

/**
 * Fills in `${name}` in a query, a label or a title. What Grafana and regular expressions write
 * stays as it is: `$1`, `${1}`, `$__interval`, `${__range}`, `[[name]]`.
 * Throws UNKNOWN_VARIABLE.
 */
export function fillVariables(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(variableForm, (_, name: string) => valueNamed(name, values));
}

/** The names of all variables in a text, each once. */
export function variableNames(text: string): string[] {
  return [...new Set([...text.matchAll(variableForm)].map(([, name = '']) => name))];
}

/** What a value becomes in a text, and what stands there before it. */
export type Shown = (name: string, value: string, before: string) => string;

/** A piece of a text that was filled in, and what it was before: `[start..end)`, offsets. */
export interface FilledPiece {
  readonly text: string;
  /** Whether it is a value, and was `${name}`. */
  readonly isValue: boolean;
  readonly start: number;
  readonly end: number;
}

/** As `fillVariables`, with each value as `shown` has it, in pieces. Throws what that throws, too. */
export function filledPieces(
  text: string,
  values: ReadonlyMap<string, string>,
  shown: Shown,
): FilledPiece[] {
  const pieces: FilledPiece[] = [];
  let filled = '';
  let start = 0;
  const add = (piece: string, isValue: boolean, end: number): void => {
    pieces.push({ text: piece, isValue, start, end });
    filled += piece;
    start = end;
  };
  for (const match of text.matchAll(variableForm)) {
    const [form, name = ''] = match;
    add(text.slice(start, match.index), false, match.index);
    add(shown(name, valueNamed(name, values), filled), true, match.index + form.length);
  }
  add(text.slice(start), false, text.length);
  return pieces;
}

/** The text that pieces make. */
export const joinedPieces = (pieces: readonly FilledPiece[]): string =>
  pieces.map(({ text }) => text).join('');

/** The same as one text. */
export function fillShown(text: string, values: ReadonlyMap<string, string>, shown: Shown): string {
  return joinedPieces(filledPieces(text, values, shown));
}

/** What a part of a filled text was before it was filled: of a value, its `${name}`. */
export function unfilledSpan(pieces: readonly FilledPiece[], [start, end]: Span): Span {
  const before = (offset: number, side: 'start' | 'end'): number => {
    let from = 0;
    for (const piece of pieces) {
      const to = from + piece.text.length;
      const isWithin = side === 'start' ? offset < to : offset <= to;
      if (isWithin) return piece.isValue ? piece[side] : piece.start + offset - from;
      from = to;
    }
    return pieces.at(-1)?.end ?? 0;
  };
  return [before(start, 'start'), before(end, start === end ? 'start' : 'end')];
}

function valueNamed(name: string, values: ReadonlyMap<string, string>): string {
  const value = values.get(name);
  if (value === undefined) throw unknownVariable(name, [...values.keys()]);
  return value;
}

/**
 * A text that `fillVariables` can fill in with values of these names.
 * Throws UNKNOWN_VARIABLE, for all unknown ones.
 */
export function checkVariables(
  text: string,
  known: readonly string[],
  position: () => Position,
): string {
  const unknown = variableNames(text).filter((name) => !known.includes(name));
  throwAll(unknown.map((name) => unknownVariable(name, known, position())));
  return text;
}

function unknownVariable(name: string, known: readonly string[], position?: Position): StyxError {
  const near = nearest(name, known);
  return new StyxError('UNKNOWN_VARIABLE', `there is no variable \`\${${name}}\``, {
    position,
    hint: near === undefined ? `define it: vars: {${name}: ...}` : `did you mean \`${near}\`?`,
  });
}
