import { Document, isMap, isScalar, Pair, Scalar, visit } from 'yaml';
import type { ImportedManifest, NamedFigure, NamedVariable } from './manifest.js';

/** Where a Prometheus is that listens to nobody else. */
const placeholder = 'http://localhost:9090';

/** Wider lines are written below each other. */
const WIDTH = 90;

/** A manifest as a person writes it: short maps in a line, titles and rows as comments. */
export function manifestText(manifest: ImportedManifest): string {
  const { title, prometheus, timezone, variables, defaults, figures } = manifest;
  const document = new Document({});
  const add = (key: string, value: unknown): Pair<Scalar> => {
    const pair = new Pair(new Scalar(key), document.createNode(value));
    if (isMap(document.contents)) document.contents.items.push(pair);
    return pair;
  };
  if (title !== '') document.commentBefore = ` ${comment(title)}, a dashboard of Grafana`;
  const server = add('prometheus', prometheus ?? placeholder).value;
  if (prometheus === undefined && isScalar(server))
    server.comment = ' edit: the server that has the data';
  if (timezone !== undefined) add('timezone', timezone);
  if (Object.keys(defaults).length > 0) add('defaults', defaults);
  if (variables.length > 0) addVariables(add('vars', textsOf(variables)), variables);
  addComments(add('figures', figuresOf(figures)), figures);
  flowed(document);
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: true });
}

const textsOf = (variables: readonly NamedVariable[]): Map<string, string> =>
  new Map(variables.map(({ name, text = '' }) => [name, text]));

const figuresOf = (figures: readonly NamedFigure[]): Map<string, unknown> =>
  new Map(figures.map(({ name, figure }) => [name, figure]));

/** Text of a dashboard in a comment stays in it, and in its line. */
function comment(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, ' ').trim();
}

function addVariables({ value }: Pair<Scalar>, variables: readonly NamedVariable[]): void {
  if (!isMap(value)) return;
  value.items.forEach(({ value: text }, i) => {
    const variable = variables[i];
    if (variable?.text !== undefined || !isScalar(text)) return;
    text.comment = ` fill it in: the dashboard has no value of ${comment(variable?.of ?? '')}`;
  });
}

function addComments({ value }: Pair<Scalar>, figures: readonly NamedFigure[]): void {
  if (!isMap(value)) return;
  let before: string | undefined;
  value.items.forEach(({ key }, i) => {
    const { title = '', row } = figures[i] ?? {};
    if (!isScalar(key)) return;
    const isNewRow = row !== before && row !== undefined;
    before = row;
    const lines = [
      ...(isNewRow ? [` ${comment(row)}`, ''] : []),
      ...(title === '' ? [] : [` ${comment(title)}`]),
    ];
    key.spaceBefore = i > 0;
    if (lines.length > 0) key.commentBefore = lines.join('\n');
  });
}

/** How many nodes are above a figure, or a key of the defaults. */
const ABOVE_A_FIGURE = 5;

/** A map of a figure or of the defaults in one line, where it is short and holds no query, and so a list. */
function flowed(document: Document): void {
  visit(document, {
    Map: (_, map, path) => {
      const isShort = JSON.stringify(map).length < WIDTH;
      const hasMap = map.items.some(({ value }) => isMap(value));
      const isQuery = map.items.some(({ key }) => isScalar(key) && key.value === 'query');
      if (path.length >= ABOVE_A_FIGURE && isShort && !hasMap && !isQuery) map.flow = true;
    },
    Seq: (_, list) => {
      if (JSON.stringify(list).length < WIDTH) list.flow = true;
    },
  });
}
