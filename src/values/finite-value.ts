import { StyxError } from '../errors.js';
import type { Reducer } from '../manifest/drawing.js';
import { formatDuration } from '../time/duration.js';
import { opposedText, type Told, type WhyNone } from './series-number.js';

/** Throws NO_VALUE for a number that is infinite, or none. */
export function finiteValue(number: Told, reduce: Reducer, run: string | undefined): number {
  const where = run === undefined ? '' : ` in run ${run}`;
  if ('none' in number) throw noNumber(number.none, reduce, run);
  if (Number.isFinite(number.value)) return number.value;
  const shown = number.value > 0 ? '+Inf' : '-Inf';
  throw new StyxError('NO_VALUE', `the number${where} is ${shown}`, {
    hint:
      number.value > 0
        ? 'is a sample +Inf, as a quantile of a histogram beyond its last bucket?'
        : 'is a sample -Inf, as the logarithm of 0?',
  });
}

function noNumber(none: WhyNone, reduce: Reducer, run: string | undefined): StyxError {
  const where = run === undefined ? '' : ` in run ${run}`;
  switch (none.why) {
    case 'no sample':
      return new StyxError('NO_VALUE', `no sample${where} is a number`, {
        hint: 'is something divided by zero, as the mean of no requests?',
      });
    case 'not finite':
      return new StyxError('NO_VALUE', `no sample${where} is finite`, {
        hint: 'the figure leaves infinite samples out, and so does its value',
      });
    case 'opposed':
      return new StyxError('NO_VALUE', opposedText(reduce, `samples${where}`), {
        hint: 'reduce by a quantile, as `median`, or limit the samples: `transform: [{clip: …}]`',
      });
    case 'ended': {
      const end = run === undefined ? 'the end' : `the end of run ${run}`;
      const ago = formatDuration(none.beforeMs);
      const message = `there is no number at ${end}: the last one is ${ago} before it`;
      return new StyxError('NO_VALUE', message, {
        hint: '`last` is the last point of the grid: end the range where there are samples, or reduce by another word, as `median`',
      });
    }
  }
}
