import type { Drawing, Instant } from '../manifest/drawing.js';
import type { Dimension, Drawn } from './content.js';
import type { ChartInput } from './input.js';
import { secondsOf } from './marks.js';
import { lostThresholds } from './lost-thresholds.js';
import { named } from '../frame/names-listed.js';
import { tooLarge } from './notices.js';
import { smallest } from './samples/drawable.js';
import type { Tick } from './model/page.js';
import type { Page, PlacedPanel } from './page/page.js';
import { byPart, type PanelContent, type Panels } from './panels.js';
import { type Part, saidOf } from './parts.js';
import { printable } from './text/text.js';
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
export function omissionsOf({ panels, page, drawn, notices }: Made): string[] {
  const made = panels.panels.map((panel, i) => ({
    panel,
    placed: page.panels[i],
    drawn: drawn[i],
    notice: notices[i],
  }));
  return [
    ...byPart(panels, made).flatMap(({ part, own }) => saidOf(part, omissionsIn(part, own))),
    ...namelessOmissions(panels, made, page),
    ...unsharedOmissions(page),
    ...shortenedLabels(page),
    ...shortenedHeadings(page),
    ...textOmissions(page),
  ];
}

function unsharedOmissions({ unshared }: Page): string[] {
  return unshared.map((axis) => `the panels do not share ${axis}: they have other things along it`);
}

/** A panel, and what became of it. */
interface MadePanel {
  readonly panel: PanelContent;
  readonly placed: PlacedPanel | undefined;
  readonly drawn: Drawn | undefined;
  readonly notice: string | undefined;
}

function omissionsIn(part: Part, made: readonly MadePanel[]): string[] {
  const { choice, input } = part;
  const { drawing } = input;
  const panels = made.map(({ panel }) => panel);
  const placed = made.flatMap((one) => one.placed ?? []);
  const isAsked = drawing.top?.isRestGiven === true;
  return [
    ...(choice.dropped > 0 && !isAsked ? [droppedText(choice, drawing)] : []),
    ...choice.others.omissions,
    ...new Set(made.flatMap(({ drawn }) => drawn?.omissions ?? [])),
    ...new Set(panels.flatMap(({ content }) => belowLogAxes(content, drawing))),
    ...emptyOmissions(made),
    ...beyondOmissions(panels, placed, input),
    ...lostThresholds(part, panels, placed),
  ];
}

/** Of all panels where these share x, as only the lowest have texts then; else of each part. */
function namelessOmissions(
  panels: Panels,
  made: readonly MadePanel[],
  { unshared }: Page,
): string[] {
  if (panels.source.shares.x && !unshared.includes('x')) return namelessCategories(made);
  return byPart(panels, made).flatMap(({ part, own }) => saidOf(part, namelessCategories(own)));
}

/** Categories below which no tick of any panel has a text, or none has all of it. */
function namelessCategories(made: readonly MadePanel[]): string[] {
  const all = new Map<string, Shown>();
  for (const { panel, placed } of made) {
    const { x } = panel.content;
    if (x.of !== 'categories') continue;
    const ticks = new Map(placed?.x.ticks.map((tick) => [tick.at, tick]));
    x.texts.forEach((text, at) => {
      const shown = shownOf(text, ticks.get(at));
      if (shown !== 'not' || !all.has(text)) all.set(text, shown);
    });
  }
  const said = (how: Shown, what: string): string[] => {
    const of = [...all].filter(([text, shown]) => text !== '' && shown === how);
    if (of.length === 0) return [];
    const verb = of.length === 1 ? what.replace('have', 'has').replace('are', 'is') : what;
    const names = named(of.map(([text]) => printable(text)));
    return [`${of.length} of ${all.size} names along the x axis ${verb}: ${names}`];
  };
  return [...said('not', 'have no room'), ...said('shortened', 'are shortened')];
}

type Shown = 'whole' | 'shortened' | 'not';

function shownOf(text: string, tick: Tick | undefined): Shown {
  if (tick === undefined || !hasText(tick)) return 'not';
  const withoutSpaces = (of: string): string => of.replaceAll(' ', '');
  const written = withoutSpaces(`${tick.text}${tick.below ?? ''}`);
  return written === withoutSpaces(printable(text)) ? 'whole' : 'shortened';
}

function hasText({ text, below }: Tick): boolean {
  return text !== '' || below !== undefined;
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
function emptyOmissions(made: readonly MadePanel[]): string[] {
  const series = made.flatMap(({ panel }) => panel.series);
  const isEmpty = series.length > 0 && series.every(({ statistics }) => statistics.count === 0);
  return [
    ...(isEmpty ? ['no series has a finite sample'] : []),
    ...(made.some(({ notice }) => notice === tooLarge) ? [tooLarge] : []),
  ];
}

/** Marks of the part's own that lie wholly beyond a time axis, which is that of all its panels. */
function beyondOmissions(
  [panel]: readonly PanelContent[],
  placed: readonly PlacedPanel[],
  input: ChartInput,
): string[] {
  const [axis] = placed.map(({ x }) => x);
  if (axis === undefined || panel?.content.x.of !== 'time') return [];
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

function shortenedHeadings({ panels }: Page): string[] {
  const lines = panels.map(({ heading }) => heading?.lines ?? []);
  const short = lines.filter((of) => of.some((line) => line.includes('…')));
  return [...new Set(short.map((of) => `the title of a panel is shortened: ${of.join(' ')}`))];
}

function textOmissions({ dropped, unnamed, names }: Page): string[] {
  const texts = [...new Set(dropped)];
  const labels = texts.length === 1 ? '1 label has' : `${texts.length} labels have`;
  return [
    ...(texts.length > 0 ? [`${labels} no room: ${named(texts)}`] : []),
    ...(unnamed > 0 ? [`the legend has no room for ${unnamed} of ${names} names`] : []),
  ];
}
