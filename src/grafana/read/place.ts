import { StyxError } from '../../errors.js';

/** A value in the JSON of a dashboard, and where it is there: `panels[3].targets[0].expr`. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
}

type Key = string | number;

/** What is below a place; its value is undefined where there is nothing, and where there is null. */
export function at(place: Place, ...keys: readonly Key[]): Place {
  return keys.reduce(child, place);
}

function child({ value, path }: Place, key: Key): Place {
  const inner: unknown =
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? Reflect.get(value, key)
      : undefined;
  return { value: inner ?? undefined, path: longer(path, key) };
}

function longer(path: string, key: Key): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The items of a list; none where there is no list. Throws BAD_DASHBOARD for what is none. */
export function listAt(place: Place, ...keys: readonly Key[]): readonly Place[] {
  const list = at(place, ...keys);
  if (list.value === undefined) return [];
  if (!Array.isArray(list.value)) throw wrong(list, 'a list');
  return list.value.map((_, i) => at(list, i));
}

/** The values of an object by their keys; none where there is none. Throws as `listAt` does. */
export function fieldsAt(place: Place, ...keys: readonly Key[]): ReadonlyMap<string, Place> {
  const object = at(place, ...keys);
  if (object.value === undefined) return new Map();
  if (!isObject(object)) throw wrong(object, 'an object');
  return new Map(Object.keys(object.value).map((key) => [key, at(object, key)]));
}

/** A text, or a number as one; undefined where there is none. Throws as `listAt` does. */
export function textAt(place: Place, ...keys: readonly Key[]): string | undefined {
  const { value, path } = at(place, ...keys);
  if (value === undefined || typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw wrong({ value, path }, 'a text');
}

/** A number, or a text of one; undefined where there is none. Throws as `listAt` does. */
export function numberAt(place: Place, ...keys: readonly Key[]): number | undefined {
  const { value, path } = at(place, ...keys);
  if (value === undefined || value === '' || value === 'auto') return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw wrong({ value, path }, 'a number');
}

/** Whether something is said to be so. Throws as `listAt` does. */
export function flagAt(place: Place, ...keys: readonly Key[]): boolean {
  const { value, path } = at(place, ...keys);
  if (value === undefined || typeof value === 'boolean') return value === true;
  throw wrong({ value, path }, 'true or false');
}

/** Whether a place has an object. */
export function isObject(place: Place): place is Place & { readonly value: object } {
  return typeof place.value === 'object' && place.value !== null && !Array.isArray(place.value);
}

function wrong({ value, path }: Place, wanted: string): StyxError {
  return badDashboard(`\`${path}\` is ${kindOf(value)}, where ${wanted} should be`);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return JSON.stringify(value).slice(0, 40);
}

/** What is said of a file that no Grafana has written. */
export function badDashboard(message: string, cause?: unknown): StyxError {
  return new StyxError('BAD_DASHBOARD', message, {
    cause,
    hint: 'export the dashboard anew from Grafana (Export, as JSON), or correct it there',
  });
}
