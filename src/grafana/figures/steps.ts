import { autoStepMs } from '../../plan/auto-step.js';
import { rateIntervalMs } from '../../plan/rate-interval.js';
import { formatDuration } from '../../time/duration.js';
import type { Panel, Target } from '../read/dashboard.js';
import type { Say } from '../remarks.js';
import { leastStep, variableAlone } from './durations.js';
import { roundedInterval } from './intervals.js';
import type { Meaning } from './meanings.js';

/** How far apart the points of a query are, and what Grafana makes of that. */
export interface Steps {
  readonly stepMs: number;
  /** Whether it is the one that Styx chooses by itself. */
  readonly isUsual: boolean;
  /** What `$__rate_interval` is, and how a manifest says that: `${rate_interval}`, or `4m`. */
  readonly rateMs: number;
  readonly rateText: string;
}

/** How often a Prometheus scrapes where nothing else is said, in Grafana as in Styx, in ms. */
const SCRAPE = 15_000;

interface Of {
  /** How long the range is, in ms; undefined where nobody knows that before it is asked. */
  readonly rangeMs: number | undefined;
  readonly meanings: ReadonlyMap<string, Meaning>;
}

/**
 * The step of a query over a range, and the `$__rate_interval` that it has in Grafana: a query's own least step
 * takes the place of how often the server scrapes.
 *
 * Source: `Parse` in https://github.com/grafana/grafana/blob/main/pkg/promlib/models/query.go
 */
export function stepsOf(target: Target, panel: Panel, { rangeMs, meanings }: Of, say: Say): Steps {
  const leastOf = (written: string, path: string): number => {
    const least = written === '' ? 0 : leastStep(written, meanings);
    if (least === undefined) say(`\`${written}\` is no duration for a least step`, path);
    return least ?? 0;
  };
  const own = target.interval ?? '';
  const macro = variableAlone(own.trim());
  const isMacro = macro === '__interval' || macro === '__rate_interval';
  const usualMs = autoStepMs(rangeMs ?? 0, SCRAPE);
  const most = panel.maxDataPoints;
  const pointsMs = most === undefined ? 0 : roundedInterval((rangeMs ?? 0) / most);
  const ofPanel = own === '' || isMacro ? leastOf(panel.interval ?? '', panel.look.path) : 0;
  const intervalMs = Math.max(usualMs, pointsMs, ofPanel);
  if (macro === '__rate_interval') {
    const stepMs = rateIntervalMs(intervalMs, SCRAPE);
    return { stepMs, isUsual: stepMs === usualMs, rateMs: stepMs, rateText: '${step}' };
  }
  const leastMs = isMacro ? intervalMs : leastOf(own, target.path);
  const stepMs = Math.max(intervalMs, leastMs) * Math.max(1, Math.round(target.factor));
  const rateMs = rateIntervalMs(stepMs, leastMs || SCRAPE);
  const rateText = leastMs === 0 ? '${rate_interval}' : formatDuration(rateMs);
  return { stepMs, isUsual: stepMs === usualMs, rateMs, rateText };
}
