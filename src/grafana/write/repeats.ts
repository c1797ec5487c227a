import {
  type AskedMatrix,
  type LabelQuestion,
  type Manifest,
  partsOf,
  type SingleFigure,
} from '../../manifest/manifest.js';
import type { DatasourceJson } from './json.js';

/** A figure that becomes a panel, and what it is repeated for. */
export interface Part {
  readonly figure: SingleFigure;
  /** Undefined for a figure that is there once. */
  readonly repeat: { readonly of: LabelQuestion; readonly title: string } | undefined;
}

/** The figures of a manifest in its order, one of a matrix of which a server has the values among them. */
export function partsIn({ figures, matrices }: Manifest): Part[] {
  const before = (place: number): Part[] =>
    matrices.filter((one) => one.place === place).flatMap((matrix) => repeatedIn(matrix));
  const last = figures.length;
  return [
    ...figures.flatMap((figure, i): Part[] => [
      ...before(i),
      ...partsOf(figure).map((part) => ({ figure: part, repeat: undefined })),
    ]),
    ...before(last),
  ];
}

/** Grafana repeats a panel for one variable. */
export function isRepeatable({ questions }: AskedMatrix): boolean {
  return questions.length === 1;
}

/** Whether some of what the server has is left out of a matrix; a variable has all of it. */
export function isExcluding({ questions, exclusions }: AskedMatrix): boolean {
  return questions.some(({ key }) => exclusions.some((values) => values.has(key)));
}

/** No other figure is called by it. */
const anyValue = 'each-of-a-server';

/** With a value in place of those that nobody has asked for: the panel has a variable there. */
function repeatedIn(matrix: AskedMatrix): Part[] {
  const [question] = matrix.questions;
  if (question === undefined || !isRepeatable(matrix)) return [];
  const repeat = { of: question, title: matrix.name };
  const made = matrix.figuresWith(new Map([[question.key, [anyValue]]]), []);
  return made.flatMap(partsOf).map((figure) => ({ figure, repeat }));
}

/** What servers are asked for the values of, by what tells them apart. */
export function questionsIn(parts: readonly Part[]): ReadonlyMap<string, LabelQuestion> {
  const all = parts.flatMap(({ repeat }) => repeat?.of ?? []);
  return new Map(all.map((question) => [idOf(question), question]));
}

/** What tells questions apart that are called alike. */
export function idOf({ key, label, match, endpoint }: LabelQuestion): string {
  return JSON.stringify([key, label, match, endpoint.name]);
}

/** The variable of a dashboard that asks for the values. */
export function queryVariable(
  { key, label, match }: LabelQuestion,
  name: string | undefined,
  input: string,
): object {
  const datasource: DatasourceJson = { type: 'prometheus', uid: `\${${input}}` };
  const query = `label_values(${match}, ${label})`;
  return {
    ...{ name, label: key, type: 'query', datasource, definition: query, hide: 0 },
    query: { query, refId: 'StandardVariableQuery' },
    ...{ multi: true, includeAll: true, refresh: 2, sort: 1, options: [], skipUrlSync: false },
    current: { text: ['All'], value: ['$__all'], selected: true },
  };
}
