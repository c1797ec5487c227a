import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

/** Where Styx talks to people: stderr, since stdout is for results. */
export interface Terminal {
  readonly colors: Colors;
  /** How many columns it has; undefined where it is none, or does not say. */
  readonly columns: number | undefined;
  /** Writes lines, above the status if there is one. */
  print(text: string): void;
  /** Shows a line that the next one replaces; only on a terminal. */
  status(text: string): void;
}

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\x1b[K';

/** Colours are off for a non-empty NO_COLOR, a dumb terminal, and what is no terminal. */
export function openTerminal(stream: Stream, env: NodeJS.ProcessEnv): Terminal {
  const isTerminal = stream.isTTY === true && env['TERM'] !== 'dumb';
  let hasStatus = false;
  const clear = (): string => {
    const code = hasStatus ? CLEAR_LINE : '';
    hasStatus = false;
    return code;
  };
  return {
    colors: pc.createColors(isTerminal && !env['NO_COLOR']),
    get columns() {
      return isTerminal ? stream.columns || undefined : undefined;
    },
    print(text) {
      stream.write(`${clear()}${text}\n`);
    },
    status(text) {
      if (!isTerminal) return;
      stream.write(clear() + text.slice(0, (stream.columns || 80) - 1));
      hasStatus = text !== '';
    },
  };
}
