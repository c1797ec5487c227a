import { openEngines } from '../render/engines.js';
import type { EngineName } from '../render/job.js';

/** Who draws: nobody, where no engine is here. */
export type Drawer = 'matplotlib' | 'gnuplot' | 'nobody';

/** Who can draw on this machine, matplotlib before gnuplot. Throws the signal's reason. */
export async function drawerHere(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Drawer> {
  const engines = openEngines({ python: undefined, gnuplot: undefined, env, signal });
  const has = (name: EngineName): Promise<boolean> =>
    engines.find(name).then(
      () => true,
      () => false,
    );
  try {
    const [matplotlib, gnuplot] = await Promise.all([has('matplotlib'), has('gnuplot')]);
    signal.throwIfAborted();
    if (matplotlib) return 'matplotlib';
    return gnuplot ? 'gnuplot' : 'nobody';
  } finally {
    await engines.close();
  }
}
