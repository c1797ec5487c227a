import { canonicalText } from '../build/figure/canonical-text.js';
import type { FigureResult } from '../build/figure/figure-result.js';
import { partFolder } from '../manifest/data-places.js';
import { type Figure, type Manifest, partsOf } from '../manifest/manifest.js';
import { panelLetter } from '../manifest/panel-letter.js';
import { filesOfFigure } from '../manifest/target-files.js';
import type { FigureView, PartView } from '../view/project-view.js';
import {
  type Answers,
  answeredQuery,
  answersOf,
  nothingAnswered,
  withMade,
} from './locked-view.js';
import type { Pictures } from './pictures.js';
import { problemView } from './problem-view.js';

/** What a manifest says of a figure of which nothing is known but what it was answered. */
export function plannedView(figure: Figure, answers: Answers): FigureView {
  const { name, title, engine, formats } = figure;
  return {
    ...{ name, title, engine: engine.name, state: 'waiting', reasons: [], warnings: [] },
    isOld: false,
    isDrawn: formats.some((format) => format !== 'csv'),
    parts: partViews(figure, answers),
    outputs: filesOfFigure(figure).map((file) => ({ name: file })),
  };
}

/** A figure as it was shown, and as its manifest had it then. */
export interface ShownFigure {
  readonly figure: Figure;
  readonly view: FigureView;
}

/** A figure that a build is under way with, with what was known of it before. */
export function begunView(figure: Figure, before: ShownFigure | undefined): FigureView {
  const planned = plannedView(figure, nothingAnswered);
  if (before === undefined) return planned;
  const { view } = before;
  const { series, samples, made, picture } = view;
  const hashes = new Map(view.outputs.map(({ name, hash }) => [name, hash]));
  const known: FigureView = {
    ...{ ...planned, series, samples, made },
    parts: planned.parts.map((part) => partAsBefore(part, view)),
    outputs: planned.outputs.map((output) => ({ ...output, hash: hashes.get(output.name) })),
  };
  if (canonicalText(before.figure) !== canonicalText(figure)) {
    const old = planned.isDrawn ? picture && { ...picture, isOld: true } : undefined;
    return { ...known, picture: old, isOld: true };
  }
  const { warnings, problem, pictureProblem, isOld } = view;
  return { ...known, picture, warnings, problem, pictureProblem, isOld };
}

/** A part of a figure with the ranges that its queries had. */
function partAsBefore(part: PartView, before: FigureView): PartView {
  const same = before.parts.find(({ folder }) => folder === part.folder);
  const windows = new Map(same?.queries.map((query) => [query.id, query.windows]));
  const queries = part.queries.map((query) => ({
    ...query,
    windows: windows.get(query.id) ?? [],
  }));
  return { ...part, queries };
}

function partViews(figure: Figure, answers: Answers): PartView[] {
  const parts = partsOf(figure);
  return parts.map((part, i) => {
    const folder = partFolder(figure.name, i, parts.length);
    return {
      folder,
      letter: parts.length > 1 ? panelLetter(i) : undefined,
      title: figure.panels === undefined ? undefined : part.title,
      kind: part.drawing.kind,
      queries: part.queries.map((query) => answeredQuery(part, query, folder, answers)),
    };
  });
}

/** A figure that a build is done with. */
export function builtView(
  view: FigureView,
  result: FigureResult,
  { figures, vars }: Pick<Manifest, 'figures' | 'vars'>,
  { viewOf, problemOf, warningsOf }: Pick<Pictures, 'viewOf' | 'problemOf' | 'warningsOf'>,
): FigureView {
  const error = problemOf(result.name);
  const pictureProblem = error && problemView(error);
  const figure = figures.find(({ name }) => name === result.name);
  const partsOfAnswers = (answers: Answers): readonly PartView[] =>
    figure === undefined ? view.parts : partViews(figure, answers);
  const told = { ...view, isOld: false, reasons: [], picture: viewOf(result.name), pictureProblem };
  if (result.status === 'failed') {
    const { warnings } = result;
    const unknown = {
      series: undefined,
      samples: undefined,
      parts: partsOfAnswers(nothingAnswered),
    };
    return { ...told, ...unknown, state: 'error', warnings, problem: problemView(result.error) };
  }
  const { status, series, samples, made } = result;
  const ofPicture = status === 'current' ? warningsOf(result.name) : [];
  const warnings = [...new Set([...result.warnings, ...ofPicture])];
  const parts = partsOfAnswers(answersOf(vars, made.data));
  const known = { series, samples, parts, warnings, problem: undefined };
  return withMade({ ...told, ...known, state: 'current' }, made);
}
