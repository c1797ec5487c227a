import { endpointsOf, type Figure, partsOf, type Query } from '../manifest/manifest.js';
import { panelLetter } from '../manifest/panel-letter.js';
import { filesOfFigure } from '../manifest/target-files.js';
import type { FigureView, QueryView } from '../view/project-view.js';

/** What a manifest says of a figure that is not built yet; its picture is that of an earlier build. */
export function figureView(figure: Figure, before: FigureView | undefined): FigureView {
  const parts = partsOf(figure);
  const { name, title, engine } = figure;
  return {
    ...{ name, title, engine: engine.name, state: 'waiting', reasons: [], warnings: [] },
    picture: before?.picture,
    parts: parts.map((part, i) => ({
      letter: parts.length > 1 ? panelLetter(i) : undefined,
      title: figure.panels === undefined ? undefined : part.title,
      kind: part.drawing.kind,
      queries: part.queries.map(queryView),
    })),
    outputs: filesOfFigure(figure).map((file) => ({
      name: file,
      href: `/outputs/${urlPath(file)}`,
    })),
  };
}

function queryView(query: Query): QueryView {
  const { id } = query;
  if (query.expr !== undefined) {
    const endpoint = endpointsOf(query.endpoint)
      .map(({ name }) => name)
      .join(', ');
    return { id, text: query.expr, isFile: false, endpoint, windows: [] };
  }
  const text = query.csv.file
    .map((piece) => ('text' in piece ? piece.text : `\${${piece.name}}`))
    .join('');
  return { id, text, isFile: true, windows: [] };
}

/** A path in a URL: each of its names is text. */
export function urlPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
