import type { Header } from '../../manifest/http/access.js';
import type { Hiding } from './hiding.js';

/** The headers that an endpoint wants, with all their values. Throws as secrets do. */
export function headersOf(headers: readonly Header[], hiding: Hiding): Record<string, string[]> {
  const all = headers.map(({ name, values, secrets }): [string, string[]] => {
    const shown = values.map((value) => value().text);
    return [name, [...shown, ...secrets.map((secret) => hiding.reveal(secret))]];
  });
  return Object.fromEntries(all.filter(([, values]) => values.length > 0));
}
