// Generated from schemas/styx.schema.json by `npm run generate`. Do not edit.

/**
 * The base URL of a server that speaks Prometheus' HTTP API; a path and a query string in it are kept. `${VAR}` is filled in from the environment.
 */
export type URL = string;
/**
 * Text, used exactly as it is written: 05 stays 05, and 0.50 stays 0.50.
 */
export type Value = string | number | boolean;
/**
 * A duration as Prometheus writes it: numbers with the units y, w, d, h, m, s and ms, the largest first.
 */
export type Duration = string;
/**
 * The HTTP proxy through which the server is asked; `${VAR}` is filled in from the environment. Not together with `proxy_from_environment`. Example: `http://proxy.example.org:3128`.
 */
export type ProxyURL = string;
/**
 * Hosts that are asked without `proxy_url`: names, which mean those below them too, addresses and CIDR ranges, with a port or without, separated by commas. Example: `localhost,10.0.0.0/8,.internal`.
 */
export type NoProxy = string;
/**
 * Whether the environment says which proxy to use: `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`, in capitals or not. Default: false.
 */
export type ProxyFromEnvironment = boolean;
/**
 * A PromQL expression. `${name}` is filled in from `vars`; `${range}` is the length of the range, `${step}` the step, and `${rate_interval}` a range for `rate` that suits it: the step and a `scrape_interval`, but four of these at least. Put it in single quotes where it contains `: ` or ` #` or begins with a brace.
 */
export type PromQLExpression = string | number | boolean;
/**
 * What a series is called: a template over the labels of the answer, in quotes because of the braces; `{{runs}}` is how many runs a series stands for. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `"{{instance}}"`.
 */
export type Label = string | number | boolean;
/**
 * The name of an endpoint of the top level's `prometheus`. Needed where there are several. Example: `eu`.
 */
export type EndpointName = string;
/**
 * Several endpoints, which are asked the same.
 *
 * @minItems 1
 */
export type NamesOfEndpoints = [EndpointName, ...EndpointName[]];
/**
 * The time between two points: a duration, or `auto` for about 1,000 points at most, and never finer than the endpoint's `scrape_interval`: an hour has 241 points where that is 15s. Default: auto. Example: `15s`.
 */
export type Step = string;
/**
 * A unit that Styx knows (`s`, `ms`, `bytes`, `decbytes`, `bits/s`, `bytes/s`, `percent`, `ratio`, `ops/s`, `count`), or any other text.
 */
export type Unit = string;
/**
 * The multiple of a unit that is shown: `ms` or `min` of `s`, `MiB` of `bytes`, `Mbit/s` of `bits/s`.
 */
export type MultipleOfAUnit = string;
/**
 * How samples become one number: `last` (the sample at the last point of the grid, if there is one), `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99` or `p99.9`.
 */
export type Reducer = string;
/**
 * A path, relative to this file.
 */
export type Path = string;
/**
 * What the first line of the file calls a column.
 */
export type NameOfAColumn = string | number | boolean;
/**
 * The name of a transform, or a map of its name to its settings.
 */
export type Transform = NameOfATransform | TransformWithSettings;
/**
 * A transform that has no settings: `negate`, `delta` or `cumulative`.
 */
export type NameOfATransform = 'negate' | 'delta' | 'cumulative';
/**
 * How far back the window of a rolling mean reaches.
 */
export type Duration1 = string;
/**
 * The name of a label of the answer. Example: `instance`.
 */
export type LabelName = string;
/**
 * How many series are drawn.
 */
export type NumberOfSeries = number;
/**
 * What is calculated of series, one transform after the other.
 */
export type ListOfTransforms = Transform[];
/**
 * Names of queries of the top level's `queries`.
 *
 * @minItems 1
 */
export type ListOfQueryNames = [QueryName, ...QueryName[]];
/**
 * The name of a query: of the top level's `queries`, or of this figure's.
 */
export type QueryName = string | number;
/**
 * A time: ISO 8601 with a zone (`2017-06-01T12:00:00Z`) or without one (read in `timezone`), a date (its midnight), Unix seconds, `now`, or `now-6h`.
 */
export type Time = string | number;
/**
 * A duration as Prometheus writes it, or `${name}`, which is filled in from `vars` and `matrix`.
 */
export type LengthOfARange = string;
/**
 * A quarter, a month or a week of a year, in the manifest's `timezone`.
 */
export type PeriodOfTheCalendar = string | number;
/**
 * All runs that have ended and not failed.
 */
export type All = 'all';
/**
 * Runs by their names, in this order.
 *
 * @minItems 1
 */
export type NamesOfRuns = [Name, ...Name[]];
/**
 * Letters, digits, `.`, `_` and `-`, starting with a letter or a digit.
 */
export type Name = string;
/**
 * A value of the label, or several.
 */
export type ValueOrListOfValues = Value | ListOfValues;
/**
 * Several values.
 *
 * @minItems 1
 */
export type ListOfValues = [Value, ...Value[]];
/**
 * Makes one figure for each combination of values, called `latency-a-0.5`: the figure's name and the values, the first key's varying slowest. `${instance}` is the value in queries, titles, all labels and `range`. Values are a list, come from a server, or are runs (`run: all`). `none` where `defaults` have a matrix and this figure is one. Example: `{instance: [a, b], quantile: [0.5, 0.99]}`.
 */
export type MapOfListsOrNone = MapOfListsOrTheWordNone | Matrix;
/**
 * `none`: the figure is one.
 */
export type MapOfListsOrTheWordNone = 'none';
/**
 * The values of one key: a list, or those that a label has on the server.
 */
export type ListOfValuesOrALabelToAskFor = ListOfValues1 | ValuesOfALabel;
/**
 * Values, each used exactly as it is written.
 *
 * @minItems 1
 */
export type ListOfValues1 = [ValueOfAMatrix, ...ValueOfAMatrix[]];
/**
 * Text, used exactly as it is written: 05 stays 05, and 0.50 stays 0.50. `${name}` is filled in from `vars`.
 */
export type ValueOfAMatrix = string | number | boolean;
/**
 * What a sample has to be: equal to a number, or within bounds.
 */
export type ConditionOnSamples = Number | BoundsOfSamples;
/**
 * What a sample has to be equal to.
 */
export type Number = number;
/**
 * A text. It needs quotes where it begins with a brace, a bracket or another sign of YAML.
 */
export type Text = string | number | boolean;
/**
 * How values are spread along an axis: `linear`, `log` (powers of 10) or `log2` (powers of 2).
 */
export type Scale = 'linear' | 'log' | 'log2';
/**
 * Where an axis begins or ends: a number, or on an axis of time also a time or a duration since the start of the range.
 */
export type LimitOfAnAxis = string | number;
/**
 * About how many ticks an axis has, or the list of their values.
 */
export type Ticks = TickCount | TickValues;
/**
 * About how many ticks an axis has; 0 for none.
 */
export type TickCount = number;
/**
 * The values that have a tick, in the unit of the samples.
 *
 * @minItems 1
 */
export type TickValues = [Tick, ...Tick[]];
/**
 * A value that has a tick.
 */
export type Tick = number;
/**
 * What an error bar shows: `sd` (standard deviation), `min-max`, or from one quantile to a higher one, as in `p5-p95`.
 */
export type Spread = string;
/**
 * Several labels.
 *
 * @minItems 1
 */
export type NamesOfLabels = [LabelName, ...LabelName[]];
/**
 * What a band shows: from one quantile to a higher one, as in `p5-p95`; of combined runs also `ci95`, `stddev`, `minmax` and `none`.
 */
export type Band = string;
/**
 * `auto`: Styx chooses.
 */
export type WholeNumberOrAuto = 'auto';
/**
 * How many bins there are.
 */
export type NumberOfBins = number;
/**
 * What makes panels: `query`, or the name of a label.
 */
export type Facet = string;
/**
 * Where the legend is: `inside` (where it covers no data), `above`, `right` or `below` the plot, or `none`.
 */
export type PositionOfTheLegend = 'inside' | 'above' | 'right' | 'below' | 'none';
/**
 * An event, or the word `runs`.
 */
export type Event = EventOrRuns | Event1;
/**
 * `runs`: the events of the figure's runs, at their times since the starts of these.
 */
