import type { Manifest } from '../../manifest/manifest.js';
import type { Engines } from '../../render/engines.js';
import type { EnginesWhenNeeded } from './figure-files.js';

/** Engines of one build, or of several one after the other, for which they then stay warm. */
export interface EngineKeeper {
  /** Those that a manifest names; they take the place of others that it named before. */
  readonly enginesFor: (manifest: Pick<Manifest, 'python' | 'gnuplot'>) => EnginesWhenNeeded;
  /** Ends them; they are found and started anew when they are needed again. */
  readonly close: () => Promise<void>;
}

/** A keeper whose engines end when a signal is aborted. */
export function engineKeeper(signal: AbortSignal): EngineKeeper {
  let named = '';
  let opened: Promise<Engines> | undefined;
  let closing = Promise.resolve();
  const close = (): Promise<void> => {
    const last = opened;
    opened = undefined;
    closing = closing.then(async () => (await last)?.close());
    return closing;
  };
  return {
    enginesFor({ python, gnuplot }) {
      const names = JSON.stringify([python, gnuplot]);
      if (names !== named) void close();
      named = names;
      return () => (opened ??= open({ python, gnuplot }, signal));
    },
    close,
  };
}

async function open(
  { python, gnuplot }: Pick<Manifest, 'python' | 'gnuplot'>,
  signal: AbortSignal,
): Promise<Engines> {
  const { openEngines } = await import('../../render/engines.js');
  return openEngines({ python, gnuplot, env: process.env, signal });
}
