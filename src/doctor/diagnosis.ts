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

/** What an error says of something, be it needed or not. */
export function ill(name: string, status: Ill['status'], error: StyxError): Diagnosis {
  const { position, message, hint = 'see the message' } = error;
  const where = position === undefined ? '' : `${position.file}:${position.line}: `;
  return { name, status, says: where + message, remedy: hint };
}

/** What may be several errors, each a diagnosis. */
export function allIll(name: string, thrown: unknown): Diagnosis[] {
  const errors = thrown instanceof StyxErrors ? thrown.errors : [asStyxError(thrown)];
  return errors.map((error) => ill(name, 'error', error));
}
