import { StyxError } from '../../errors.js';

/** What a build may do. */
export interface BuildMode {
  /** Whether servers are asked for what is not kept. */
  readonly isOffline: boolean;
  /** Whether the lock must stay as it is. */
  readonly isLocked: boolean;
  /** Whether what was edited, and snapshots with more samples, are replaced. */
  readonly isForced: boolean;
  /** Whether data are fetched anew though they are kept. */
  readonly isUpdating: boolean;
}

/** What the command line says of it. */
export interface ModeFlags {
  readonly locked?: boolean;
  readonly offline?: boolean;
  readonly frozen?: boolean;
  readonly force?: boolean;
}

/**
 * The mode of a build, named as cargo names it: `frozen` is locked and offline. Where `CI` is set, a
 * lock that is there must not change. Throws USAGE.
 */
export function buildMode(
  { locked = false, offline = false, frozen = false, force = false }: ModeFlags,
  env: Readonly<Record<string, string | undefined>>,
  hasLock: boolean,
): BuildMode {
  if (force && (locked || frozen)) {
    throw new StyxError('USAGE', '--force would change what --locked and --frozen keep as it is', {
      hint: 'leave out one of them',
    });
  }
  const isInCi = !['', '0', 'false'].includes((env['CI'] ?? '').toLowerCase());
  return {
    isOffline: offline || frozen,
    isLocked: locked || frozen || (isInCi && hasLock && !force),
    isForced: force,
    isUpdating: false,
  };
}
