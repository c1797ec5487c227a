import type { Position } from '../../errors.js';

/** One repetition of an experiment: a window of time with labels. */
export interface Run {
  readonly name: string;
  /** Without the margins that are left out; ms since the Unix epoch. Time zero of its figures. */
  readonly startMs: number;
  readonly endMs: number;
  /** As they are written, in that order; `run`, its name, is not among them. */
  readonly labels: ReadonlyMap<string, string>;
  /** The endpoint that was there to watch it; the figure's where undefined. */
  readonly prometheus: string | undefined;
  readonly events: readonly RunEvent[];
  /** Where the manifest or the runs file has it. */
  readonly position: Position | undefined;
}

export interface RunEvent {
  readonly atMs: number;
  readonly label: string;
}
