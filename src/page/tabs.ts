import type { ComponentType } from 'preact';
import { FiguresTab } from './figures/figures-tab.js';
import { MetricsTab } from './metrics/metrics-tab.js';
import type { ShownProject } from './project.js';

export interface Tab {
  /** In the URL: `#/figures`. */
  readonly id: string;
  readonly title: string;
  readonly View: ComponentType<{ readonly project: ShownProject }>;
}

/** The tabs of the page, the first of which is shown at first. */
export const tabs: readonly [Tab, ...Tab[]] = [
  { id: 'figures', title: 'Figures', View: FiguresTab },
  { id: 'metrics', title: 'Metrics', View: MetricsTab },
];
