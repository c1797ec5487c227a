/** What lets a request in for some time. */
export interface Token {
  readonly text: string;
  /** When it has to be asked for anew, ms since 1970; undefined where nobody says. */
  readonly untilMs: number | undefined;
}

/** A token that is asked for once by all who need it at the same time. */
export interface KeptToken {
  /** Throws what asking throws; who comes next asks again. */
  readonly current: () => Promise<Token>;
  /** A server did not take it. */
  readonly forget: (token: Token) => void;
}

export function keptToken(ask: () => Promise<Token>): KeptToken {
  let asked: Promise<Token> | undefined;
  let known: Token | undefined;
  const begin = (): Promise<Token> => {
    known = undefined;
    const begun = ask();
    asked = begun;
    begun.then(
      (token) => (known = token),
      () => (asked = undefined),
    );
    return begun;
  };
  return {
    current() {
      const isOver = known?.untilMs !== undefined && Date.now() >= known.untilMs;
      return asked === undefined || isOver ? begin() : asked;
    },
    forget(token) {
      // Another request may have asked for a new one already.
      if (token === known) asked = undefined;
    },
  };
}
