import { asStyxError, StyxError } from '../errors.js';
import { type Manifest, partsOf, type Query } from '../manifest/manifest.js';
import { type FilledQuery, filledQueries } from '../plan/filled-queries.js';
import { planParts } from '../plan/plan.js';
import type { Asking } from '../plan/windows.js';
import { type ParsedQuery, parsedQuery } from '../promql/problems/calls.js';
import type { Finding } from './finding.js';

/** A query that is checked, and what of the manifest has it. */
export interface CheckedQuery extends FilledQuery {
  readonly of: string;
  /** Whether it may have no answer, and nothing is wrong. */
  readonly isEmptyFine: boolean;
  readonly parsed: ParsedQuery;
}

/** What there is to check. */
export interface CheckedItems {
  readonly figures: number;
  readonly queries: readonly CheckedQuery[];
  /** Why queries of some could not be looked at. */
  readonly findings: readonly Finding[];
}

/** A part of a figure, or a number of the text. */
interface Asked {
  readonly of: string;
  readonly asking: Asking;
  readonly queries: readonly Query[];
  readonly isEmptyFine: boolean;
}

/** All queries of a manifest, filled in as of a time (ms). */
export function checkedItems(manifest: Manifest, nowMs: number): CheckedItems {
  const findings: Finding[] = [];
  const known = new Map<string, ParsedQuery>();
  const parse = (expr: string): ParsedQuery => {
    const parsed = known.get(expr) ?? parsedQuery(expr);
    known.set(expr, parsed);
    return parsed;
  };
  const queries = allAsked(manifest, findings).flatMap(
    ({ of, asking, queries: own, isEmptyFine }): CheckedQuery[] => {
      try {
        const filled = filledQueries(asking, own, manifest.vars, nowMs);
        return filled.map((one) => ({ ...one, of, isEmptyFine, parsed: parse(one.expr) }));
      } catch (thrown) {
        findings.push(failure(of, thrown));
        return [];
      }
    },
  );
  return { figures: manifest.figures.length, queries, findings };
}

/** The selectors that say of which series a matrix has the values of a label, which are no figure's yet. */
export function askedSelectors({ matrices }: Pick<Manifest, 'matrices'>): CheckedQuery[] {
  return matrices.flatMap(({ name, questions }) =>
    questions.map(({ match, endpoint, position }) => ({
      ...{ of: name, expr: match, endpoint, position, partPosition: () => undefined },
      ...{ range: { startMs: 0, endMs: 0 }, isEmptyFine: true, parsed: parsedQuery(match) },
    })),
  );
}

function failure(of: string, thrown: unknown): Finding {
  if (!(thrown instanceof StyxError)) throw thrown;
  return { of: [of], severity: 'error', error: thrown };
}

function allAsked({ figures, numbers }: Manifest, findings: Finding[]): Asked[] {
  const { values, checks, tables } = numbers;
  return [
    ...figures.flatMap((figure): Asked[] => {
      const { name, problem } = figure;
      // What is not known without a server is no mistake.
      const severity = problem?.code === 'NOT_KEPT' ? 'warning' : 'error';
      if (problem !== undefined) findings.push({ of: [name], severity, error: problem });
      if (problem !== undefined) return [];
      return partsOf(figure).map((part) => {
        const { queries, onEmpty } = part;
        return { of: name, asking: part, queries, isEmptyFine: onEmpty === 'warn' };
      });
    }),
    ...values.flatMap(({ name, source }): Asked[] =>
      'query' in source ? [numberOf(name, source, [source.query])] : [],
    ),
    ...checks.map((spec) => numberOf(spec.name, spec, spec.queries)),
    ...tables.map((spec) =>
      numberOf(
        spec.name,
        spec,
        spec.columns.map(({ query }) => query),
      ),
    ),
  ];
}

function numberOf(of: string, asking: Asking, queries: readonly Query[]): Asked {
  return { of, asking, queries, isEmptyFine: false };
}

/** What keeps figures without other mistakes from being planned, as a build would. */
export async function planFindings(
  manifest: Manifest,
  others: readonly Finding[],
  nowMs: number,
): Promise<Finding[]> {
  const wrong = new Set(others.flatMap(({ severity, of }) => (severity === 'error' ? of : [])));
  const figures = manifest.figures.filter(
    ({ name, problem }) => problem === undefined && !wrong.has(name),
  );
  const found = await Promise.all(
    figures.map(async (figure): Promise<Finding[]> => {
      try {
        await planParts(figure, manifest, nowMs);
        return [];
      } catch (thrown) {
        return [failure(figure.name, asStyxError(thrown))];
      }
    }),
  );
  return found.flat();
}
