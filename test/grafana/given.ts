import { parse } from 'yaml';
import { importDashboard, type ImportOptions, type Imported } from '../../src/grafana/import.js';
import { remarkText } from '../../src/grafana/remarks.js';
import type { Manifest } from '../../src/manifest/schema.generated.js';

type Json = Readonly<Record<string, unknown>>;

/** A query of a panel. */
export const target = (expr: string, more: Json = {}): Json => ({ refId: 'A', expr, ...more });

/** A panel over time, with what is given in place of it. */
export const panel = (more: Json = {}): Json => ({
  ...{ id: 1, type: 'timeseries', title: 'Load', datasource: { type: 'prometheus', uid: 'p' } },
  ...{ targets: [target('node_load1')] },
  ...more,
});

/** What its series have by default. */
export const withDefaults = (defaults: Json, more: Json = {}): Json =>
  panel({ fieldConfig: { defaults, overrides: [] }, ...more });

/** A dashboard of panels. */
export const dashboard = (panels: readonly Json[], more: Json = {}): Json => ({
  ...{ title: 'Node', schemaVersion: 41, time: { from: 'now-6h', to: 'now' }, panels },
  ...more,
});

/** Variables, in the place where classic dashboards have them. */
export const variables = (...list: Json[]): Json => ({ templating: { list } });

export interface Result extends Imported {
  readonly manifest: Manifest;
  /** The remarks as they are printed. */
  readonly said: readonly string[];
}

/** With nothing chosen, at a time. */
export const plainly: ImportOptions = {
  ...{ chosen: new Map(), prometheus: undefined },
  nowMs: Date.parse('2026-06-01T00:00:00Z'),
};

/** What becomes of a dashboard. */
export function imported(json: unknown, options: Partial<ImportOptions> = {}): Result {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  const result = importDashboard(text, { ...plainly, ...options });
  const manifest = parse(result.text ?? '{}') as Manifest;
  return { ...result, manifest, said: result.remarks.map(remarkText) };
}

/** The figure of a panel, and what is said of it. */
export function figureOf(one: Json, more: Json = {}, options: Partial<ImportOptions> = {}) {
  const { manifest, said } = imported(dashboard([one], more), options);
  return { figure: Object.values(manifest.figures ?? {})[0], said, vars: manifest.vars };
}
