import { type Manifest, partsOf, type Query } from '../manifest/manifest.js';
import { askedNumbers } from '../manifest/values/asked-numbers.js';
import { type FilledQuery, filledQueries } from '../plan/filled-queries.js';
import type { Asking } from '../plan/windows.js';
import { type ParsedQuery, parsedQuery } from '../promql/problems/calls.js';
import { failureOf, type Finding } from './finding.js';

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
        findings.push(failureOf(of, thrown));
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
      ...{
        of: name,
        expr: match,
        endpoint,
        position,
        partPosition: () => undefined,
        variablesIn: () => [],
      },
      ...{ range: { startMs: 0, endMs: 0 }, isEmptyFine: true, parsed: parsedQuery(match) },
    })),
  );
}

function allAsked({ figures, numbers }: Manifest, findings: Finding[]): Asked[] {
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
    ...askedNumbers(numbers).map(({ name, asked, queries: own }): Asked => ({
      ...{ of: name, asking: asked, queries: own, isEmptyFine: false },
    })),
  ];
}
