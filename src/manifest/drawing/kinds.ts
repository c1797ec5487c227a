import type { Kind } from '../drawing.js';
import { type KindKey, kindTraits, type KindTraits } from './kind-traits.js';
import type { Figure as WrittenFigure, Query as WrittenQuery } from '../schema.generated.js';

/** What is drawn; a figure with a query for its x has points. */
export function kindOf({ kind, x }: WrittenFigure): Kind {
  return kind ?? (x?.query === undefined ? 'line' : 'points');
}

/** The kinds of which something is so. */
export function kindsThat(test: (traits: KindTraits) => boolean): readonly Kind[] {
  return Object.values(kindTraits)
    .filter(test)
    .map(({ kind }) => kind);
}

/** Whether a kind uses a key that only some use. */
export function hasKey(kind: Kind, key: KindKey): boolean {
  return kindTraits[kind].keys.includes(key);
}

/** Whether samples lie along the x axis. */
export function isOverValues(kind: Kind): boolean {
  return kindTraits[kind].x === 'values';
}

/** What the x axis of a figure shows. */
export function xShows(
  kind: Kind,
  x: { readonly query?: unknown; readonly run?: unknown },
): KindTraits['x'] {
  return x.query !== undefined || x.run !== undefined ? 'values' : kindTraits[kind].x;
}

/** Whether a kind can leave series out: points against each other and joined series are a whole. */
export function hasTop(kind: Kind, x: { readonly query?: unknown }): boolean {
  return x.query === undefined && hasKey(kind, 'top');
}

/** Whether the samples of a kind can be on a second y axis. */
export function hasSecondAxis(kind: Kind): boolean {
  return kindTraits[kind].y === 'samples';
}

/** An axis that samples may be on. */
export type SampleAxis = 'x' | 'y' | 'y2';

/** The axis that the samples of a query are on. */
export function sampleAxis(
  figure: WrittenFigure,
  { id, axis }: { readonly id: string; readonly axis: WrittenQuery['axis'] },
): SampleAxis {
  const kind = kindOf(figure);
  if (isOverValues(kind) || figure.x?.query === id) return 'x';
  return axis === 'right' && hasSecondAxis(kind) ? 'y2' : 'y';
}