export type EventOrRuns = 'runs';
/**
 * A time: ISO 8601 as in `range`, or a duration since the start of the range, such as `5m` or `0s`. A number is Unix seconds on an absolute axis, and seconds since the start on a relative one.
 */
export type TimeOfAMark = string | number;
/**
 * The value of the line, or an object with its value and its label.
 */
export type Threshold = ThresholdValue | ThresholdWithALabel;
/**
 * The value of a horizontal line, in the unit of the samples.
 */
export type ThresholdValue = number;
/**
 * `column`, `full`, or a length.
 */
export type Width = string;
/**
 * A length in inches, centimetres, millimetres or TeX's points (72.27 an inch).
 */
export type Length = string;
/**
 * Height by width.
 */
export type Aspect = number;
/**
 * The name of a font that is installed.
 */
export type Font = string;
/**
 * A size of text in points, 72 an inch.
 */
export type NumberOfPoints = number;
/**
 * A built-in list of colours.
 */
export type Palette = 'okabe-ito' | 'tol-high-contrast' | 'tol-bright' | 'viridis';
/**
 * Colours, each as '#rrggbb' in quotes.
 *
 * @minItems 1
 */
export type ListOfColours = [Colour, ...Colour[]];
/**
 * A colour as '#rrggbb', in quotes, since a # begins a comment in YAML.
 */
export type Colour = string;
/**
 * Paths, relative to this file.
 *
 * @minItems 1
 */
export type ListOfPaths = [Path, ...Path[]];
/**
 * One format: csv, gnuplot, matplotlib, pdf, svg, png or tex.
 */
export type Format = 'csv' | 'gnuplot' | 'matplotlib' | 'pdf' | 'svg' | 'png' | 'tex';
/**
 * Several labels.
 *
 * @minItems 1
 */
export type NamesOfLabels1 = [LabelName, ...LabelName[]];
/**
 * Several labels.
 *
 * @minItems 1
 */
export type NamesOfLabels2 = [LabelName, ...LabelName[]];
/**
 * Several labels.
 *
 * @minItems 1
 */
export type NamesOfLabels3 = [LabelName, ...LabelName[]];
/**
 * How a line is broken.
 */
export type Dash = 'solid' | 'dashed' | 'dotted' | 'dash-dot';
/**
 * Lengths of line and space in turn, in line widths.
 *
 * @minItems 1
 */
export type ListOfLengths = [LengthOfLineOrSpace, ...LengthOfLineOrSpace[]];
/**
 * A length in line widths.
 */
export type LengthOfLineOrSpace = number;
/**
 * A time: ISO 8601 with a zone (`2026-02-05T18:15:52Z`) or without one (read in `timezone`), a date (its midnight), or Unix seconds.
 */
export type TimeOfARun = string | number;
/**
 * A duration as Prometheus writes it, or 0.
 */
export type Duration2 = string | number;
/**
 * Letters, digits, `.`, `_` and `-`, starting with a letter or a digit; `/` between such parts makes folders.
 */
export type FigureName = string;
/**
 * A time, or `start` or `end`.
 */
export type Moment = string | number;
/**
 * Two names of values.
 *
 * @minItems 2
 * @maxItems 2
 */
export type PairOfValues = [Name, Name];
/**
 * A number, or one with a multiple of the unit.
 */
export type Bound = string | number;
/**
 * Several values of the top level's `values`.
 *
 * @minItems 1
 */
export type NamesOfValues = [Name, ...Name[]];

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
   * Any key of a figure, for every figure that does not say otherwise. Merged deeply: maps key by key, while a list of the figure, or its choice of `runs`, replaces the one given here. Example: `defaults: {step: 15s, style: acm-sigconf}`.
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
   * The folder that the data of queries are kept in, relative to this file: a snapshot a query, from which figures are built when no server has the data any more. Commit it. `${VAR}` is filled in from the environment. Default: styx-data.
   */
  data_dir?: string;
  /**
   * How data are kept in `data_dir`. Example: `snapshots: {compress: true}`.
   */
  snapshots?: {
    /**
     * Whether snapshots are packed with gzip, which makes them about a tenth as large; git then shows no differences in them. Default: false.
     */
    compress?: boolean;
  };
  /**
   * What is hidden of the labels that servers give, in everything that is written: snapshots, lock, figures, scripts, tables. For double-blind reviews, and for companies whose host names must not leave them. Changing it fetches all data anew. Labels of runs and CSV files are yours, and stay. Example: `redact: {drop: [pod], pseudonymise: [instance]}`.
   */
  redact?: {
    keep?: NamesOfLabels1;
    drop?: NamesOfLabels2;
    pseudonymise?: NamesOfLabels3;
    /**
     * The secret that pseudonyms are made with, relative to this file; it is made where there is none. `${VAR}` is filled in from the environment. Never commit it: whoever has it can find out whether a name that they guess is there. Default: styx-private/redact.key, which git does not see.
     */
    key_file?: string;
  };
  /**
   * Text for `${name}` in queries, titles and all labels; `--set name=value` on the command line overrides it. A value is used exactly as it is written here: 0.50 stays 0.50. Example: `vars: {job: pluto}`.
   */
  vars?: {
    [k: string]: Value;
  };
  /**
   * The Python that draws matplotlib figures: a command, or a path; one with a slash that is relative is relative to this file. `${VAR}` is filled in from the environment. Default: the environment variable STYX_PYTHON, else the first that has matplotlib of an active virtual or conda environment, `python3` and `/usr/bin/python3`. Example: `.venv/bin/python`.
   */
  python?: string;
  /**
   * The gnuplot that draws figures with `engine: gnuplot`: a command, or a path; one with a slash that is relative is relative to this file. `${VAR}` is filled in from the environment. Default: the environment variable STYX_GNUPLOT, else the first of `gnuplot` and `/usr/bin/gnuplot` that is 5.4 or later. Example: `/opt/gnuplot/bin/gnuplot`.
   */
  gnuplot?: string;
  /**
   * How the values of labels appear in every figure: label name, then value, then its text or an object with text, order, colour, dash and marker. The order is that of this list. So one system has one name and one colour in the whole paper. Example: `labels: {scaler: {hpa: Kubernetes HPA, ours: {text: Ours, colour: '#D55E00'}}}`.
   */
  labels?: {
    /**
     * The values of one label, and how each appears.
     */
    [k: string]: {
      /**
       * The text of a value, or an object with its text and its look.
       */
      [k: string]: Text | LookOfALabelValue;
    };
  };
  /**
   * Styles of your own, by name; each extends a built-in one or another of these. Example: `styles: {thesis: {extends: article, column_width: 14cm, font: TeX Gyre Pagella}}`.
   */
  styles?: {
    [k: string]: Style;
  };
  /**
   * Queries that several figures share, named once here; a figure lists their names: `queries: [p50, p99]`. Each is PromQL or a query object. Example: `queries: {p99: "histogram_quantile(0.99, sum by (le) (rate(req_bucket[1m])))"}`.
   */
  queries?: Queries;
  /**
   * Runs of an experiment, by name: windows of time with labels. `defaults` among them is merged into every run, those of `runs_file` too. Example: `runs: {hpa-1: {start: 2026-02-05T18:15:52Z, duration: 15m, autoscaler: hpa, repeat: 1}}`.
   */
  runs?: {
    [k: string]: Run;
  };
  /**
   * A file of runs, relative to this one: YAML as under `runs`, or CSV with a header row of name, start, end or duration, and labels. `styx run` and `styx mark` write YAML. `${VAR}` is filled in from the environment. Example: `runs.yaml`.
   */
  runs_file?: string;
  /**
   * The figures, by name. The name becomes the file's name, and `/` in it makes folders: `basic/cpu` is written to figures/basic/cpu.pdf and so on. Example: `figures: {load: {query: node_load1, range: {last: 6h}}}`.
   */
  figures?: {
    [k: string]: Figure;
  };
  /**
   * Numbers of the text, by name, written to values.tex (`\styxvalue{name}`), values.json and values.md. `defaults` among them is merged into each. Example: `values: {p99-latency: {query: latency_seconds, reduce: p99, unit: s, show: ms, max: 5ms}}`.
   */
  values?: {
    [k: string]: ValueOfTheText;
  };
  /**
   * Claims about every series of every run, by name: the build fails where one does not hold. `defaults` among them is merged into each. Example: `checks: {no-errors: {query: rate(errors_total[1m]), max: 0}}`.
   */
  checks?: {
    [k: string]: Check;
  };
  /**
   * Tables, by name, which is that of their files: LaTeX (booktabs), CSV and Markdown. Example: `tables: {systems: {rows: autoscaler, runs: all, query: latency_seconds, columns: [{reduce: p99, unit: s}]}}`.
   */
  tables?: {
    [k: string]: Table;
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
   * Which server it is, where that is known better than Styx finds out: how many points a request may have, what may be asked in parts, and what it is told so that its answers are whole, fresh and not thinned depend on it. `auto` tells services by their address and others by what they say. Default: auto. Example: `thanos`.
   */
  kind?:
    | 'auto'
    | 'prometheus'
    | 'thanos'
    | 'mimir'
    | 'cortex'
    | 'victoriametrics'
    | 'amazon'
    | 'google'
    | 'azure'
    | 'grafana';
  /**
   * A command that leads to the server, as a program and its arguments, run without a shell in the folder of this file: started before the server is asked for the first time, and stopped when all is fetched. It has to stay in the foreground, and to take connections where `url` says within `connect_timeout`. A build from snapshots never runs it. `${VAR}` is filled in from the environment. Example: `[kubectl, port-forward, svc/prometheus, "9091:9090"]`.
   *
   * @minItems 1
   */
  tunnel?: [Value, ...Value[]];
  /**
   * Parameters that each query is sent with, besides those of Styx and of the server's kind, which they may change; `${VAR}` is filled in from the environment, from which one that is called like a secret has to come. They are a part of the request: when they change, data are fetched anew. Example: `{lookback_delta: 1m}`.
   */
  params?: {
    [k: string]: Value;
  };
  /**
   * How many requests may be in flight at once. Default: 4.
   */
  max_concurrency?: number;
  /**
   * How many requests may start in a second; fractions are allowed. Default: no limit. Example: 10.
   */
  requests_per_second?: number;
  /**
   * How many bytes the answer to one request may have, unpacked; a larger one is an error. Default: 4294967296, which is 4 GiB.
   */
  max_response_bytes?: number;
  /**
   * How many series the answer to one request may have; more are an error. Default: 200000.
   */
  max_series?: number;
  /**
   * How many samples the answer to one request may have; more are an error. Of a native histogram, its count, its sum and each of its buckets is one. Default: 50000000, as many as Prometheus itself gives by default.
   */
  max_samples?: number;
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
  basic_auth?: BasicAuth;
  authorization?: Authorization;
  oauth2?: OAuth2;
  sigv4?: SigV4;
  http_headers?: HTTPHeaders;
  tls_config?: TLSConfig;
  proxy_url?: ProxyURL;
  no_proxy?: NoProxy;
  proxy_from_environment?: ProxyFromEnvironment;
}
/**
 * A user name and a password, as in Prometheus' own configuration. At most one way to authenticate. Example: `{username: reader, password_file: secrets/prometheus}`.
 */
