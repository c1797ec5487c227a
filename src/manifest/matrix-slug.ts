/**
 * A value as part of a file's name: letters without their accents, digits, `.`, `_` and `-`, and a
 * `-` in place of all else between them. Empty where nothing of it is left.
 */
export function slugOf(value: string): string {
  const plain = value.normalize('NFKD').replace(/\p{M}/gu, '');
  const slug = plain
    .replace(/[^A-Za-z0-9._-]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  return /[A-Za-z0-9]/.test(slug) ? slug : '';
}
