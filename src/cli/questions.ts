import { createInterface } from 'node:readline/promises';
import { StyxError } from '../errors.js';

/** Asks who sits at the terminal. */
export interface Questions {
  /** An answer; `fallback` for an empty line. Throws INTERRUPTED at Ctrl-C and Ctrl-D. */
  readonly ask: (question: string, fallback: string) => Promise<string>;
  readonly close: () => void;
}

/** Whether somebody can be asked. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** Asks on stderr, where people are told things, and reads stdin. */
export function openQuestions(): Questions {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  let giveUp = (_: StyxError): void => undefined;
  const interrupted = (): void => giveUp(new StyxError('INTERRUPTED', 'interrupted'));
  lines.on('SIGINT', interrupted);
  lines.on('close', interrupted);
  return {
    ask(question, fallback) {
      const shown = fallback === '' ? question : `${question} [${fallback}]`;
      return new Promise((resolve, reject) => {
        giveUp = reject;
        lines
          .question(`${shown} `)
          .then((answer) => resolve(answer.trim() === '' ? fallback : answer.trim()), reject);
      });
    },
    close: () => lines.close(),
  };
}