export interface BasicAuth {
  /**
   * The user name. `${VAR}` is filled in from the environment. Example: `reader`.
   */
  username?: Value;
  /**
   * A file that holds the user name, relative to this file. Not together with `username`. Example: `secrets/user`.
   */
  username_file?: string;
  /**
   * The password; better `${VAR}`, from the environment, or `password_file`, than the password itself. Example: `${PROMETHEUS_PASSWORD}`.
   */
  password?: Value;
  /**
   * A file that holds the password, relative to this file. Not together with `password`. Example: `secrets/prometheus`.
   */
  password_file?: string;
}
/**
 * The Authorization header, as in Prometheus' own configuration. At most one way to authenticate. Example: `{credentials_file: secrets/token}`.
 */
export interface Authorization {
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
  /**
   * A program and its arguments that prints the token on its first line. It is run without a shell, in the folder of this file, when the server is asked, and again where the server does not take its token. Not together with `credentials`. Example: `[gcloud, auth, print-access-token]`.
   *
   * @minItems 1
   */
  credentials_command?: [Value, ...Value[]];
}
/**
 * OAuth 2 with client credentials, as in Prometheus' own configuration: a token is asked for at `token_url`, kept until shortly before it expires, and asked for again where the server does not take it. At most one way to authenticate. Example: `{client_id: paper, client_secret_file: secrets/client, token_url: https://id.example.org/token}`.
 */
export interface OAuth2 {
  /**
   * Who asks. Example: `paper`.
   */
  client_id: Value;
  /**
   * Its secret; better `${VAR}`, from the environment, or `client_secret_file`, than the secret itself. Example: `${CLIENT_SECRET}`.
   */
  client_secret?: Value;
  /**
   * A file that holds it, relative to this file. Not together with `client_secret`. Example: `secrets/client`.
   */
  client_secret_file?: string;
  /**
   * What the token is for. Example: `[metrics.read]`.
   */
  scopes?: Value[];
  /**
   * Where tokens are to be had. `${VAR}` is filled in from the environment. Example: `https://id.example.org/token`.
   */
  token_url: string;
  /**
   * What else is said there, such as an audience. Example: `{audience: prometheus}`.
   */
  endpoint_params?: {
    [k: string]: Value;
  };
  tls_config?: TLSConfig;
  proxy_url?: ProxyURL;
  no_proxy?: NoProxy;
  proxy_from_environment?: ProxyFromEnvironment;
}
/**
 * How safe connections are made, as in Prometheus' own configuration: the authority that signed the server's certificate, and a certificate of one's own. Example: `{ca_file: secrets/ca.pem}`.
 */
export interface TLSConfig {
  /**
   * The certificate of the authority that the server's is signed by, as PEM, in place of those that Node.js knows. Not together with `ca_file`. Example: `${CA_PEM}`.
   */
  ca?: string;
  /**
   * A file that holds it, as PEM, relative to this file. Example: `secrets/ca.pem`.
   */
  ca_file?: string;
  /**
   * The certificate that the server is shown, as PEM; it needs a `key`. Not together with `cert_file`. Example: `${CERT_PEM}`.
   */
  cert?: string;
  /**
   * A file that holds it, as PEM, relative to this file. Example: `secrets/client.pem`.
   */
  cert_file?: string;
  /**
   * The private key of that certificate, as PEM; better `${VAR}`, from the environment, or `key_file`, than the key itself. Example: `${KEY_PEM}`.
   */
  key?: string;
  /**
   * A file that holds it, as PEM, relative to this file. Not together with `key`. Example: `secrets/client.key`.
   */
  key_file?: string;
  /**
   * The name that the server's certificate has, where it is not that of the URL. Example: `prometheus.internal`.
   */
  server_name?: string;
  /**
   * Whether any certificate will do. Whoever stands between could then read the password and change the numbers: each build warns of it. Default: false.
   */
  insecure_skip_verify?: boolean;
  /**
   * The oldest version of TLS that will do. Default: TLS12.
   */
  min_version?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';
}
/**
 * Signatures of AWS, for Amazon Managed Service for Prometheus, as in the remote_write of Prometheus' own configuration. What is not said is taken from the environment and from ~/.aws, as other programs do. At most one way to authenticate. Example: `{region: eu-central-1}`.
 */
export interface SigV4 {
  /**
   * The region of the workspace. Default: `AWS_REGION`, `AWS_DEFAULT_REGION`, or that of the profile. Example: `eu-central-1`.
   */
  region?: string;
  /**
   * The id of an access key; it needs a `secret_key`. Default: that of the environment or of the profile. Example: `${PAPER_ACCESS_KEY}`.
   */
  access_key?: string;
  /**
   * The secret of that key; better `${VAR}`, from the environment, than the secret itself. Example: `${PAPER_SECRET_KEY}`.
   */
  secret_key?: string;
  /**
   * A profile of ~/.aws/credentials and ~/.aws/config. Default: `AWS_PROFILE`, or `default`, where the environment has no key. Example: `paper`.
   */
  profile?: string;
}
/**
 * Headers that each request carries, as in Prometheus' own configuration: a tenant, or a key. Those that Styx sets itself, such as Authorization, Content-Type and Host, cannot be set. Example: `{X-Scope-OrgID: {values: [paper]}}`.
 */
export interface HTTPHeaders {
  [k: string]: HTTPHeader;
}
/**
 * The values of a header. Each is sent, those of `values` first. Example: `{values: [paper]}`.
 */
