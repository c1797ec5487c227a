import type { OwnStyles } from '../../style/resolve.js';
import type { Identities, Kind, WrittenDrawing } from '../drawing.js';
import { together } from '../findings.js';
import type { Merged } from '../merged.js';
import { groupLabels, hasGroupsOfRuns } from '../runs/figure-combination.js';
import { facetOf, legendOf, topOf } from './arrangement.js';
import { xAxis, yAxis } from './axes.js';
import { checkKind } from './checks.js';
import { type Given, givenBy } from './given.js';
import { kindTraits } from './kind-traits.js';
import { kindOf } from './kinds.js';
import { styleOf } from './look.js';
import { eventsOf, spansOf, thresholdsOf } from './marks.js';
import { parseQuantiles, parseReducer, parseSpread } from './statistics.js';

/** What the drawings of a manifest's figures have in common. */
export interface DrawingContext {
  /** That times without a zone are read in; an IANA name. */
  readonly timezone: string;
  /** The names that `${name}` may have. */
  readonly variables: readonly string[];
  readonly identities: Identities;
  readonly styles: OwnStyles;
  /** Also of those that have mistakes. */
  readonly styleNames: readonly string[];
}

/**
 * How a figure is drawn. Throws the errors of all its parts together: MANIFEST_VALUE, BAD_TIME,
 * BAD_DURATION, UNKNOWN_VARIABLE and UNKNOWN_QUERY.
 */
export function resolveDrawing(merged: Merged, context: DrawingContext): WrittenDrawing {
  const { figure } = merged;
  const given = givenBy(merged, context.variables);
  const kind = kindOf(figure);
  const clock = { timezone: context.timezone, time: figure.x?.time ?? 'absolute' };
  const reduce = () => given.parsed(['reduce'], parseReducer) ?? 'mean';
  const { check: _, ...parts } = together({
    check: () => checkKind(given, kind),
    x: () => xAxis(given, kind, clock, reduce()),
    y: () => yAxis(given, 'y'),
    y2: () => yAxis(given, 'y2'),
    reduce,
    spread: () => given.parsed(['spread'], parseSpread),
    band: () => bandOf(given, kind),
    top: () => topOf(given, kind),
    facet: () => facetOf(given),
    events: () => eventsOf(given, clock),
    spans: () => spansOf(given, clock),
    thresholds: () => thresholdsOf(given),
    style: () => styleOf(given, context.styles, context.styleNames),
  });
  return {
    kind,
    gaps: figure.gaps ?? 'break',
    groupBy: groupOf(merged, kind),
    bins: figure.bins ?? 'auto',
    legend: legendOf(given),
    identities: context.identities,
    isDecimated: figure.max_points !== 'none',
    ...parts,
  };
}

/** The quantiles of a band across series; that of combined runs is over these, and of all sorts. */
function bandOf({ merged, parsed }: Given, kind: Kind): WrittenDrawing['band'] {
  const usual = { low: 0.1, high: 0.9 };
  const { band } = merged.figure;
  // In the defaults it may be one of runs: ci95.
  const isMeant = merged.isOwn(['band']) || band?.startsWith('p') === true;
  return kind === 'band' && isMeant ? (parsed(['band'], parseQuantiles) ?? usual) : usual;
}

/** Runs have groups before they are drawn, of which bars and boxes show the first label's. */
function groupOf({ figure }: Merged, kind: Kind): string | undefined {
  if (!kindTraits[kind].keys.includes('group_by')) return undefined;
  const isAlongAxis = kind === 'bar' || kind === 'box';
  return hasGroupsOfRuns(figure) && !isAlongAxis ? undefined : groupLabels(figure)[0];
}
