/**
 * Where things are on this machine, and where the manifest has them, make no difference to what is
 * drawn; nor what is said of it, and how a server is reached.
 */
const ofNoMatter: ReadonlySet<string> = new Set([
  ...['path', 'folder', 'shownAs', 'problem', 'warnings', 'chunks'],
]);

/** A value as one text: the same for what is drawn the same, wherever it was written. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(plain(value));
}

function plain(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map || value instanceof Set) return [...value].map(plain);
  const entries = Object.entries(value)
    .filter(([key, one]) => !ofNoMatter.has(key) && !isPlace(key, one))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, one]) => [key, key === 'endpoint' ? nameOf(one) : plain(one)]),
  );
}

/** A legend has a position too, which is a word. */
function isPlace(key: string, value: unknown): boolean {
  return key === 'position' && typeof value === 'object';
}

function nameOf(endpoint: unknown): unknown {
  if (typeof endpoint === 'object' && endpoint !== null && 'several' in endpoint) {
    return Array.isArray(endpoint.several) ? endpoint.several.map(nameOf) : undefined;
  }
  return typeof endpoint === 'object' && endpoint !== null && 'name' in endpoint
    ? endpoint.name
    : undefined;
}