export interface HTTPHeader {
  /**
   * Values that may be shown. `${VAR}` is filled in from the environment. Example: `[paper]`.
   */
  values?: Value[];
  /**
   * Values that are shown nowhere; better `${VAR}`, from the environment, than the secret itself. Example: `[${API_KEY}]`.
   */
  secrets?: Value[];
  /**
   * Files that hold a value each, which is shown nowhere; relative to this file. Example: `[secrets/key]`.
   */
  files?: string[];
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
   * What a series is called: a template over the labels of the answer, in quotes because of the braces; `{{runs}}` is how many runs a series stands for. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `"{{instance}}"`.
   */
  label?: Label;
  range?: Range;
  /**
   * Runs in place of a range: time zero of each is its start. `all`, their names, or a map of their labels. Example: `[hpa-1, hpa-2]`, or `{autoscaler: hpa, param: ["05", "70"]}`.
   */
  runs?: All | NamesOfRuns | LabelsOfRuns;
  /**
   * `previous` draws the period before over that of `range`, paler, as time since the start of each: 2026Q2 over 2026Q3. Before any other range it is as much time directly before. Series get a label `period` (`2026Q3`, or `current` and `previous`). Default: none. Example: `previous`.
   */
  compare?: 'previous' | 'none';
  /**
   * What becomes of runs: `overlay` draws each, `mean` and `median` make one line or bar of those that have the same labels in `group_by`, and `pool` takes the samples of these together, for `cdf`, `histogram` and `box`. Default: overlay. Example: `mean`.
   */
  combine?: 'overlay' | 'mean' | 'median' | 'pool';
  /**
   * Draws each run as a thin, pale line, and the `mean` or `median` of those that have the same labels in `group_by` as a bold one in front of them; for `kind: line` and `step`. Default: nothing. Example: `mean`.
   */
  summary?: 'mean' | 'median';
  matrix?: MapOfListsOrNone;
  /**
   * Combinations of `matrix` that are not made: those that have all the values of one of these. Example: `[{instance: a, quantile: 0.99}]`.
   *
   * @minItems 1
   */
  exclude?: [Exclusion, ...Exclusion[]];
  step?: Step;
  /**
   * The endpoint that is asked, by its name at the top level's `prometheus`, or several: `[eu, us]` asks each the same, and their series have its name as the label `prometheus`. Needed where there are several. Example: `eu`.
   */
  prometheus?: EndpointName | NamesOfEndpoints;
  params?: AddedParameters;
  http_headers?: AddedHTTPHeaders;
  /**
   * What is calculated of the series of each query, one transform after the other, before runs are combined: `scale`, `negate`, `delta`, `cumulative`, `rolling`, `clip`, `drop_series`, `relabel`, `sort` and `top`. Default: nothing. Example: `[delta, {scale: 0.001}]`.
   */
  transform?: ListOfTransforms;
  where?: Conditions;
  /**
   * Puts all samples on multiples of this duration since time zero: at each, the last sample at or before it. For runs and files whose samples are at different times. Default: they stay where they are. Example: `15s`.
   */
  align_step?: Duration;
  /**
   * What is drawn. Over time: `line`, `step`, `points`, `area` (stacked), `band` (quantiles across series: the median and a shaded area around it) and `heatmap` (the buckets of a histogram, or a row a series). Of all samples: `cdf`, `histogram` and `box`. One number a series: `bar`, reduced by `reduce`. Default: line, and points where `x` has a `query`.
   */
  kind?: 'line' | 'step' | 'points' | 'area' | 'bar' | 'cdf' | 'histogram' | 'box' | 'heatmap' | 'band';
  /**
   * The title above the plot, in styles that draw titles: those of venues do not, since the caption says it. `${name}` is filled in from `vars`. Default: none. Example: `Goroutines per replica`.
   */
  title?: Text;
  /**
   * The x axis, which is time for most kinds. Example: `{time: relative, label: Time since the start}`.
   */
  x?: XAxis;
  /**
   * The y axis. Example: `{label: Latency, unit: s, show: ms, scale: log}`.
   */
  y?: AxisOfValues;
  /**
   * The y axis on the right, of the queries with `axis: right`. Example: `{label: Memory, unit: bytes}`.
   */
  y2?: AxisOfValues;
  /**
   * How a series becomes one number, for `kind: bar`, for points of one query against another (`x.query`) and for runs along x (`x.run`): `last`, `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99` or `p99.9`. Default: mean.
   */
  reduce?: Reducer;
  /**
   * What the error bars of `kind: bar` show of the samples of a series: `sd` (standard deviation), `min-max`, or from one quantile to another, as in `p5-p95`. Default: no error bars. Example: `min-max`.
   */
  spread?: Spread;
  /**
   * The label whose values are the groups of bars and boxes, or the bands of `kind: band`; with `combine` or `summary` and of runs along x (`x.run`), the label of runs that keeps them apart, or a list of such labels. Default: none, which is one group. Example: `instance`.
   */
  group_by?: LabelName | NamesOfLabels;
  /**
   * What is shaded. Of `kind: band`, between which quantiles of the series, around their median; default: p10-p90. Of combined runs, around their mean or median: `ci95` (or another level: Student's confidence interval of the mean), `stddev`, `minmax`, two quantiles, or `none`; default: ci95 of means, minmax of medians. Example: `p5-p95`.
   */
  band?: Band;
  /**
   * How many bins `kind: histogram` has; `auto` takes the narrower of the bins of Sturges and of Freedman and Diaconis. Default: auto. Example: `20`.
   */
  bins?: WholeNumberOrAuto | NumberOfBins;
  /**
   * How many series are drawn: those with the largest means, of each y axis and in each panel. A number, or an object that also says what becomes of the others. Not for `kind: box`, `band` and `heatmap` and for `x.query`, which are made of all series. Default: all. Example: `5`, or `{series: 5, rest: sum}`.
   */
  top?: NumberOfSeries | Top;
  /**
   * Small multiples: a panel for each value of a label, for each `query`, or a grid of the values of two labels. Default: one panel. Example: `instance`, or `{rows: job, columns: code}`.
   */
  facet?: Facet | GridOfPanels;
  /**
   * Parts of which the figure is composed, row by row, each in a panel of its own: any key of a figure that is about data and drawing (queries, range or runs, kind, axes, title, …). A panel is to its figure what a figure is to the defaults. Example: `[{query: node_load1}, {query: up, kind: bar}]`.
   *
   * @minItems 1
   * @maxItems 26
   */
  panels?: [Figure, ...Figure[]];
  /**
   * How many of the `panels` stand beside each other. Default: as many as there is room for, three at most. Example: `2`.
   */
  columns?: number;
  /**
   * The axes that all `panels` share: they have the same limits, and texts only at the edge of the figure. Heat maps that share y have one scale of colours. Default: none.
   */
  share?: 'none' | 'x' | 'y' | 'both';
  /**
   * Whether the `panels` have letters in front of their titles: `(a) Latency`. Default: `false`.
   */
  letters?: boolean;
  /**
   * Where the legend is, or an object that says so and how many columns it has. It is drawn where there are several series. Default: above. Example: `right`, or `{position: below, columns: 3}`.
   */
  legend?: PositionOfTheLegend | Legend;
  /**
   * Vertical lines at points in time; `runs` among them stands for the events of the figure's runs. Example: `[{at: 5m, label: Scale-up}]`, or `[runs]`.
   */
  events?: Event[];
  /**
   * Shaded stretches of time. Example: `[{start: 5m, end: 8m, label: Outage}]`.
   */
  spans?: Span[];
  /**
   * Horizontal lines at values, in the unit of the samples: numbers, or objects that also have a label. Example: `[0.5]`, or `[{value: 0.5, label: SLO}]`.
   */
  thresholds?: Threshold[];
  /**
   * What is drawn where samples are missing: `break` leaves the line open, `connect` draws it through. Default: break.
   */
  gaps?: 'break' | 'connect';
  /**
   * Whether a series with more samples than the page can show is thinned for drawing: `auto` keeps the first, the last, the least and the largest sample of each column of pixels, which looks the same; `none` draws every sample. The CSV file always has all of them. Default: auto.
   */
  max_points?: 'auto' | 'none';
  /**
   * The look, by the venue that prints it: `acm-sigconf`, `acm-sigplan`, `acm-small`, `ieee`, `usenix`, `lncs`, `neurips`, `icml`, `elsevier`, `prl`, `nature`, `article`, `beamer`, `plain`, or one of the manifest's own `styles`. It sets widths, fonts, sizes and colours. Default: plain. Example: `acm-sigconf`.
   */
  style?: string;
  /**
   * How wide the figure is printed: `column`, `full` (across all columns), or a length. Default: column. Example: `8.5cm`.
   */
  width?: Width;
  /**
   * How high the whole figure is, title and legend included; not together with `aspect`. Default: what the style's `aspect` gives. Example: `2in`.
   */
  height?: Length;
  /**
   * Height by width of the figure without title and legend; not together with `height`. Default: 0.618 in most styles. Example: `0.5`.
   */
  aspect?: Aspect;
  /**
   * A font that is installed on this machine, before those of the style. Default: the style's. Example: `Linux Libertine O`.
   */
  font?: Font;
  /**
   * The size of labels, in points; ticks and legend are a point smaller. Default: the style's, 8 in most. Example: `9`.
   */
  font_size?: NumberOfPoints;
  /**
   * The colours of series: `okabe-ito` (7 colours), `tol-high-contrast` (3, which also survive greyscale), `tol-bright`, `viridis`, or a list of your own, each as '#rrggbb' in quotes. Default: the style's. Example: `tol-bright`.
   */
  palette?: Palette | ListOfColours;
  /**
   * Who draws pdf, svg, png and tex: `matplotlib` or `gnuplot`. Default: matplotlib.
   */
  engine?: 'matplotlib' | 'gnuplot';
  /**
   * A folder with templates of your own, as `styx eject` writes them, in place of the built-in ones. Relative to this file; `${VAR}` is filled in from the environment. Default: the built-in ones. Example: `templates/gnuplot`.
   */
  template?: Path;
  /**
   * A file with code of your own for the last five per cent: it goes into the script, after the drawing. One that ends in `.py` (`.tweak.py`) is for matplotlib, one that ends in `.gnuplot` for gnuplot; a list names one of each. Relative to this file; `${VAR}` is filled in from the environment. Example: `cpu.tweak.py`.
   */
  tweak?: Path | ListOfPaths;
  /**
   * What is written: `pdf`, `svg`, `png` and `tex` (the figure itself, drawn by `engine`), `csv` (the numbers), `gnuplot` and `matplotlib` (scripts that draw the figure, data included). Default: pdf, csv and the script of the figure's engine. Example: `[pdf, csv]`.
   *
   * @minItems 1
   */
  formats?: [Format, ...Format[]];
  /**
   * How the CSV file is written. Example: `{layout: long, time: iso}`.
   */
  csv?: {
    /**
     * `drawn`: what is drawn, transformed and combined; `raw`: the samples as they came, of every run. Default: drawn.
     */
    data?: 'drawn' | 'raw';
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
   * The PromQL expression; needed where there is no `csv`, be it here or in the query of the same name in `defaults`. `${name}` is filled in from `vars`. Example: `up{job="pluto"}`.
   */
  query?: PromQLExpression;
  /**
   * What this query's series are called, in place of the figure's `label`. `${name}` is filled in from `vars`. Example: `"p99 of {{instance}}"`.
   */
  label?: Label;
  /**
   * The endpoint that this query asks, in place of the figure's, or several; so two servers can share a figure. Example: `us`.
   */
  prometheus?: EndpointName | NamesOfEndpoints;
  /**
   * The time between two points of this query, in place of the figure's `step`. Example: `1m`.
   */
  step?: Step;
  /**
   * The unit of this query's samples, in place of the axis' `unit`. Example: `bytes`.
   */
  unit?: Unit;
  /**
   * The multiple of the unit that is shown for this query, in place of the axis' `show`. Example: `ms`.
   */
  show?: MultipleOfAUnit;
  /**
   * The y axis that this query is drawn against: `left`, which is `y`, or `right`, which is `y2`. Default: left.
   */
  axis?: 'left' | 'right';
  /**
   * A horizontal line at this value on the query's axis, in the unit of its samples: a limit that it should keep. Example: `0.5`.
   */
  threshold?: number;
  /**
   * How each series of this query becomes one number, in place of the figure's `reduce`. Example: `max`.
   */
  reduce?: Reducer;
  /**
   * A foreign series, in place of `query`: one of a load generator, a log or a simulation, read from a CSV file. Example: `{file: load.csv, time: timestamp, value: latency_ms, labels: [method]}`.
   */
  csv?: ForeignSeries;
  /**
   * What is calculated of this query's series, in place of the figure's `transform`. Example: `[delta, {scale: 0.001}]`.
   */
  transform?: ListOfTransforms;
}
/**
 * A CSV file with a sample a line, and which of its columns are what.
 */
export interface ForeignSeries {
  /**
   * The file, relative to this one. `${name}` is filled in from `vars`, `matrix` and the run, or else from the environment. Example: `load/${run}.csv`.
   */
  file: Path;
  /**
   * The column of times: Unix seconds or milliseconds, or ISO 8601, without a zone in the manifest's `timezone`. Default: time. Example: `timestamp`.
   */
  time?: NameOfAColumn & string;
  /**
   * The column of values. Default: value. Example: `latency_ms`.
   */
  value?: NameOfAColumn & string;
  /**
   * Columns whose values tell series apart; they are labels of these. Default: none, which is one series. Example: `[method, code]`.
   */
  labels?: NameOfAColumn[];
}
/**
 * One transform with its settings.
 */
export interface TransformWithSettings {
  /**
   * Multiplies every sample. Example: `0.001`.
   */
  scale?: number;
  /**
   * What is made of the samples of a window that moves with time: the window of a mean, or an object that also says `median` or `max`. Example: `5m`, or `{window: 5m, of: median}`.
   */
  rolling?: Duration1 | RollingWindow;
  clip?: Limits;
  drop_series?: Condition;
  relabel?: Relabelling;
  sort?: Order;
  /**
   * Keeps that many series, those with the largest means. Example: `5`.
   */
  top?: NumberOfSeries;
}
/**
 * A window that moves with time, and what is made of the samples in it.
 */
export interface RollingWindow {
  /**
   * How far back it reaches from each sample. Example: `5m`.
   */
  window: Duration;
  /**
   * What is made of the samples in it: `mean`, `median` or `max`. Default: mean.
   */
  of?: 'mean' | 'median' | 'max';
}
/**
 * Puts every sample that is beyond a limit on it. Example: `{min: 0, max: 1}`.
 */
export interface Limits {
  /**
   * No sample is below. Example: `0`.
   */
  min?: number;
  /**
   * No sample is above. Example: `1`.
   */
  max?: number;
}
/**
 * Leaves out series. Example: `{min_samples: 10}`.
 */
export interface Condition {
  /**
   * Those with fewer samples than that are left out; NaN does not count. Example: `10`.
   */
  min_samples: number;
}
/**
 * Rewrites the value of a label. Example: `{label: instance, match: '([^:]+):.*', replace: $1}`.
 */
export interface Relabelling {
  /**
   * The label whose value is rewritten. Example: `instance`.
   */
  label: LabelName;
  /**
   * A regular expression for the whole value; other values stay as they are. Example: `'([^:]+):.*'`.
   */
  match: Value;
  /**
   * The new value: `$1`, `${1}` and `${name}` are what a group has matched, `$$` is a dollar sign. Without any, the label is gone. Example: `$1`.
   */
  replace: Value;
}
/**
 * The order in which series are drawn and written: that of a label's values, or of a number of each. Example: `{reduce: mean, order: descending}`.
 */
export interface Order {
  /**
   * Sorted by the values of this label. Example: `instance`.
   */
  label?: LabelName;
  /**
   * Sorted by this number of each series. Example: `mean`.
   */
  reduce?: Reducer;
  /**
   * `ascending` or `descending`. Default: ascending.
   */
  order?: 'ascending' | 'descending';
}
/**
 * The time that is drawn: `{start, end}`, `{start, duration}`, `{end, duration}`, `{last}`, or a period of the calendar in `timezone`: `{quarter}`, `{month}` or `{week}`. `${name}` is filled in from `vars` and `matrix`. Example: `{last: 6h}`.
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
  duration?: LengthOfARange;
  /**
   * The time up to now, alone: `{last: 6h}` is the last six hours. Example: `6h`.
   */
  last?: LengthOfARange;
  /**
   * A quarter of a year, alone, without the first moment of the next one. Example: `2026Q3`.
   */
  quarter?: PeriodOfTheCalendar;
  /**
   * A month, alone, without the first moment of the next one. Example: `2026-07`.
   */
  month?: PeriodOfTheCalendar;
  /**
   * A week of ISO 8601, from Monday to Sunday, alone, without the first moment of the next one. Example: `2026-W31`.
   */
  week?: PeriodOfTheCalendar;
}
/**
 * Runs that have one of the values of each label, which are texts as they are written: 5 is not 05.
 */
