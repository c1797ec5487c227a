/** The fields of a text that is a JSON object; none of any other. */
export function fieldsOf(text: string): ReadonlyMap<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return new Map();
  }
  return fieldsIn(parsed);
}

/** The fields of a value that is an object; none of any other. */
export function fieldsIn(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

/** An object that may have the fields of a type, with whatever values. */
export type Unchecked<T> = { readonly [key in keyof T]?: unknown };
