import { type StyxError, StyxErrors, asStyxError } from '../errors.js';

/** What was found of one thing that Styx needs, or may need. */
export type Diagnosis = Well | Ill;

/** All is well. */
interface Well {
  /** What it is of, in a word or two. */
  readonly name: string;
  readonly status: 'ok';
  readonly says: string;
}

/** Something is wrong: an error where the manifest needs it, else a warning. */
interface Ill {
  readonly name: string;
  readonly status: 'warning' | 'error';
  readonly says: string;
  /** What the reader can do about it: a sentence without a full stop. */
  readonly remedy: string;
}

/** Diagnoses that belong together, and of what they are. */
export interface Section {
  readonly of: string;
  readonly diagnoses: readonly Diagnosis[];
}

export const well = (name: string, says: string): Diagnosis => ({ name, status: 'ok', says });

/** What is ill, and what to do about it where an error says nothing of that. */
interface Case extends Pick<Ill, 'name' | 'status'> {
  readonly remedy: string;
}

/** What an error says of something, be it needed or not, with the last words of a program. */
export function ill({ name, status, remedy }: Case, error: StyxError): Diagnosis {
  const { position, message, output, hint = remedy } = error;
  const where = position === undefined ? '' : `${position.file}:${position.line}: `;
  const words = output?.split('\n').at(-1);
  const said = words === undefined ? '' : `: ${words}`;
  return { name, status, says: where + message + said, remedy: hint };
}

/** What may be several errors, each a diagnosis. */
export function allIll(of: Omit<Case, 'status'>, thrown: unknown): Diagnosis[] {
  const errors = thrown instanceof StyxErrors ? thrown.errors : [asStyxError(thrown)];
  return errors.map((error) => ill({ ...of, status: 'error' }, error));
}