export interface LabelsOfRuns {
  [k: string]: ValueOrListOfValues;
}
/**
 * Lists of values by the names that `${name}` has.
 */
export interface Matrix {
  /**
   * A figure a run, in place of a `range`: time zero is the start of the run, and `${label}` is a label of it. `all`, names, or a map of labels, as `runs` of a figure. Example: `{autoscaler: hpa}`.
   */
  run?: All | NamesOfRuns | LabelsOfRuns;
  [k: string]: ListOfValuesOrALabelToAskFor | All | NamesOfRuns | LabelsOfRuns | undefined;
}
/**
 * The values that a label has in the figure's range, on the server of its first query, sorted. Example: `{label_values: instance, of: 'up{job="pluto"}'}`.
 */
export interface ValuesOfALabel {
  label_values: LabelName;
  /**
   * The series whose label it is: a selector, in quotes because of its braces. `${name}` is filled in from `vars`. Example: `'up{job="pluto"}'`.
   */
  of: PromQLExpression;
}
/**
 * Values of some keys of the matrix: all combinations that have them are left out.
 */
export interface Exclusion {
  [k: string]: ValueOfAMatrix;
}
/**
 * Parameters that each of its queries is sent with, over those of the endpoint, name by name; `${VAR}` is filled in from the environment, from which one that is called like a secret has to come. They are a part of the request: when they change, data are fetched anew. Example: `{lookback_delta: 1m}`.
 */
