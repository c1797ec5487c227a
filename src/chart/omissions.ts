import type { Drawing, Instant } from '../manifest/drawing.js';
import type { Dimension, Drawn } from './content.js';
import type { ChartInput } from './input.js';
import { secondsOf } from './marks.js';
import { lostThresholds } from './lost-thresholds.js';
import { namedLooks } from './legend-input.js';
import { named } from '../frame/names-listed.js';
import { tooLarge } from './notices.js';
import { smallest } from './samples/drawable.js';
import type { Page } from './page/page.js';
import { printable } from './text/text.js';
import type { PanelContent, Panels } from './panels.js';
import { droppedText } from './top.js';

/** A figure's panels, and what became of them on the page. */
interface Made {
  readonly panels: Panels;
  readonly page: Page;
  readonly drawn: readonly Drawn[];
  /** What is said in panels that have nothing to show. */
  readonly notices: readonly (string | undefined)[];
}

/**
 * What a figure leaves out though nobody asked for it: for whoever builds it, a line each. What is
 * thinned looks the same, and is not among it.
 */
export function omissionsOf({ panels, page, drawn, notices }: Made, input: ChartInput): string[] {
  const { drawing } = input;
  const isAsked = drawing.top?.isRestGiven === true;
  return [
    ...(panels.dropped > 0 && !isAsked ? [droppedText(panels, drawing)] : []),
    ...panels.omissions,
    ...new Set(drawn.flatMap(({ omissions }) => omissions)),
    ...new Set(panels.panels.flatMap(({ content }) => belowLogAxes(content, drawing))),
    ...emptyOmissions(panels, notices),
    ...beyondOmissions(panels, page, input),
    ...lostThresholds(panels, page, input),
    ...shortenedLabels(page),
    ...textOmissions(panels, page),
  ];
}

/** Points of one query against another say themselves which of them have no place. */
function belowLogAxes({ x, left, right }: PanelContent['content'], drawing: Drawing): string[] {
  if (drawing.x.query !== undefined) return [];
  // The edge of a stack is at 0.
  const hasBelow = (dimension: Dimension | undefined): boolean =>
    dimension?.of === 'values' &&
    dimension.what === 'samples' &&
    dimension.extent !== undefined &&
    (drawing.kind === 'area' ? dimension.extent.min < 0 : dimension.extent.min < smallest);
  const all = [
    { name: 'x axis', dimension: x, spec: drawing.x },
    { name: 'y axis', dimension: left, spec: drawing.y },
    { name: 'right y axis', dimension: right, spec: drawing.y2 },
  ];
  return all
    .filter(({ dimension, spec }) => spec.scale !== 'linear' && hasBelow(dimension))
    .map(
      ({ name, dimension }) => `${undrawn(dimension)} are not drawn: the ${name} is logarithmic`,
    );
}

function undrawn(dimension: Dimension | undefined): string {
  const isAboveZero = dimension?.of === 'values' && (dimension.extent?.min ?? 0) > 0;
  return isAboveZero ? `values below ${smallest}` : 'values of 0 and less';
}

/** A figure without any series has been warned of when it was fetched. */
function emptyOmissions({ panels }: Panels, notices: readonly (string | undefined)[]): string[] {
  const series = panels.flatMap((panel) => panel.series);
  const isEmpty = series.length > 0 && series.every(({ statistics }) => statistics.count === 0);
  return [
    ...(isEmpty ? ['no series has a finite sample'] : []),
    ...(notices.includes(tooLarge) ? [tooLarge] : []),
  ];
}

/** Marks of the figure's own that lie wholly beyond a time axis, which is that of all panels. */
function beyondOmissions({ panels }: Panels, { panels: placed }: Page, input: ChartInput) {
  const [axis] = placed.map(({ x }) => x);
  if (axis === undefined || panels[0].content.x.of !== 'time') return [];
  const { events, spans } = input.drawing;
  const isBeyond = (start: Instant, end: Instant): boolean =>
    secondsOf(end, input) < axis.min || secondsOf(start, input) > axis.max;
  return [
    ...beyondTexts(
      'event',
      events.filter(({ at, isShared }) => isShared !== true && isBeyond(at, at)),
    ),
    ...beyondTexts(
      'span',
      spans.filter(({ start, end, isShared }) => isShared !== true && isBeyond(start, end)),
    ),
  ];
}

function beyondTexts(
  what: 'event' | 'span',
  lost: readonly { readonly label: string | undefined }[],
): string[] {
  if (lost.length === 0) return [];
  const labels = lost.flatMap(({ label }) => (label ? [printable(label)] : []));
  const marks = lost.length === 1 ? `1 ${what} is` : `${lost.length} ${what}s are`;
  return [`${marks} beyond the x axis${labels.length > 0 ? `: ${named(labels)}` : ''}`];
}

/** Labels of axes that were longer than their side of the plot, on as many lines as there may be. */
function shortenedLabels({ panels }: Page): string[] {
  const axes = panels.flatMap(({ x, y, y2, colourBar }) => [x, y, y2, colourBar?.axis]);
  const lines = axes.map((axis) => axis?.label?.lines ?? []);
  const short = lines.filter((of) => of.some((line) => line.includes('…')));
  return [...new Set(short.map((of) => `the label of an axis is shortened: ${of.join(' ')}`))];
}

function textOmissions({ panels }: Panels, { dropped, unnamed }: Page): string[] {
  const texts = [...new Set(dropped)];
  const labels = texts.length === 1 ? '1 label has' : `${texts.length} labels have`;
  const all = namedLooks(panels).length;
  return [
    ...(texts.length > 0 ? [`${labels} no room: ${named(texts)}`] : []),
    ...(unnamed > 0 ? [`the legend has no room for ${unnamed} of ${all} names`] : []),
  ];
}
