import { type NonEmpty, mapped, nonEmpty } from '../non-empty.js';
import type { Content, DrawnSeries } from './content.js';
import type { PanelGrid } from './facets.js';
import type { ChosenSeries } from './choice.js';
import type { ChartInput, FigureInput } from './input.js';
import { kindTraits } from '../manifest/drawing/kind-traits.js';
import type { Look } from './model/page.js';
import { checkDrawn } from './native-series.js';
import { checkCount, gridSource, type GridSource } from './panel-room.js';
import type { Part } from './parts.js';
import { composedGrid } from './composed-grid.js';
import { lookList, looksOfParts } from './part-looks.js';
import { printable } from './text/text.js';

/** A panel's series, and what its kind makes of them. */
export interface PanelContent {
  readonly part: Part;
  readonly heading: string | undefined;
  readonly series: readonly DrawnSeries[];
  readonly content: Content;
}

export interface Panels extends Omit<PanelGrid<DrawnSeries>, 'panels'> {
  readonly parts: NonEmpty<Part>;
  readonly panels: NonEmpty<PanelContent>;
  readonly looks: readonly Look[];
  /** What there are several of them for. */
  readonly source: GridSource;
}

/** Gives the chosen series their looks, and reads what their kinds make of them. */
export function panelsOf(parts: Panels['parts'], figure: FigureInput): Panels {
  const source = gridSource(figure);
  const [{ choice, input }] = parts;
  const grid =
    figure.composition === undefined
      ? choice.grid
      : composedGrid(parts, figure.composition, input.drawing.style);
  checkCount(grid, source);
  const { looks, indexOf } = lookList();
  const lookOfSeries = new Map(
    [...looksOfParts(parts)].map(([one, look]) => [one, indexOf(one.name, look)] as const),
  );
  const contents = parts.flatMap((part): Omit<PanelContent, 'heading'>[] =>
    part.choice.grid.panels.map((panel, i) => {
      const sums = part.choice.others.panels[i] ?? [];
      const series: Shown[] = [
        ...panel.series.map((one) => {
          return { ...one, name: ownName(one), look: lookOfSeries.get(one) ?? 0 };
        }),
        ...sums.map((sum) => ({ ...sum, look: indexOf(sum.name, sum.look) })),
      ];
      checkDrawn(series, part.input.drawing.kind);
      const content = part.kind.content(paleFirst(series, part.input.drawing), part.input);
      return { part, series, content };
    }),
  );
  const panels = mapped(nonEmpty(contents, 'a grid has at least one panel'), (one, i) => ({
    ...one,
    heading: grid.panels[i]?.heading,
  }));
  const { rows, columns } = grid;
  return { rows, columns, parts, panels, looks, source };
}

/** A chosen series, or a sum of those that are not. */
type Shown = DrawnSeries & Partial<Pick<ChosenSeries, 'own'>>;

/** What lies behind is drawn first; the legend has its own order. */
function paleFirst(
  series: readonly Shown[],
  { kind }: Pick<ChartInput['drawing'], 'kind'>,
): readonly DrawnSeries[] {
  if (!kindTraits[kind].isOverlapping) return series;
  const isPale = ({ own }: Shown): boolean => own?.isPale === true;
  return [...series.filter(isPale), ...series.filter((one) => !isPale(one))];
}

/** The legend's name is that of what stands for all runs of a group; each has its own besides. */
function ownName({ name, query, column }: ChosenSeries): string {
  const run = query.ofRuns === 'behind' ? query.series[column]?.run : undefined;
  return run === undefined ? name : printable(`${name}, run ${run}`);
}

/** A part of a figure, and what a list about its panels has of these. */
export function byPart<T>(
  { parts, panels }: Pick<Panels, 'parts' | 'panels'>,
  all: readonly T[],
): { readonly part: Part; readonly own: readonly T[] }[] {
  return parts.map((part) => ({
    part,
    own: all.filter((_, i) => panels[i]?.part === part),
  }));
}
