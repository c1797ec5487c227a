import type { ProblemView } from '../view/project-view.js';

/** What the server has answered, or what is wrong. */
export type Answered<T> = { readonly value: T } | { readonly problem: ProblemView };

/** Whether something is what was asked for: the server of this very page has answered it. */
export type IsAnswer<T> = (value: unknown) => value is T;

/** Known by one of its keys. */
export const holding =
  <T>(key: keyof T & string): IsAnswer<T> =>
  (value): value is T =>
    typeof value === 'object' && value !== null && key in value;

/** Asks the server of this page for JSON. Rejects with the signal's reason. */
export function answerOf<T>(
  path: string,
  isAnswer: IsAnswer<T>,
  signal: AbortSignal,
): Promise<Answered<T>> {
  return answered(() => fetch(path, { signal }), isAnswer, signal);
}

/** The same of what is asked with something. */
export function answerTo<T>(
  path: string,
  asked: unknown,
  isAnswer: IsAnswer<T>,
  signal: AbortSignal,
): Promise<Answered<T>> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(asked);
  return answered(() => fetch(path, { method: 'POST', headers, body, signal }), isAnswer, signal);
}

const isProblem = holding<{ readonly problem: ProblemView }>('problem');

async function answered<T>(
  ask: () => Promise<Response>,
  isAnswer: IsAnswer<T>,
  signal: AbortSignal,
): Promise<Answered<T>> {
  try {
    const answer: unknown = await (await ask()).json();
    if (isAnswer(answer)) return { value: answer };
    if (isProblem(answer)) return answer;
  } catch {
    signal.throwIfAborted();
  }
  const hint = 'is it still running?';
  return { problem: { code: 'GONE', message: 'styx preview has not answered', hint } };
}
