import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The file that has the version of Styx. */
export const styxPackage = fileURLToPath(new URL('../package.json', import.meta.url));

let known: string | undefined;

/** The version of Styx, of which the code that draws is a part. */
export function styxVersion(): string {
  return (known ??= versionIn(readFileSync(styxPackage, 'utf8')));
}

function versionIn(text: string): string {
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}
