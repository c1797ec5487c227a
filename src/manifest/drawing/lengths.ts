import { StyxError } from '../../errors.js';
import { inch, parseLength } from '../../style/length.js';
import { nearest } from '../nearest.js';

/** Nothing can be drawn on less. */
const shortest = inch / 2;
/** What a page of PDF may have. */
const longest = 200 * inch;

const hint = 'write a number and in, cm, mm or pt: 3.3in, 8.5cm';

/** A length on paper in points: `8.5cm`. Throws MANIFEST_VALUE. */
export function parsePaperLength(text: string): number {
  const points = parseLength(text);
  if (points === undefined) {
    const reason = /^[\d.]+$/.test(text) ? ': it has no unit' : '';
    throw new StyxError('MANIFEST_VALUE', `\`${text}\` is not a length${reason}`, { hint });
  }
  if (points >= shortest && points <= longest) return points;
  const problem = points < shortest ? 'too short for a figure' : 'longer than a page can be';
  throw new StyxError('MANIFEST_VALUE', `${text} is ${problem}`, {
    hint: 'write 0.5in to 200in',
  });
}

/** `column`, `full`, or a length in points. Throws MANIFEST_VALUE. */
export function parseWidth(text: string): 'column' | 'full' | number {
  if (text === 'column' || text === 'full') return text;
  if (/\d/.test(text)) return parsePaperLength(text);
  const near = nearest(text, ['column', 'full']);
  throw new StyxError('MANIFEST_VALUE', `\`${text}\` is not a width`, {
    hint:
      near === undefined ? 'write column, full or a length: 8.5cm' : `did you mean \`${near}\`?`,
  });
}

/** A colour as Styx takes them. Throws MANIFEST_VALUE. */
export function parseColour(text: string): string {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text;
  throw new StyxError('MANIFEST_VALUE', `\`${text}\` is not a colour in six digits`, {
    hint: "write it as '#0072B2', in quotes",
  });
}
