import type { SyntaxNode } from '../parser.js';
import { argumentsOf, type Call, callAt, type ParsedQuery } from './calls.js';
import { functions, type Signature, type ValueType } from './functions.js';
import { type QueryProblem, typeMistake } from './problem.js';
import { typeOf } from './types.js';

/** What is wrong with what a node calls, and with what. */
export function callProblems(node: SyntaxNode, query: ParsedQuery): QueryProblem[] {
  const call = callAt(node, query);
  if (call === undefined) return aggregationProblems(node, query);
  const { name, signature, args } = call;
  if (signature === undefined) return [unknownFunction(call, query)];
  if (args.length < signature.least || args.length > signature.most) {
    const wanted = countsOf(signature);
    return [typeMistake(node, `\`${name}\` takes ${wanted}, and here it has ${args.length}`)];
  }
  return args.flatMap((arg, i) => {
    const wanted = signature.takes[i] ?? signature.takes.at(-1);
    return wanted === undefined ? [] : typeProblem({ name, place: i, wanted }, arg, query);
  });
}

function countsOf({ least, most }: Pick<Signature, 'least' | 'most'>): string {
  if (most === least) return countOf(least);
  return most === Infinity ? `${least} or more arguments` : `${least} to ${countOf(most)}`;
}

const countOf = (count: number): string =>
  count === 0 ? 'no arguments' : `${count} argument${count === 1 ? '' : 's'}`;

function unknownFunction({ name, nameNode, args }: Call, query: ParsedQuery): QueryProblem {
  const [first] = args;
  const type = first && typeOf(first, query);
  const fits = [...functions].filter(([, { takes }]) => takes.includes(type ?? 'scalar'));
  const known = [...new Set([...fits.map(([fit]) => fit), ...functions.keys(), ...aggregations])];
  return {
    code: 'UNKNOWN_FUNCTION',
    message: `PromQL has no function \`${name}\``,
    known,
    start: nameNode.from,
    end: nameNode.to,
  };
}

/** Aggregations, and what those that have one take for their first argument. */
const parameters = new Map<string, ValueType | undefined>([
  ...['sum', 'avg', 'count', 'min', 'max', 'group', 'stddev', 'stdvar'].map(
    (name) => [name, undefined] as const,
  ),
  ...['topk', 'bottomk', 'quantile', 'limitk', 'limit_ratio'].map(
    (name) => [name, 'scalar'] as const,
  ),
  ['count_values', 'string'],
]);

const aggregations = [...parameters.keys()];

/** Source: newAggregateExpr and checkAST of Prometheus' promql/parser/parse.go. */
function aggregationProblems(node: SyntaxNode, query: ParsedQuery): QueryProblem[] {
  const operator = node.name === 'AggregateExpr' ? node.getChild('AggregateOp') : null;
  if (operator === null) return [];
  const name = query.expr.slice(operator.from, operator.to).toLowerCase();
  const parameter = parameters.get(name);
  const wanted: readonly ValueType[] =
    parameter === undefined ? ['instant vector'] : [parameter, 'instant vector'];
  const args = argumentsOf(node);
  if (args.length !== wanted.length) {
    const message = `\`${name}\` takes ${countOf(wanted.length)}, and here it has ${args.length}`;
    return [typeMistake(node, message)];
  }
  return args.flatMap((arg, i) => {
    const type = wanted[i];
    return type === undefined ? [] : typeProblem({ name, place: i, wanted: type }, arg, query);
  });
}

interface Wanting {
  readonly name: string;
  readonly place: number;
  readonly wanted: ValueType;
}

function typeProblem(wanting: Wanting, arg: SyntaxNode, query: ParsedQuery): QueryProblem[] {
  const given = typeOf(arg, query);
  if (given === undefined || given === wanting.wanted) return [];
  return [
    { ...typeMistake(arg, saidOf(wanting, given)), hint: remedyOf(wanting, given, arg, query) },
  ];
}

const inWords: Readonly<Record<ValueType, string>> = {
  'instant vector': 'series',
  'range vector': 'a range of samples',
  scalar: 'a number',
  string: 'a text in quotes',
};

function saidOf({ name, place, wanted }: Wanting, given: ValueType): string {
  if (wanted === 'range vector')
    return `\`${name}\` needs a range, such as [5m], and there is none`;
  if (given === 'range vector') return `\`${name}\` takes no range`;
  return `argument ${place + 1} of \`${name}\` is to be ${inWords[wanted]}, and is ${inWords[given]}`;
}

function remedyOf(
  { wanted }: Wanting,
  given: ValueType,
  arg: SyntaxNode,
  { expr }: ParsedQuery,
): string | undefined {
  if (wanted === 'range vector' && given === 'instant vector') {
    const text = expr.slice(arg.from, arg.to);
    if (arg.name === 'VectorSelector') return `write how far it looks back: ${text}[5m]`;
    return `a subquery has one: (…)[5m:15s] evaluates what is in front of it every 15s`;
  }
  if (given === 'range vector') return 'remove the range, or put a function of ranges around it';
  if (wanted === 'scalar' && given === 'instant vector')
    return 'scalar(…) makes a number of a single series';
  if (wanted === 'instant vector' && given === 'scalar')
    return 'vector(…) makes a series of a number';
  return undefined;
}
