import type { Kind } from '../drawing.js';

/** What is so of a kind, whatever a figure says. */
export interface KindTraits {
  /** What lies along its x axis, where no query and no runs do. */
  readonly x: 'time' | 'values' | 'categories';
  /** What lies along its y axes; where it is not samples, there is but one. */
  readonly y: 'samples' | 'parts of samples' | 'counts' | 'rows of cells';
  /** What it can draw of several runs: what stands for all, its band too, or the samples of all. */
  readonly ofRuns: 'centre' | 'centre and band' | 'pool' | 'none';
  /** Whether runs can lie along its x axis. */
  readonly isAlongRuns: boolean;
  /** Whether it makes one thing of all series: of two periods that is neither a sum nor an extent. */
  readonly isJoined: boolean;
  /** Whether its series lie over each other, whatever their order. */
  readonly isOverlapping: boolean;
  /** Whether it fills areas: these have no dashes. */
  readonly isFilled: boolean;
  /** The keys that it uses, of those that not all kinds do. */
  readonly keys: readonly KindKey[];
}

/** The keys of a figure that only some kinds use. */
export const kindKeys = [
  'spread',
  'summary',
  'group_by',
  'bins',
  'band',
  'gaps',
  'max_points',
  // Of kinds without it, several series are one thing.
  'top',
] as const;

export type KindKey = (typeof kindKeys)[number];

/** All kinds, in the order in which messages list them. */
export const kindTraits: { readonly [K in Kind]: KindTraits & { readonly kind: K } } = {
  line: {
    kind: 'line',
    x: 'time',
    y: 'samples',
    ofRuns: 'centre and band',
    isAlongRuns: true,
    isJoined: false,
    isOverlapping: true,
    isFilled: false,
    keys: ['summary', 'gaps', 'max_points', 'top'],
  },
  step: {
    kind: 'step',
    x: 'time',
    y: 'samples',
    ofRuns: 'centre',
    isAlongRuns: false,
    isJoined: false,
    isOverlapping: true,
    isFilled: false,
    keys: ['summary', 'gaps', 'max_points', 'top'],
  },
  points: {
    kind: 'points',
    x: 'time',
    y: 'samples',
    ofRuns: 'centre',
    isAlongRuns: true,
    isJoined: false,
    isOverlapping: true,
    isFilled: false,
    keys: ['max_points', 'top'],
  },
  area: {
    kind: 'area',
    x: 'time',
    y: 'samples',
    ofRuns: 'centre',
    isAlongRuns: false,
    isJoined: true,
    isOverlapping: false,
    isFilled: true,
    keys: ['gaps', 'max_points', 'top'],
  },
  bar: {
    kind: 'bar',
    x: 'categories',
    y: 'samples',
    ofRuns: 'centre and band',
    isAlongRuns: false,
    isJoined: false,
    isOverlapping: false,
    isFilled: true,
    keys: ['spread', 'group_by', 'top'],
  },
  cdf: {
    kind: 'cdf',
    x: 'values',
    y: 'parts of samples',
    ofRuns: 'pool',
    isAlongRuns: false,
    isJoined: false,
    isOverlapping: true,
    isFilled: false,
    keys: ['max_points', 'top'],
  },
  histogram: {
    kind: 'histogram',
    x: 'values',
    y: 'counts',
    ofRuns: 'pool',
    isAlongRuns: false,
    isJoined: false,
    isOverlapping: false,
    isFilled: true,
    keys: ['bins', 'top'],
  },
  box: {
    kind: 'box',
    x: 'categories',
    y: 'samples',
    ofRuns: 'pool',
    isAlongRuns: false,
    isJoined: false,
    isOverlapping: false,
    isFilled: true,
    keys: ['group_by', 'max_points'],
  },
  heatmap: {
    kind: 'heatmap',
    x: 'time',
    y: 'rows of cells',
    ofRuns: 'none',
    isAlongRuns: false,
    isJoined: true,
    isOverlapping: false,
    isFilled: false,
    keys: ['max_points'],
  },
  band: {
    kind: 'band',
    x: 'time',
    y: 'samples',
    ofRuns: 'none',
    isAlongRuns: false,
    isJoined: true,
    isOverlapping: false,
    isFilled: false,
    keys: ['group_by', 'band', 'gaps', 'max_points'],
  },
};
