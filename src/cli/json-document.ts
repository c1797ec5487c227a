import { jsonError } from '../report/json-report.js';
import { errorsOf, exitCodeOf } from './failure.js';
import { printJson } from './stdout.js';

/** What a command that may print a document has of that. */
export interface JsonFlag {
  readonly json: boolean;
}

/** What the option is called in the help of such commands. */
export const jsonOption = ['--json', 'print one JSON document instead of lines', false] as const;

/**
 * Prints what some work comes to as one JSON document for programs, whatever happens: where the work
 * throws, the document says `nothing`, and why. `version` grows when the shape of a document changes.
 */
export async function printDocument<T extends object>(
  nothing: T,
  work: () => Promise<T>,
): Promise<void> {
  let document: object;
  try {
    document = { version: 1, ...(await work()), errors: [] };
  } catch (thrown) {
    document = { version: 1, ...nothing, errors: errorsOf(thrown).map(jsonError) };
    process.exitCode = exitCodeOf(thrown);
  }
  await printJson(document);
}
