/**
 * A text as the part of a regular expression that matches just this, in JavaScript, with whichever flags, and
 * on servers, which are written in Go. Nothing but syntax is escaped: with `u`, JavaScript knows no `\-`.
 * Sources: SyntaxCharacter of ECMAScript, QuoteMeta of Go's regexp.
 */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
