import { type Labels, labelValue } from '../frame/labels.js';
import type { Drawing, Identity } from '../manifest/drawing.js';
import type { Style } from '../style/style.js';
import { facetLabels } from './facets.js';
import { type OwnLook, ownLook, shownLabels } from './identity.js';
import { type Conflict, isFilledKind, type SeriesKey } from './looks.js';
import type { NamedSeries } from './names.js';

/** A series with a name, and the labels that the manifest may give a look to. */
interface Lookless extends NamedSeries {
  readonly query: { readonly id: string };
  readonly labels: Labels;
}

/** What the manifest says of a series' look, and what the series is in all figures. */
export interface WithOwnLook {
  readonly own: OwnLook;
  readonly key: SeriesKey;
}

type LookDrawing = Pick<Drawing, 'kind' | 'facet' | 'groupBy' | 'identities' | 'style'>;

/**
 * The looks that the manifest gives to series: to a name those of the labels that are its own, and
 * never of those that an axis or the headings of panels say. Only where these say all that there is
 * to say of a series, and no legend explains a colour, they give it its look.
 */
export function ownLooks(series: readonly Lookless[], drawing: LookDrawing): WithOwnLook[] {
  const apart = labelsApart(drawing);
  const telling = apart.filter((label) => hasLooks(drawing.identities.get(label)));
  if (telling.length > 0 && isSaidByPlace(series, drawing)) {
    const placed = series.map((one) => ofPlace(one, telling, drawing));
    if (placed.some(({ own }) => isOwn(own))) return placed;
  }
  return ofNames(series, apart, drawing);
}

/** The labels whose values stand along an axis, and above panels. */
function labelsApart({ facet, groupBy, kind }: LookDrawing): string[] {
  const isAlongAxis = groupBy !== undefined && (kind === 'bar' || kind === 'box');
  return [...facetLabels(facet), ...(isAlongAxis ? [groupBy] : [])];
}

/** One mark a group or a panel, which is called alike everywhere, or like its group or panel. */
function isSaidByPlace(series: readonly Lookless[], drawing: LookDrawing): boolean {
  const apart = labelsApart(drawing);
  const place = ({ query, labels }: Lookless): string => {
    const values = apart.map((label) => labelValue(labels, label) ?? '');
    return JSON.stringify(drawing.facet?.by === 'query' ? [query.id, ...values] : values);
  };
  const names = new Set(series.map(({ name }) => name));
  const places = new Set(series.map(place));
  const marks = new Set(series.map((one) => JSON.stringify([place(one), one.name])));
  const isNamedByPlace = series.every(({ told }) => told.every((label) => apart.includes(label)));
  return (
    marks.size === places.size &&
    (names.size === 1 || drawing.groupBy === undefined || isNamedByPlace)
  );
}

function ofPlace(
  { labels }: Lookless,
  telling: readonly string[],
  drawing: LookDrawing,
): WithOwnLook {
  const placing = labels.filter(([label]) => telling.includes(label));
  const own = ownLook(placing, drawing.identities);
  const values = shownLabels(placing, drawing.identities).map(([, value]) => value);
  const key = { dimension: [...telling].sort().join(','), value: values.join(', ') };
  return { own, key: numbered(key, telling, own, drawing) };
}

function ofNames(
  series: readonly Lookless[],
  apart: readonly string[],
  drawing: LookDrawing,
): WithOwnLook[] {
  const { identities } = drawing;
  const labels = [...identities.keys()].filter((label) => !apart.includes(label));
  const byName = new Map<string, Lookless[]>();
  for (const one of series) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  const groups = [...byName.values()];
  // How many names there are with a value of a label.
  const counts = new Map<string, number>();
  for (const label of labels) {
    for (const value of groups.flatMap((group) => [...valuesOf(group, label)])) {
      const id = JSON.stringify([label, value]);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const looks = new Map(
    [...byName].map(([name, group]) => {
      const own = labels.flatMap((label) => {
        const [value, ...others] = valuesOf(group, label);
        if (value === undefined || others.length > 0) return [];
        const isIts = group[0]?.told.includes(label) === true;
        const isAlone = counts.get(JSON.stringify([label, value])) === 1;
        return isIts || isAlone ? [[label, value] as const] : [];
      });
      return [name, ownLook(own, identities)] as const;
    }),
  );
  return series.map(({ name, key, told }) => {
    const own = looks.get(name) ?? ownLook([], identities);
    return { own, key: numbered(key, told, own, drawing) };
  });
}

function valuesOf(group: readonly Lookless[], label: string): Set<string> {
  return new Set(group.map(({ labels }) => labelValue(labels, label) ?? ''));
}

/** A key whose number keeps clear of the looks that other values of its labels have. */
function numbered(
  key: SeriesKey,
  labels: readonly string[],
  own: OwnLook,
  { identities, style, kind }: LookDrawing,
): SeriesKey {
  const whole = isFilledKind(kind) ? { ...key, isFilled: true } : key;
  const others = labels.flatMap((label) => [...(identities.get(label)?.values() ?? [])]);
  if (own.colour !== undefined) return { ...whole, isPinned: true };
  if (!others.some(hasLook)) return whole;
  return { ...whole, conflict: (number) => conflictOf(number, others, own, style) };
}

function conflictOf(
  number: number,
  others: readonly Identity[],
  own: OwnLook,
  { palette, dashes }: Style,
): Conflict {
  const colour = palette[number % palette.length]?.toLowerCase();
  if (others.some((other) => other.colour?.toLowerCase() === colour)) return 'colour';
  const dash = dashes[number % dashes.length]?.join();
  const isTaken = others.some((other) => other.dash !== undefined && other.dash.join() === dash);
  return isTaken && own.dash === undefined ? 'dash' : 'none';
}

function hasLooks(values: ReadonlyMap<string, Identity> | undefined): boolean {
  return values !== undefined && [...values.values()].some(hasLook);
}

function hasLook({ colour, dash, marker }: Identity): boolean {
  return colour !== undefined || dash !== undefined || marker !== undefined;
}

/** Whether the manifest says something of it. */
export function isOwn({ colour, dash, marker }: OwnLook): boolean {
  return colour !== undefined || dash !== undefined || marker !== undefined;
}
