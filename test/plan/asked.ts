import type { AskedWindow, QueryWindow } from '../../src/plan/query.js';

/** A window that one server is asked about. */
export function askedOf(window: QueryWindow): AskedWindow {
  if (window.file !== undefined) throw new Error('the window is read from a file');
  if (window.servers !== undefined) throw new Error('several servers are asked');
  return window;
}
