import { fillShown } from '../../manifest/interpolate.js';

/** What Styx fills in by itself, in Grafana's words. */
const macros: ReadonlyMap<string, string> = new Map([
  ['range', '$__range'],
  ['step', '$__interval'],
  ['rate_interval', '$__rate_interval'],
]);

/** What texts of a manifest are filled in with. */
export interface Filling {
  /** The variables of the manifest, which are the dashboard's, too, and what they are called there. */
  readonly vars: ReadonlyMap<string, string>;
  /** Those of a figure of a matrix, which has one value of each. */
  readonly own: ReadonlyMap<string, string>;
}

/** A query in which Grafana fills in what Styx would: `${job}` is `${job:raw}`, without escapes of its own. */
export function grafanaText(text: string, { vars, own }: Filling): string {
  const values = new Map([...macros, ...vars, ...own]);
  return fillShown(text, values, (name, value) =>
    !own.has(name) && vars.has(name) ? `\${${value}:raw}` : value,
  );
}

/** The names of Grafana's variables have letters, digits and `_`. */
export function grafanaName(name: string): string {
  return name.replace(/\W/g, '_');
}
