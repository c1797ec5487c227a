import type { Figure, Query } from '../../manifest/schema.generated.js';
import { slugOf } from '../../manifest/matrix-slug.js';
import type { Target } from '../read/dashboard.js';
import type { Say } from '../remarks.js';
import type { QueryLook } from './overrides.js';

/** A query of a figure, and what the panel says of its series. */
export interface DrawnQuery {
  readonly target: Target;
  /** PromQL, and the template of its series, as the manifest has them. */
  readonly expr: string;
  readonly label: string | undefined;
  readonly step: string | undefined;
  readonly look: QueryLook;
}

/** A query, and the axis that it is drawn against, by a unit in Grafana's words. */
export interface PlacedQuery extends DrawnQuery {
  readonly axis: 'left' | 'right';
}

/** What the two axes of a figure are in, in Grafana's words. */
export interface TwoUnits {
  readonly left: string;
  /** Undefined where nothing is drawn against the right axis. */
  readonly right: string | undefined;
}

/**
 * The queries against the axes that they have: one with a unit of its own is against the right one, as Grafana
 * makes an axis for each unit. Tells of a third unit.
 */
export function placedQueries(
  queries: readonly DrawnQuery[],
  given: { readonly left: string; readonly right: string | undefined },
  say: Say,
): { readonly units: TwoUnits; readonly placed: readonly PlacedQuery[] } {
  const isRight = ({ look }: DrawnQuery): boolean => look.axis === 'right';
  // With one axis, its side is the style's.
  const areAllRight = queries.every(isRight);
  if (areAllRight) say('its only axis is on the right');
  const own = (query: DrawnQuery): string => {
    const usual = isRight(query) && !areAllRight ? (given.right ?? given.left) : given.left;
    return query.look.unit ?? usual;
  };
  const first = queries.find((query) => areAllRight || !isRight(query));
  const left = first === undefined ? given.left : own(first);
  const other = queries.find((query) => (isRight(query) && !areAllRight) || own(query) !== left);
  const right = other === undefined ? undefined : own(other);
  const placed = queries.flatMap((query): PlacedQuery[] => {
    const unit = own(query);
    const isOnRight = isRight(query) && !areAllRight;
    if (!isOnRight && unit === left) return [{ ...query, axis: 'left' }];
    if (unit === right) return [{ ...query, axis: 'right' }];
    say(`query ${query.target.refId}: there is no third axis, for ${unit}`, query.target.path);
    return [];
  });
  return { units: { left, right }, placed };
}

/** The queries as a manifest has them: one by itself in short. */
export function writtenQueries(
  placed: readonly PlacedQuery[],
): Pick<Figure, 'query' | 'queries' | 'label' | 'step' | 'transform'> {
  const [first, ...others] = placed;
  if (first === undefined) return {};
  const steps = new Set(placed.map(({ step }) => step));
  const labels = new Set(placed.map(({ label }) => label));
  const shared = {
    ...(steps.size === 1 && first.step !== undefined ? { step: first.step } : {}),
    ...(labels.size === 1 && first.label !== undefined ? { label: first.label } : {}),
  };
  if (others.length === 0) {
    return { query: first.expr, ...shared, ...negation(first.look) };
  }
  const ids = idsOf(placed);
  const queries = placed.map((query, i): [string, string | Query] => [
    ids[i] ?? '',
    shortened(longQuery(query, labels.size > 1, steps.size > 1)),
  ]);
  return { queries: Object.fromEntries(queries), ...shared };
}

function negation({ isNegative }: QueryLook): Pick<Query, 'transform'> {
  return isNegative ? { transform: ['negate'] } : {};
}

function longQuery(
  { expr, label, step, look, axis }: PlacedQuery,
  hasLabel: boolean,
  hasStep: boolean,
): Query {
  return {
    query: expr,
    ...(hasLabel && label !== undefined ? { label } : {}),
    ...(axis === 'right' ? { axis } : {}),
    ...(hasStep && step !== undefined ? { step } : {}),
    ...negation(look),
  };
}

function shortened(query: Query): string | Query {
  const { query: expr = '', ...settings } = query;
  return Object.keys(settings).length === 0 ? String(expr) : query;
}

/** Names by the first words of the legends, where each has its own; else Grafana's letters. */
function idsOf(placed: readonly PlacedQuery[]): string[] {
  const words = placed.map(({ label = '' }) => wordsIn(label));
  if (areNames(words)) return words;
  const letters = placed.map(({ target }) => target.refId);
  return areNames(letters) ? letters : placed.map((_, i) => `q${i + 1}`);
}

function areNames(texts: readonly string[]): boolean {
  const areAll = texts.every((text) => /^[A-Za-z][A-Za-z0-9._-]*$/.test(text));
  return areAll && new Set(texts).size === texts.length;
}

/** `Iowait - Waiting for I/O` is `iowait`. */
function wordsIn(label: string): string {
  const [first = ''] = label.replace(/\{\{[^}]*\}\}|\$\{[^}]*\}/g, ' ').split(/ - |[:(,]/);
  const slug = slugOf(first.trim()).toLowerCase().replace(/-{2,}/g, '-').slice(0, LONGEST);
  return slug.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
}

const LONGEST = 30;