export interface AddedParameters {
  [k: string]: Value;
}
/**
 * Headers that each of its requests carries, over those of the endpoint, name by name: another tenant. They are a part of the request as they are written here, without secrets. Example: `{X-Scope-OrgID: {values: [paper]}}`.
 */
export interface AddedHTTPHeaders {
  [k: string]: HTTPHeader;
}
/**
 * Keeps the samples of the figure at the times at which conditions on other queries of it hold: the name of a query, and what its sample at that time has to be. A number is what it has to be equal to; all conditions have to hold. A query that is a condition is not drawn itself, unless there is no other. Judged after `transform` and `align_step`, before runs are combined. Default: all samples. Example: `{load: {min: 100, max: 200}}`.
 */
export interface Conditions {
  [k: string]: ConditionOnSamples;
}
/**
 * What a sample has to be within; all of them hold.
 */
export interface BoundsOfSamples {
  /**
   * It is this or more. Example: `100`.
   */
  min?: number;
  /**
   * It is this or less. Example: `200`.
   */
  max?: number;
  /**
   * It is more. Example: `0`.
   */
  above?: number;
  /**
   * It is less. Example: `5`.
   */
  below?: number;
}
/**
 * The x axis: time; the values themselves for `kind: cdf` and `histogram`; with `query`, the values of another query; or, with `run`, a label of runs.
 */
export interface XAxis {
  /**
   * `absolute` shows the time of day in the manifest's `timezone`, `relative` the time since the start of the range. Default: absolute.
   */
  time?: 'absolute' | 'relative';
  /**
   * The text below the x axis. `${name}` is filled in from `vars`. Default: chosen to fit what the axis shows. Example: `Time since the start`.
   */
  label?: Text;
  /**
   * The unit of the values of an x axis that is not time; as `unit` of `y`. Example: `s`.
   */
  unit?: Unit;
  /**
   * The multiple of the unit that is shown, where another one than Styx chooses is wanted: on an axis of relative time `ms`, `s`, `min`, `h` or `d`. Example: `min`.
   */
  show?: MultipleOfAUnit;
  /**
   * How values are spread along an x axis that is not time: `linear`, `log` (powers of 10) or `log2` (powers of 2). Default: linear.
   */
  scale?: Scale & string;
  /**
   * Where the axis begins. On an axis of time: a time, or a duration since the start of the range; a number is Unix seconds where `time` is absolute, and seconds since the start where it is relative. Elsewhere a number, in the unit of the samples. Default: the start of the range, or chosen to fit the data. Example: `5m`.
   */
  min?: LimitOfAnAxis;
  /**
   * Where the axis ends; written as `min` is. Default: the end of the range, or chosen to fit the data. Example: `30m`.
   */
  max?: LimitOfAnAxis;
  /**
   * About how many ticks there are (0 for none), or the list of their values: seconds since the start where `time` is relative; not for a time of day. Default: as many round values as there is room for. Example: `5`.
   */
  ticks?: Ticks;
  /**
   * Plots the other queries against this one: its name. For `kind: points`, which is then the default; each series is one point, both of its values reduced by `reduce`, and matched by their labels. Example: `x: {query: cost, reduce: mean}`.
   */
  query?: QueryName;
  /**
   * Draws runs along this axis, each at the number that it has as a label, of which this is the name: for a figure with `runs`, of `kind: line` or `points`. Each series of a run becomes one number (`reduce`), and a line goes through those of all runs, or of each group in `group_by`; `combine: mean` makes one point of runs of the same number, with its interval. Example: `x: {run: replicas, scale: log2}`.
   */
  run?: LabelName;
  /**
   * How the series of `query` become one number each. Default: the `reduce` of that query, else the figure's. Example: `mean`.
   */
  reduce?: Reducer;
}
/**
 * An axis of values. Limits, ticks and thresholds are in the unit of the samples, whatever is shown.
 */
export interface AxisOfValues {
  /**
   * The text beside the axis. `${name}` is filled in from `vars`. The unit that is shown is added to it. Default: none. Example: `Latency`.
   */
  label?: Text;
  /**
   * The unit of the samples: `s`, `ms`, `bytes` (in KiB, MiB), `decbytes` (in kB, MB), `bits/s`, `bytes/s`, `percent` (0 to 100), `ratio` (0 to 1), `ops/s`, `count`, or any text. The axis shows one sensible multiple of it, and names it in its label: `Latency (ms)`. Default: none. Example: `bytes`.
   */
  unit?: Unit;
  /**
   * The multiple of the unit that is shown, where another one than Styx chooses is wanted. Example: `ms` where the unit is `s`.
   */
  show?: MultipleOfAUnit;
  /**
   * How values are spread along the axis: `linear`, `log` (powers of 10) or `log2` (powers of 2). A logarithmic axis has no zero: smaller values are not drawn. Default: linear.
   */
  scale?: Scale & string;
  /**
   * Where the axis begins, in the unit of the samples. Default: chosen to fit the data; 0 for bars and areas. Example: `0`.
   */
  min?: number;
  /**
   * Where the axis ends, in the unit of the samples. Default: chosen to fit the data. Example: `0.5`.
   */
  max?: number;
  /**
   * About how many ticks there are (0 for none), or the list of their values, in the unit of the samples. Default: as many round values as there is room for. Example: `5`, or `[0, 0.1, 0.5]`.
   */
  ticks?: Ticks;
  /**
   * Room between the data and the end of the axis, as a part of what the data take: 0.1 is a tenth. Default: up to the next tick. Example: `0.1`.
   */
  headroom?: number;
}
/**
 * How many series are drawn, and what becomes of the others.
 */
export interface Top {
  /**
   * How many series are drawn of each y axis, in each panel: those with the largest means. Example: `5`.
   */
  series?: number;
  /**
   * What becomes of the others: `sum` draws their sum as one more series, `drop` leaves them out, and the figure says how many. Default: sum for `kind: area`, drop for all others.
   */
  rest?: 'sum' | 'drop';
}
/**
 * A panel for each pair of values of two labels.
 */
