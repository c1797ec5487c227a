import { RE2JS, RE2JSException } from 're2js';
import { StyxError } from '../errors.js';

/** Whether a text has what an expression looks for, in time that grows with the text as it does, and no faster. */
export type Test = (text: string) => boolean;

/**
 * A regular expression as Prometheus reads them, RE2, for which no text takes long: upper and lower case are
 * alike. Throws USAGE.
 *
 * Source: https://github.com/google/re2/wiki/Syntax
 */
export function expressionTest(text: string): Test {
  try {
    const expression = RE2JS.compile(text, RE2JS.CASE_INSENSITIVE);
    return (searched) => expression.test(searched);
  } catch (cause) {
    if (!(cause instanceof RE2JSException)) throw cause;
    const reason = cause.message.replace(/^error parsing regexp: /, '').replace('(?i)', '');
    throw new StyxError('USAGE', `no regular expression: ${reason}`, {
      hint: 'it is one as in PromQL, of RE2; without the slashes it is looked for as it is written',
      cause,
    });
  }
}
