import { asStyxError, StyxErrors, type StyxError } from '../errors.js';
import { errorText, printable } from '../report/error-text.js';
import { openTerminal, type Terminal } from '../report/terminal.js';

export const terminal: Terminal = openTerminal(process.stderr, process.env);

export function errorsOf(thrown: unknown): readonly StyxError[] {
  return thrown instanceof StyxErrors ? thrown.errors : [asStyxError(thrown)];
}

export function reportErrors(thrown: unknown): void {
  terminal.status('');
  for (const error of errorsOf(thrown)) terminal.print(errorText(error, terminal.colors, terminal));
}

/** Of several errors, the highest code. */
export function exitCodeOf(thrown: unknown): number {
  return Math.max(...errorsOf(thrown).map((error) => error.exitCode));
}

export function sayWarning(warning: string): void {
  terminal.print(`${terminal.colors.yellow('warning')}: ${printable(warning)}`);
}

/** A line of its own, for it may take long, and not everything that builds has a terminal. */
export function sayWait(error: StyxError): void {
  terminal.print(`${terminal.colors.dim('waiting')}: ${printable(error.message)}`);
}

export function sayRetry(error: StyxError, pauseMs: number): void {
  terminal.status(`${printable(error.message)}; trying again in ${(pauseMs / 1000).toFixed(1)} s`);
}
