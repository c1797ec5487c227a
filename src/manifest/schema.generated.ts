// Generated from schemas/styx.schema.json by `npm run generate`. Do not edit.

/**
 * The base URL of a server that speaks Prometheus' HTTP API; a path and a query string in it are kept. `${VAR}` is filled in from the environment.
 */
export type URL = string;
/**
 * A duration as Prometheus writes it: numbers with the units y, w, d, h, m, s and ms, the largest first.
 */
export type Duration = string;
/**
 * Text, used exactly as it is written: 05 stays 05, and 0.50 stays 0.50.
 */
export type Value = string | number | boolean;
/**
 * A PromQL expression. `${name}` is filled in from `vars`, and `${range}` is the length of the range. Put it in single quotes where it contains `: ` or ` #` or begins with a brace.
 */
export type PromQLExpression = string | number | boolean;
/**
 * What a series is called: a template over the labels of the answer, in quotes because of the braces. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `"{{instance}}"`.
 */
export type Label = string | number | boolean;
/**
 * The name of an endpoint of the top level's `prometheus`. Needed where there are several. Example: `eu`.
 */
export type EndpointName = string;
/**
 * The time between two points: a duration, or `auto` for about 1,000 points at most, and never finer than the endpoint's `scrape_interval`: an hour has 241 points where that is 15s. Default: auto. Example: `15s`.
 */
export type Step = string;
/**
 * Names of queries of the top level's `queries`.
 *
 * @minItems 1
 */
export type ListOfQueryNames = [QueryName, ...QueryName[]];
/**
 * The name of a query of the top level's `queries`.
 */
export type QueryName = string | number;
/**
 * A time: ISO 8601 with a zone (`2017-06-01T12:00:00Z`) or without one (read in `timezone`), a date (its midnight), Unix seconds, `now`, or `now-6h`.
 */
export type Time = string | number;
/**
 * One format: csv, gnuplot or matplotlib.
 */
export type Format = 'csv' | 'gnuplot' | 'matplotlib';
/**
 * A text. It needs quotes where it begins with a brace, a bracket or another sign of YAML.
 */
export type Text = string | number | boolean;

/**
 * A Styx manifest: which figures to make, from which Prometheus.
 */
export interface Manifest {
  /**
   * The version of the manifest's language. Default: 1, the only one so far.
   */
  version?: 1;
  /**
   * Where the data comes from: the URL of one server, one endpoint object with `url` and its settings, or a map of named endpoints, each a URL or an endpoint object. A figure or a query chooses among named ones with `prometheus: name`. Example: `prometheus: http://localhost:9090`.
   */
  prometheus?: URL | Endpoint | Endpoints;
  /**
   * Any key of a figure, for every figure that does not say otherwise. Merged deeply: maps key by key, while a list of the figure replaces the list given here. Example: `defaults: {step: 15s, formats: [csv]}`.
   */
  defaults?: Figure;
  /**
   * The IANA name of a time zone. Times written without a zone are read in it, and time axes are drawn in it. Default: UTC. Example: `Europe/Berlin`.
   */
  timezone?: string;
  /**
   * The folder that figures are written to, relative to this file. `${VAR}` is filled in from the environment. Default: figures.
   */
  output_dir?: string;
  /**
   * Text for `${name}` in queries, labels, axis labels and titles; `--set name=value` on the command line overrides it. A value is used exactly as it is written here: 0.50 stays 0.50. Example: `vars: {job: pluto}`.
   */
  vars?: {
    [k: string]: Value;
  };
  /**
   * Queries that several figures share, named once here; a figure lists their names: `queries: [p50, p99]`. Each is PromQL or a query object.
   */
  queries?: Queries;
  /**
   * The figures, by name. The name becomes the file's name, and `/` in it makes folders: `basic/cpu` is written to figures/basic/cpu.csv and so on.
   */
  figures: {
    [k: string]: Figure;
  };
}
/**
 * A server that speaks Prometheus' HTTP API, and how to ask it.
 */
