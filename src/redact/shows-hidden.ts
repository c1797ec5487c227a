import type { RedactRules } from '../manifest/redact.js';
import { pseudonymsOf } from './pseudonym.js';
import { isHidden } from './redaction.js';

const labelWithValue = /(?:"((?:[^"\\]|\\.)*)"|([\p{L}_][\p{L}\p{N}_]*))="((?:[^"\\]|\\.)*)"/gu;

/** Whether a line of OpenMetrics has a label that the rules hide, with anything but a pseudonym. */
export function showsHidden(line: string, rules: RedactRules): boolean {
  return [...line.matchAll(labelWithValue)].some(([, quoted, plain, value = '']) => {
    const label = quoted ?? plain ?? '';
    if (!isHidden(label, rules)) return false;
    return !rules.pseudonymise.includes(label) || value.replace(pseudonymsOf(label), '') !== '';
  });
}
