import type { Place } from './place.js';
import type { Variable } from './variable.js';

/** A dashboard, whatever layout Grafana has written it in. */
export interface Dashboard {
  readonly title: string;
  /** An IANA name, `utc`, `browser`, or nothing. */
  readonly timezone: string;
  /** When its panels begin and end: `now-6h`, ISO 8601, or Unix milliseconds. */
  readonly from: string;
  readonly to: string;
  readonly variables: readonly Variable[];
  readonly panels: readonly PlacedPanel[];
  /** The names of what is asked for marks in all panels. */
  readonly annotations: readonly string[];
  /** The types of data sources that are chosen when it is imported, by `DS_PROMETHEUS`. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** A panel that is not read yet, and where it stands. */
export interface PlacedPanel {
  readonly place: Place;
  readonly form: 'classic' | 'resource';
  /** The title of its row. */
  readonly row: string | undefined;
  /** The variables for whose values it is repeated, those of its row first. */
  readonly repeats: readonly string[];
  /** Whether Grafana shows it, its row or its tab under a condition only. */
  readonly isConditional: boolean;
}

/** A panel, read. */
export interface Panel {
  readonly id: string | undefined;
  readonly title: string;
  /** `timeseries`, `graph`, `heatmap`, … */
  readonly type: string;
  /** The name of the library that has the panel itself. */
  readonly library: string | undefined;
  readonly targets: readonly Target[];
  /** What is done to the answers before they are drawn, by the names that Grafana gives it. */
  readonly transformations: readonly string[];
  /** How long before, where the same is drawn of an earlier time beside it. */
  readonly timeCompare: string | undefined;
  readonly interval: string | undefined;
  /** How many points its queries are to have at most. */
  readonly maxDataPoints: number | undefined;
  readonly timeFrom: string | undefined;
  readonly timeShift: string | undefined;
  /** Where `options` and `fieldConfig` are, and what older panels have in their place. */
  readonly look: Place;
}

/** A query of a panel. */
export interface Target {
  /** Its letter. */
  readonly refId: string;
  readonly expr: string;
  /** A template, `__auto`, or nothing. */
  readonly legend: string;
  readonly isHidden: boolean;
  /** Whether it is asked for one moment only. */
  readonly isInstant: boolean;
  /** Whether Grafana makes a table of its answer. */
  readonly isTable: boolean;
  readonly interval: string | undefined;
  /** By how much its step is longer. */
  readonly factor: number;
  readonly datasource: Datasource;
  readonly path: string;
}

/** What a query asks, as far as the dashboard says it. */
export interface Datasource {
  /** `prometheus`, `loki`, …; undefined where the dashboard does not say it. */
  readonly type: string | undefined;
  /** An identifier, a name, or a variable. */
  readonly name: string | undefined;
}
