import { createInterface } from 'node:readline';
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
  let take: ((line: string) => void) | undefined;
  // What is typed before the question is there is its answer, too.
  const ahead: string[] = [];
  lines.on('line', (line) => {
    if (take === undefined) ahead.push(line);
    else take(line);
    take = undefined;
  });
  const interrupted = (): void => giveUp(new StyxError('INTERRUPTED', 'interrupted'));
  lines.on('SIGINT', interrupted);
  lines.on('close', interrupted);
  return {
    ask(question, fallback) {
      const shown = fallback === '' ? question : `${question} [${fallback}]`;
      return new Promise((resolve, reject) => {
        giveUp = reject;
        take = (line) => resolve(line.trim() === '' ? fallback : line.trim());
        lines.setPrompt(`${shown} `);
        lines.prompt();
        const typed = ahead.shift();
        if (typed === undefined) return;
        take(typed);
        take = undefined;
      });
    },
    close: () => lines.close(),
  };
}
