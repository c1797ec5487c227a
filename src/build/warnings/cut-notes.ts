import { named } from '../../frame/names-listed.js';
import type { LockedData } from '../../lock/lock.js';
import { isoText } from '../../time/zone.js';

type Data = Readonly<Record<string, LockedData>>;

/**
 * What there is to say of data of something that is built, by their places, which were fetched before their
 * range was over.
 */
export function cutNotes(name: string, data: Data): string[] {
  const places = new Map<string, string[]>();
  for (const [place, one] of Object.entries(data)) {
    const ends = endsText(one);
    if (ends !== undefined) places.set(ends, [...(places.get(ends) ?? []), place]);
  }
  return [...places].map(
    ([ends, some]) =>
      `the data of ${named(some.sort())} ${ends}: \`styx update ${name}\` completes them after that`,
  );
}

/** The same of values, checks and tables, whose places have their name: `_values/peak/query`. */
export function cutNumberNotes(data: Data): string[] {
  const names = new Set(Object.keys(data).map(nameOfNumber));
  return [...names].flatMap((name) => {
    const own = Object.entries(data).filter(([place]) => nameOfNumber(place) === name);
    return cutNotes(name, Object.fromEntries(own));
  });
}

const nameOfNumber = (place: string): string => place.split('/')[1] ?? place;

function endsText({ now, end }: LockedData): string | undefined {
  if (now === undefined || Date.parse(now) >= end * 1000) return undefined;
  return `end at ${now}, when they were fetched, and their range at ${isoText(end * 1000, 0)}`;
}
