import type { Style } from '../style/style.js';
import type { OwnLook } from './identity.js';
import { paler } from './looks.js';
import type { Look } from './model/page.js';
import { isOwn } from './own-looks.js';

/** What tells the marks of a kind from each other: colours alone, or dashes or shapes too. */
export type Telling = 'fill' | 'line' | 'point';

/** A name and what it would look like. */
interface Wished {
  readonly name: string;
  readonly own: OwnLook;
  readonly look: Look;
}

/**
 * Looks that are different for different names, where the manifest's looks, or the numbers that names
 * have in other figures, would make them the same: what it says goes first, and of that the colour
 * goes before dash and shape.
 */
export function distinctLooks<T extends Wished>(
  all: readonly T[],
  telling: Telling,
  style: Style,
): Map<T, Look> {
  const idOf = ({ name, look }: Wished): string => JSON.stringify([name, look]);
  const wished = [...new Map(all.map((one) => [idOf(one), one])).values()];
  const pinned = wished.filter(({ own }) => isOwn(own));
  const colours = new Set(pinned.flatMap(({ own }) => own.colour?.toLowerCase() ?? []));
  const looks = new Map(wished.map((one) => [idOf(one), one.look]));
  const nameOf = new Map<string, string>();
  for (const one of [...pinned, ...wished.filter(({ own }) => !isOwn(own))]) {
    const clear = isOwn(one.own) ? one.look : clearOf(one.look, colours, looks.values(), style);
    const isFree = (look: Look): boolean =>
      (nameOf.get(signature(look, telling)) ?? one.name) === one.name;
    const others = isOwn(one.own) ? [] : unused(clear, looks.values(), style);
    const look = [clear, ...others, ...variants(clear, telling, style)].find(isFree) ?? clear;
    nameOf.set(signature(look, telling), one.name);
    looks.set(idOf(one), look);
  }
  return new Map(all.map((one) => [one, looks.get(idOf(one)) ?? one.look]));
}

/** Another colour than those that the manifest gives to others, if the palette has one left. */
function clearOf(
  look: Look,
  pinned: ReadonlySet<string>,
  all: Iterable<Look>,
  { palette }: Style,
): Look {
  if (!pinned.has(look.colour.toLowerCase())) return look;
  const [colour = look.colour] = coloursLeft(all, palette);
  return { ...look, colour };
}

/** The look in the colours that no other has, each with the dash that goes with it. */
function unused(look: Look, all: Iterable<Look>, { palette, dashes }: Style): Look[] {
  return coloursLeft(all, palette).map((colour) => {
    const dash = dashes[palette.indexOf(colour) % dashes.length] ?? look.dash;
    return { ...look, colour, dash };
  });
}

function coloursLeft(all: Iterable<Look>, palette: readonly string[]): string[] {
  const taken = new Set(Array.from(all, ({ colour }) => colour.toLowerCase()));
  return palette.filter((one) => !taken.has(one.toLowerCase()));
}

function signature({ colour, dash, marker }: Look, telling: Telling): string {
  const parts = { fill: [], line: [dash.join(), marker], point: [marker] }[telling];
  return [colour.toLowerCase(), ...parts].join(' ');
}

/** Other looks of the same colour, or, where nothing but colours tells, paler ones. */
function variants(look: Look, telling: Telling, { dashes, markers }: Style): Look[] {
  const shapes = markers.filter((marker) => marker !== 'none');
  if (telling === 'point') return shapes.map((marker) => ({ ...look, marker }));
  if (telling === 'fill') {
    return [0.4, 0.65, 0.8, 0.25].map((by) => ({ ...look, colour: paler(look.colour, by) }));
  }
  return [look.marker, ...shapes].flatMap((marker) =>
    dashes.map((dash) => ({ ...look, dash, marker })),
  );
}
