import { StyxError, throwAll } from '../errors.js';
import type { Composition } from './drawing.js';
import { kindTraits } from './drawing/kind-traits.js';
import { sampleAxis, type SampleAxis, xShows } from './drawing/kinds.js';
import type { FigureParts } from './figure.js';
import type { Query } from './manifest.js';
import type { Merged } from './merged.js';
import type { Path } from './nodes.js';
import { panelLetter } from './panel-letter.js';

/** What a panel is, for an axis of it. */
interface Panel {
  readonly letter: string;
  readonly merged: Merged;
  readonly part: Pick<FigureParts, 'drawing' | 'queries'>;
}

/** Something about an axis that all who share it must have in common. */
interface Trait {
  /** Where a panel may say it, the likeliest place first. */
  readonly pathsOf: (panel: Panel) => readonly Path[];
  /** What a panel is or has; undefined where it has no such axis. */
  readonly of: (panel: Panel) => string | undefined;
  readonly hint: string;
}

/**
 * Throws MANIFEST_VALUE for each panel whose axes are of another sort than those of the panels
 * before it that it is to share them with, or are set in another way.
 */
export function checkShared(
  all: readonly Merged[],
  parts: readonly Panel['part'][],
  { share }: Pick<Composition, 'share'>,
): void {
  const panels = all.flatMap((merged, i): Panel[] => {
    const part = parts[i];
    return part === undefined ? [] : [{ letter: `(${panelLetter(i)})`, merged, part }];
  });
  const sides: readonly SampleAxis[] = [...(share.x ? ['x' as const] : []), ...upright(share)];
  throwAll(sides.flatMap((side) => mistakesOn(side, panels)));
}

function upright({ y }: Composition['share']): SampleAxis[] {
  return y ? ['y', 'y2'] : [];
}

function mistakesOn(side: SampleAxis, all: readonly Panel[]): StyxError[] {
  const [first, ...others] = all.filter((panel) => hasAxis(side, panel));
  if (first === undefined) return [];
  return others.flatMap((panel) => {
    const trait = traitsOf(side).find(({ of }) => of(panel) !== of(first));
    if (trait === undefined) return [];
    const are = [first, panel].map((one) => `${one.letter} ${trait.of(one) ?? ''}`).join(' and ');
    const message = `panels that share ${side === 'x' ? 'x' : 'y'} have one axis, and ${are}`;
    const { isOwn, positionOf } = panel.merged;
    const position = positionOf(trait.pathsOf(panel).find(isOwn) ?? []);
    return [new StyxError('MANIFEST_VALUE', message, { position, hint: trait.hint })];
  });
}

function hasAxis(side: SampleAxis, { merged, part }: Panel): boolean {
  if (side !== 'y2') return true;
  return part.queries.some((query) => sampleAxis(merged.figure, query) === 'y2');
}

function traitsOf(side: SampleAxis): Trait[] {
  const hint = '`share` only what they have in common, or make two figures';
  return [
    { pathsOf: () => sortPaths(side), of: (panel) => `shows ${shownOn(side, panel)}`, hint },
    {
      pathsOf: (panel) => unitPaths(side, panel),
      of: (panel) => `is in ${unitOn(side, panel) ?? 'no unit'}`,
      hint,
    },
    { pathsOf: () => [[side, 'scale']], of: ({ part }) => `is ${part.drawing[side].scale}`, hint },
    ...settings.map((key): Trait => {
      const once = `write it once, in the figure's \`${side}\``;
      return {
        pathsOf: () => [[side, key]],
        of: (panel) => settingOf(key, side, panel),
        hint: once,
      };
    }),
  ];
}

const settings = ['label', 'show', 'min', 'max', 'ticks', 'headroom'] as const;

/** As it is written: a limit of a time axis is a time. */
function settingOf(key: (typeof settings)[number], side: SampleAxis, { merged, part }: Panel) {
  const listed = part.drawing[side].ticks;
  const list = key === 'ticks' && typeof listed === 'object' ? `[${listed.join(', ')}]` : undefined;
  const text = list ?? merged.textOf([side, key])?.trim();
  return text === undefined ? `has no \`${key}\`` : `has \`${key}: ${text}\``;
}

/** What lies along an axis. */
function shownOn(side: SampleAxis, { merged, part: { drawing } }: Panel): string {
  if (side !== 'x') return kindTraits[drawing.kind].y;
  if (drawing.x.run !== undefined) return `runs by their ${drawing.x.run}`;
  const shows = xShows(drawing.kind, merged.figure.x ?? {});
  if (shows === 'time') return drawing.x.time === 'relative' ? 'time since a start' : 'time';
  return shows === 'values' ? 'values' : 'a place for each series';
}

/** What decides what lies along an axis. */
function sortPaths(side: SampleAxis): Path[] {
  const kind = [['kind']];
  return side === 'x' ? [['x', 'run'], ['x', 'query'], ['x', 'time'], ...kind] : kind;
}

function unitPaths(side: SampleAxis, panel: Panel): Path[] {
  const ofQueries = queriesOn(side, panel).map(({ id }): Path => ['queries', id, 'unit']);
  return [...ofQueries, [side, 'unit']];
}

function queriesOn(side: SampleAxis, { merged, part }: Panel): readonly Query[] {
  return part.queries.filter((query) => sampleAxis(merged.figure, query) === side);
}

/** The unit of what is on an axis: its queries', in place of its own. */
function unitOn(side: SampleAxis, panel: Panel): string | undefined {
  const on = queriesOn(side, panel);
  return on.find(({ unit }) => unit !== undefined)?.unit ?? panel.part.drawing[side].unit;
}