export interface GridOfPanels {
  /**
   * The label whose values are the rows of panels. Example: `job`.
   */
  rows: LabelName;
  /**
   * The label whose values are the columns of panels. Example: `code`.
   */
  columns: LabelName;
}
/**
 * Where the legend is, and its columns.
 */
export interface Legend {
  /**
   * Where the legend is: `inside` (where it covers no data), `above`, `right` or `below` the plot, or `none`. Default: above.
   */
  position?: PositionOfTheLegend & string;
  /**
   * How many columns the legend has. Default: as many as fit. Example: `3`.
   */
  columns?: number;
}
/**
 * A vertical line at a point in time.
 */
export interface Event1 {
  /**
   * When: a time, or a duration since the start of the range. Example: `5m`, or `2017-06-01T12:10:00Z`.
   */
  at: TimeOfAMark;
  /**
   * The text beside the line. `${name}` is filled in from `vars`. Default: none. Example: `Scale-up`.
   */
  label?: Text;
}
/**
 * A shaded stretch of time.
 */
export interface Span {
  /**
   * When it begins: a time, or a duration since the start of the range. Example: `5m`.
   */
  start: TimeOfAMark;
  /**
   * When it ends; written as `start` is. Example: `8m`.
   */
  end: TimeOfAMark;
  /**
   * The text in it. `${name}` is filled in from `vars`. Default: none. Example: `Outage`.
   */
  label?: Text;
}
/**
 * A horizontal line at a value.
 */
export interface ThresholdWithALabel {
  /**
   * Where the line is, in the unit of the samples. Example: `0.5`.
   */
  value: number;
  /**
   * The text at the line. `${name}` is filled in from `vars`. Default: none. Example: `SLO`.
   */
  label?: Text;
  /**
   * The y axis that the value is on: `left`, which is `y`, or `right`, which is `y2`. Default: left.
   */
  axis?: 'left' | 'right';
}
/**
 * How one value of a label appears: its text, its place among the others, and its series' look.
 */
export interface LookOfALabelValue {
  /**
   * What is written in place of the value. Default: the value. Example: `Kubernetes HPA`.
   */
  text?: Text;
  /**
   * Its place among the values, from the least to the largest. Default: its place in this list. Example: `1`.
   */
  order?: number;
  /**
   * The colour of its series, as '#rrggbb' in quotes. Default: the palette's. Example: `'#D55E00'`.
   */
  colour?: Colour;
  /**
   * How its lines are broken: `solid`, `dashed`, `dotted`, `dash-dot`, or a list of the lengths of line and space in turn, in line widths. Default: the style's. Example: `dashed`, or `[5, 2]`.
   */
  dash?: Dash | ListOfLengths;
  /**
   * The marker at its samples: `none`, `circle`, `square`, `triangle` or `diamond`. Default: the style's. Example: `circle`.
   */
  marker?: 'none' | 'circle' | 'square' | 'triangle' | 'diamond';
}
/**
 * A style of your own: what differs from the one that it extends.
 */
export interface Style {
  /**
   * The style that it differs from: a built-in one, or another one of these. Default: plain. Example: `article`.
   */
  extends?: string;
  /**
   * How wide a figure with `width: column` is. Example: `14cm`.
   */
  column_width?: Length;
  /**
   * How wide a figure with `width: full` is. Example: `16cm`.
   */
  full_width?: Length;
  /**
   * How high whole figures are, title and legend included. Default: what `aspect` gives. Example: `5cm`.
   */
  height?: Length;
  /**
   * Height by width of figures without title and legend. Example: `0.5`.
   */
  aspect?: Aspect;
  /**
   * A font that is installed on this machine, before those of the style that it extends. Example: `TeX Gyre Pagella`.
   */
  font?: Font;
  /**
   * The size of labels, in points. Example: `9`.
   */
  font_size?: NumberOfPoints;
  /**
   * The size of ticks and legends, in points. Default: a point less than `font_size`. Example: `8`.
   */
  tick_size?: NumberOfPoints;
  /**
   * How wide lines are, in points. Example: `1.2`.
   */
  line_width?: number;
  /**
   * How wide markers are, in points. Example: `3`.
   */
  marker_size?: number;
  /**
   * Whether titles are drawn; a paper has captions in their place. Example: `false`.
   */
  title?: boolean;
  /**
   * Whether there is a grid behind the data. Example: `false`.
   */
  grid?: boolean;
  /**
   * The colours of series: the name of a palette, or a list, each as '#rrggbb' in quotes. Example: `tol-bright`.
   */
  palette?: Palette | ListOfColours;
  /**
   * The colours of heat maps, from the least to the largest value: the name of a palette, or a list, each as '#rrggbb' in quotes. Example: `viridis`.
   */
  colour_map?: Palette | ListOfColours;
  /**
   * The pixels an inch of `formats: [png]`. Example: `600`.
   */
  png_dpi?: number;
}
/**
 * One run: its `start`, and its `end` or `duration`. Without these two it is still open, and no figure takes it. Every key that is not listed here is a label; its value is the text as it is written: 05 stays 05. Names of labels have letters, digits and `_`; `run` is taken, which is the run's name, and so is `runs`, how many there are.
 */
export interface Run {
  /**
   * When it began: a time. Example: `2026-02-05T18:15:52Z`.
   */
  start?: TimeOfARun;
  /**
   * When it ended: a time. Example: `2026-02-05T18:30:52Z`.
   */
  end?: TimeOfARun;
  /**
   * How long it was, in place of `end`. Example: `15m`.
   */
  duration?: Duration;
  /**
   * How much of its beginning is left out. Time zero of its figures is behind it. Default: nothing. Example: `30s`.
   */
  warmup?: Duration2;
  /**
   * How much of its end is left out. Default: nothing. Example: `30s`.
   */
  cooldown?: Duration2;
  /**
   * The endpoint that watched it, by its name at the top level's `prometheus`. Default: the figure's. Example: `eu`.
   */
  prometheus?: EndpointName;
  /**
   * What happened during it, for figures to draw; `styx mark event` adds to them. Example: `[{at: 2026-02-05T18:20:00Z, label: leader killed}]`.
   */
  events?: EventOfARun[];
  /**
   * Whether it is of no use: figures leave it out. `styx run` writes it when the command fails. Default: false.
   */
  failed?: boolean;
  [k: string]: Value | TimeOfARun | Duration | Duration2 | EndpointName | EventOfARun[] | boolean | undefined;
}
/**
 * Something that happened during a run.
 */
export interface EventOfARun {
  /**
   * When: a time. Example: `2026-02-05T18:20:00Z`.
   */
  at: TimeOfARun;
  /**
   * What happened. Example: `leader killed`.
   */
  label: Text;
}
/**
 * One number: of a query at one moment, or its samples reduced to one, over runs if wanted; or the ratio or the difference of two other values.
 */
