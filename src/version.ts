import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file that has the version of Styx. */
export const styxPackage = fileURLToPath(new URL('../package.json', import.meta.url));

let known: string | undefined;

/** The version of Styx, of which the code that draws is a part. */
export function styxVersion(): string {
  return (known ??= inPackage('version'));
}

/** The oldest Node.js that it runs on: `20.19`. */
export const oldestNode = (): string => inPackage('engines', 'node').replace('>=', '');

function inPackage(...keys: readonly string[]): string {
  const all: unknown = JSON.parse(readFileSync(styxPackage, 'utf8'));
  const found = keys.reduce(fieldOf, all);
  if (typeof found !== 'string') throw new Error(`package.json has no ${keys.join('.')}`);
  return found;
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;
