import type { Failure } from './failure.js';
import type { Path } from './nodes.js';
import { listOf, nearest } from './nearest.js';
import { keySynonyms, longForms, longFormsOfTitles, refusedKeys, synonyms } from './likely.js';
import { panelLetter } from './panel-letter.js';
import { placeOfKey } from './schema-keys.js';
import { isSecret } from './secrets.js';

/** A message and the hint that goes with it. */
export type Words = readonly [message: string, hint?: string | undefined];

/** An unknown key, and the one that was meant. */
export function keyWords(path: Path, known: readonly string[]): Words {
  const key = String(path.at(-1));
  const meant = keySynonyms.get(key);
  const near = known.find((name) => name === meant) ?? nearest(key, known);
  const message = `unknown key \`${key}\`${placeOf(path.slice(0, -1))}`;
  if (refusedKeys.has(key)) return [message, refusedKeys.get(key)];
  if (near !== undefined) return [message, `did you mean \`${near}\`?`];
  const all: Words = [message, `the keys here are ${listOf(known, 'and')}`];
  if (path.length === 1) return all;
  const { place, parents } = placeOfKey(key, path.slice(0, -1).map(String));
  if (parents.length > 0) return [message, `\`${key}\` stands below ${listOf(parents, 'or')}`];
  return place === '' || known.length <= MANY_KEYS
    ? all
    : [message, `styx schema ${place} says which keys there are, ${known.length} of them`];
}

/** More than these are not read in a line. */
const MANY_KEYS = 15;

/** A name that breaks the rules on names. */
export function nameWords(path: Path, { params }: Failure): Words {
  const name = String(params['propertyName']);
  const [top] = path.slice(-2);
  const noun = nouns.get(String(top)) ?? 'name';
  return [`\`${name}\` cannot be the name of ${noun}`, nameHints.get(String(top)) ?? nameHint];
}

/** A value that is not what its key takes. */
export function valueWords(path: Path, failure: Failure, written: string | undefined): Words {
  const what = subjectOf(path, failure.parentSchema?.title);
  const { params } = failure;
  if (isInfinite(failure.data)) {
    const hint = isTextToo(failure)
      ? `put it in quotes: "${String(written)}"`
      : hintOf(failure, '');
    return [`${what} is ${String(written)}, which is no finite number`, hint];
  }
  switch (failure.keyword) {
    case 'required':
      return [`${what} lacks \`${String(params['missingProperty'])}\``];
    case 'minProperties':
    case 'minItems':
      return [`${what} is empty`, 'write at least one'];
    case 'maxItems':
      return [`${what} has more than ${String(params['limit'])} items`];
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return [
        `${what} is ${String(written)}, and must be ${comparison(String(params['comparison']))} ${String(params['limit'])}`,
      ];
    default:
      return [
        `${what} must be ${expected(failure)}; it is ${actual(path, failure.data, written)}`,
        hintOf(failure, String(path.at(-1))),
      ];
  }
}

/** Of YAML, `1e400` and `.inf` are numbers. */
function isInfinite(data: unknown): boolean {
  return typeof data === 'number' && !Number.isFinite(data);
}

function isTextToo({ params }: Failure): boolean {
  return [params['type']].flat().includes('string');
}

const nameHint = 'use letters, digits, `.`, `_` and `-`, a letter or a digit first';
const variableHint = 'use letters, digits, `_` and `-`, a letter first; `range` is taken';
const nameHints = new Map([
  ['tables', `${nameHint}; \`/\` between such parts makes folders`],
  ['figures', `${nameHint}; \`/\` between such parts makes folders`],
  ['vars', variableHint],
  ['matrix', variableHint],
]);
const nouns = new Map([
  ['figures', 'a figure'],
  ['queries', 'a query'],
  ['prometheus', 'an endpoint'],
  ['vars', 'a variable'],
  ['styles', 'a style'],
  ['matrix', 'a variable'],
  ['runs', 'a run'],
  ['values', 'a value'],
  ['checks', 'a check'],
  ['tables', 'a table'],
]);

/** What the schema calls the items of lists. */
const itemTitles = new Set([
  ...['transform', 'name of a transform', 'transform with settings', 'name of a column'],
  ...[
    'format',
    'query name',
    'event',
    'event, or `runs`',
    'span',
    'threshold',
    'threshold with a label',
    'tick',
  ],
  ...['colour', 'path', 'length of line or space', 'value of a matrix', 'exclusion', 'column'],
]);

