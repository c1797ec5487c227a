import { StyxError } from '../errors.js';
import { didYouMean } from '../manifest/nearest.js';
import type { Source } from './template-files.js';
import { argumentCounts, blockNames, LIST, PART, PRINT } from './template-calls.js';
import { type Place, positionIn } from './template-syntax.js';

type Program = hbs.AST.Program;
type Expression = hbs.AST.Expression;
type Path = hbs.AST.PathExpression;
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** A template that another one calls by its name. */
export interface PartialCall {
  readonly name: string;
  readonly place: Place;
}

interface Scope {
  readonly source: Source;
  /** The names that blocks give: `{{#each series as |one|}}`. */
  readonly locals: ReadonlySet<string>;
  readonly calls: PartialCall[];
}

/** What Handlebars itself knows besides the view. */
const dataNames = ['root', 'index', 'key', 'first', 'last'];

/**
 * Sees to it that each variable is looked up, and printed, by Styx, which knows what there is, and
 * that only helpers are called that there are. Changes the program, and returns the calls of other
 * templates. Throws TEMPLATE.
 */
export function prepared(source: Source, program: Program): PartialCall[] {
  const calls: PartialCall[] = [];
  prepare(program, { source, locals: new Set(), calls });
  return calls;
}

function prepare(program: Program | undefined, outer: Scope): void {
  if (program === undefined) return;
  // A program without any does not have it, whatever its type says.
  const names = Array.isArray(program.blockParams) ? program.blockParams : [];
  const scope = { ...outer, locals: new Set([...outer.locals, ...names]) };
  for (const statement of program.body) {
    if (isA<hbs.AST.MustacheStatement>(statement, 'MustacheStatement')) print(statement, scope);
    else if (isA<hbs.AST.BlockStatement>(statement, 'BlockStatement')) block(statement, scope);
    else if (isA<hbs.AST.PartialStatement>(statement, 'PartialStatement'))
      partial(statement, scope);
    else if (!['ContentStatement', 'CommentStatement'].includes(statement.type)) {
      throw mistake(scope, statement, 'this part of Handlebars is not used here', {
        hint: 'write a file of its own, and call it: {{> name}}',
      });
    }
  }
}

function print(statement: hbs.AST.MustacheStatement, scope: Scope): void {
  const { path, params } = statement;
  const isCall = params.length > 0 || hasPairs(statement) || argumentCounts.has(nameOf(path));
  if (isCall && !isLocal(path, scope)) {
    call(statement, scope);
    return;
  }
  statement.params = [found(path, scope), textLiteral(nameOf(path), path)];
  statement.path = named(PRINT, path);
}

function block(statement: hbs.AST.BlockStatement, scope: Scope): void {
  const name = nameOf(statement.path);
  if (!blockNames.includes(name)) {
    throw mistake(scope, statement.path, `there is no block {{#${name}}}`, {
      hint: didYouMean(name, blockNames) ?? 'write {{#if …}}, {{#each …}} or {{#with …}}',
    });
  }
  call(statement, scope);
  if (name === 'each') {
    statement.params = [called(LIST, statement.params, statement.path)];
  }
  prepare(statement.program, scope);
  prepare(statement.inverse, scope);
}

function partial(statement: hbs.AST.PartialStatement, scope: Scope): void {
  const { name } = statement;
  if (isA<hbs.AST.SubExpression>(name, 'SubExpression')) call(name, scope);
  else scope.calls.push({ name: nameOf(name), place: statement.loc });
  if (statement.params.length > 1) {
    throw mistake(scope, statement, 'a template is given one thing, and named ones', {
      hint: '{{> name x size=2}}',
    });
  }
  lookUp(statement, scope);
}

function call(one: Call, scope: Scope): void {
  const name = nameOf(one.path);
  const counts = argumentCounts.get(name);
  if (counts === undefined) {
    throw mistake(scope, one.path, `there is no helper ${name}`, {
      hint: didYouMean(name, [...argumentCounts.keys()]) ?? 'docs/templates.md lists them',
    });
  }
  const isBlock = one.type === 'BlockStatement';
  if (!isBlock && blockNames.includes(name)) {
    throw mistake(scope, one.path, `${name} is a block`, {
      hint: `write {{#${name} …}} … {{/${name}}}`,
    });
  }
  const [fewest, most] = counts;
  if (one.params.length < fewest || one.params.length > most) {
    const many = fewest === most ? String(fewest) : `${fewest} or ${most}`;
    throw mistake(scope, one, `${name} is given ${one.params.length} things, and takes ${many}`, {
      hint: `docs/templates.md says what ${name} does`,
    });
  }
  lookUp(one, scope);
}

/** Lets all that is given be looked up. */
function lookUp(one: { params: Expression[]; hash: hbs.AST.Hash | undefined }, scope: Scope): void {
  one.params = one.params.map((param) => found(param, scope));
  for (const pair of one.hash?.pairs ?? []) pair.value = found(pair.value, scope);
}

/** A path becomes a call of Styx' own search, from where the path begins. */
function found(expression: Expression, scope: Scope): Expression {
  if (isA<hbs.AST.SubExpression>(expression, 'SubExpression')) {
    call(expression, scope);
    return expression;
  }
  if (!isA<Path>(expression, 'PathExpression')) return expression;
  const { data, parts } = expression;
  const [first = ''] = parts;
  if (data && !dataNames.includes(first)) {
    throw mistake(scope, expression, `there is no @${first}`, {
      hint: didYouMean(first, dataNames)
        ?.replaceAll('`', '`@')
        .replace(/`@(?!\w)/g, '`'),
    });
  }
  const own = data || isLocal(expression, scope) ? 1 : 0;
  const from = { ...expression, parts: parts.slice(0, own), original: own === 1 ? first : '' };
  const names = parts.slice(own).map((part) => textLiteral(part, expression));
  return names.length === 0 ? expression : called(PART, [from, ...names], expression);
}

function isLocal(expression: Expression, { locals }: Scope): boolean {
  if (!isA<Path>(expression, 'PathExpression') || expression.depth > 0) return false;
  const isScoped = /^\.|this\b/.test(expression.original);
  return !expression.data && !isScoped && locals.has(expression.parts[0] ?? '');
}

function called(name: string, params: Expression[], { loc }: hbs.AST.Node): hbs.AST.SubExpression {
  const hash: hbs.AST.Hash = { type: 'Hash', pairs: [], loc };
  return { type: 'SubExpression', path: named(name, { type: '', loc }), params, hash, loc };
}

function named(name: string, { loc }: hbs.AST.Node): Path {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

function textLiteral(value: string, { loc }: hbs.AST.Node): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

function nameOf(expression: Expression): string {
  return 'original' in expression ? String(expression.original) : '';
}

function hasPairs({ hash }: { hash: hbs.AST.Hash | undefined }): boolean {
  return (hash?.pairs.length ?? 0) > 0;
}

function isA<T extends hbs.AST.Node>(node: hbs.AST.Node, type: T['type']): node is T {
  return node.type === type;
}

function mistake(
  { source }: Scope,
  { loc }: hbs.AST.Node,
  message: string,
  { hint }: { readonly hint: string | undefined },
): StyxError {
  return new StyxError('TEMPLATE', message, { position: positionIn(source, loc), hint });
}
