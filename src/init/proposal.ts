/** A figure that is proposed, as the manifest will have it. */
export interface Proposal {
  /** Of the figure, and of its files. */
  readonly name: string;
  /** What the metric is, as the server says it; `''` where it does not. */
  readonly help: string;
  readonly title: string;
  /** The queries by their names; one alone needs none. */
  readonly queries: readonly (readonly [name: string, expr: string])[];
  /** A template of the names in the legend; undefined where the queries' own will do. */
  readonly label: string | undefined;
  readonly y: YAxis;
}

export interface YAxis {
  readonly label: string;
  /** As the manifest names units; undefined for none. */
  readonly unit: string | undefined;
  readonly isLogarithmic: boolean;
}
