import { StyxError } from '../errors.js';
import { literally } from '../literally.js';
import { tellingParts } from './telling-parts.js';
import { isHidden, type HiddenName, type Redaction } from './redaction.js';

/** Stands for a name that has no pseudonym. */
const NOTHING = '***';

const matcher = /([\p{L}_][\p{L}\p{N}_.]*|"[^"]*")(\s*(?:=~|!~|!=|=|:)\s*)"((?:[^"\\]|\\[^])*)"/gu;

/** What a server says, without the names that are hidden, be they of labels or known from before. */
export function hiddenText(text: string, { rules, hidden }: Redaction): string {
  const shown = ({ pseudonym }: HiddenName): string => pseudonym ?? NOTHING;
  const named = text.replace(matcher, (whole, label: string, operator: string, name: string) => {
    if (!isHidden(label.replace(/^"|"$/g, ''), rules)) return whole;
    const one = hidden.get(name);
    return `${label}${operator}"${one === undefined ? NOTHING : shown(one)}"`;
  });
  const parts = [...hidden].flatMap(([name, one]) => tellingParts(name, one));
  return parts
    .filter(([part]) => named.includes(part))
    .sort(([a], [b]) => b.length - a.length)
    .reduce((rest, [name, one]) => rest.replace(whole(name), () => shown(one)), named);
}

/** An error without the names that are hidden, where it is in the words of a server. */
export function hiddenError(thrown: unknown, redaction: Redaction): unknown {
  if (!(thrown instanceof StyxError) || thrown.code !== 'QUERY_REJECTED') return thrown;
  const { code, message, hint, position } = thrown;
  return new StyxError(code, hiddenText(message, redaction), { hint, position });
}

/** A name that is not a part of a longer word, wherever it stands. */
export function whole(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${literally(name)}(?![\\p{L}\\p{N}])`, 'gu');
}
