/** A path in a URL: each of its names is text. */
export function urlPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
