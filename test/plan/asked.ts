import type { AskedWindow, QueryWindow } from '../../src/plan/query.js';

/** A window that a server is asked about. */
export function askedOf(window: QueryWindow): AskedWindow {
  if (window.file !== undefined) throw new Error('the window is read from a file');
  return window;
}