export interface Endpoint {
  /**
   * The base URL; a path and a query string in it are kept. `${VAR}` is filled in from the environment. Example: `https://prometheus.example.org/eu`.
   */
  url: URL;
  /**
   * How many requests may be in flight at once. Default: 4.
   */
  max_concurrency?: number;
  /**
   * How many requests may start in a second; fractions are allowed. Default: no limit. Example: 10.
   */
  requests_per_second?: number;
  /**
   * How long one request may take, from its start to the last byte of the answer. Default: 2m.
   */
  timeout?: Duration;
  /**
   * How long connecting may take. Default: 10s.
   */
  connect_timeout?: Duration;
  /**
   * Whether answers are asked for in gzip. `auto` asks for plain ones from loopback and private addresses, where compressing costs the server more time than it saves, and for gzip elsewhere. For a server behind a slow tunnel on loopback (ssh -L), `gzip` is the better setting. Default: auto.
   */
  compression?: 'auto' | 'gzip' | 'none';
  /**
   * How often this server scrapes; `step: auto` is never finer. Default: 15s.
   */
  scrape_interval?: Duration;
  /**
   * A user name and a password, as in Prometheus' own configuration. Not together with `authorization`. Example: `{username: reader, password_file: secrets/prometheus}`.
   */
  basic_auth?: {
    /**
     * The user name. `${VAR}` is filled in from the environment. Example: `reader`.
     */
    username?: Value;
    /**
     * The password; better `${VAR}`, from the environment, or `password_file`, than the password itself. Example: `${PROMETHEUS_PASSWORD}`.
     */
    password?: Value;
    /**
     * A file that holds the password, relative to this file. Not together with `password`. Example: `secrets/prometheus`.
     */
    password_file?: string;
  };
  /**
   * The Authorization header, as in Prometheus' own configuration. Not together with `basic_auth`. Example: `{credentials_file: secrets/token}`.
   */
  authorization?: {
    /**
     * The kind of credentials. Default: Bearer.
     */
    type?: string;
    /**
     * The token; better `${VAR}`, from the environment, or `credentials_file`, than the token itself. Example: `${PROMETHEUS_TOKEN}`.
     */
    credentials?: Value;
    /**
     * A file that holds the token, relative to this file. Not together with `credentials`. Example: `secrets/token`.
     */
    credentials_file?: string;
  };
}
/**
 * Endpoints by name; each is a URL or an endpoint object.
 */
export interface Endpoints {
  /**
   * A URL, or an endpoint object with `url` and its settings.
   */
  [k: string]: URL | Endpoint;
}
/**
 * A figure: what to ask, for which time, and how to write it.
 */
