/** What a command is sent that is meant for it. */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const;

/** The signals that this process is sent, which are meant for a command. */
export interface Signals {
  /** From now on they do not end this process; they stay caught. */
  readonly hold: () => void;
  /** The first that came before there was a command to take it. */
  readonly early: () => NodeJS.Signals | undefined;
  readonly passTo: (take: (signal: NodeJS.Signals) => void) => void;
}

export function openSignals(): Signals {
  let early: NodeJS.Signals | undefined;
  let isHeld = false;
  let take = (signal: NodeJS.Signals): void => void (early ??= signal);
  return {
    hold: () => {
      if (isHeld) return;
      isHeld = true;
      for (const signal of passedOn) process.on(signal, () => take(signal));
    },
    early: () => early,
    passTo: (next) => void (take = next),
  };
}
