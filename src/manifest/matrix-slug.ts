/**
 * A value as part of a file's name: letters without their accents, digits, `.`, `_` and `-`, and a
 * `-` in place of all else between them. Where neither a letter nor a digit is left, its characters
 * by their code points: `*` is `_2a`. Empty for an empty value.
 */
export function slugOf(value: string): string {
  const plain = value.normalize('NFKD').replace(/\p{M}/gu, '');
  const slug = plain
    .replace(/[^A-Za-z0-9._-]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  if (/[A-Za-z0-9]/.test(slug)) return slug;
  return Array.from(value, (one) => `_${one.codePointAt(0)?.toString(16)}`).join('');
}
