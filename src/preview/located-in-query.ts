import { type Position, StyxError } from '../errors.js';
import { parsedQuery } from '../promql/problems/calls.js';
import { queryProblems } from '../promql/problems/query-problems.js';
import { saidPlace } from '../promql/problems/said-place.js';

/**
 * What is thrown of a query that somebody has typed, with the place in it that it is about, and what is wrong
 * there: what the server says, and, of a mistake that is one for every server, what Styx says.
 */
export function locatedInQuery(thrown: unknown, query: string): unknown {
  if (!(thrown instanceof StyxError) || thrown.position !== undefined) return thrown;
  const { code, message, hint, cause } = thrown;
  if (code !== 'QUERY_REJECTED' && code !== 'QUERY_SYNTAX') return thrown;
  const [problem] = queryProblems(parsedQuery(query));
  if (problem !== undefined) {
    const position = positionIn(query, problem.start, problem.end - problem.start);
    const own = { position, hint: problem.hint ?? moreThan(problem, hint), output: message, cause };
    return new StyxError(problem.code, problem.message, own);
  }
  const start = saidPlace(query, message);
  const position = start === undefined ? undefined : positionIn(query, start, 1);
  return new StyxError(code, message, { position, hint, cause });
}

/** What a remedy says besides the problem, which explained errors say in it. */
function moreThan({ message }: { message: string }, hint: string | undefined): string | undefined {
  return hint === message ? undefined : hint?.replace(`${message}: `, '');
}

/** Start and length are in code units, as JavaScript has them. */
function positionIn(query: string, start: number, length: number): Position {
  const before = query.slice(0, start).split('\n');
  const text = query.split('\n')[before.length - 1] ?? '';
  const column = Array.from(before.at(-1) ?? '').length + 1;
  const characters = Array.from(query.slice(start, start + length)).length;
  return { file: 'query', line: before.length, column, length: characters, text };
}
