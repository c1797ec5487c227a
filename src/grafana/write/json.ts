/** What Grafana reads of a dashboard, as far as one of a manifest has it. */
export interface DashboardJson {
  readonly __inputs: readonly InputJson[];
  readonly __requires: readonly unknown[];
  readonly title: string;
  readonly schemaVersion: number;
  readonly editable: boolean;
  readonly timezone: string;
  readonly time: { readonly from: string; readonly to: string };
  readonly templating: { readonly list: readonly unknown[] };
  readonly annotations: { readonly list: readonly unknown[] };
  readonly panels: readonly PanelJson[];
}

/** A data source that is chosen when the dashboard is imported. */
export interface InputJson {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: 'datasource';
  readonly pluginId: 'prometheus';
  readonly pluginName: 'Prometheus';
}

export interface DatasourceJson {
  readonly type: 'prometheus';
  readonly uid: string;
}

export interface PanelJson {
  readonly id: number;
  readonly type: 'timeseries' | 'heatmap';
  readonly title: string;
  readonly datasource: DatasourceJson;
  readonly gridPos: {
    readonly h: number;
    readonly w: number;
    readonly x: number;
    readonly y: number;
  };
  readonly fieldConfig: { readonly defaults: object; readonly overrides: readonly OverrideJson[] };
  readonly options: object;
  readonly targets: readonly TargetJson[];
  /** The least step of its queries. */
  readonly interval?: string;
  /** The variable for whose values it is there. */
  readonly repeat?: string | undefined;
  readonly repeatDirection?: 'h';
  readonly timeFrom?: string;
  readonly timeShift?: string;
}

export interface TargetJson {
  readonly refId: string;
  readonly datasource: DatasourceJson;
  readonly expr: string;
  readonly legendFormat: string;
  readonly range: true;
  readonly interval?: string;
  readonly format?: 'heatmap';
}

/** What the series of one query have of their own. */
export interface OverrideJson {
  readonly matcher: { readonly id: 'byFrameRefID'; readonly options: string };
  readonly properties: readonly { readonly id: string; readonly value: unknown }[];
}
