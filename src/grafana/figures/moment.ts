import { StyxError } from '../../errors.js';
import { parseTime } from '../../time/instant.js';
import type { Say } from '../remarks.js';
import { grafanaDuration } from './durations.js';

/** A moment of a dashboard: so long before now, and rounded to so long a time, or one that stands still; ms. */
export type Moment =
  { readonly beforeMs: number; readonly roundedMs: number } | { readonly ms: number };

/** Whether it moves with the clock. */
export function isRelative(moment: Moment): moment is Extract<Moment, { beforeMs: number }> {
  return 'beforeMs' in moment;
}

/**
 * A moment as Grafana writes it: `now-6h`, `now-1h-30m`, `now-1d/d`, Unix milliseconds, ISO 8601, which is in
 * `timezone` where it has no zone. Tells of others.
 */
export function momentOf(text: string, timezone: string, say: Say): Moment | undefined {
  const bare = text.replace(/\s/g, '');
  if (bare.startsWith('now')) return beforeNow(bare, say);
  if (/^\d{10,14}$/.test(text)) return { ms: Number(text) };
  try {
    const time = parseTime(text, timezone);
    if ('ms' in time && time.ms >= 0) return time;
  } catch (thrown) {
    if (!(thrown instanceof StyxError)) throw thrown;
  }
  say(`${JSON.stringify(text)} is no time`);
  return undefined;
}

const units: Readonly<Record<string, string>> = {
  ...{ s: 'second', m: 'minute', h: 'hour', d: 'day', w: 'week', M: 'month', Q: 'quarter' },
  ...{ y: 'year', fQ: 'quarter', fy: 'year' },
};

/** Source: `parseDateMath` in https://github.com/grafana/grafana/blob/main/packages/grafana-data/src/datetime/datemath.ts */
function beforeNow(text: string, say: Say): Moment | undefined {
  const parts = [...text.slice(3).matchAll(/([-+])(\d+)([smhdwMQy])|\/(fQ|fy|[smhdwMQy])/g)];
  const isWhole = parts.map(([part]) => part).join('') === text.slice(3);
  const steps = parts.map(([, sign, many = '', unit = '']) => {
    if (sign === undefined) return 0;
    const ms = grafanaDuration(`${many}${unit}`) ?? (/^0+$/.test(many) ? 0 : Number.NaN);
    return sign === '-' ? ms : -ms;
  });
  const beforeMs = steps.reduce((sum, one) => sum + one, 0);
  if (!isWhole || !Number.isFinite(beforeMs) || beforeMs < 0) {
    say(`\`${text}\` is no time that a manifest has`);
    return undefined;
  }
  const rounded = parts.flatMap(([, , , , unit]) => unit ?? []).at(-1);
  if (rounded === undefined) return { beforeMs, roundedMs: 0 };
  const unit = units[rounded] ?? rounded;
  say(`\`${text}\` is rounded to the ${unit} in Grafana, and moves with the clock here`);
  return { beforeMs, roundedMs: grafanaDuration(`1${rounded.slice(-1)}`) ?? 0 };
}
