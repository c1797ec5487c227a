import type { NumberResult } from '../build/numbers/number-result.js';
import { type NumberItem, numberItems } from '../build/numbers/number-items.js';
import { ownLock } from '../lock/whose.js';
import type { Manifest } from '../manifest/manifest.js';
import type { Numbers } from '../manifest/values/values.js';
import type { NumberView, QueryView } from '../view/project-view.js';
import { type Answers, answeredQuery, answersOf, nothingAnswered } from './locked-view.js';
import { problemView } from './problem-view.js';

export function numberView(
  { kind, name, text, warnings, error }: NumberResult,
  queries: NumberQueries,
): NumberView {
  const own = queries.get(keyOf({ kind, name })) ?? [];
  const problem = error && problemView(error);
  return { kind, name, text, queries: own, warnings, problem, isWaiting: false };
}

/** What numbers ask, by their keys. */
export type NumberQueries = ReadonlyMap<string, readonly QueryView[]>;

/** The queries of a manifest's numbers, before it is known what they were answered. */
export function numberQueries(numbers: Numbers): NumberQueries {
  return new Map(
    numberItems(numbers).map((item) => [itemKey(item), queriesOf(item, nothingAnswered)]),
  );
}

const itemKey = ({ is, name }: NumberItem): string => keyOf({ kind: is, name });

function queriesOf({ asked }: NumberItem, answers: Answers): readonly QueryView[] {
  return asked.map((one) => ({
    ...answeredQuery(one, one.query, one.folder, answers),
    id: one.column ?? one.query.id,
  }));
}

/** Numbers with what their queries were answered, as the lock has it of those that are there. */
export function lockedNumbers(
  { file, numbers: given, vars }: Manifest,
  numbers: readonly NumberView[],
): readonly NumberView[] {
  const answers = answersOf(vars, ownLock(file)?.numbers?.data ?? {});
  const items = new Map(numberItems(given).map((item) => [itemKey(item), item]));
  return numbers.map((one) => {
    const isKnown = one.problem === undefined || one.problem.code === 'CLAIM_FAILED';
    const item = items.get(keyOf(one));
    return { ...one, queries: item ? queriesOf(item, isKnown ? answers : nothingAnswered) : [] };
  });
}

/** The place of each number of a manifest, by its key: of values, then of checks, then of tables. */
export type NumberPlaces = ReadonlyMap<string, number>;

export function numberPlaces({ values, checks, tables, valueTables }: Numbers): NumberPlaces {
  const keys = [
    ...values.map(({ name }) => keyOf({ kind: 'value', name })),
    keyOf({ kind: 'values', name: 'values' }),
    ...checks.map(({ name }) => keyOf({ kind: 'check', name })),
    ...[...tables, ...valueTables].map(({ name }) => keyOf({ kind: 'table', name })),
  ];
  return new Map(keys.map((key, i) => [key, i]));
}

const keyOf = ({ kind, name }: Pick<NumberView, 'kind' | 'name'>): string => `${kind} ${name}`;

const placeIn = (places: NumberPlaces, one: NumberView): number => places.get(keyOf(one)) ?? -1;

export function inManifestOrder(
  numbers: readonly NumberView[],
  places: NumberPlaces,
): readonly NumberView[] {
  return [...numbers].sort((a, b) => placeIn(places, a) - placeIn(places, b));
}

/** Those of before that the manifest still has, until they are told of anew. */
export function waitingNumbers(
  before: readonly NumberView[],
  places: NumberPlaces,
): readonly NumberView[] {
  const left = before.filter((one) => places.has(keyOf(one)));
  return inManifestOrder(
    left.map((one) => ({ ...one, isWaiting: true })),
    places,
  );
}

/** One that nobody tells of any more. */
export const endedNumber = (one: NumberView): NumberView => ({ ...one, isWaiting: false });

/** Numbers in the order of the manifest with another one, in place of what it was before. */
export function withNumber(
  numbers: readonly NumberView[],
  told: NumberView,
  places: NumberPlaces,
): readonly NumberView[] {
  const place = placeIn(places, told);
  const next = numbers.findIndex((one) => placeIn(places, one) >= place);
  const at = next === -1 ? numbers.length : next;
  const isThere = numbers[at] !== undefined && keyOf(numbers[at]) === keyOf(told);
  return numbers.toSpliced(at, isThere ? 1 : 0, told);
}
