import { m4 } from '../samples/decimate.js';
import { nearRows } from '../samples/far.js';
import { overTime } from '../over-time.js';
import { m4Note } from './line.js';

/** Lines that hold the value of a sample until the next one. */
export const step = overTime({ kind: 'step', thin: m4, near: nearRows, note: m4Note });
