/** The lines that worker.py prints. Others may print to the same place, which are no news. */

export interface TaskEnd {
  /** Negative for the signal that ended it. */
  readonly code: number;
  readonly late: boolean;
  /** The end of what it said. */
  readonly said: string;
}

export type Greeting =
  { readonly lacks: string } | { readonly program: string; readonly version: string };
type Answer = TaskEnd & { readonly id: number };

/** Whether a line is the first of a Python: it runs, and is about to import matplotlib. */
export function isBeginning(line: string): boolean {
  const value = parsed(line);
  return isRecord(value) && isText(value['python']);
}

/** What a Python says when it can draw, or that it cannot; undefined for any other line. */
export function greetingIn(line: string): Greeting | undefined {
  const value = parsed(line);
  return isGreeting(value) ? value : undefined;
}

/** What became of a task; undefined for any other line. */
export function answerIn(line: string): Answer | undefined {
  const value = parsed(line);
  return isAnswer(value) ? value : undefined;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isGreeting(value: unknown): value is Greeting {
  return (
    isRecord(value) &&
    (isText(value['lacks']) || (isText(value['program']) && isText(value['version'])))
  );
}

function isAnswer(value: unknown): value is Answer {
  return (
    isRecord(value) &&
    typeof value['id'] === 'number' &&
    typeof value['code'] === 'number' &&
    typeof value['late'] === 'boolean' &&
    isText(value['said'])
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
