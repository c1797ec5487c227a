import type { LockedFigure } from '../../lock/lock.js';
import type { UsedEngine } from '../../render/job.js';
import { styxVersion } from '../../version.js';

/** What makes a file: Styx, and the engine that draws it, if any. */
export function toolsOf(engine: UsedEngine | undefined): Readonly<Record<string, string>> {
  return { styx: styxVersion(), ...(engine !== undefined && { [engine.name]: engine.version }) };
}

/** The same for people, in one order. */
export function toolsText({ tools }: Pick<LockedFigure, 'tools'>): string {
  return Object.entries(tools)
    .map(([name, version]) => `${name} ${version}`)
    .sort()
    .join(' and ');
}
