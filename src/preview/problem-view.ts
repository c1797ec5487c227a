import type { StyxError } from '../errors.js';
import type { ProblemView } from '../view/project-view.js';

/** An error as the page shows it. */
export function problemView({ code, message, hint, output, position }: StyxError): ProblemView {
  return { code, message, hint, output, place: position };
}