export interface Figure {
  /**
   * The PromQL expression that is drawn; `queries` in its place for several. Example: `go_goroutines{job="pluto"}`.
   */
  query?: PromQLExpression;
  /**
   * Several queries, in place of `query`: a map of a name to PromQL or to a query object, or a list of names from the top level's `queries`. Example: `queries: {p99: ..., median: ...}`.
   */
  queries?: Queries | ListOfQueryNames;
  /**
   * What a series is called: a template over the labels of the answer, in quotes because of the braces. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `"{{instance}}"`.
   */
  label?: Label;
  range?: Range;
  step?: Step;
  prometheus?: EndpointName;
  /**
   * What is written: `csv` (the numbers), `gnuplot` and `matplotlib` (scripts that draw the figure, data included). Default: all three. Example: `[csv]`.
   *
   * @minItems 1
   */
  formats?: [Format, ...Format[]];
  /**
   * The title above the plot. `${name}` is filled in from `vars`. Default: none. Example: `Goroutines per replica`.
   */
  title?: Text;
  /**
   * The x axis, which is time. Example: `{time: relative, label: Time since the start (s)}`.
   */
  x?: {
    /**
     * `absolute` shows the time of day in the manifest's `timezone`, `relative` the time since the start of the range. Default: absolute.
     */
    time?: 'absolute' | 'relative';
    /**
     * The text below the x axis. `${name}` is filled in from `vars`. Default: chosen to fit `time`. Example: `Time since the start`.
     */
    label?: Text;
  };
  /**
   * The y axis. Example: `{label: Latency (s)}`.
   */
  y?: {
    /**
     * The text beside the y axis. `${name}` is filled in from `vars`. Default: none. Example: `Latency (s)`.
     */
    label?: Text;
  };
  /**
   * What is drawn where samples are missing: `break` leaves the line open, `connect` draws it through. Default: break.
   */
  gaps?: 'break' | 'connect';
  /**
   * How the CSV file is written. Example: `{layout: long, time: iso}`.
   */
  csv?: {
    /**
     * `wide`: one row a timestamp and one column a series; `long`: one row a sample, with the labels in columns. Default: wide.
     */
    layout?: 'wide' | 'long';
    /**
     * Whether the first line names the columns. Default: true.
     */
    header?: boolean;
    /**
     * What stands between two fields: one character, or `tab`. Default: a comma, and a semicolon where `decimal` is a comma. Example: `";"`.
     */
    delimiter?: string;
    /**
     * The decimal separator: `.`, or `,` for the spreadsheets of half of Europe. Default: a point.
     */
    decimal?: '.' | ',';
    /**
     * How times are written: `unix` (seconds), `unix_ms` (milliseconds) or `iso` (ISO 8601 in `timezone`). Default: unix.
     */
    time?: 'unix' | 'unix_ms' | 'iso';
    /**
     * The IANA name of the zone that `time: iso` is written in. Default: the manifest's `timezone`. Example: `Europe/Berlin`.
     */
    timezone?: string;
  };
  /**
   * What happens where a query has no data: `error` fails the figure, `warn` writes an empty one and says so. Default: error.
   */
  on_empty?: 'error' | 'warn';
}
/**
 * Queries by name; each is PromQL or a query object.
 */
export interface Queries {
  /**
   * PromQL, or an object with `query` and settings of its own.
   */
  [k: string]: PromQLExpression | Query;
}
/**
 * A query in its long form: PromQL with settings of its own.
 */
export interface Query {
  /**
   * The PromQL expression; needed, be it here or in the query of the same name in `defaults`. `${name}` is filled in from `vars`. Example: `up{job="pluto"}`.
   */
  query?: PromQLExpression;
  /**
   * What this query's series are called, in place of the figure's `label`. `${name}` is filled in from `vars`. Example: `"p99 of {{instance}}"`.
   */
  label?: Label;
  /**
   * The endpoint that this query asks, in place of the figure's; so two servers can share a figure. Example: `us`.
   */
  prometheus?: EndpointName;
  /**
   * The time between two points of this query, in place of the figure's `step`. Example: `1m`.
   */
  step?: Step;
}
/**
 * The time that is drawn, in one of four forms: `{start, end}`, `{start, duration}`, `{end, duration}` or `{last}`. Example: `{last: 6h}`.
 */
export interface Range {
  /**
   * The first point in time; the points are counted from it. Goes with `end` or `duration`. ISO 8601, Unix seconds, `now` or `now-6h`; a time without a zone is read in `timezone`. Example: `2017-06-01T12:00:00Z`.
   */
  start?: Time;
  /**
   * The last point in time, itself included. Goes with `start` or `duration`, and is written as `start` is. Example: `2017-06-01T13:00:00Z`.
   */
  end?: Time;
  /**
   * How long the range is, beside `start` or `end`. Example: `1h30m`.
   */
  duration?: Duration;
  /**
   * The time up to now, alone: `{last: 6h}` is the last six hours.
   */
  last?: Duration;
}
