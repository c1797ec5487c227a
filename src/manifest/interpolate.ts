import { StyxError, throwAll, type Position } from '../errors.js';
import { nearest } from './nearest.js';

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

/** As `fillVariables`, with each value as `shown` has it. Throws what that throws, too. */
export function fillShown(text: string, values: ReadonlyMap<string, string>, shown: Shown): string {
  let filled = '';
  let end = 0;
  for (const match of text.matchAll(variableForm)) {
    const [form, name = ''] = match;
    filled += text.slice(end, match.index);
    filled += shown(name, valueNamed(name, values), filled);
    end = match.index + form.length;
  }
  return filled + text.slice(end);
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