function subjectOf(path: Path, title?: string): string {
  const key = path.at(-1);
  if (key === undefined) return 'the manifest';
  const [top, figure, part, place] = path;
  if (top === 'figures' && part === 'panels' && place !== undefined && path.length === 4) {
    return `panel (${panelLetter(Number(place))}) of figure \`${String(figure)}\``;
  }
  if (title !== undefined && itemTitles.has(title) && /^\d+$/.test(String(key))) {
    return `item ${Number(key) + 1} of ${subjectOf(path.slice(0, -1))}`;
  }
  return `\`${key}\`${placeOf(path.slice(0, -1))}`;
}

/** ` of figure ...`: the name that makes a key's place plain where its line does not show it. */
function placeOf(path: Path): string {
  const [top, name, part, place] = path;
  if (path.length === 0) return '';
  if (top === 'figures' && part === 'panels' && place !== undefined) {
    return ` in panel (${panelLetter(Number(place))}) of figure \`${name}\``;
  }
  if (top === 'figures' && path.length >= 2) return ` in figure \`${name}\``;
  return ` in \`${path.join('.')}\``;
}

function comparison(operator: string): string {
  return { '>=': 'at least', '<=': 'at most', '>': 'more than' }[operator] ?? operator;
}

const typeNouns: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  array: 'a list',
};

function expected({ keyword, params, parentSchema }: Failure): string {
  const allowed = keyword === 'enum' ? allowedValues(params) : [];
  const isNamed = allowed.length === 1 && parentSchema?.title !== undefined;
  if (allowed.length > 0 && !isNamed) return listOf(allowed, 'or');
  if (keyword !== 'enum' && parentSchema?.enum !== undefined)
    return listOf(parentSchema.enum.map(String), 'or');
  if (keyword === 'pattern' && parentSchema?.title === undefined) return 'a text that is not empty';
  if (parentSchema?.title !== undefined) return withArticle(parentSchema.title);
  const types = [params['type']].flat().map(String);
  // A number or true is a text without its quotes.
  const told = types.includes('string')
    ? types.filter((type) => type !== 'number' && type !== 'boolean')
    : types;
  return told.map((type) => typeNouns[type] ?? type).join(' or ');
}

function withArticle(noun: string): string {
  if (/^`|(conditions|limits)$/.test(noun)) return noun;
  return noun === 'text' ? 'a text' : `${/^([aeio]|x )/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

function actual(path: Path, data: unknown, written: string | undefined): string {
  if (data === null || data === undefined) return 'empty';
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'a map';
  if (isSecret(path)) return 'something else';
  return data === '' || written === undefined ? 'empty' : `\`${written}\``;
}

function hintOf(failure: Failure, key: string): string | undefined {
  const { data, keyword, params, parentSchema } = failure;
  const ofTitle = longFormsOfTitles.get(parentSchema?.title ?? '');
  if (keyword === 'enum') {
    if (typeof data !== 'string') return undefined;
    const allowed = allowedValues(params);
    const meant = synonyms.get(data.toLowerCase());
    const near = allowed.find((value) => value === meant) ?? nearest(data, allowed);
    return near === undefined ? ofTitle?.(data) : `did you mean \`${near}\`?`;
  }
  if (parentSchema?.title === 'figure' && figureKeys.has(key))
    return `\`${key}\` is a key of a figure: indent it, below the figure's name`;
  const longer = (ofTitle ?? longForms.get(key))?.(data);
  if (longer !== undefined) return longer;
  if (params['type'] === 'array' && typeof data === 'string' && !/\s/.test(data)) {
    return `write [${data}]`;
  }
  const examples = (parentSchema?.examples ?? []).map(exampleText);
  return examples.length === 0 ? undefined : `for example ${listOf(examples, 'or')}`;
}

/** What nobody calls a figure, and what many forget to indent. */
const figureKeys: ReadonlySet<string> = new Set([
  'query',
  'queries',
  'range',
  'kind',
  'formats',
  'step',
  'style',
]);

function allowedValues(params: Failure['params']): string[] {
  return [params['allowedValues']].flat().map(String);
}

function exampleText(example: unknown): string {
  // Without quotes, a colour would be a comment.
  if (typeof example === 'string') return example.startsWith('#') ? `'${example}'` : example;
  if (Array.isArray(example)) return `[${example.map(exampleText).join(', ')}]`;
  if (typeof example !== 'object' || example === null) return String(example);
  const entries = Object.entries(example).map(([key, value]) => `${key}: ${exampleText(value)}`);
  return `{${entries.join(', ')}}`;
}
