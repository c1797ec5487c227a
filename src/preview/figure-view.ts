import type { FigureResult } from '../build/figure/figure-result.js';
import { partFolder } from '../manifest/data-places.js';
import { endpointsOf, type Figure, partsOf, type Query } from '../manifest/manifest.js';
import { panelLetter } from '../manifest/panel-letter.js';
import { filesOfFigure } from '../manifest/target-files.js';
import type { FigureView, PartView, QueryView } from '../view/project-view.js';
import type { Pictures } from './pictures.js';
import { problemView } from './problem-view.js';
import { urlPath } from './url-path.js';

/** What a manifest says of a figure, and what is known of it from the build before. */
export function plannedView(figure: Figure, before: FigureView | undefined): FigureView {
  const { name, title, engine, formats } = figure;
  return {
    ...{ state: 'waiting', reasons: [], warnings: [] },
    ...before,
    ...{ name, title, engine: engine.name },
    isDrawn: formats.some((format) => format !== 'csv'),
    parts: partViews(figure),
    outputs: filesOfFigure(figure).map((file) => ({
      name: file,
      href: `/outputs/${urlPath(file)}`,
    })),
  };
}

function partViews(figure: Figure): PartView[] {
  const parts = partsOf(figure);
  return parts.map((part, i) => ({
    folder: partFolder(figure.name, i, parts.length),
    letter: parts.length > 1 ? panelLetter(i) : undefined,
    title: figure.panels === undefined ? undefined : part.title,
    kind: part.drawing.kind,
    queries: part.queries.map(queryView),
  }));
}

function queryView(query: Query): QueryView {
  const { id } = query;
  if (query.expr !== undefined) {
    const endpoint = endpointsOf(query.endpoint)
      .map(({ name }) => name)
      .join(', ');
    return { id, text: query.expr.trim(), isFile: false, endpoint, windows: [] };
  }
  const text = query.csv.file
    .map((piece) => ('text' in piece ? piece.text : `\${${piece.name}}`))
    .join('');
  return { id, text, isFile: true, windows: [] };
}

/** What a build has come to. */
export function builtView(
  result: FigureResult,
  { viewOf, problemOf }: Pick<Pictures, 'viewOf' | 'problemOf'>,
): Partial<FigureView> {
  const picture = viewOf(result.name);
  if (result.status === 'failed') {
    const { warnings, error } = result;
    return { state: 'error', warnings, problem: problemView(error), picture };
  }
  const { series, samples } = result;
  const warnings = result.status === 'built' ? result.warnings : [];
  const error = problemOf(result.name);
  const pictureProblem = error && problemView(error);
  return {
    state: 'current',
    series,
    samples,
    warnings,
    problem: undefined,
    picture,
    pictureProblem,
  };
}
