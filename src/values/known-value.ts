import type { StyxError } from '../errors.js';
import type { ValueSpec } from '../manifest/values/values.js';
import type { Measured } from './measure.js';
import type { ShownNumber } from './shown-number.js';

/** A value that is known, whether or not its claim holds. */
export interface KnownValue extends Pick<Measured, 'value' | 'interval' | 'runs'> {
  readonly spec: ValueSpec;
  readonly shown: ShownNumber;
  /** What its claim has come to; undefined where it holds, or there is none. */
  readonly broken: StyxError | undefined;
}