export interface ValueOfTheText {
  /**
   * PromQL whose answer is one series. `${name}` is filled in from `vars` and the labels of the run, and `${range}` is the length of the range. Example: `sum(rate(http_requests_total[1m]))`.
   */
  query?: PromQLExpression;
  /**
   * The name of a query of the top level's `queries`, in place of `query`; beside `figure`, of one of the figure's. Example: `[p99]`.
   */
  queries?: ListOfQueryNames;
  /**
   * The name of a figure, in place of `query` and `range`: the number is of what the figure shows, in its unit. `queries` chooses one of its queries where it has several, and `runs` some of its runs. Example: `latency`.
   */
  figure?: FigureName;
  series?: LabelsOfASeries;
  /**
   * Asks for one moment only: a time, or `start` or `end` of the range or of each run, in place of `reduce`. Example: `end`.
   */
  at?: Moment;
  /**
   * How the samples become one number, of each run one: `last`, `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99`. Without `at`, it must be said. Example: `max`.
   */
  reduce?: Reducer;
  /**
   * The time that is asked about. Default: that of `defaults`. Example: `{last: 6h}`.
   */
  range?: Range;
  /**
   * Runs in place of a range, each with a number of its own; then `combine` makes one of these. Default: those of `defaults`. Example: `all`, `[hpa-1, hpa-2]`, or `{autoscaler: hpa}`.
   */
  runs?: All | NamesOfRuns | LabelsOfRuns;
  /**
   * The time between two samples: a duration, or `auto`, as that of a figure. Default: that of `defaults`, else auto. Example: `15s`.
   */
  step?: Step;
  /**
   * The endpoint that is asked, by its name, or several, as those of a figure. Default: that of `defaults`, or the only one. Example: `eu`.
   */
  prometheus?: EndpointName | NamesOfEndpoints;
  params?: AddedParameters;
  http_headers?: AddedHTTPHeaders;
  /**
   * How the numbers of the runs become one: `mean` or `median`. Default: mean.
   */
  combine?: 'mean' | 'median';
  /**
   * How well the number is known, over runs: `ci95` (Student's t), `stddev`, `minmax`, `p10-p90`, or `none`. Default: none. Example: `ci95`.
   */
  interval?: Band;
  /**
   * The first of two other values divided by the second, multiples of one unit brought together: 2 s / 1000 ms is 2. It is a part of 1, which `unit: ratio, show: percent` prints in percent. Example: `[ours-latency, hpa-latency]`.
   */
  ratio?: PairOfValues;
  /**
   * The first of two other values without the second, in the unit of the first; the second has that or a multiple of it. Example: `[ours-latency, hpa-latency]`.
   */
  difference?: PairOfValues;
  /**
   * The unit of the samples, as that of an axis: `s`, `bytes`, `ratio`, or any text. Default: that of the query, where `queries` has it, else none. Example: `s`.
   */
  unit?: Unit;
  /**
   * The multiple of the unit that is shown. Default: one that suits the size. Example: `ms`.
   */
  show?: MultipleOfAUnit;
  /**
   * How many significant digits are shown. Default: 3, but all in front of the decimal point; beside an interval, as many decimals as two digits of its half have. Example: `2`.
   */
  digits?: number;
  /**
   * How many decimals are shown, in place of `digits`. Example: `1`.
   */
  decimals?: number;
  /**
   * A claim: the value is at least this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `0.9`.
   */
  min?: Bound;
  /**
   * A claim: the value is at most this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `5ms`.
   */
  max?: Bound;
  /**
   * What a table of values calls it. Default: its name. Example: `Latency of ours`.
   */
  label?: Text;
  /**
   * Whether LaTeX prints it by the package siunitx, as `\qty{5.2}{\milli\second}`. Default: false, which needs no package. Example: `true`.
   */
  siunitx?: boolean;
}
/**
 * The labels of the one series that is meant, where the answer has several: texts as they are written, 05 is not 5. Example: `{instance: a}`.
 */
export interface LabelsOfASeries {
  [k: string]: Value;
}
/**
 * A claim about every series of its queries, in every run: bounds that they keep. Without `reduce` or `at`, every sample keeps them.
 */
export interface Check {
  /**
   * PromQL, whose answer may have any number of series. Example: `rate(errors_total[1m])`.
   */
  query?: PromQLExpression;
  /**
   * Names of queries of the top level's `queries`, in place of `query`. Example: `[p50, p99]`.
   */
  queries?: ListOfQueryNames;
  /**
   * Asks for one moment only: a time, or `start` or `end` of the range or of each run, in place of `reduce`. Example: `end`.
   */
  at?: Moment;
  /**
   * How the samples of a series become the one number that is judged. Default: each sample is. Example: `p99`.
   */
  reduce?: Reducer;
  /**
   * The time that is asked about. Default: that of `defaults`. Example: `{last: 6h}`.
   */
  range?: Range;
  /**
   * Runs in place of a range, each with a number of its own; then `combine` makes one of these. Default: those of `defaults`. Example: `all`, `[hpa-1, hpa-2]`, or `{autoscaler: hpa}`.
   */
  runs?: All | NamesOfRuns | LabelsOfRuns;
  /**
   * The time between two samples: a duration, or `auto`, as that of a figure. Default: that of `defaults`, else auto. Example: `15s`.
   */
  step?: Step;
  /**
   * The endpoint that is asked, by its name, or several, as those of a figure. Default: that of `defaults`, or the only one. Example: `eu`.
   */
  prometheus?: EndpointName | NamesOfEndpoints;
  params?: AddedParameters;
  http_headers?: AddedHTTPHeaders;
  /**
   * The unit of the samples, as that of an axis: `s`, `bytes`, `ratio`, or any text. Default: that of the query, where `queries` has it, else none. Example: `s`.
   */
  unit?: Unit;
  /**
   * The multiple of the unit that is shown. Default: one that suits the size. Example: `ms`.
   */
  show?: MultipleOfAUnit;
  /**
   * They are at least this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `0`.
   */
  min?: Bound;
  /**
   * They are at most this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `5ms`.
   */
  max?: Bound;
}
/**
 * A table: rows by a label of runs or series, and columns of numbers.
 */
export interface Table {
  /**
   * The label that makes the rows: one of the runs (`run` is their name), else one of the series; or a list of values, a row each. Example: `autoscaler`, or `[ours-latency, hpa-latency]`.
   */
  rows: LabelName | NamesOfValues;
  /**
   * What stands above the rows' names. Default: the label. Example: `Autoscaler`.
   */
  head?: Text;
  /**
   * PromQL, for all columns. In each row, its answer is one series. Example: `sum(rate(http_requests_total[1m]))`.
   */
  query?: PromQLExpression;
  /**
   * The queries of the columns: a map of names to PromQL or query objects, or a list of names of the top level's `queries`. Example: `{latency: node_latency_seconds}`, or `[p50, p99]`.
   */
  queries?: Queries | ListOfQueryNames;
  /**
   * The time that is asked about. Default: that of `defaults`. Example: `{last: 6h}`.
   */
  range?: Range;
  /**
   * Runs in place of a range, each with a number of its own; then `combine` makes one of these. Default: those of `defaults`. Example: `all`, `[hpa-1, hpa-2]`, or `{autoscaler: hpa}`.
   */
  runs?: All | NamesOfRuns | LabelsOfRuns;
  /**
   * The time between two samples: a duration, or `auto`, as that of a figure. Default: that of `defaults`, else auto. Example: `15s`.
   */
  step?: Step;
  /**
   * The endpoint that is asked, by its name, or several, as those of a figure. Default: that of `defaults`, or the only one. Example: `eu`.
   */
  prometheus?: EndpointName | NamesOfEndpoints;
  params?: AddedParameters;
  http_headers?: AddedHTTPHeaders;
  /**
   * The columns, from left to right. Example: `[{reduce: max, unit: s, show: ms, best: min}]`.
   *
   * @minItems 1
   */
  columns?: [Column, ...Column[]];
  /**
   * Whether LaTeX aligns the columns by the package siunitx, in columns of the kind S. Default: false, which needs booktabs only. Example: `true`.
   */
  siunitx?: boolean;
}
/**
 * A column: a query reduced to one number in each row.
 */
export interface Column {
  /**
   * Its head; the unit follows in parentheses. Default: the query's name and the reduction. Example: `Latency`.
   */
  label?: Text;
  /**
   * Which of the table's `queries`. Default: the only one. Example: `latency`.
   */
  query?: QueryName;
  /**
   * Asks for one moment only: a time, or `start` or `end` of the range or of each run, in place of `reduce`. Example: `end`.
   */
  at?: Moment;
  /**
   * How the samples become one number, of each run one: `last`, `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99`. Without `at`, it must be said. Example: `max`.
   */
  reduce?: Reducer;
  /**
   * How the numbers of the runs become one: `mean` or `median`. Default: mean.
   */
  combine?: 'mean' | 'median';
  /**
   * How well the number is known, over runs: `ci95` (Student's t), `stddev`, `minmax`, `p10-p90`, or `none`. Default: none. Example: `ci95`.
   */
  interval?: Band;
  /**
   * The unit of the samples, as that of an axis: `s`, `bytes`, `ratio`, or any text. Default: that of the query, where `queries` has it, else none. Example: `s`.
   */
  unit?: Unit;
  /**
   * The multiple of the unit that is shown. Default: one that suits the size. Example: `ms`.
   */
  show?: MultipleOfAUnit;
  /**
   * How many significant digits are shown. Default: 3, but all in front of the decimal point; beside an interval, as many decimals as two digits of its half have. Example: `2`.
   */
  digits?: number;
  /**
   * How many decimals are shown, in place of `digits`. Example: `1`.
   */
  decimals?: number;
  /**
   * Which number of the column is bold: the least (`min`) or the largest (`max`); all of them where several are shown alike. Default: none.
   */
  best?: 'min' | 'max';
}
