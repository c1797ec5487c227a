import { type StyxError, throwAll } from '../errors.js';
import type { Composition } from './drawing.js';
import { type Given, givenBy, mistakeAt } from './drawing/given.js';
import type { NamedFigure } from './figure-names.js';
import { together } from './findings.js';
import type { Figure } from './manifest.js';
import type { Merged } from './merged.js';

/** What a figure with panels says of itself as a whole. */
export interface Whole extends Composition, Pick<Figure, 'title' | 'positionOf'> {}

/** Keys that a page has once, whatever its panels are. */
const ofPage = [
  ...['style', 'width', 'height', 'aspect', 'font', 'font_size', 'palette', 'legend'],
  ...['engine', 'template', 'tweak', 'formats', 'csv', 'columns', 'share', 'letters'],
] as const;

/** Keys that would make several panels or figures of a panel, and the remedy. */
const severalOf = new Map([
  ['panels', 'list all panels side by side in the figure'],
  ['facet', 'write a panel for each, or make a figure of its own'],
  ['matrix', 'write it in the figure: panels have its `${name}`, too'],
  ['exclude', 'write it in the figure'],
]);

/**
 * How a figure is composed; undefined where it is not. Throws MANIFEST_VALUE for keys that are not
 * its panels' to say, and UNKNOWN_VARIABLE.
 */
export function wholeOf(
  { merged, panels }: Pick<NamedFigure, 'merged' | 'panels'>,
  variables: readonly string[],
): Whole | undefined {
  const given = givenBy(merged, variables);
  if (panels.length === 0) {
    throwAll(unusedOfPanels(given));
    return undefined;
  }
  const { columns, share = 'none', letters = false } = merged.figure;
  const { title } = together({
    facet: () => throwAll(facetBeside(given)),
    panels: () => throwAll(panels.flatMap(mistakesIn)),
    title: () => given.label('title'),
  });
  return {
    title,
    columns: columns === undefined ? undefined : Math.min(columns, panels.length),
    share: { x: share === 'x' || share === 'both', y: share === 'y' || share === 'both' },
    hasLetters: letters,
    positionOf: (...path) => merged.positionOf(path),
  };
}

function unusedOfPanels(given: Given): StyxError[] {
  const own = ['columns', 'share', 'letters'].filter((key) => given.merged.isOwn([key]));
  return own.map((key) => {
    const message = `\`${key}\` is for a figure with \`panels\``;
    return mistakeAt(given, [key], message, 'add `panels`, or remove it');
  });
}

function facetBeside(given: Given): StyxError[] {
  if (!given.merged.isOwn(['facet'])) return [];
  const message = '`facet` makes the panels of a figure, and this one lists them: `panels`';
  return [mistakeAt(given, ['facet'], message, 'keep one of the two')];
}

function mistakesIn(panel: Merged): StyxError[] {
  const given = givenBy(panel, []);
  const page = ofPage.filter((key) => panel.isOwn([key]));
  const several = [...severalOf].filter(([key]) => panel.isOwn([key]));
  return [
    ...page.map((key) => {
      const message = `\`${key}\` is of the whole figure, and this is one of its panels`;
      return mistakeAt(given, [key], message, 'move it to the figure');
    }),
    ...several.map(([key, hint]) => {
      const message = `\`${key}\` cannot be in a panel, which is one panel of one figure`;
      return mistakeAt(given, [key], message, hint);
    }),
  ];
}
