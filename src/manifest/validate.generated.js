// Generated from schemas/styx.schema.json by `npm run generate`. Do not edit.
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"manifest","description":"A Styx manifest: which figures to make, from which Prometheus.","type":"object","additionalProperties":false,"patternProperties":{"^x-":{"description":"Ignored by Styx: a place for YAML anchors and for notes of your own."}},"properties":{"version":{"description":"The version of the manifest's language. Default: 1, the only one so far.","type":"integer","enum":[1],"default":1},"prometheus":{"description":"Where the data comes from: the URL of one server, one endpoint object with `url` and its settings, or a map of named endpoints, each a URL or an endpoint object. A figure or a query chooses among named ones with `prometheus: name`. Example: `prometheus: http://localhost:9090`.","examples":["http://localhost:9090"],"type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/url"},"else":{"if":{"type":"object","anyOf":[{"required":["url"]},{"required":["kind"]},{"required":["tunnel"]},{"required":["params"]},{"required":["max_concurrency"]},{"required":["requests_per_second"]},{"required":["max_response_bytes"]},{"required":["max_series"]},{"required":["max_samples"]},{"required":["timeout"]},{"required":["connect_timeout"]},{"required":["compression"]},{"required":["scrape_interval"]},{"required":["basic_auth"]},{"required":["authorization"]},{"required":["oauth2"]},{"required":["sigv4"]},{"required":["http_headers"]},{"required":["tls_config"]},{"required":["proxy_url"]},{"required":["no_proxy"]},{"required":["proxy_from_environment"]}]},"then":{"$ref":"#/definitions/endpoint"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/endpoints"}}}},"defaults":{"description":"Any key of a figure, for every figure that does not say otherwise. Merged deeply: maps key by key, while a list of the figure, or its choice of `runs`, replaces the one given here. Example: `defaults: {step: 15s, style: acm-sigconf}`.","allOf":[{"$ref":"#/definitions/figure"}]},"timezone":{"description":"The IANA name of a time zone. Times written without a zone are read in it, and time axes are drawn in it. Default: UTC. Example: `Europe/Berlin`.","type":"string","default":"UTC","examples":["UTC","Europe/Berlin","America/New_York"]},"output_dir":{"description":"The folder that figures are written to, relative to this file. `${VAR}` is filled in from the environment. Default: figures.","type":"string","pattern":"\\S","default":"figures","examples":["figures","paper/figures"]},"data_dir":{"description":"The folder that the data of queries are kept in, relative to this file: a snapshot a query, from which figures are built when no server has the data any more. Commit it. `${VAR}` is filled in from the environment. Default: styx-data.","type":"string","pattern":"\\S","default":"styx-data","examples":["styx-data","paper/data"]},"snapshots":{"description":"How data are kept in `data_dir`. Example: `snapshots: {compress: true}`.","type":"object","properties":{"compress":{"description":"Whether snapshots are packed with gzip, which makes them about a tenth as large; git then shows no differences in them. Default: false.","type":"boolean","default":false}},"additionalProperties":false},"redact":{"description":"What is hidden of the labels that servers give, in everything that is written: snapshots, lock, figures, scripts, tables. For double-blind reviews, and for companies whose host names must not leave them. Changing it fetches all data anew. Labels of runs and CSV files are yours, and stay. Example: `redact: {drop: [pod], pseudonymise: [instance]}`.","type":"object","properties":{"keep":{"description":"The only labels that stay as they are, besides the names of metrics: all that are in none of the lists are dropped. Heat maps need `le`. Without it, all others stay.","$ref":"#/definitions/labelNames"},"drop":{"description":"Labels that are removed. Series that are the same without them are an error: merge them in the query, as in `sum without (pod) (…)`.","$ref":"#/definitions/labelNames"},"pseudonymise":{"description":"Labels whose values get other names, such as instance-k3f9q2xm: a name has the same one in all figures, labels and builds. They can be written in queries, and are what `labels`, legends and facets see.","$ref":"#/definitions/labelNames"},"key_file":{"description":"The secret that pseudonyms are made with, relative to this file; it is made where there is none. `${VAR}` is filled in from the environment. Never commit it: whoever has it can find out whether a name that they guess is there. Default: styx-private/redact.key, which git does not see.","type":"string","pattern":"\\S","default":"styx-private/redact.key","examples":["${HOME}/.config/styx/paper.key"]}},"minProperties":1,"additionalProperties":false},"vars":{"description":"Text for `${name}` in queries, titles and all labels; `--set name=value` on the command line overrides it. A value is used exactly as it is written here: 0.50 stays 0.50. Example: `vars: {job: pluto}`.","type":"object","propertyNames":{"$ref":"#/definitions/variableName"},"additionalProperties":{"$ref":"#/definitions/value"}},"python":{"description":"The Python that draws matplotlib figures: a command, or a path; one with a slash that is relative is relative to this file. `${VAR}` is filled in from the environment. Default: the environment variable STYX_PYTHON, else the first that has matplotlib of an active virtual or conda environment, `python3` and `/usr/bin/python3`. Example: `.venv/bin/python`.","type":"string","pattern":"\\S","examples":[".venv/bin/python","python3.12"]},"gnuplot":{"description":"The gnuplot that draws figures with `engine: gnuplot`: a command, or a path; one with a slash that is relative is relative to this file. `${VAR}` is filled in from the environment. Default: the environment variable STYX_GNUPLOT, else the first of `gnuplot` and `/usr/bin/gnuplot` that is 5.4 or later. Example: `/opt/gnuplot/bin/gnuplot`.","type":"string","pattern":"\\S","examples":["/opt/gnuplot/bin/gnuplot","gnuplot6"]},"labels":{"description":"How the values of labels appear in every figure: label name, then value, then its text or an object with text, order, colour, dash and marker. The order is that of this list. So one system has one name and one colour in the whole paper. Example: `labels: {scaler: {hpa: Kubernetes HPA, ours: {text: Ours, colour: '#D55E00'}}}`.","type":"object","additionalProperties":{"description":"The values of one label, and how each appears.","type":"object","additionalProperties":{"description":"The text of a value, or an object with its text and its look.","type":["string","number","boolean","object"],"if":{"type":["string","number","boolean"]},"then":{"$ref":"#/definitions/text"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/labelValue"}}}}},"styles":{"description":"Styles of your own, by name; each extends a built-in one or another of these. Example: `styles: {thesis: {extends: article, column_width: 14cm, font: TeX Gyre Pagella}}`.","type":"object","propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/style"}},"queries":{"description":"Queries that several figures share, named once here; a figure lists their names: `queries: [p50, p99]`. Each is PromQL or a query object. Example: `queries: {p99: \"histogram_quantile(0.99, sum by (le) (rate(req_bucket[1m])))\"}`.","allOf":[{"$ref":"#/definitions/queries"}]},"runs":{"description":"Runs of an experiment, by name: windows of time with labels. `defaults` among them is merged into every run, those of `runs_file` too. Example: `runs: {hpa-1: {start: 2026-02-05T18:15:52Z, duration: 15m, autoscaler: hpa, repeat: 1}}`.","type":"object","propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/run"}},"runs_file":{"description":"A file of runs, relative to this one: YAML as under `runs`, or CSV with a header row of name, start, end or duration, and labels. `styx run` and `styx mark` write YAML. `${VAR}` is filled in from the environment. Example: `runs.yaml`.","type":"string","pattern":"\\S","examples":["runs.yaml","runs.csv"]},"figures":{"description":"The figures, by name. The name becomes the file's name, and `/` in it makes folders: `basic/cpu` is written to figures/basic/cpu.pdf and so on. Example: `figures: {load: {query: node_load1, range: {last: 6h}}}`.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/figureName"},"additionalProperties":{"$ref":"#/definitions/figure"}},"values":{"description":"Numbers of the text, by name, written to values.tex (`\\styxvalue{name}`), values.json and values.md. `defaults` among them is merged into each. Example: `values: {p99-latency: {query: latency_seconds, reduce: p99, unit: s, show: ms, max: 5ms}}`.","type":"object","propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/number"}},"checks":{"description":"Claims about every series of every run, by name: the build fails where one does not hold. `defaults` among them is merged into each. Example: `checks: {no-errors: {query: rate(errors_total[1m]), max: 0}}`.","type":"object","propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"$ref":"#/definitions/check"}},"tables":{"description":"Tables, by name, which is that of their files: LaTeX (booktabs), CSV and Markdown. Example: `tables: {systems: {rows: autoscaler, runs: all, query: latency_seconds, columns: [{reduce: p99, unit: s}]}}`.","type":"object","propertyNames":{"$ref":"#/definitions/figureName"},"additionalProperties":{"$ref":"#/definitions/table"}}},"definitions":{"instant":{"title":"moment","description":"A time, or `start` or `end`.","type":["string","number"],"pattern":"\\S","examples":["end","2017-06-01T12:00:00Z"]},"bound":{"title":"bound","description":"A number, or one with a multiple of the unit.","type":["string","number"],"pattern":"\\S","examples":["5ms",0.9,"80%"]},"valueNames":{"title":"names of values","description":"Several values of the top level's `values`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/name"},"examples":[["ours-latency","hpa-latency"]]},"twoValues":{"title":"pair of values","description":"Two names of values.","type":"array","minItems":2,"maxItems":2,"items":{"$ref":"#/definitions/name"},"examples":[["ours-latency","hpa-latency"]]},"number":{"title":"value of the text","description":"One number: of a query at one moment, or its samples reduced to one, over runs if wanted; or the ratio or the difference of two other values.","type":"object","additionalProperties":false,"properties":{"query":{"description":"PromQL whose answer is one series. `${name}` is filled in from `vars` and the labels of the run, and `${range}` is the length of the range. Example: `sum(rate(http_requests_total[1m]))`.","allOf":[{"$ref":"#/definitions/promql"}]},"queries":{"description":"The name of a query of the top level's `queries`, in place of `query`; beside `figure`, of one of the figure's. Example: `[p99]`.","allOf":[{"$ref":"#/definitions/queryNames"}]},"figure":{"description":"The name of a figure, in place of `query` and `range`: the number is of what the figure shows, in its unit. `queries` chooses one of its queries where it has several, and `runs` some of its runs. Example: `latency`.","allOf":[{"$ref":"#/definitions/figureName"}]},"series":{"title":"labels of a series","description":"The labels of the one series that is meant, where the answer has several: texts as they are written, 05 is not 5. Example: `{instance: a}`.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/labelName"},"additionalProperties":{"$ref":"#/definitions/value"},"examples":[{"instance":"a"}]},"at":{"description":"Asks for one moment only: a time, or `start` or `end` of the range or of each run, in place of `reduce`. Example: `end`.","allOf":[{"$ref":"#/definitions/instant"}]},"reduce":{"description":"How the samples become one number, of each run one: `last`, `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99`. Without `at`, it must be said. Example: `max`.","allOf":[{"$ref":"#/definitions/reducer"}]},"range":{"description":"The time that is asked about. Default: that of `defaults`. Example: `{last: 6h}`.","allOf":[{"$ref":"#/definitions/range"}]},"runs":{"description":"Runs in place of a range, each with a number of its own; then `combine` makes one of these. Default: those of `defaults`. Example: `all`, `[hpa-1, hpa-2]`, or `{autoscaler: hpa}`.","type":["string","array","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/allRuns"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/runNames"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/runLabels"}}}},"step":{"description":"The time between two samples: a duration, or `auto`, as that of a figure. Default: that of `defaults`, else auto. Example: `15s`.","allOf":[{"$ref":"#/definitions/step"}]},"prometheus":{"description":"The endpoint that is asked, by its name, or several, as those of a figure. Default: that of `defaults`, or the only one. Example: `eu`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/endpointName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/endpointNames"}}},"params":{"$ref":"#/definitions/addedParams"},"http_headers":{"$ref":"#/definitions/addedHeaders"},"combine":{"description":"How the numbers of the runs become one: `mean` or `median`. Default: mean.","type":"string","enum":["mean","median"],"default":"mean"},"interval":{"description":"How well the number is known, over runs: `ci95` (Student's t), `stddev`, `minmax`, `p10-p90`, or `none`. Default: none. Example: `ci95`.","allOf":[{"$ref":"#/definitions/band"}]},"ratio":{"description":"The first of two other values divided by the second, multiples of one unit brought together: 2 s / 1000 ms is 2. It is a part of 1, which `unit: ratio, show: percent` prints in percent. Example: `[ours-latency, hpa-latency]`.","allOf":[{"$ref":"#/definitions/twoValues"}]},"difference":{"description":"The first of two other values without the second, in the unit of the first; the second has that or a multiple of it. Example: `[ours-latency, hpa-latency]`.","allOf":[{"$ref":"#/definitions/twoValues"}]},"unit":{"description":"The unit of the samples, as that of an axis: `s`, `bytes`, `ratio`, or any text. Default: that of the query, where `queries` has it, else none. Example: `s`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown. Default: one that suits the size. Example: `ms`.","allOf":[{"$ref":"#/definitions/show"}]},"digits":{"description":"How many significant digits are shown. Default: 3, but all in front of the decimal point; beside an interval, as many decimals as two digits of its half have. Example: `2`.","type":"integer","minimum":1,"maximum":15,"examples":[2]},"decimals":{"description":"How many decimals are shown, in place of `digits`. Example: `1`.","type":"integer","minimum":0,"maximum":15,"examples":[1]},"min":{"description":"A claim: the value is at least this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `0.9`.","allOf":[{"$ref":"#/definitions/bound"}]},"max":{"description":"A claim: the value is at most this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `5ms`.","allOf":[{"$ref":"#/definitions/bound"}]},"label":{"description":"What a table of values calls it. Default: its name. Example: `Latency of ours`.","allOf":[{"$ref":"#/definitions/text"}]},"siunitx":{"description":"Whether LaTeX prints it by the package siunitx, as `\\qty{5.2}{\\milli\\second}`. Default: false, which needs no package. Example: `true`.","type":"boolean","default":false,"examples":[true]}}},"check":{"title":"check","description":"A claim about every series of its queries, in every run: bounds that they keep. Without `reduce` or `at`, every sample keeps them.","type":"object","additionalProperties":false,"properties":{"query":{"description":"PromQL, whose answer may have any number of series. Example: `rate(errors_total[1m])`.","allOf":[{"$ref":"#/definitions/promql"}]},"queries":{"description":"Names of queries of the top level's `queries`, in place of `query`. Example: `[p50, p99]`.","allOf":[{"$ref":"#/definitions/queryNames"}]},"at":{"description":"Asks for one moment only: a time, or `start` or `end` of the range or of each run, in place of `reduce`. Example: `end`.","allOf":[{"$ref":"#/definitions/instant"}]},"reduce":{"description":"How the samples of a series become the one number that is judged. Default: each sample is. Example: `p99`.","allOf":[{"$ref":"#/definitions/reducer"}]},"range":{"description":"The time that is asked about. Default: that of `defaults`. Example: `{last: 6h}`.","allOf":[{"$ref":"#/definitions/range"}]},"runs":{"description":"Runs in place of a range, each with a number of its own; then `combine` makes one of these. Default: those of `defaults`. Example: `all`, `[hpa-1, hpa-2]`, or `{autoscaler: hpa}`.","type":["string","array","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/allRuns"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/runNames"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/runLabels"}}}},"step":{"description":"The time between two samples: a duration, or `auto`, as that of a figure. Default: that of `defaults`, else auto. Example: `15s`.","allOf":[{"$ref":"#/definitions/step"}]},"prometheus":{"description":"The endpoint that is asked, by its name, or several, as those of a figure. Default: that of `defaults`, or the only one. Example: `eu`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/endpointName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/endpointNames"}}},"params":{"$ref":"#/definitions/addedParams"},"http_headers":{"$ref":"#/definitions/addedHeaders"},"unit":{"description":"The unit of the samples, as that of an axis: `s`, `bytes`, `ratio`, or any text. Default: that of the query, where `queries` has it, else none. Example: `s`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown. Default: one that suits the size. Example: `ms`.","allOf":[{"$ref":"#/definitions/show"}]},"min":{"description":"They are at least this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `0`.","allOf":[{"$ref":"#/definitions/bound"}]},"max":{"description":"They are at most this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `5ms`.","allOf":[{"$ref":"#/definitions/bound"}]}}},"column":{"title":"column","description":"A column: a query reduced to one number in each row.","type":"object","additionalProperties":false,"properties":{"label":{"description":"Its head; the unit follows in parentheses. Default: the query's name and the reduction. Example: `Latency`.","allOf":[{"$ref":"#/definitions/text"}]},"query":{"description":"Which of the table's `queries`. Default: the only one. Example: `latency`.","allOf":[{"$ref":"#/definitions/queryName"}]},"at":{"description":"Asks for one moment only: a time, or `start` or `end` of the range or of each run, in place of `reduce`. Example: `end`.","allOf":[{"$ref":"#/definitions/instant"}]},"reduce":{"description":"How the samples become one number, of each run one: `last`, `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99`. Without `at`, it must be said. Example: `max`.","allOf":[{"$ref":"#/definitions/reducer"}]},"combine":{"description":"How the numbers of the runs become one: `mean` or `median`. Default: mean.","type":"string","enum":["mean","median"],"default":"mean"},"interval":{"description":"How well the number is known, over runs: `ci95` (Student's t), `stddev`, `minmax`, `p10-p90`, or `none`. Default: none. Example: `ci95`.","allOf":[{"$ref":"#/definitions/band"}]},"unit":{"description":"The unit of the samples, as that of an axis: `s`, `bytes`, `ratio`, or any text. Default: that of the query, where `queries` has it, else none. Example: `s`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown. Default: one that suits the size. Example: `ms`.","allOf":[{"$ref":"#/definitions/show"}]},"digits":{"description":"How many significant digits are shown. Default: 3, but all in front of the decimal point; beside an interval, as many decimals as two digits of its half have. Example: `2`.","type":"integer","minimum":1,"maximum":15,"examples":[2]},"decimals":{"description":"How many decimals are shown, in place of `digits`. Example: `1`.","type":"integer","minimum":0,"maximum":15,"examples":[1]},"best":{"description":"Which number of the column is bold: the least (`min`) or the largest (`max`); all of them where several are shown alike. Default: none.","type":"string","enum":["min","max"]}}},"table":{"title":"table","description":"A table: rows by a label of runs or series, and columns of numbers.","type":"object","additionalProperties":false,"required":["rows"],"properties":{"rows":{"description":"The label that makes the rows: one of the runs (`run` is their name), else one of the series; or a list of values, a row each. Example: `autoscaler`, or `[ours-latency, hpa-latency]`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/labelName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/valueNames"}}},"head":{"description":"What stands above the rows' names. Default: the label. Example: `Autoscaler`.","allOf":[{"$ref":"#/definitions/text"}]},"query":{"description":"PromQL, for all columns. In each row, its answer is one series. Example: `sum(rate(http_requests_total[1m]))`.","allOf":[{"$ref":"#/definitions/promql"}]},"queries":{"description":"The queries of the columns: a map of names to PromQL or query objects, or a list of names of the top level's `queries`. Example: `{latency: node_latency_seconds}`, or `[p50, p99]`.","type":["object","array"],"if":{"type":"object"},"then":{"$ref":"#/definitions/queries"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/queryNames"}}},"range":{"description":"The time that is asked about. Default: that of `defaults`. Example: `{last: 6h}`.","allOf":[{"$ref":"#/definitions/range"}]},"runs":{"description":"Runs in place of a range, each with a number of its own; then `combine` makes one of these. Default: those of `defaults`. Example: `all`, `[hpa-1, hpa-2]`, or `{autoscaler: hpa}`.","type":["string","array","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/allRuns"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/runNames"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/runLabels"}}}},"step":{"description":"The time between two samples: a duration, or `auto`, as that of a figure. Default: that of `defaults`, else auto. Example: `15s`.","allOf":[{"$ref":"#/definitions/step"}]},"prometheus":{"description":"The endpoint that is asked, by its name, or several, as those of a figure. Default: that of `defaults`, or the only one. Example: `eu`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/endpointName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/endpointNames"}}},"params":{"$ref":"#/definitions/addedParams"},"http_headers":{"$ref":"#/definitions/addedHeaders"},"columns":{"description":"The columns, from left to right. Example: `[{reduce: max, unit: s, show: ms, best: min}]`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/column"},"examples":[[{"reduce":"max","unit":"s"}]]},"siunitx":{"description":"Whether LaTeX aligns the columns by the package siunitx, in columns of the kind S. Default: false, which needs booktabs only. Example: `true`.","type":"boolean","default":false,"examples":[true]}}},"name":{"title":"name","description":"Letters, digits, `.`, `_` and `-`, starting with a letter or a digit.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","examples":["p99","eu-west"]},"figureName":{"title":"figure name","description":"Letters, digits, `.`, `_` and `-`, starting with a letter or a digit; `/` between such parts makes folders.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$","examples":["latency","basic/cpu"]},"variableName":{"title":"variable name","description":"Letters, digits, `_` and `-`, starting with a letter or one `_`; `range` is taken.","type":"string","pattern":"^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$","examples":["job","load_level"]},"value":{"description":"Text, used exactly as it is written: 05 stays 05, and 0.50 stays 0.50.","type":["string","number","boolean"]},"text":{"title":"text","description":"A text. It needs quotes where it begins with a brace, a bracket or another sign of YAML.","type":["string","number","boolean"],"examples":["Goroutines per replica"]},"promql":{"title":"PromQL expression","description":"A PromQL expression. `${name}` is filled in from `vars`; `${range}` is the length of the range, `${step}` the step, and `${rate_interval}` a range for `rate` that suits it: the step and a `scrape_interval`, but four of these at least. Put it in single quotes where it contains `: ` or ` #` or begins with a brace.","type":["string","number","boolean"],"pattern":"\\S","examples":["go_goroutines{job=\"pluto\"}","sum by (code) (rate(http_requests_total[5m]))"]},"label":{"title":"label","description":"What a series is called: a template over the labels of the answer, in quotes because of the braces; `{{runs}}` is how many runs a series stands for. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `\"{{instance}}\"`.","type":["string","number","boolean"],"examples":["{{instance}}","{{job}} on {{instance}}"]},"duration":{"title":"duration","description":"A duration as Prometheus writes it: numbers with the units y, w, d, h, m, s and ms, the largest first.","type":"string","pattern":"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","examples":["15s","1h30m","500ms"]},"step":{"title":"step","description":"The time between two points: a duration, or `auto` for about 1,000 points at most, and never finer than the endpoint's `scrape_interval`: an hour has 241 points where that is 15s. Default: auto. Example: `15s`.","type":"string","pattern":"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","default":"auto","examples":["auto","15s","1m"]},"time":{"title":"time","description":"A time: ISO 8601 with a zone (`2017-06-01T12:00:00Z`) or without one (read in `timezone`), a date (its midnight), Unix seconds, `now`, or `now-6h`.","type":["string","number"],"examples":["2017-06-01T12:00:00Z","now-6h",1496318400]},"runTime":{"title":"time of a run","description":"A time: ISO 8601 with a zone (`2026-02-05T18:15:52Z`) or without one (read in `timezone`), a date (its midnight), or Unix seconds.","type":["string","number"],"examples":["2026-02-05T18:15:52Z",1770315352]},"runMargin":{"title":"duration","description":"A duration as Prometheus writes it, or 0.","type":["string","number"],"examples":["30s","1m30s"]},"runEvent":{"title":"event of a run","description":"Something that happened during a run.","type":"object","additionalProperties":false,"required":["at","label"],"properties":{"at":{"description":"When: a time. Example: `2026-02-05T18:20:00Z`.","allOf":[{"$ref":"#/definitions/runTime"}]},"label":{"description":"What happened. Example: `leader killed`.","allOf":[{"$ref":"#/definitions/text"}]}},"examples":[{"at":"2026-02-05T18:20:00Z","label":"leader killed"}]},"run":{"title":"run","description":"One run: its `start`, and its `end` or `duration`. Without these two it is still open, and no figure takes it. Every key that is not listed here is a label; its value is the text as it is written: 05 stays 05. Names of labels have letters, digits and `_`; `run` is taken, which is the run's name, and so is `runs`, how many there are.","type":"object","properties":{"start":{"description":"When it began: a time. Example: `2026-02-05T18:15:52Z`.","allOf":[{"$ref":"#/definitions/runTime"}]},"end":{"description":"When it ended: a time. Example: `2026-02-05T18:30:52Z`.","allOf":[{"$ref":"#/definitions/runTime"}]},"duration":{"description":"How long it was, in place of `end`. Example: `15m`.","allOf":[{"$ref":"#/definitions/duration"}]},"warmup":{"description":"How much of its beginning is left out. Time zero of its figures is behind it. Default: nothing. Example: `30s`.","allOf":[{"$ref":"#/definitions/runMargin"}]},"cooldown":{"description":"How much of its end is left out. Default: nothing. Example: `30s`.","allOf":[{"$ref":"#/definitions/runMargin"}]},"prometheus":{"description":"The endpoint that watched it, by its name at the top level's `prometheus`. Default: the figure's. Example: `eu`.","allOf":[{"$ref":"#/definitions/endpointName"}]},"events":{"description":"What happened during it, for figures to draw; `styx mark event` adds to them. Example: `[{at: 2026-02-05T18:20:00Z, label: leader killed}]`.","type":"array","items":{"$ref":"#/definitions/runEvent"}},"failed":{"description":"Whether it is of no use: figures leave it out. `styx run` writes it when the command fails. Default: false.","type":"boolean","default":false}},"additionalProperties":{"$ref":"#/definitions/value"},"examples":[{"start":"2026-02-05T18:15:52Z","duration":"15m","autoscaler":"hpa"}]},"allRuns":{"title":"`all`","description":"All runs that have ended and not failed.","type":"string","enum":["all"]},"runNames":{"title":"names of runs","description":"Runs by their names, in this order.","type":"array","minItems":1,"items":{"$ref":"#/definitions/name"},"examples":[["hpa-1","hpa-2"]]},"runLabels":{"title":"labels of runs","description":"Runs that have one of the values of each label, which are texts as they are written: 5 is not 05.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/labelName"},"additionalProperties":{"title":"value, or list of values","description":"A value of the label, or several.","examples":["hpa",["05","70"]],"type":["string","number","boolean","array"],"if":{"type":["string","number","boolean"]},"then":{"$ref":"#/definitions/value"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/values"}}},"examples":[{"autoscaler":"hpa","param":["05","70"]}]},"values":{"title":"list of values","description":"Several values.","type":"array","minItems":1,"items":{"$ref":"#/definitions/value"},"examples":[["05","70"]]},"band":{"title":"band","description":"What a band shows: from one quantile to a higher one, as in `p5-p95`; of combined runs also `ci95`, `stddev`, `minmax` and `none`.","type":"string","pattern":"^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$","examples":["p5-p95","ci95","stddev","minmax"]},"condition":{"title":"condition on samples","description":"What a sample has to be: equal to a number, or within bounds.","examples":[3,{"min":100,"max":200}],"type":["number","object"],"if":{"type":"number"},"then":{"$ref":"#/definitions/conditionNumber"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/conditionBounds"}}},"conditionNumber":{"title":"number","description":"What a sample has to be equal to.","type":"number","examples":[3]},"conditionBounds":{"title":"bounds of samples","description":"What a sample has to be within; all of them hold.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"min":{"description":"It is this or more. Example: `100`.","type":"number","examples":[100]},"max":{"description":"It is this or less. Example: `200`.","type":"number","examples":[200]},"above":{"description":"It is more. Example: `0`.","type":"number","examples":[0]},"below":{"description":"It is less. Example: `5`.","type":"number","examples":[5]}},"examples":[{"above":0}]},"labelNames":{"title":"names of labels","description":"Several labels.","type":"array","minItems":1,"items":{"$ref":"#/definitions/labelName"},"examples":[["autoscaler","param"]]},"endpointName":{"title":"endpoint name","description":"The name of an endpoint of the top level's `prometheus`. Needed where there are several. Example: `eu`.","type":"string","examples":["eu"]},"endpointNames":{"title":"names of endpoints","description":"Several endpoints, which are asked the same.","type":"array","minItems":1,"items":{"$ref":"#/definitions/endpointName"},"examples":[["eu","us"]]},"addedParams":{"title":"added parameters","description":"Parameters that each of its queries is sent with, over those of the endpoint, name by name; `${VAR}` is filled in from the environment, from which one that is called like a secret has to come. They are a part of the request: when they change, data are fetched anew. Example: `{lookback_delta: 1m}`.","type":"object","additionalProperties":{"$ref":"#/definitions/value"},"examples":[{"lookback_delta":"1m"}]},"addedHeaders":{"title":"added HTTP headers","description":"Headers that each of its requests carries, over those of the endpoint, name by name: another tenant. They are a part of the request as they are written here, without secrets. Example: `{X-Scope-OrgID: {values: [paper]}}`.","type":"object","additionalProperties":{"$ref":"#/definitions/httpHeader"},"examples":[{"X-Scope-OrgID":{"values":["paper"]}}]},"rangeDuration":{"title":"length of a range","description":"A duration as Prometheus writes it, or `${name}`, which is filled in from `vars` and `matrix`.","type":"string","pattern":"^(.*\\$\\{.*|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","examples":["15s","1h30m","500ms"]},"period":{"title":"period of the calendar","description":"A quarter, a month or a week of a year, in the manifest's `timezone`.","type":["string","number"]},"range":{"title":"range","description":"The time that is drawn: `{start, end}`, `{start, duration}`, `{end, duration}`, `{last}`, or a period of the calendar in `timezone`: `{quarter}`, `{month}` or `{week}`. `${name}` is filled in from `vars` and `matrix`. Example: `{last: 6h}`.","type":"object","additionalProperties":false,"properties":{"start":{"description":"The first point in time; the points are counted from it. Goes with `end` or `duration`. ISO 8601, Unix seconds, `now` or `now-6h`; a time without a zone is read in `timezone`. Example: `2017-06-01T12:00:00Z`.","allOf":[{"$ref":"#/definitions/time"}]},"end":{"description":"The last point in time, itself included. Goes with `start` or `duration`, and is written as `start` is. Example: `2017-06-01T13:00:00Z`.","allOf":[{"$ref":"#/definitions/time"}]},"duration":{"description":"How long the range is, beside `start` or `end`. Example: `1h30m`.","allOf":[{"$ref":"#/definitions/rangeDuration"}]},"last":{"description":"The time up to now, alone: `{last: 6h}` is the last six hours. Example: `6h`.","allOf":[{"$ref":"#/definitions/rangeDuration"}]},"quarter":{"description":"A quarter of a year, alone, without the first moment of the next one. Example: `2026Q3`.","allOf":[{"$ref":"#/definitions/period"}],"examples":["2026Q3"]},"month":{"description":"A month, alone, without the first moment of the next one. Example: `2026-07`.","allOf":[{"$ref":"#/definitions/period"}],"examples":["2026-07"]},"week":{"description":"A week of ISO 8601, from Monday to Sunday, alone, without the first moment of the next one. Example: `2026-W31`.","allOf":[{"$ref":"#/definitions/period"}],"examples":["2026-W31"]}},"examples":[{"start":"2017-06-01T12:00:00Z","end":"2017-06-01T13:00:00Z"},{"last":"6h"}]},"noMatrix":{"title":"map of lists or the word `none`","description":"`none`: the figure is one.","type":"string","enum":["none"]},"matrix":{"title":"matrix","description":"Lists of values by the names that `${name}` has.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/variableName"},"properties":{"run":{"description":"A figure a run, in place of a `range`: time zero is the start of the run, and `${label}` is a label of it. `all`, names, or a map of labels, as `runs` of a figure. Example: `{autoscaler: hpa}`.","type":["string","array","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/allRuns"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/runNames"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/runLabels"}}}}},"additionalProperties":{"title":"list of values, or a label to ask for","description":"The values of one key: a list, or those that a label has on the server.","examples":[["a","b"]],"type":["array","object"],"if":{"type":"array"},"then":{"$ref":"#/definitions/matrixValues"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/labelValues"}}},"examples":[{"instance":["a","b"]}]},"matrixValues":{"title":"list of values","description":"Values, each used exactly as it is written.","type":"array","minItems":1,"items":{"$ref":"#/definitions/matrixValue"},"examples":[["a","b"]]},"matrixValue":{"title":"value of a matrix","description":"Text, used exactly as it is written: 05 stays 05, and 0.50 stays 0.50. `${name}` is filled in from `vars`.","type":["string","number","boolean"]},"labelValues":{"title":"values of a label","description":"The values that a label has in the figure's range, on the server of its first query, sorted. Example: `{label_values: instance, of: 'up{job=\"pluto\"}'}`.","type":"object","additionalProperties":false,"required":["label_values","of"],"properties":{"label_values":{"$ref":"#/definitions/labelName"},"of":{"description":"The series whose label it is: a selector, in quotes because of its braces. `${name}` is filled in from `vars`. Example: `'up{job=\"pluto\"}'`.","allOf":[{"$ref":"#/definitions/promql"}],"examples":["up{job=\"pluto\"}"]}},"examples":[{"label_values":"instance","of":"up{job=\"pluto\"}"}]},"exclusion":{"title":"exclusion","description":"Values of some keys of the matrix: all combinations that have them are left out.","type":"object","minProperties":1,"additionalProperties":{"$ref":"#/definitions/matrixValue"},"examples":[{"instance":"a","quantile":"0.99"}]},"transformWord":{"title":"name of a transform","description":"A transform that has no settings: `negate`, `delta` or `cumulative`.","type":"string","enum":["negate","delta","cumulative"]},"rollingWindow":{"title":"duration","description":"How far back the window of a rolling mean reaches.","type":"string","pattern":"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","examples":["5m"]},"rolling":{"title":"rolling window","description":"A window that moves with time, and what is made of the samples in it.","type":"object","additionalProperties":false,"required":["window"],"properties":{"window":{"description":"How far back it reaches from each sample. Example: `5m`.","allOf":[{"$ref":"#/definitions/duration"}]},"of":{"description":"What is made of the samples in it: `mean`, `median` or `max`. Default: mean.","type":"string","enum":["mean","median","max"],"default":"mean"}},"examples":[{"window":"5m","of":"median"}]},"transform":{"title":"transform with settings","description":"One transform with its settings.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"scale":{"description":"Multiplies every sample. Example: `0.001`.","type":"number","examples":[0.001]},"rolling":{"description":"What is made of the samples of a window that moves with time: the window of a mean, or an object that also says `median` or `max`. Example: `5m`, or `{window: 5m, of: median}`.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/rollingWindow"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rolling"}}},"clip":{"title":"limits","description":"Puts every sample that is beyond a limit on it. Example: `{min: 0, max: 1}`.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"min":{"description":"No sample is below. Example: `0`.","type":"number","examples":[0]},"max":{"description":"No sample is above. Example: `1`.","type":"number","examples":[1]}},"examples":[{"min":0}]},"drop_series":{"title":"condition","description":"Leaves out series. Example: `{min_samples: 10}`.","type":"object","additionalProperties":false,"required":["min_samples"],"properties":{"min_samples":{"description":"Those with fewer samples than that are left out; NaN does not count. Example: `10`.","type":"integer","minimum":1,"examples":[10]}},"examples":[{"min_samples":10}]},"relabel":{"title":"relabelling","description":"Rewrites the value of a label. Example: `{label: instance, match: '([^:]+):.*', replace: $1}`.","type":"object","additionalProperties":false,"required":["label","match","replace"],"properties":{"label":{"description":"The label whose value is rewritten. Example: `instance`.","allOf":[{"$ref":"#/definitions/labelName"}]},"match":{"description":"A regular expression for the whole value; other values stay as they are. Example: `'([^:]+):.*'`.","allOf":[{"$ref":"#/definitions/value"}],"examples":["'([^:]+):.*'"]},"replace":{"description":"The new value: `$1`, `${1}` and `${name}` are what a group has matched, `$$` is a dollar sign. Without any, the label is gone. Example: `$1`.","allOf":[{"$ref":"#/definitions/value"}],"examples":["$1"]}},"examples":[{"label":"instance","match":"'(.*):9090'","replace":"$1"}]},"sort":{"title":"order","description":"The order in which series are drawn and written: that of a label's values, or of a number of each. Example: `{reduce: mean, order: descending}`.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"label":{"description":"Sorted by the values of this label. Example: `instance`.","allOf":[{"$ref":"#/definitions/labelName"}]},"reduce":{"description":"Sorted by this number of each series. Example: `mean`.","allOf":[{"$ref":"#/definitions/reducer"}]},"order":{"description":"`ascending` or `descending`. Default: ascending.","type":"string","enum":["ascending","descending"],"default":"ascending"}},"examples":[{"label":"instance"},{"reduce":"mean","order":"descending"}]},"top":{"description":"Keeps that many series, those with the largest means. Example: `5`.","allOf":[{"$ref":"#/definitions/topCount"}]}},"examples":[{"scale":0.001}]},"transforms":{"title":"list of transforms","description":"What is calculated of series, one transform after the other.","type":"array","items":{"title":"transform","description":"The name of a transform, or a map of its name to its settings.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/transformWord"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/transform"}}},"examples":[["delta",{"scale":0.001}]]},"foreignSeries":{"title":"foreign series","description":"A CSV file with a sample a line, and which of its columns are what.","type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"description":"The file, relative to this one. `${name}` is filled in from `vars`, `matrix` and the run, or else from the environment. Example: `load/${run}.csv`.","allOf":[{"$ref":"#/definitions/path"}],"examples":["load/${run}.csv"]},"time":{"description":"The column of times: Unix seconds or milliseconds, or ISO 8601, without a zone in the manifest's `timezone`. Default: time. Example: `timestamp`.","allOf":[{"$ref":"#/definitions/columnName"}],"default":"time"},"value":{"description":"The column of values. Default: value. Example: `latency_ms`.","allOf":[{"$ref":"#/definitions/columnName"}],"default":"value"},"labels":{"description":"Columns whose values tell series apart; they are labels of these. Default: none, which is one series. Example: `[method, code]`.","type":"array","items":{"$ref":"#/definitions/columnName"},"examples":[["method","code"]]}},"examples":[{"file":"load.csv","time":"timestamp","value":"latency_ms","labels":["method"]}]},"columnName":{"title":"name of a column","description":"What the first line of the file calls a column.","type":["string","number","boolean"],"examples":["latency_ms"]},"runEvents":{"title":"event, or `runs`","description":"`runs`: the events of the figure's runs, at their times since the starts of these.","type":"string","enum":["runs"]},"query":{"title":"query","description":"A query in its long form: PromQL with settings of its own.","type":"object","additionalProperties":false,"properties":{"query":{"description":"The PromQL expression; needed where there is no `csv`, be it here or in the query of the same name in `defaults`. `${name}` is filled in from `vars`. Example: `up{job=\"pluto\"}`.","allOf":[{"$ref":"#/definitions/promql"}]},"label":{"description":"What this query's series are called, in place of the figure's `label`. `${name}` is filled in from `vars`. Example: `\"p99 of {{instance}}\"`.","allOf":[{"$ref":"#/definitions/label"}]},"prometheus":{"description":"The endpoint that this query asks, in place of the figure's, or several; so two servers can share a figure. Example: `us`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/endpointName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/endpointNames"}}},"step":{"description":"The time between two points of this query, in place of the figure's `step`. Example: `1m`.","allOf":[{"$ref":"#/definitions/step"}]},"unit":{"description":"The unit of this query's samples, in place of the axis' `unit`. Example: `bytes`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown for this query, in place of the axis' `show`. Example: `ms`.","allOf":[{"$ref":"#/definitions/show"}]},"axis":{"description":"The y axis that this query is drawn against: `left`, which is `y`, or `right`, which is `y2`. Default: left.","type":"string","enum":["left","right"],"default":"left"},"threshold":{"description":"A horizontal line at this value on the query's axis, in the unit of its samples: a limit that it should keep. Example: `0.5`.","type":"number","examples":[0.5]},"reduce":{"description":"How each series of this query becomes one number, in place of the figure's `reduce`. Example: `max`.","allOf":[{"$ref":"#/definitions/reducer"}]},"csv":{"description":"A foreign series, in place of `query`: one of a load generator, a log or a simulation, read from a CSV file. Example: `{file: load.csv, time: timestamp, value: latency_ms, labels: [method]}`.","allOf":[{"$ref":"#/definitions/foreignSeries"}]},"transform":{"description":"What is calculated of this query's series, in place of the figure's `transform`. Example: `[delta, {scale: 0.001}]`.","allOf":[{"$ref":"#/definitions/transforms"}]}}},"queries":{"title":"queries","description":"Queries by name; each is PromQL or a query object.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"description":"PromQL, or an object with `query` and settings of its own.","type":["string","number","boolean","object"],"if":{"type":["string","number","boolean"]},"then":{"$ref":"#/definitions/promql"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/query"}}}},"queryNames":{"title":"list of query names","description":"Names of queries of the top level's `queries`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/queryName"},"examples":[["p50","p99"]]},"xAxis":{"title":"x axis","description":"The x axis: time; the values themselves for `kind: cdf` and `histogram`; with `query`, the values of another query; or, with `run`, a label of runs.","type":"object","additionalProperties":false,"properties":{"time":{"description":"`absolute` shows the time of day in the manifest's `timezone`, `relative` the time since the start of the range. Default: absolute.","type":"string","enum":["absolute","relative"],"default":"absolute"},"label":{"description":"The text below the x axis. `${name}` is filled in from `vars`. Default: chosen to fit what the axis shows. Example: `Time since the start`.","allOf":[{"$ref":"#/definitions/text"}]},"unit":{"description":"The unit of the values of an x axis that is not time; as `unit` of `y`. Example: `s`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown, where another one than Styx chooses is wanted: on an axis of relative time `ms`, `s`, `min`, `h` or `d`. Example: `min`.","allOf":[{"$ref":"#/definitions/show"}]},"scale":{"description":"How values are spread along an x axis that is not time: `linear`, `log` (powers of 10) or `log2` (powers of 2). Default: linear.","allOf":[{"$ref":"#/definitions/scale"}],"default":"linear"},"min":{"description":"Where the axis begins. On an axis of time: a time, or a duration since the start of the range; a number is Unix seconds where `time` is absolute, and seconds since the start where it is relative. Elsewhere a number, in the unit of the samples. Default: the start of the range, or chosen to fit the data. Example: `5m`.","allOf":[{"$ref":"#/definitions/limit"}]},"max":{"description":"Where the axis ends; written as `min` is. Default: the end of the range, or chosen to fit the data. Example: `30m`.","allOf":[{"$ref":"#/definitions/limit"}]},"ticks":{"description":"About how many ticks there are (0 for none), or the list of their values: seconds since the start where `time` is relative; not for a time of day. Default: as many round values as there is room for. Example: `5`.","allOf":[{"$ref":"#/definitions/ticks"}]},"query":{"description":"Plots the other queries against this one: its name. For `kind: points`, which is then the default; each series is one point, both of its values reduced by `reduce`, and matched by their labels. Example: `x: {query: cost, reduce: mean}`.","allOf":[{"$ref":"#/definitions/queryName"}]},"run":{"description":"Draws runs along this axis, each at the number that it has as a label, of which this is the name: for a figure with `runs`, of `kind: line` or `points`. Each series of a run becomes one number (`reduce`), and a line goes through those of all runs, or of each group in `group_by`; `combine: mean` makes one point of runs of the same number, with its interval. Example: `x: {run: replicas, scale: log2}`.","allOf":[{"$ref":"#/definitions/labelName"}]},"reduce":{"description":"How the series of `query` become one number each. Default: the `reduce` of that query, else the figure's. Example: `mean`.","allOf":[{"$ref":"#/definitions/reducer"}]}},"examples":[{"time":"relative","label":"Time since the start"}]},"valueAxis":{"title":"axis of values","description":"An axis of values. Limits, ticks and thresholds are in the unit of the samples, whatever is shown.","type":"object","additionalProperties":false,"properties":{"label":{"description":"The text beside the axis. `${name}` is filled in from `vars`. The unit that is shown is added to it. Default: none. Example: `Latency`.","allOf":[{"$ref":"#/definitions/text"}]},"unit":{"description":"The unit of the samples: `s`, `ms`, `bytes` (in KiB, MiB), `decbytes` (in kB, MB), `bits/s`, `bytes/s`, `percent` (0 to 100), `ratio` (0 to 1), `ops/s`, `count`, or any text. The axis shows one sensible multiple of it, and names it in its label: `Latency (ms)`. Default: none. Example: `bytes`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown, where another one than Styx chooses is wanted. Example: `ms` where the unit is `s`.","allOf":[{"$ref":"#/definitions/show"}]},"scale":{"description":"How values are spread along the axis: `linear`, `log` (powers of 10) or `log2` (powers of 2). A logarithmic axis has no zero: smaller values are not drawn. Default: linear.","allOf":[{"$ref":"#/definitions/scale"}],"default":"linear"},"min":{"description":"Where the axis begins, in the unit of the samples. Default: chosen to fit the data; 0 for bars and areas. Example: `0`.","type":"number","examples":[0]},"max":{"description":"Where the axis ends, in the unit of the samples. Default: chosen to fit the data. Example: `0.5`.","type":"number","examples":[0.5]},"ticks":{"description":"About how many ticks there are (0 for none), or the list of their values, in the unit of the samples. Default: as many round values as there is room for. Example: `5`, or `[0, 0.1, 0.5]`.","allOf":[{"$ref":"#/definitions/ticks"}]},"headroom":{"description":"Room between the data and the end of the axis, as a part of what the data take: 0.1 is a tenth. Default: up to the next tick. Example: `0.1`.","type":"number","minimum":0,"maximum":10,"examples":[0.1]}}},"queryName":{"title":"query name","description":"The name of a query: of the top level's `queries`, or of this figure's.","type":["string","number"],"examples":["p99"]},"unit":{"title":"unit","description":"A unit that Styx knows (`s`, `ms`, `bytes`, `decbytes`, `bits/s`, `bytes/s`, `percent`, `ratio`, `ops/s`, `count`), or any other text.","type":"string","pattern":"\\S","examples":["s","ms","bytes","decbytes","bits/s","bytes/s","percent","ratio","ops/s","count"]},"show":{"title":"multiple of a unit","description":"The multiple of a unit that is shown: `ms` or `min` of `s`, `MiB` of `bytes`, `Mbit/s` of `bits/s`.","type":"string","pattern":"\\S","examples":["ms","MiB"]},"scale":{"title":"scale","description":"How values are spread along an axis: `linear`, `log` (powers of 10) or `log2` (powers of 2).","type":"string","enum":["linear","log","log2"]},"limit":{"title":"limit of an axis","description":"Where an axis begins or ends: a number, or on an axis of time also a time or a duration since the start of the range.","type":["string","number"],"examples":[0,"5m","2017-06-01T12:00:00Z"]},"tickCount":{"description":"About how many ticks an axis has; 0 for none.","type":"integer","minimum":0,"maximum":100,"examples":[5]},"tickValues":{"description":"The values that have a tick, in the unit of the samples.","type":"array","minItems":1,"items":{"title":"tick","description":"A value that has a tick.","type":"number"},"examples":[[0,0.1,0.5]]},"ticks":{"description":"About how many ticks an axis has, or the list of their values.","type":["integer","array"],"if":{"type":"integer"},"then":{"$ref":"#/definitions/tickCount"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/tickValues"}}},"reducer":{"title":"reducer","description":"How samples become one number: `last` (the sample at the last point of the grid, if there is one), `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99` or `p99.9`.","type":"string","pattern":"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$","examples":["last","mean","median","min","max","sum","p99","p99.9"]},"spread":{"title":"spread","description":"What an error bar shows: `sd` (standard deviation), `min-max`, or from one quantile to a higher one, as in `p5-p95`.","type":"string","pattern":"^(sd|min-max|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$","examples":["sd","min-max","p5-p95"]},"labelName":{"title":"label name","description":"The name of a label of the answer. Example: `instance`.","type":"string","pattern":"\\S","examples":["instance"]},"auto":{"title":"whole number or `auto`","description":"`auto`: Styx chooses.","type":"string","enum":["auto"]},"binCount":{"title":"number of bins","description":"How many bins there are.","type":"integer","minimum":1,"maximum":10000,"examples":[20]},"topCount":{"title":"number of series","description":"How many series are drawn.","type":"integer","minimum":1,"examples":[5]},"top":{"title":"top","description":"How many series are drawn, and what becomes of the others.","type":"object","additionalProperties":false,"properties":{"series":{"description":"How many series are drawn of each y axis, in each panel: those with the largest means. Example: `5`.","type":"integer","minimum":1,"examples":[5]},"rest":{"description":"What becomes of the others: `sum` draws their sum as one more series, `drop` leaves them out, and the figure says how many. Default: sum for `kind: area`, drop for all others.","type":"string","enum":["sum","drop"]}},"examples":[{"series":5,"rest":"sum"}]},"facetName":{"title":"facet","description":"What makes panels: `query`, or the name of a label.","type":"string","pattern":"\\S","examples":["instance","query"]},"facetGrid":{"title":"grid of panels","description":"A panel for each pair of values of two labels.","type":"object","additionalProperties":false,"required":["rows","columns"],"properties":{"rows":{"description":"The label whose values are the rows of panels. Example: `job`.","allOf":[{"$ref":"#/definitions/labelName"}]},"columns":{"description":"The label whose values are the columns of panels. Example: `code`.","allOf":[{"$ref":"#/definitions/labelName"}]}},"examples":[{"rows":"job","columns":"code"}]},"legendPosition":{"title":"position of the legend","description":"Where the legend is: `inside` (where it covers no data), `above`, `right` or `below` the plot, or `none`.","type":"string","enum":["inside","above","right","below","none"]},"legend":{"title":"legend","description":"Where the legend is, and its columns.","type":"object","additionalProperties":false,"properties":{"position":{"description":"Where the legend is: `inside` (where it covers no data), `above`, `right` or `below` the plot, or `none`. Default: above.","allOf":[{"$ref":"#/definitions/legendPosition"}],"default":"above"},"columns":{"description":"How many columns the legend has. Default: as many as fit. Example: `3`.","type":"integer","minimum":1,"maximum":100,"examples":[3]}},"examples":[{"position":"below","columns":3}]},"mark":{"title":"time of a mark","description":"A time: ISO 8601 as in `range`, or a duration since the start of the range, such as `5m` or `0s`. A number is Unix seconds on an absolute axis, and seconds since the start on a relative one.","type":["string","number"],"examples":["2017-06-01T12:10:00Z","5m"]},"event":{"title":"event","description":"A vertical line at a point in time.","type":"object","additionalProperties":false,"required":["at"],"properties":{"at":{"description":"When: a time, or a duration since the start of the range. Example: `5m`, or `2017-06-01T12:10:00Z`.","allOf":[{"$ref":"#/definitions/mark"}]},"label":{"description":"The text beside the line. `${name}` is filled in from `vars`. Default: none. Example: `Scale-up`.","allOf":[{"$ref":"#/definitions/text"}]}},"examples":[{"at":"5m","label":"Scale-up"}]},"span":{"title":"span","description":"A shaded stretch of time.","type":"object","additionalProperties":false,"required":["start","end"],"properties":{"start":{"description":"When it begins: a time, or a duration since the start of the range. Example: `5m`.","allOf":[{"$ref":"#/definitions/mark"}]},"end":{"description":"When it ends; written as `start` is. Example: `8m`.","allOf":[{"$ref":"#/definitions/mark"}]},"label":{"description":"The text in it. `${name}` is filled in from `vars`. Default: none. Example: `Outage`.","allOf":[{"$ref":"#/definitions/text"}]}},"examples":[{"start":"5m","end":"8m","label":"Outage"}]},"thresholdValue":{"description":"The value of a horizontal line, in the unit of the samples.","type":"number","examples":[0.5]},"threshold":{"title":"threshold with a label","description":"A horizontal line at a value.","type":"object","additionalProperties":false,"required":["value"],"properties":{"value":{"description":"Where the line is, in the unit of the samples. Example: `0.5`.","type":"number","examples":[0.5]},"label":{"description":"The text at the line. `${name}` is filled in from `vars`. Default: none. Example: `SLO`.","allOf":[{"$ref":"#/definitions/text"}]},"axis":{"description":"The y axis that the value is on: `left`, which is `y`, or `right`, which is `y2`. Default: left.","type":"string","enum":["left","right"],"default":"left"}},"examples":[{"value":0.5,"label":"SLO"}]},"length":{"title":"length","description":"A length in inches, centimetres, millimetres or TeX's points (72.27 an inch).","type":"string","pattern":"^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$","examples":["3.3in","8.5cm","85mm","241pt"]},"width":{"title":"width","description":"`column`, `full`, or a length.","type":"string","pattern":"^(column|full|([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt))$","examples":["column","full","8.5cm"]},"aspect":{"title":"aspect","description":"Height by width.","type":"number","minimum":0.05,"maximum":20,"examples":[0.618]},"font":{"title":"font","description":"The name of a font that is installed.","type":"string","pattern":"\\S","examples":["Linux Libertine O","TeX Gyre Termes"]},"fontSize":{"title":"number of points","description":"A size of text in points, 72 an inch.","type":"number","minimum":1,"maximum":100,"examples":[8]},"colour":{"title":"colour","description":"A colour as '#rrggbb', in quotes, since a # begins a comment in YAML.","type":"string","pattern":"^#[0-9A-Fa-f]{6}$","examples":["#0072B2"]},"colours":{"title":"list of colours","description":"Colours, each as '#rrggbb' in quotes.","type":"array","minItems":1,"items":{"$ref":"#/definitions/colour"},"examples":[["#0072B2","#D55E00"]]},"paletteName":{"title":"palette","description":"A built-in list of colours.","type":"string","enum":["okabe-ito","tol-high-contrast","tol-bright","viridis"]},"path":{"title":"path","description":"A path, relative to this file.","type":"string","pattern":"\\S","examples":["cpu.tweak.py"]},"paths":{"title":"list of paths","description":"Paths, relative to this file.","type":"array","minItems":1,"items":{"$ref":"#/definitions/path"},"examples":[["cpu.tweak.py","cpu.tweak.gnuplot"]]},"dashName":{"title":"dash","description":"How a line is broken.","type":"string","enum":["solid","dashed","dotted","dash-dot"]},"dashLengths":{"title":"list of lengths","description":"Lengths of line and space in turn, in line widths.","type":"array","minItems":1,"items":{"title":"length of line or space","description":"A length in line widths.","type":"number","exclusiveMinimum":0},"examples":[[5,2]]},"labelValue":{"title":"look of a label value","description":"How one value of a label appears: its text, its place among the others, and its series' look.","type":"object","additionalProperties":false,"properties":{"text":{"description":"What is written in place of the value. Default: the value. Example: `Kubernetes HPA`.","allOf":[{"$ref":"#/definitions/text"}]},"order":{"description":"Its place among the values, from the least to the largest. Default: its place in this list. Example: `1`.","type":"number","examples":[1]},"colour":{"description":"The colour of its series, as '#rrggbb' in quotes. Default: the palette's. Example: `'#D55E00'`.","allOf":[{"$ref":"#/definitions/colour"}]},"dash":{"description":"How its lines are broken: `solid`, `dashed`, `dotted`, `dash-dot`, or a list of the lengths of line and space in turn, in line widths. Default: the style's. Example: `dashed`, or `[5, 2]`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/dashName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/dashLengths"}}},"marker":{"description":"The marker at its samples: `none`, `circle`, `square`, `triangle` or `diamond`. Default: the style's. Example: `circle`.","type":"string","enum":["none","circle","square","triangle","diamond"]}},"examples":[{"text":"Ours","colour":"#D55E00"}]},"style":{"title":"style","description":"A style of your own: what differs from the one that it extends.","type":"object","additionalProperties":false,"properties":{"extends":{"description":"The style that it differs from: a built-in one, or another one of these. Default: plain. Example: `article`.","type":"string","default":"plain","examples":["article","acm-sigconf"]},"column_width":{"description":"How wide a figure with `width: column` is. Example: `14cm`.","allOf":[{"$ref":"#/definitions/length"}]},"full_width":{"description":"How wide a figure with `width: full` is. Example: `16cm`.","allOf":[{"$ref":"#/definitions/length"}]},"height":{"description":"How high whole figures are, title and legend included. Default: what `aspect` gives. Example: `5cm`.","allOf":[{"$ref":"#/definitions/length"}]},"aspect":{"description":"Height by width of figures without title and legend. Example: `0.5`.","allOf":[{"$ref":"#/definitions/aspect"}]},"font":{"description":"A font that is installed on this machine, before those of the style that it extends. Example: `TeX Gyre Pagella`.","allOf":[{"$ref":"#/definitions/font"}]},"font_size":{"description":"The size of labels, in points. Example: `9`.","allOf":[{"$ref":"#/definitions/fontSize"}]},"tick_size":{"description":"The size of ticks and legends, in points. Default: a point less than `font_size`. Example: `8`.","allOf":[{"$ref":"#/definitions/fontSize"}]},"line_width":{"description":"How wide lines are, in points. Example: `1.2`.","type":"number","exclusiveMinimum":0,"maximum":20,"examples":[1.2]},"marker_size":{"description":"How wide markers are, in points. Example: `3`.","type":"number","exclusiveMinimum":0,"maximum":40,"examples":[3]},"title":{"description":"Whether titles are drawn; a paper has captions in their place. Example: `false`.","type":"boolean","examples":[false]},"grid":{"description":"Whether there is a grid behind the data. Example: `false`.","type":"boolean","examples":[false]},"palette":{"description":"The colours of series: the name of a palette, or a list, each as '#rrggbb' in quotes. Example: `tol-bright`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/paletteName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/colours"}}},"colour_map":{"description":"The colours of heat maps, from the least to the largest value: the name of a palette, or a list, each as '#rrggbb' in quotes. Example: `viridis`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/paletteName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/colours"}}},"png_dpi":{"description":"The pixels an inch of `formats: [png]`. Example: `600`.","type":"integer","minimum":30,"maximum":2400,"examples":[600]}},"examples":[{"extends":"article","column_width":"14cm"}]},"figure":{"title":"figure","description":"A figure: what to ask, for which time, and how to write it.","type":"object","additionalProperties":false,"properties":{"query":{"description":"The PromQL expression that is drawn; `queries` in its place for several. Example: `go_goroutines{job=\"pluto\"}`.","allOf":[{"$ref":"#/definitions/promql"}]},"queries":{"description":"Several queries, in place of `query`: a map of a name to PromQL or to a query object, or a list of names from the top level's `queries`. Example: `queries: {p99: ..., median: ...}`.","type":["object","array"],"if":{"type":"object"},"then":{"$ref":"#/definitions/queries"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/queryNames"}}},"label":{"description":"What a series is called: a template over the labels of the answer, in quotes because of the braces; `{{runs}}` is how many runs a series stands for. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `\"{{instance}}\"`.","allOf":[{"$ref":"#/definitions/label"}]},"range":{"$ref":"#/definitions/range"},"runs":{"description":"Runs in place of a range: time zero of each is its start. `all`, their names, or a map of their labels. Example: `[hpa-1, hpa-2]`, or `{autoscaler: hpa, param: [\"05\", \"70\"]}`.","type":["string","array","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/allRuns"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/runNames"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/runLabels"}}}},"compare":{"description":"`previous` draws the period before over that of `range`, paler, as time since the start of each: 2026Q2 over 2026Q3. Before any other range it is as much time directly before. Series get a label `period` (`2026Q3`, or `current` and `previous`). Default: none. Example: `previous`.","enum":["previous","none"],"default":"none"},"combine":{"description":"What becomes of runs: `overlay` draws each, `mean` and `median` make one line or bar of those that have the same labels in `group_by`, and `pool` takes the samples of these together, for `cdf`, `histogram` and `box`. Default: overlay. Example: `mean`.","enum":["overlay","mean","median","pool"],"default":"overlay"},"summary":{"description":"Draws each run as a thin, pale line, and the `mean` or `median` of those that have the same labels in `group_by` as a bold one in front of them; for `kind: line` and `step`. Default: nothing. Example: `mean`.","enum":["mean","median"]},"matrix":{"title":"map of lists, or `none`","description":"Makes one figure for each combination of values, called `latency-a-0.5`: the figure's name and the values, the first key's varying slowest. `${instance}` is the value in queries, titles, all labels and `range`. Values are a list, come from a server, or are runs (`run: all`). `none` where `defaults` have a matrix and this figure is one. Example: `{instance: [a, b], quantile: [0.5, 0.99]}`.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/noMatrix"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/matrix"}}},"exclude":{"description":"Combinations of `matrix` that are not made: those that have all the values of one of these. Example: `[{instance: a, quantile: 0.99}]`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/exclusion"}},"step":{"$ref":"#/definitions/step"},"prometheus":{"description":"The endpoint that is asked, by its name at the top level's `prometheus`, or several: `[eu, us]` asks each the same, and their series have its name as the label `prometheus`. Needed where there are several. Example: `eu`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/endpointName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/endpointNames"}}},"params":{"$ref":"#/definitions/addedParams"},"http_headers":{"$ref":"#/definitions/addedHeaders"},"transform":{"description":"What is calculated of the series of each query, one transform after the other, before runs are combined: `scale`, `negate`, `delta`, `cumulative`, `rolling`, `clip`, `drop_series`, `relabel`, `sort` and `top`. Default: nothing. Example: `[delta, {scale: 0.001}]`.","allOf":[{"$ref":"#/definitions/transforms"}]},"where":{"title":"conditions","description":"Keeps the samples of the figure at the times at which conditions on other queries of it hold: the name of a query, and what its sample at that time has to be. A number is what it has to be equal to; all conditions have to hold. A query that is a condition is not drawn itself, unless there is no other. Judged after `transform` and `align_step`, before runs are combined. Default: all samples. Example: `{load: {min: 100, max: 200}}`.","type":"object","minProperties":1,"additionalProperties":{"$ref":"#/definitions/condition"},"examples":[{"load":{"min":100,"max":200}},{"replicas":3}]},"align_step":{"description":"Puts all samples on multiples of this duration since time zero: at each, the last sample at or before it. For runs and files whose samples are at different times. Default: they stay where they are. Example: `15s`.","allOf":[{"$ref":"#/definitions/duration"}]},"kind":{"description":"What is drawn. Over time: `line`, `step`, `points`, `area` (stacked), `band` (quantiles across series: the median and a shaded area around it) and `heatmap` (the buckets of a histogram, or a row a series). Of all samples: `cdf`, `histogram` and `box`. One number a series: `bar`, reduced by `reduce`. Default: line, and points where `x` has a `query`.","type":"string","enum":["line","step","points","area","bar","cdf","histogram","box","heatmap","band"],"default":"line"},"title":{"description":"The title above the plot, in styles that draw titles: those of venues do not, since the caption says it. `${name}` is filled in from `vars`. Default: none. Example: `Goroutines per replica`.","allOf":[{"$ref":"#/definitions/text"}]},"x":{"description":"The x axis, which is time for most kinds. Example: `{time: relative, label: Time since the start}`.","allOf":[{"$ref":"#/definitions/xAxis"}]},"y":{"description":"The y axis. Example: `{label: Latency, unit: s, show: ms, scale: log}`.","allOf":[{"$ref":"#/definitions/valueAxis"}]},"y2":{"description":"The y axis on the right, of the queries with `axis: right`. Example: `{label: Memory, unit: bytes}`.","allOf":[{"$ref":"#/definitions/valueAxis"}]},"reduce":{"description":"How a series becomes one number, for `kind: bar`, for points of one query against another (`x.query`) and for runs along x (`x.run`): `last`, `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99` or `p99.9`. Default: mean.","allOf":[{"$ref":"#/definitions/reducer"}],"default":"mean"},"spread":{"description":"What the error bars of `kind: bar` show of the samples of a series: `sd` (standard deviation), `min-max`, or from one quantile to another, as in `p5-p95`. Default: no error bars. Example: `min-max`.","allOf":[{"$ref":"#/definitions/spread"}]},"group_by":{"description":"The label whose values are the groups of bars and boxes, or the bands of `kind: band`; with `combine` or `summary` and of runs along x (`x.run`), the label of runs that keeps them apart, or a list of such labels. Default: none, which is one group. Example: `instance`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/labelName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/labelNames"}}},"band":{"description":"What is shaded. Of `kind: band`, between which quantiles of the series, around their median; default: p10-p90. Of combined runs, around their mean or median: `ci95` (or another level: Student's confidence interval of the mean), `stddev`, `minmax`, two quantiles, or `none`; default: ci95 of means, minmax of medians. Example: `p5-p95`.","allOf":[{"$ref":"#/definitions/band"}]},"bins":{"description":"How many bins `kind: histogram` has; `auto` takes the narrower of the bins of Sturges and of Freedman and Diaconis. Default: auto. Example: `20`.","default":"auto","type":["string","integer"],"if":{"type":"string"},"then":{"$ref":"#/definitions/auto"},"else":{"if":{"type":"integer"},"then":{"$ref":"#/definitions/binCount"}}},"top":{"description":"How many series are drawn: those with the largest means, of each y axis and in each panel. A number, or an object that also says what becomes of the others. Not for `kind: box`, `band` and `heatmap` and for `x.query`, which are made of all series. Default: all. Example: `5`, or `{series: 5, rest: sum}`.","type":["integer","object"],"if":{"type":"integer"},"then":{"$ref":"#/definitions/topCount"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/top"}}},"facet":{"description":"Small multiples: a panel for each value of a label, for each `query`, or a grid of the values of two labels. Default: one panel. Example: `instance`, or `{rows: job, columns: code}`.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/facetName"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/facetGrid"}}},"panels":{"description":"Parts of which the figure is composed, row by row, each in a panel of its own: any key of a figure that is about data and drawing (queries, range or runs, kind, axes, title, …). A panel is to its figure what a figure is to the defaults. Example: `[{query: node_load1}, {query: up, kind: bar}]`.","type":"array","minItems":1,"maxItems":26,"items":{"$ref":"#/definitions/figure"}},"columns":{"description":"How many of the `panels` stand beside each other. Default: as many as there is room for, three at most. Example: `2`.","type":"integer","minimum":1},"share":{"description":"The axes that all `panels` share: they have the same limits, and texts only at the edge of the figure. Heat maps that share y have one scale of colours. Default: none.","type":"string","enum":["none","x","y","both"],"default":"none"},"letters":{"description":"Whether the `panels` have letters in front of their titles: `(a) Latency`. Default: `false`.","type":"boolean","default":false},"legend":{"description":"Where the legend is, or an object that says so and how many columns it has. It is drawn where there are several series. Default: above. Example: `right`, or `{position: below, columns: 3}`.","default":"above","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/legendPosition"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/legend"}}},"events":{"description":"Vertical lines at points in time; `runs` among them stands for the events of the figure's runs. Example: `[{at: 5m, label: Scale-up}]`, or `[runs]`.","type":"array","items":{"title":"event","description":"An event, or the word `runs`.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/runEvents"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/event"}}},"examples":[[{"at":"5m","label":"Scale-up"}]]},"spans":{"description":"Shaded stretches of time. Example: `[{start: 5m, end: 8m, label: Outage}]`.","type":"array","items":{"$ref":"#/definitions/span"},"examples":[[{"start":"5m","end":"8m","label":"Outage"}]]},"thresholds":{"description":"Horizontal lines at values, in the unit of the samples: numbers, or objects that also have a label. Example: `[0.5]`, or `[{value: 0.5, label: SLO}]`.","type":"array","items":{"title":"threshold","description":"The value of the line, or an object with its value and its label.","type":["number","object"],"if":{"type":"number"},"then":{"$ref":"#/definitions/thresholdValue"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/threshold"}}},"examples":[[0.5]]},"gaps":{"description":"What is drawn where samples are missing: `break` leaves the line open, `connect` draws it through. Default: break.","type":"string","enum":["break","connect"],"default":"break"},"max_points":{"description":"Whether a series with more samples than the page can show is thinned for drawing: `auto` keeps the first, the last, the least and the largest sample of each column of pixels, which looks the same; `none` draws every sample. The CSV file always has all of them. Default: auto.","type":"string","enum":["auto","none"],"default":"auto"},"style":{"description":"The look, by the venue that prints it: `acm-sigconf`, `acm-sigplan`, `acm-small`, `ieee`, `usenix`, `lncs`, `neurips`, `icml`, `elsevier`, `prl`, `nature`, `article`, `beamer`, `plain`, or one of the manifest's own `styles`. It sets widths, fonts, sizes and colours. Default: plain. Example: `acm-sigconf`.","type":"string","default":"plain","examples":["plain","acm-sigconf","acm-sigplan","acm-small","ieee","usenix","lncs","neurips","icml","elsevier","prl","nature","article","beamer"]},"width":{"description":"How wide the figure is printed: `column`, `full` (across all columns), or a length. Default: column. Example: `8.5cm`.","allOf":[{"$ref":"#/definitions/width"}],"default":"column"},"height":{"description":"How high the whole figure is, title and legend included; not together with `aspect`. Default: what the style's `aspect` gives. Example: `2in`.","allOf":[{"$ref":"#/definitions/length"}]},"aspect":{"description":"Height by width of the figure without title and legend; not together with `height`. Default: 0.618 in most styles. Example: `0.5`.","allOf":[{"$ref":"#/definitions/aspect"}]},"font":{"description":"A font that is installed on this machine, before those of the style. Default: the style's. Example: `Linux Libertine O`.","allOf":[{"$ref":"#/definitions/font"}]},"font_size":{"description":"The size of labels, in points; ticks and legend are a point smaller. Default: the style's, 8 in most. Example: `9`.","allOf":[{"$ref":"#/definitions/fontSize"}]},"palette":{"description":"The colours of series: `okabe-ito` (7 colours), `tol-high-contrast` (3, which also survive greyscale), `tol-bright`, `viridis`, or a list of your own, each as '#rrggbb' in quotes. Default: the style's. Example: `tol-bright`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/paletteName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/colours"}}},"engine":{"description":"Who draws pdf, svg, png and tex: `matplotlib` or `gnuplot`. Default: matplotlib.","type":"string","enum":["matplotlib","gnuplot"],"default":"matplotlib"},"template":{"description":"A folder with templates of your own, as `styx eject` writes them, in place of the built-in ones. Relative to this file; `${VAR}` is filled in from the environment. Default: the built-in ones. Example: `templates/gnuplot`.","allOf":[{"$ref":"#/definitions/path"}],"examples":["templates/gnuplot"]},"tweak":{"description":"A file with code of your own for the last five per cent: it goes into the script, after the drawing. One that ends in `.py` (`.tweak.py`) is for matplotlib, one that ends in `.gnuplot` for gnuplot; a list names one of each. Relative to this file; `${VAR}` is filled in from the environment. Example: `cpu.tweak.py`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/path"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/paths"}}},"formats":{"description":"What is written: `pdf`, `svg`, `png` and `tex` (the figure itself, drawn by `engine`), `csv` (the numbers), `gnuplot` and `matplotlib` (scripts that draw the figure, data included). Default: pdf, csv and the script of the figure's engine. Example: `[pdf, csv]`.","type":"array","minItems":1,"items":{"title":"format","description":"One format: csv, gnuplot, matplotlib, pdf, svg, png or tex.","type":"string","enum":["csv","gnuplot","matplotlib","pdf","svg","png","tex"]},"examples":[["pdf","csv"],["svg","csv","gnuplot"]]},"csv":{"description":"How the CSV file is written. Example: `{layout: long, time: iso}`.","type":"object","additionalProperties":false,"properties":{"data":{"description":"`drawn`: what is drawn, transformed and combined; `raw`: the samples as they came, of every run. Default: drawn.","type":"string","enum":["drawn","raw"],"default":"drawn"},"layout":{"description":"`wide`: one row a timestamp and one column a series; `long`: one row a sample, with the labels in columns. Default: wide.","type":"string","enum":["wide","long"],"default":"wide"},"header":{"description":"Whether the first line names the columns. Default: true.","type":"boolean","default":true},"delimiter":{"description":"What stands between two fields: one character, or `tab`. Default: a comma, and a semicolon where `decimal` is a comma. Example: `\";\"`.","type":"string","examples":[";","tab"]},"decimal":{"description":"The decimal separator: `.`, or `,` for the spreadsheets of half of Europe. Default: a point.","type":"string","enum":[".",","],"default":"."},"time":{"description":"How times are written: `unix` (seconds), `unix_ms` (milliseconds) or `iso` (ISO 8601 in `timezone`). Default: unix.","type":"string","enum":["unix","unix_ms","iso"],"default":"unix"},"timezone":{"description":"The IANA name of the zone that `time: iso` is written in. Default: the manifest's `timezone`. Example: `Europe/Berlin`.","type":"string","examples":["UTC","Europe/Berlin"]}}},"on_empty":{"description":"What happens where a query has no data: `error` fails the figure, `warn` writes an empty one and says so. Default: error.","type":"string","enum":["error","warn"],"default":"error"}}},"url":{"title":"URL","description":"The base URL of a server that speaks Prometheus' HTTP API; a path and a query string in it are kept. `${VAR}` is filled in from the environment.","type":"string","pattern":"\\S","examples":["http://localhost:9090","https://prometheus.example.org/eu"]},"endpoint":{"title":"endpoint","description":"A server that speaks Prometheus' HTTP API, and how to ask it.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"The base URL; a path and a query string in it are kept. `${VAR}` is filled in from the environment. Example: `https://prometheus.example.org/eu`.","allOf":[{"$ref":"#/definitions/url"}]},"kind":{"description":"Which server it is, where that is known better than Styx finds out: how many points a request may have, what may be asked in parts, and what it is told so that its answers are whole, fresh and not thinned depend on it. `auto` tells services by their address and others by what they say. Default: auto. Example: `thanos`.","type":"string","enum":["auto","prometheus","thanos","mimir","cortex","victoriametrics","amazon","google","azure","grafana"],"default":"auto","examples":["thanos"]},"tunnel":{"description":"A command that leads to the server, as a program and its arguments, run without a shell in the folder of this file: started before the server is asked for the first time, and stopped when all is fetched. It has to stay in the foreground, and to take connections where `url` says within `connect_timeout`. A build from snapshots never runs it. `${VAR}` is filled in from the environment. Example: `[kubectl, port-forward, svc/prometheus, \"9091:9090\"]`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/value"},"examples":[["kubectl","port-forward","svc/prometheus","9091:9090"]]},"params":{"description":"Parameters that each query is sent with, besides those of Styx and of the server's kind, which they may change; `${VAR}` is filled in from the environment, from which one that is called like a secret has to come. They are a part of the request: when they change, data are fetched anew. Example: `{lookback_delta: 1m}`.","type":"object","additionalProperties":{"$ref":"#/definitions/value"},"examples":[{"lookback_delta":"1m"}]},"max_concurrency":{"description":"How many requests may be in flight at once. Default: 4.","type":"integer","minimum":1,"maximum":1000,"default":4,"examples":[4]},"requests_per_second":{"description":"How many requests may start in a second; fractions are allowed. Default: no limit. Example: 10.","type":"number","exclusiveMinimum":0,"examples":[10]},"max_response_bytes":{"description":"How many bytes the answer to one request may have, unpacked; a larger one is an error. Default: 4294967296, which is 4 GiB.","type":"integer","minimum":1,"default":4294967296,"examples":[100000000]},"max_series":{"description":"How many series the answer to one request may have; more are an error. Default: 200000.","type":"integer","minimum":1,"default":200000,"examples":[1000]},"max_samples":{"description":"How many samples the answer to one request may have; more are an error. Of a native histogram, its count, its sum and each of its buckets is one. Default: 50000000, as many as Prometheus itself gives by default.","type":"integer","minimum":1,"default":50000000,"examples":[1000000]},"timeout":{"description":"How long one request may take, from its start to the last byte of the answer. Default: 2m.","allOf":[{"$ref":"#/definitions/duration"}],"default":"2m"},"connect_timeout":{"description":"How long connecting may take. Default: 10s.","allOf":[{"$ref":"#/definitions/duration"}],"default":"10s"},"compression":{"description":"Whether answers are asked for in gzip. `auto` asks for plain ones from loopback and private addresses, where compressing costs the server more time than it saves, and for gzip elsewhere. For a server behind a slow tunnel on loopback (ssh -L), `gzip` is the better setting. Default: auto.","type":"string","enum":["auto","gzip","none"],"default":"auto"},"scrape_interval":{"description":"How often this server scrapes; `step: auto` is never finer. Default: 15s.","allOf":[{"$ref":"#/definitions/duration"}],"default":"15s"},"basic_auth":{"$ref":"#/definitions/basicAuth"},"authorization":{"$ref":"#/definitions/authorization"},"oauth2":{"$ref":"#/definitions/oauth2"},"sigv4":{"$ref":"#/definitions/sigv4"},"http_headers":{"$ref":"#/definitions/httpHeaders"},"tls_config":{"$ref":"#/definitions/tlsConfig"},"proxy_url":{"$ref":"#/definitions/proxyUrl"},"no_proxy":{"$ref":"#/definitions/noProxy"},"proxy_from_environment":{"$ref":"#/definitions/proxyFromEnvironment"}}},"basicAuth":{"title":"basic auth","description":"A user name and a password, as in Prometheus' own configuration. At most one way to authenticate. Example: `{username: reader, password_file: secrets/prometheus}`.","type":"object","additionalProperties":false,"properties":{"username":{"description":"The user name. `${VAR}` is filled in from the environment. Example: `reader`.","allOf":[{"$ref":"#/definitions/value"}]},"username_file":{"description":"A file that holds the user name, relative to this file. Not together with `username`. Example: `secrets/user`.","type":"string","examples":["secrets/user"]},"password":{"description":"The password; better `${VAR}`, from the environment, or `password_file`, than the password itself. Example: `${PROMETHEUS_PASSWORD}`.","allOf":[{"$ref":"#/definitions/value"}]},"password_file":{"description":"A file that holds the password, relative to this file. Not together with `password`. Example: `secrets/prometheus`.","type":"string","examples":["secrets/prometheus"]}}},"authorization":{"title":"authorization","description":"The Authorization header, as in Prometheus' own configuration. At most one way to authenticate. Example: `{credentials_file: secrets/token}`.","type":"object","additionalProperties":false,"properties":{"type":{"description":"The kind of credentials. Default: Bearer.","type":"string","default":"Bearer","examples":["Bearer"]},"credentials":{"description":"The token; better `${VAR}`, from the environment, or `credentials_file`, than the token itself. Example: `${PROMETHEUS_TOKEN}`.","allOf":[{"$ref":"#/definitions/value"}]},"credentials_file":{"description":"A file that holds the token, relative to this file. Not together with `credentials`. Example: `secrets/token`.","type":"string","examples":["secrets/token"]},"credentials_command":{"description":"A program and its arguments that prints the token on its first line. It is run without a shell, in the folder of this file, when the server is asked, and again where the server does not take its token. Not together with `credentials`. Example: `[gcloud, auth, print-access-token]`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/value"},"examples":[["gcloud","auth","print-access-token"]]}}},"oauth2":{"title":"OAuth2","description":"OAuth 2 with client credentials, as in Prometheus' own configuration: a token is asked for at `token_url`, kept until shortly before it expires, and asked for again where the server does not take it. At most one way to authenticate. Example: `{client_id: paper, client_secret_file: secrets/client, token_url: https://id.example.org/token}`.","type":"object","additionalProperties":false,"required":["client_id","token_url"],"properties":{"client_id":{"description":"Who asks. Example: `paper`.","allOf":[{"$ref":"#/definitions/value"}]},"client_secret":{"description":"Its secret; better `${VAR}`, from the environment, or `client_secret_file`, than the secret itself. Example: `${CLIENT_SECRET}`.","allOf":[{"$ref":"#/definitions/value"}]},"client_secret_file":{"description":"A file that holds it, relative to this file. Not together with `client_secret`. Example: `secrets/client`.","type":"string","examples":["secrets/client"]},"scopes":{"description":"What the token is for. Example: `[metrics.read]`.","type":"array","items":{"$ref":"#/definitions/value"},"examples":[["metrics.read"]]},"token_url":{"description":"Where tokens are to be had. `${VAR}` is filled in from the environment. Example: `https://id.example.org/token`.","type":"string","pattern":"\\S","examples":["https://id.example.org/token"]},"endpoint_params":{"description":"What else is said there, such as an audience. Example: `{audience: prometheus}`.","type":"object","additionalProperties":{"$ref":"#/definitions/value"},"examples":[{"audience":"prometheus"}]},"tls_config":{"$ref":"#/definitions/tlsConfig"},"proxy_url":{"$ref":"#/definitions/proxyUrl"},"no_proxy":{"$ref":"#/definitions/noProxy"},"proxy_from_environment":{"$ref":"#/definitions/proxyFromEnvironment"}}},"sigv4":{"title":"SigV4","description":"Signatures of AWS, for Amazon Managed Service for Prometheus, as in the remote_write of Prometheus' own configuration. What is not said is taken from the environment and from ~/.aws, as other programs do. At most one way to authenticate. Example: `{region: eu-central-1}`.","type":"object","additionalProperties":false,"properties":{"region":{"description":"The region of the workspace. Default: `AWS_REGION`, `AWS_DEFAULT_REGION`, or that of the profile. Example: `eu-central-1`.","type":"string","examples":["eu-central-1"]},"access_key":{"description":"The id of an access key; it needs a `secret_key`. Default: that of the environment or of the profile. Example: `${PAPER_ACCESS_KEY}`.","type":"string","examples":["${PAPER_ACCESS_KEY}"]},"secret_key":{"description":"The secret of that key; better `${VAR}`, from the environment, than the secret itself. Example: `${PAPER_SECRET_KEY}`.","type":"string","examples":["${PAPER_SECRET_KEY}"]},"profile":{"description":"A profile of ~/.aws/credentials and ~/.aws/config. Default: `AWS_PROFILE`, or `default`, where the environment has no key. Example: `paper`.","type":"string","examples":["paper"]}}},"httpHeaders":{"title":"HTTP headers","description":"Headers that each request carries, as in Prometheus' own configuration: a tenant, or a key. Those that Styx sets itself, such as Authorization, Content-Type and Host, cannot be set. Example: `{X-Scope-OrgID: {values: [paper]}}`.","type":"object","additionalProperties":{"$ref":"#/definitions/httpHeader"},"examples":[{"X-Scope-OrgID":{"values":["paper"]}}]},"httpHeader":{"title":"HTTP header","description":"The values of a header. Each is sent, those of `values` first. Example: `{values: [paper]}`.","type":"object","additionalProperties":false,"properties":{"values":{"description":"Values that may be shown. `${VAR}` is filled in from the environment. Example: `[paper]`.","type":"array","items":{"$ref":"#/definitions/value"},"examples":[["paper"]]},"secrets":{"description":"Values that are shown nowhere; better `${VAR}`, from the environment, than the secret itself. Example: `[${API_KEY}]`.","type":"array","items":{"$ref":"#/definitions/value"},"examples":[["${API_KEY}"]]},"files":{"description":"Files that hold a value each, which is shown nowhere; relative to this file. Example: `[secrets/key]`.","type":"array","items":{"type":"string"},"examples":[["secrets/key"]]}}},"tlsConfig":{"title":"TLS config","description":"How safe connections are made, as in Prometheus' own configuration: the authority that signed the server's certificate, and a certificate of one's own. Example: `{ca_file: secrets/ca.pem}`.","type":"object","additionalProperties":false,"properties":{"ca":{"description":"The certificate of the authority that the server's is signed by, as PEM, in place of those that Node.js knows. Not together with `ca_file`. Example: `${CA_PEM}`.","type":"string","examples":["${CA_PEM}"]},"ca_file":{"description":"A file that holds it, as PEM, relative to this file. Example: `secrets/ca.pem`.","type":"string","examples":["secrets/ca.pem"]},"cert":{"description":"The certificate that the server is shown, as PEM; it needs a `key`. Not together with `cert_file`. Example: `${CERT_PEM}`.","type":"string","examples":["${CERT_PEM}"]},"cert_file":{"description":"A file that holds it, as PEM, relative to this file. Example: `secrets/client.pem`.","type":"string","examples":["secrets/client.pem"]},"key":{"description":"The private key of that certificate, as PEM; better `${VAR}`, from the environment, or `key_file`, than the key itself. Example: `${KEY_PEM}`.","type":"string","examples":["${KEY_PEM}"]},"key_file":{"description":"A file that holds it, as PEM, relative to this file. Not together with `key`. Example: `secrets/client.key`.","type":"string","examples":["secrets/client.key"]},"server_name":{"description":"The name that the server's certificate has, where it is not that of the URL. Example: `prometheus.internal`.","type":"string","examples":["prometheus.internal"]},"insecure_skip_verify":{"description":"Whether any certificate will do. Whoever stands between could then read the password and change the numbers: each build warns of it. Default: false.","type":"boolean","default":false},"min_version":{"description":"The oldest version of TLS that will do. Default: TLS12.","type":"string","enum":["TLS10","TLS11","TLS12","TLS13"],"default":"TLS12"}}},"proxyUrl":{"title":"proxy URL","description":"The HTTP proxy through which the server is asked; `${VAR}` is filled in from the environment. Not together with `proxy_from_environment`. Example: `http://proxy.example.org:3128`.","type":"string","pattern":"\\S","examples":["http://proxy.example.org:3128"]},"noProxy":{"title":"no proxy","description":"Hosts that are asked without `proxy_url`: names, which mean those below them too, addresses and CIDR ranges, with a port or without, separated by commas. Example: `localhost,10.0.0.0/8,.internal`.","type":"string","examples":["localhost,10.0.0.0/8,.internal"]},"proxyFromEnvironment":{"title":"proxy from environment","description":"Whether the environment says which proxy to use: `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`, in capitals or not. Default: false.","type":"boolean","default":false},"endpoints":{"title":"endpoints","description":"Endpoints by name; each is a URL or an endpoint object.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"description":"A URL, or an endpoint object with `url` and its settings.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/url"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/endpoint"}}}}}};
const schema12 = {"title":"URL","description":"The base URL of a server that speaks Prometheus' HTTP API; a path and a query string in it are kept. `${VAR}` is filled in from the environment.","type":"string","pattern":"\\S","examples":["http://localhost:9090","https://prometheus.example.org/eu"]};
const schema100 = {"title":"variable name","description":"Letters, digits, `_` and `-`, starting with a letter or one `_`; `range` is taken.","type":"string","pattern":"^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$","examples":["job","load_level"]};
const schema15 = {"description":"Text, used exactly as it is written: 05 stays 05, and 0.50 stays 0.50.","type":["string","number","boolean"]};
const schema118 = {"title":"text","description":"A text. It needs quotes where it begins with a brace, a bracket or another sign of YAML.","type":["string","number","boolean"],"examples":["Goroutines per replica"]};
const schema45 = {"title":"name","description":"Letters, digits, `.`, `_` and `-`, starting with a letter or a digit.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","examples":["p99","eu-west"]};
const schema208 = {"title":"figure name","description":"Letters, digits, `.`, `_` and `-`, starting with a letter or a digit; `/` between such parts makes folders.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$","examples":["latency","basic/cpu"]};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^x-", "u");
const pattern1 = new RegExp("\\S", "u");
const pattern29 = new RegExp("^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$", "u");
const pattern9 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern70 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$", "u");
const schema13 = {"title":"endpoint","description":"A server that speaks Prometheus' HTTP API, and how to ask it.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"The base URL; a path and a query string in it are kept. `${VAR}` is filled in from the environment. Example: `https://prometheus.example.org/eu`.","allOf":[{"$ref":"#/definitions/url"}]},"kind":{"description":"Which server it is, where that is known better than Styx finds out: how many points a request may have, what may be asked in parts, and what it is told so that its answers are whole, fresh and not thinned depend on it. `auto` tells services by their address and others by what they say. Default: auto. Example: `thanos`.","type":"string","enum":["auto","prometheus","thanos","mimir","cortex","victoriametrics","amazon","google","azure","grafana"],"default":"auto","examples":["thanos"]},"tunnel":{"description":"A command that leads to the server, as a program and its arguments, run without a shell in the folder of this file: started before the server is asked for the first time, and stopped when all is fetched. It has to stay in the foreground, and to take connections where `url` says within `connect_timeout`. A build from snapshots never runs it. `${VAR}` is filled in from the environment. Example: `[kubectl, port-forward, svc/prometheus, \"9091:9090\"]`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/value"},"examples":[["kubectl","port-forward","svc/prometheus","9091:9090"]]},"params":{"description":"Parameters that each query is sent with, besides those of Styx and of the server's kind, which they may change; `${VAR}` is filled in from the environment, from which one that is called like a secret has to come. They are a part of the request: when they change, data are fetched anew. Example: `{lookback_delta: 1m}`.","type":"object","additionalProperties":{"$ref":"#/definitions/value"},"examples":[{"lookback_delta":"1m"}]},"max_concurrency":{"description":"How many requests may be in flight at once. Default: 4.","type":"integer","minimum":1,"maximum":1000,"default":4,"examples":[4]},"requests_per_second":{"description":"How many requests may start in a second; fractions are allowed. Default: no limit. Example: 10.","type":"number","exclusiveMinimum":0,"examples":[10]},"max_response_bytes":{"description":"How many bytes the answer to one request may have, unpacked; a larger one is an error. Default: 4294967296, which is 4 GiB.","type":"integer","minimum":1,"default":4294967296,"examples":[100000000]},"max_series":{"description":"How many series the answer to one request may have; more are an error. Default: 200000.","type":"integer","minimum":1,"default":200000,"examples":[1000]},"max_samples":{"description":"How many samples the answer to one request may have; more are an error. Of a native histogram, its count, its sum and each of its buckets is one. Default: 50000000, as many as Prometheus itself gives by default.","type":"integer","minimum":1,"default":50000000,"examples":[1000000]},"timeout":{"description":"How long one request may take, from its start to the last byte of the answer. Default: 2m.","allOf":[{"$ref":"#/definitions/duration"}],"default":"2m"},"connect_timeout":{"description":"How long connecting may take. Default: 10s.","allOf":[{"$ref":"#/definitions/duration"}],"default":"10s"},"compression":{"description":"Whether answers are asked for in gzip. `auto` asks for plain ones from loopback and private addresses, where compressing costs the server more time than it saves, and for gzip elsewhere. For a server behind a slow tunnel on loopback (ssh -L), `gzip` is the better setting. Default: auto.","type":"string","enum":["auto","gzip","none"],"default":"auto"},"scrape_interval":{"description":"How often this server scrapes; `step: auto` is never finer. Default: 15s.","allOf":[{"$ref":"#/definitions/duration"}],"default":"15s"},"basic_auth":{"$ref":"#/definitions/basicAuth"},"authorization":{"$ref":"#/definitions/authorization"},"oauth2":{"$ref":"#/definitions/oauth2"},"sigv4":{"$ref":"#/definitions/sigv4"},"http_headers":{"$ref":"#/definitions/httpHeaders"},"tls_config":{"$ref":"#/definitions/tlsConfig"},"proxy_url":{"$ref":"#/definitions/proxyUrl"},"no_proxy":{"$ref":"#/definitions/noProxy"},"proxy_from_environment":{"$ref":"#/definitions/proxyFromEnvironment"}}};
const schema17 = {"title":"duration","description":"A duration as Prometheus writes it: numbers with the units y, w, d, h, m, s and ms, the largest first.","type":"string","pattern":"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","examples":["15s","1h30m","500ms"]};
const schema35 = {"title":"SigV4","description":"Signatures of AWS, for Amazon Managed Service for Prometheus, as in the remote_write of Prometheus' own configuration. What is not said is taken from the environment and from ~/.aws, as other programs do. At most one way to authenticate. Example: `{region: eu-central-1}`.","type":"object","additionalProperties":false,"properties":{"region":{"description":"The region of the workspace. Default: `AWS_REGION`, `AWS_DEFAULT_REGION`, or that of the profile. Example: `eu-central-1`.","type":"string","examples":["eu-central-1"]},"access_key":{"description":"The id of an access key; it needs a `secret_key`. Default: that of the environment or of the profile. Example: `${PAPER_ACCESS_KEY}`.","type":"string","examples":["${PAPER_ACCESS_KEY}"]},"secret_key":{"description":"The secret of that key; better `${VAR}`, from the environment, than the secret itself. Example: `${PAPER_SECRET_KEY}`.","type":"string","examples":["${PAPER_SECRET_KEY}"]},"profile":{"description":"A profile of ~/.aws/credentials and ~/.aws/config. Default: `AWS_PROFILE`, or `default`, where the environment has no key. Example: `paper`.","type":"string","examples":["paper"]}}};
const schema31 = {"title":"TLS config","description":"How safe connections are made, as in Prometheus' own configuration: the authority that signed the server's certificate, and a certificate of one's own. Example: `{ca_file: secrets/ca.pem}`.","type":"object","additionalProperties":false,"properties":{"ca":{"description":"The certificate of the authority that the server's is signed by, as PEM, in place of those that Node.js knows. Not together with `ca_file`. Example: `${CA_PEM}`.","type":"string","examples":["${CA_PEM}"]},"ca_file":{"description":"A file that holds it, as PEM, relative to this file. Example: `secrets/ca.pem`.","type":"string","examples":["secrets/ca.pem"]},"cert":{"description":"The certificate that the server is shown, as PEM; it needs a `key`. Not together with `cert_file`. Example: `${CERT_PEM}`.","type":"string","examples":["${CERT_PEM}"]},"cert_file":{"description":"A file that holds it, as PEM, relative to this file. Example: `secrets/client.pem`.","type":"string","examples":["secrets/client.pem"]},"key":{"description":"The private key of that certificate, as PEM; better `${VAR}`, from the environment, or `key_file`, than the key itself. Example: `${KEY_PEM}`.","type":"string","examples":["${KEY_PEM}"]},"key_file":{"description":"A file that holds it, as PEM, relative to this file. Not together with `key`. Example: `secrets/client.key`.","type":"string","examples":["secrets/client.key"]},"server_name":{"description":"The name that the server's certificate has, where it is not that of the URL. Example: `prometheus.internal`.","type":"string","examples":["prometheus.internal"]},"insecure_skip_verify":{"description":"Whether any certificate will do. Whoever stands between could then read the password and change the numbers: each build warns of it. Default: false.","type":"boolean","default":false},"min_version":{"description":"The oldest version of TLS that will do. Default: TLS12.","type":"string","enum":["TLS10","TLS11","TLS12","TLS13"],"default":"TLS12"}}};
const schema32 = {"title":"proxy URL","description":"The HTTP proxy through which the server is asked; `${VAR}` is filled in from the environment. Not together with `proxy_from_environment`. Example: `http://proxy.example.org:3128`.","type":"string","pattern":"\\S","examples":["http://proxy.example.org:3128"]};
const schema33 = {"title":"no proxy","description":"Hosts that are asked without `proxy_url`: names, which mean those below them too, addresses and CIDR ranges, with a port or without, separated by commas. Example: `localhost,10.0.0.0/8,.internal`.","type":"string","examples":["localhost,10.0.0.0/8,.internal"]};
const schema34 = {"title":"proxy from environment","description":"Whether the environment says which proxy to use: `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`, in capitals or not. Default: false.","type":"boolean","default":false};
const pattern3 = new RegExp("^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$", "u");
const schema20 = {"title":"basic auth","description":"A user name and a password, as in Prometheus' own configuration. At most one way to authenticate. Example: `{username: reader, password_file: secrets/prometheus}`.","type":"object","additionalProperties":false,"properties":{"username":{"description":"The user name. `${VAR}` is filled in from the environment. Example: `reader`.","allOf":[{"$ref":"#/definitions/value"}]},"username_file":{"description":"A file that holds the user name, relative to this file. Not together with `username`. Example: `secrets/user`.","type":"string","examples":["secrets/user"]},"password":{"description":"The password; better `${VAR}`, from the environment, or `password_file`, than the password itself. Example: `${PROMETHEUS_PASSWORD}`.","allOf":[{"$ref":"#/definitions/value"}]},"password_file":{"description":"A file that holds the password, relative to this file. Not together with `password`. Example: `secrets/prometheus`.","type":"string","examples":["secrets/prometheus"]}}};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "username") || (key0 === "username_file")) || (key0 === "password")) || (key0 === "password_file"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.username !== undefined){
let data0 = data.username;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/username",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.username_file !== undefined){
let data1 = data.username_file;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/username_file",schemaPath:"#/properties/username_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.username_file.type,parentSchema:schema20.properties.username_file,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.password !== undefined){
let data2 = data.password;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err3 = {instancePath:instancePath+"/password",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.password_file !== undefined){
let data3 = data.password_file;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/password_file",schemaPath:"#/properties/password_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.password_file.type,parentSchema:schema20.properties.password_file,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

const schema23 = {"title":"authorization","description":"The Authorization header, as in Prometheus' own configuration. At most one way to authenticate. Example: `{credentials_file: secrets/token}`.","type":"object","additionalProperties":false,"properties":{"type":{"description":"The kind of credentials. Default: Bearer.","type":"string","default":"Bearer","examples":["Bearer"]},"credentials":{"description":"The token; better `${VAR}`, from the environment, or `credentials_file`, than the token itself. Example: `${PROMETHEUS_TOKEN}`.","allOf":[{"$ref":"#/definitions/value"}]},"credentials_file":{"description":"A file that holds the token, relative to this file. Not together with `credentials`. Example: `secrets/token`.","type":"string","examples":["secrets/token"]},"credentials_command":{"description":"A program and its arguments that prints the token on its first line. It is run without a shell, in the folder of this file, when the server is asked, and again where the server does not take its token. Not together with `credentials`. Example: `[gcloud, auth, print-access-token]`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/value"},"examples":[["gcloud","auth","print-access-token"]]}}};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "credentials")) || (key0 === "credentials_file")) || (key0 === "credentials_command"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.type.type,parentSchema:schema23.properties.type,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.credentials !== undefined){
let data1 = data.credentials;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err2 = {instancePath:instancePath+"/credentials",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.credentials_file !== undefined){
let data2 = data.credentials_file;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/credentials_file",schemaPath:"#/properties/credentials_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.credentials_file.type,parentSchema:schema23.properties.credentials_file,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.credentials_command !== undefined){
let data3 = data.credentials_command;
if(Array.isArray(data3)){
if(data3.length < 1){
const err4 = {instancePath:instancePath+"/credentials_command",schemaPath:"#/properties/credentials_command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema23.properties.credentials_command,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err5 = {instancePath:instancePath+"/credentials_command/" + i0,schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/credentials_command",schemaPath:"#/properties/credentials_command/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema23.properties.credentials_command.type,parentSchema:schema23.properties.credentials_command,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

const schema26 = {"title":"OAuth2","description":"OAuth 2 with client credentials, as in Prometheus' own configuration: a token is asked for at `token_url`, kept until shortly before it expires, and asked for again where the server does not take it. At most one way to authenticate. Example: `{client_id: paper, client_secret_file: secrets/client, token_url: https://id.example.org/token}`.","type":"object","additionalProperties":false,"required":["client_id","token_url"],"properties":{"client_id":{"description":"Who asks. Example: `paper`.","allOf":[{"$ref":"#/definitions/value"}]},"client_secret":{"description":"Its secret; better `${VAR}`, from the environment, or `client_secret_file`, than the secret itself. Example: `${CLIENT_SECRET}`.","allOf":[{"$ref":"#/definitions/value"}]},"client_secret_file":{"description":"A file that holds it, relative to this file. Not together with `client_secret`. Example: `secrets/client`.","type":"string","examples":["secrets/client"]},"scopes":{"description":"What the token is for. Example: `[metrics.read]`.","type":"array","items":{"$ref":"#/definitions/value"},"examples":[["metrics.read"]]},"token_url":{"description":"Where tokens are to be had. `${VAR}` is filled in from the environment. Example: `https://id.example.org/token`.","type":"string","pattern":"\\S","examples":["https://id.example.org/token"]},"endpoint_params":{"description":"What else is said there, such as an audience. Example: `{audience: prometheus}`.","type":"object","additionalProperties":{"$ref":"#/definitions/value"},"examples":[{"audience":"prometheus"}]},"tls_config":{"$ref":"#/definitions/tlsConfig"},"proxy_url":{"$ref":"#/definitions/proxyUrl"},"no_proxy":{"$ref":"#/definitions/noProxy"},"proxy_from_environment":{"$ref":"#/definitions/proxyFromEnvironment"}}};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.client_id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "client_id"},message:"must have required property '"+"client_id"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.token_url === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token_url"},message:"must have required property '"+"token_url"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema26.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.client_id !== undefined){
let data0 = data.client_id;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err3 = {instancePath:instancePath+"/client_id",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.client_secret !== undefined){
let data1 = data.client_secret;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err4 = {instancePath:instancePath+"/client_secret",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.client_secret_file !== undefined){
let data2 = data.client_secret_file;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/client_secret_file",schemaPath:"#/properties/client_secret_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.client_secret_file.type,parentSchema:schema26.properties.client_secret_file,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.scopes !== undefined){
let data3 = data.scopes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err6 = {instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.scopes.type,parentSchema:schema26.properties.scopes,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.token_url !== undefined){
let data5 = data.token_url;
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
const err8 = {instancePath:instancePath+"/token_url",schemaPath:"#/properties/token_url/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema26.properties.token_url,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/token_url",schemaPath:"#/properties/token_url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.token_url.type,parentSchema:schema26.properties.token_url,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.endpoint_params !== undefined){
let data6 = data.endpoint_params;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
let data7 = data6[key1];
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (typeof data7 !== "boolean")){
const err10 = {instancePath:instancePath+"/endpoint_params/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/endpoint_params",schemaPath:"#/properties/endpoint_params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.properties.endpoint_params.type,parentSchema:schema26.properties.endpoint_params,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tls_config !== undefined){
let data8 = data.tls_config;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
if(!(func2.call(schema31.properties, key2))){
const err12 = {instancePath:instancePath+"/tls_config",schemaPath:"#/definitions/tlsConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data8.ca !== undefined){
let data9 = data8.ca;
if(typeof data9 !== "string"){
const err13 = {instancePath:instancePath+"/tls_config/ca",schemaPath:"#/definitions/tlsConfig/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ca.type,parentSchema:schema31.properties.ca,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data8.ca_file !== undefined){
let data10 = data8.ca_file;
if(typeof data10 !== "string"){
const err14 = {instancePath:instancePath+"/tls_config/ca_file",schemaPath:"#/definitions/tlsConfig/properties/ca_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ca_file.type,parentSchema:schema31.properties.ca_file,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.cert !== undefined){
let data11 = data8.cert;
if(typeof data11 !== "string"){
const err15 = {instancePath:instancePath+"/tls_config/cert",schemaPath:"#/definitions/tlsConfig/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cert.type,parentSchema:schema31.properties.cert,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.cert_file !== undefined){
let data12 = data8.cert_file;
if(typeof data12 !== "string"){
const err16 = {instancePath:instancePath+"/tls_config/cert_file",schemaPath:"#/definitions/tlsConfig/properties/cert_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cert_file.type,parentSchema:schema31.properties.cert_file,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.key !== undefined){
let data13 = data8.key;
if(typeof data13 !== "string"){
const err17 = {instancePath:instancePath+"/tls_config/key",schemaPath:"#/definitions/tlsConfig/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.key.type,parentSchema:schema31.properties.key,data:data13};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.key_file !== undefined){
let data14 = data8.key_file;
if(typeof data14 !== "string"){
const err18 = {instancePath:instancePath+"/tls_config/key_file",schemaPath:"#/definitions/tlsConfig/properties/key_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.key_file.type,parentSchema:schema31.properties.key_file,data:data14};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.server_name !== undefined){
let data15 = data8.server_name;
if(typeof data15 !== "string"){
const err19 = {instancePath:instancePath+"/tls_config/server_name",schemaPath:"#/definitions/tlsConfig/properties/server_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.server_name.type,parentSchema:schema31.properties.server_name,data:data15};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.insecure_skip_verify !== undefined){
let data16 = data8.insecure_skip_verify;
if(typeof data16 !== "boolean"){
const err20 = {instancePath:instancePath+"/tls_config/insecure_skip_verify",schemaPath:"#/definitions/tlsConfig/properties/insecure_skip_verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.insecure_skip_verify.type,parentSchema:schema31.properties.insecure_skip_verify,data:data16};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.min_version !== undefined){
let data17 = data8.min_version;
if(typeof data17 !== "string"){
const err21 = {instancePath:instancePath+"/tls_config/min_version",schemaPath:"#/definitions/tlsConfig/properties/min_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.min_version.type,parentSchema:schema31.properties.min_version,data:data17};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((((data17 === "TLS10") || (data17 === "TLS11")) || (data17 === "TLS12")) || (data17 === "TLS13"))){
const err22 = {instancePath:instancePath+"/tls_config/min_version",schemaPath:"#/definitions/tlsConfig/properties/min_version/enum",keyword:"enum",params:{allowedValues: schema31.properties.min_version.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.min_version.enum,parentSchema:schema31.properties.min_version,data:data17};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/tls_config",schemaPath:"#/definitions/tlsConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.proxy_url !== undefined){
let data18 = data.proxy_url;
if(typeof data18 === "string"){
if(!pattern1.test(data18)){
const err24 = {instancePath:instancePath+"/proxy_url",schemaPath:"#/definitions/proxyUrl/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data18};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/proxy_url",schemaPath:"#/definitions/proxyUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data18};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.no_proxy !== undefined){
let data19 = data.no_proxy;
if(typeof data19 !== "string"){
const err26 = {instancePath:instancePath+"/no_proxy",schemaPath:"#/definitions/noProxy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data19};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.proxy_from_environment !== undefined){
let data20 = data.proxy_from_environment;
if(typeof data20 !== "boolean"){
const err27 = {instancePath:instancePath+"/proxy_from_environment",schemaPath:"#/definitions/proxyFromEnvironment/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.type,parentSchema:schema34,data:data20};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

const schema36 = {"title":"HTTP headers","description":"Headers that each request carries, as in Prometheus' own configuration: a tenant, or a key. Those that Styx sets itself, such as Authorization, Content-Type and Host, cannot be set. Example: `{X-Scope-OrgID: {values: [paper]}}`.","type":"object","additionalProperties":{"$ref":"#/definitions/httpHeader"},"examples":[{"X-Scope-OrgID":{"values":["paper"]}}]};
const schema37 = {"title":"HTTP header","description":"The values of a header. Each is sent, those of `values` first. Example: `{values: [paper]}`.","type":"object","additionalProperties":false,"properties":{"values":{"description":"Values that may be shown. `${VAR}` is filled in from the environment. Example: `[paper]`.","type":"array","items":{"$ref":"#/definitions/value"},"examples":[["paper"]]},"secrets":{"description":"Values that are shown nowhere; better `${VAR}`, from the environment, than the secret itself. Example: `[${API_KEY}]`.","type":"array","items":{"$ref":"#/definitions/value"},"examples":[["${API_KEY}"]]},"files":{"description":"Files that hold a value each, which is shown nowhere; relative to this file. Example: `[secrets/key]`.","type":"array","items":{"type":"string"},"examples":[["secrets/key"]]}}};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "values") || (key0 === "secrets")) || (key0 === "files"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.values !== undefined){
let data0 = data.values;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err1 = {instancePath:instancePath+"/values/" + i0,schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.values.type,parentSchema:schema37.properties.values,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.secrets !== undefined){
let data2 = data.secrets;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err3 = {instancePath:instancePath+"/secrets/" + i1,schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.secrets.type,parentSchema:schema37.properties.secrets,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.files !== undefined){
let data4 = data.files;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 !== "string"){
const err5 = {instancePath:instancePath+"/files/" + i2,schemaPath:"#/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.files.items.type,parentSchema:schema37.properties.files.items,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.files.type,parentSchema:schema37.properties.files,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}


function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate19(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema13.required,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema13.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/url",schemaPath:"#/definitions/url/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/url",schemaPath:"#/definitions/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.kind.type,parentSchema:schema13.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((((data1 === "auto") || (data1 === "prometheus")) || (data1 === "thanos")) || (data1 === "mimir")) || (data1 === "cortex")) || (data1 === "victoriametrics")) || (data1 === "amazon")) || (data1 === "google")) || (data1 === "azure")) || (data1 === "grafana"))){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema13.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.kind.enum,parentSchema:schema13.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.tunnel !== undefined){
let data2 = data.tunnel;
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/tunnel",schemaPath:"#/properties/tunnel/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema13.properties.tunnel,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err7 = {instancePath:instancePath+"/tunnel/" + i0,schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/tunnel",schemaPath:"#/properties/tunnel/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.tunnel.type,parentSchema:schema13.properties.tunnel,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.params !== undefined){
let data4 = data.params;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
let data5 = data4[key1];
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (typeof data5 !== "boolean")){
const err9 = {instancePath:instancePath+"/params/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.params.type,parentSchema:schema13.properties.params,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.max_concurrency !== undefined){
let data6 = data.max_concurrency;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err11 = {instancePath:instancePath+"/max_concurrency",schemaPath:"#/properties/max_concurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.max_concurrency.type,parentSchema:schema13.properties.max_concurrency,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/max_concurrency",schemaPath:"#/properties/max_concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema13.properties.max_concurrency,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/max_concurrency",schemaPath:"#/properties/max_concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.max_concurrency,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.requests_per_second !== undefined){
let data7 = data.requests_per_second;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 <= 0 || isNaN(data7)){
const err14 = {instancePath:instancePath+"/requests_per_second",schemaPath:"#/properties/requests_per_second/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema13.properties.requests_per_second,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/requests_per_second",schemaPath:"#/properties/requests_per_second/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.requests_per_second.type,parentSchema:schema13.properties.requests_per_second,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.max_response_bytes !== undefined){
let data8 = data.max_response_bytes;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/max_response_bytes",schemaPath:"#/properties/max_response_bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.max_response_bytes.type,parentSchema:schema13.properties.max_response_bytes,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/max_response_bytes",schemaPath:"#/properties/max_response_bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.max_response_bytes,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.max_series !== undefined){
let data9 = data.max_series;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err18 = {instancePath:instancePath+"/max_series",schemaPath:"#/properties/max_series/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.max_series.type,parentSchema:schema13.properties.max_series,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err19 = {instancePath:instancePath+"/max_series",schemaPath:"#/properties/max_series/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.max_series,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.max_samples !== undefined){
let data10 = data.max_samples;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err20 = {instancePath:instancePath+"/max_samples",schemaPath:"#/properties/max_samples/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.max_samples.type,parentSchema:schema13.properties.max_samples,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err21 = {instancePath:instancePath+"/max_samples",schemaPath:"#/properties/max_samples/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.max_samples,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.timeout !== undefined){
let data11 = data.timeout;
if(typeof data11 === "string"){
if(!pattern3.test(data11)){
const err22 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema17,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.connect_timeout !== undefined){
let data12 = data.connect_timeout;
if(typeof data12 === "string"){
if(!pattern3.test(data12)){
const err24 = {instancePath:instancePath+"/connect_timeout",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema17,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/connect_timeout",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.compression !== undefined){
let data13 = data.compression;
if(typeof data13 !== "string"){
const err26 = {instancePath:instancePath+"/compression",schemaPath:"#/properties/compression/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.compression.type,parentSchema:schema13.properties.compression,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!(((data13 === "auto") || (data13 === "gzip")) || (data13 === "none"))){
const err27 = {instancePath:instancePath+"/compression",schemaPath:"#/properties/compression/enum",keyword:"enum",params:{allowedValues: schema13.properties.compression.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.compression.enum,parentSchema:schema13.properties.compression,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.scrape_interval !== undefined){
let data14 = data.scrape_interval;
if(typeof data14 === "string"){
if(!pattern3.test(data14)){
const err28 = {instancePath:instancePath+"/scrape_interval",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema17,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/scrape_interval",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.basic_auth !== undefined){
if(!(validate12(data.basic_auth, {instancePath:instancePath+"/basic_auth",parentData:data,parentDataProperty:"basic_auth",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data.authorization !== undefined){
if(!(validate14(data.authorization, {instancePath:instancePath+"/authorization",parentData:data,parentDataProperty:"authorization",rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
if(data.oauth2 !== undefined){
if(!(validate16(data.oauth2, {instancePath:instancePath+"/oauth2",parentData:data,parentDataProperty:"oauth2",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
if(data.sigv4 !== undefined){
let data18 = data.sigv4;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key2 in data18){
if(!((((key2 === "region") || (key2 === "access_key")) || (key2 === "secret_key")) || (key2 === "profile"))){
const err30 = {instancePath:instancePath+"/sigv4",schemaPath:"#/definitions/sigv4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data18};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data18.region !== undefined){
let data19 = data18.region;
if(typeof data19 !== "string"){
const err31 = {instancePath:instancePath+"/sigv4/region",schemaPath:"#/definitions/sigv4/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.region.type,parentSchema:schema35.properties.region,data:data19};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data18.access_key !== undefined){
let data20 = data18.access_key;
if(typeof data20 !== "string"){
const err32 = {instancePath:instancePath+"/sigv4/access_key",schemaPath:"#/definitions/sigv4/properties/access_key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.access_key.type,parentSchema:schema35.properties.access_key,data:data20};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data18.secret_key !== undefined){
let data21 = data18.secret_key;
if(typeof data21 !== "string"){
const err33 = {instancePath:instancePath+"/sigv4/secret_key",schemaPath:"#/definitions/sigv4/properties/secret_key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.secret_key.type,parentSchema:schema35.properties.secret_key,data:data21};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data18.profile !== undefined){
let data22 = data18.profile;
if(typeof data22 !== "string"){
const err34 = {instancePath:instancePath+"/sigv4/profile",schemaPath:"#/definitions/sigv4/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.profile.type,parentSchema:schema35.properties.profile,data:data22};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/sigv4",schemaPath:"#/definitions/sigv4/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.http_headers !== undefined){
if(!(validate18(data.http_headers, {instancePath:instancePath+"/http_headers",parentData:data,parentDataProperty:"http_headers",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data.tls_config !== undefined){
let data24 = data.tls_config;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key3 in data24){
if(!(func2.call(schema31.properties, key3))){
const err36 = {instancePath:instancePath+"/tls_config",schemaPath:"#/definitions/tlsConfig/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data:data24};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data24.ca !== undefined){
let data25 = data24.ca;
if(typeof data25 !== "string"){
const err37 = {instancePath:instancePath+"/tls_config/ca",schemaPath:"#/definitions/tlsConfig/properties/ca/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ca.type,parentSchema:schema31.properties.ca,data:data25};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data24.ca_file !== undefined){
let data26 = data24.ca_file;
if(typeof data26 !== "string"){
const err38 = {instancePath:instancePath+"/tls_config/ca_file",schemaPath:"#/definitions/tlsConfig/properties/ca_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ca_file.type,parentSchema:schema31.properties.ca_file,data:data26};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data24.cert !== undefined){
let data27 = data24.cert;
if(typeof data27 !== "string"){
const err39 = {instancePath:instancePath+"/tls_config/cert",schemaPath:"#/definitions/tlsConfig/properties/cert/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cert.type,parentSchema:schema31.properties.cert,data:data27};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data24.cert_file !== undefined){
let data28 = data24.cert_file;
if(typeof data28 !== "string"){
const err40 = {instancePath:instancePath+"/tls_config/cert_file",schemaPath:"#/definitions/tlsConfig/properties/cert_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.cert_file.type,parentSchema:schema31.properties.cert_file,data:data28};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data24.key !== undefined){
let data29 = data24.key;
if(typeof data29 !== "string"){
const err41 = {instancePath:instancePath+"/tls_config/key",schemaPath:"#/definitions/tlsConfig/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.key.type,parentSchema:schema31.properties.key,data:data29};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data24.key_file !== undefined){
let data30 = data24.key_file;
if(typeof data30 !== "string"){
const err42 = {instancePath:instancePath+"/tls_config/key_file",schemaPath:"#/definitions/tlsConfig/properties/key_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.key_file.type,parentSchema:schema31.properties.key_file,data:data30};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data24.server_name !== undefined){
let data31 = data24.server_name;
if(typeof data31 !== "string"){
const err43 = {instancePath:instancePath+"/tls_config/server_name",schemaPath:"#/definitions/tlsConfig/properties/server_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.server_name.type,parentSchema:schema31.properties.server_name,data:data31};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data24.insecure_skip_verify !== undefined){
let data32 = data24.insecure_skip_verify;
if(typeof data32 !== "boolean"){
const err44 = {instancePath:instancePath+"/tls_config/insecure_skip_verify",schemaPath:"#/definitions/tlsConfig/properties/insecure_skip_verify/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.insecure_skip_verify.type,parentSchema:schema31.properties.insecure_skip_verify,data:data32};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data24.min_version !== undefined){
let data33 = data24.min_version;
if(typeof data33 !== "string"){
const err45 = {instancePath:instancePath+"/tls_config/min_version",schemaPath:"#/definitions/tlsConfig/properties/min_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.min_version.type,parentSchema:schema31.properties.min_version,data:data33};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!((((data33 === "TLS10") || (data33 === "TLS11")) || (data33 === "TLS12")) || (data33 === "TLS13"))){
const err46 = {instancePath:instancePath+"/tls_config/min_version",schemaPath:"#/definitions/tlsConfig/properties/min_version/enum",keyword:"enum",params:{allowedValues: schema31.properties.min_version.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.min_version.enum,parentSchema:schema31.properties.min_version,data:data33};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/tls_config",schemaPath:"#/definitions/tlsConfig/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.proxy_url !== undefined){
let data34 = data.proxy_url;
if(typeof data34 === "string"){
if(!pattern1.test(data34)){
const err48 = {instancePath:instancePath+"/proxy_url",schemaPath:"#/definitions/proxyUrl/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema32,data:data34};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/proxy_url",schemaPath:"#/definitions/proxyUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data34};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.no_proxy !== undefined){
let data35 = data.no_proxy;
if(typeof data35 !== "string"){
const err50 = {instancePath:instancePath+"/no_proxy",schemaPath:"#/definitions/noProxy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data35};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.proxy_from_environment !== undefined){
let data36 = data.proxy_from_environment;
if(typeof data36 !== "boolean"){
const err51 = {instancePath:instancePath+"/proxy_from_environment",schemaPath:"#/definitions/proxyFromEnvironment/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema34.type,parentSchema:schema34,data:data36};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema44 = {"title":"endpoints","description":"Endpoints by name; each is a URL or an endpoint object.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"description":"A URL, or an endpoint object with `url` and its settings.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/url"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/endpoint"}}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern9.test(key0)){
const err1 = {instancePath,schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema45,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema44.propertyNames,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema44.additionalProperties.type},message:"must be string,object",schema:schema44.additionalProperties.type,parentSchema:schema44.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(typeof data0 !== "string"){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs10 = errors;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/url/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs13 = errors;
const _errs14 = errors;
let valid5 = true;
const _errs15 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs17 = errors;
if(!(validate11(data0, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid5 = _valid1;
}
if(!valid5){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema44.additionalProperties.else.if,parentSchema:schema44.additionalProperties.else,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema44.additionalProperties.if,parentSchema:schema44.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema47 = {"title":"figure","description":"A figure: what to ask, for which time, and how to write it.","type":"object","additionalProperties":false,"properties":{"query":{"description":"The PromQL expression that is drawn; `queries` in its place for several. Example: `go_goroutines{job=\"pluto\"}`.","allOf":[{"$ref":"#/definitions/promql"}]},"queries":{"description":"Several queries, in place of `query`: a map of a name to PromQL or to a query object, or a list of names from the top level's `queries`. Example: `queries: {p99: ..., median: ...}`.","type":["object","array"],"if":{"type":"object"},"then":{"$ref":"#/definitions/queries"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/queryNames"}}},"label":{"description":"What a series is called: a template over the labels of the answer, in quotes because of the braces; `{{runs}}` is how many runs a series stands for. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `\"{{instance}}\"`.","allOf":[{"$ref":"#/definitions/label"}]},"range":{"$ref":"#/definitions/range"},"runs":{"description":"Runs in place of a range: time zero of each is its start. `all`, their names, or a map of their labels. Example: `[hpa-1, hpa-2]`, or `{autoscaler: hpa, param: [\"05\", \"70\"]}`.","type":["string","array","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/allRuns"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/runNames"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/runLabels"}}}},"compare":{"description":"`previous` draws the period before over that of `range`, paler, as time since the start of each: 2026Q2 over 2026Q3. Before any other range it is as much time directly before. Series get a label `period` (`2026Q3`, or `current` and `previous`). Default: none. Example: `previous`.","enum":["previous","none"],"default":"none"},"combine":{"description":"What becomes of runs: `overlay` draws each, `mean` and `median` make one line or bar of those that have the same labels in `group_by`, and `pool` takes the samples of these together, for `cdf`, `histogram` and `box`. Default: overlay. Example: `mean`.","enum":["overlay","mean","median","pool"],"default":"overlay"},"summary":{"description":"Draws each run as a thin, pale line, and the `mean` or `median` of those that have the same labels in `group_by` as a bold one in front of them; for `kind: line` and `step`. Default: nothing. Example: `mean`.","enum":["mean","median"]},"matrix":{"title":"map of lists, or `none`","description":"Makes one figure for each combination of values, called `latency-a-0.5`: the figure's name and the values, the first key's varying slowest. `${instance}` is the value in queries, titles, all labels and `range`. Values are a list, come from a server, or are runs (`run: all`). `none` where `defaults` have a matrix and this figure is one. Example: `{instance: [a, b], quantile: [0.5, 0.99]}`.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/noMatrix"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/matrix"}}},"exclude":{"description":"Combinations of `matrix` that are not made: those that have all the values of one of these. Example: `[{instance: a, quantile: 0.99}]`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/exclusion"}},"step":{"$ref":"#/definitions/step"},"prometheus":{"description":"The endpoint that is asked, by its name at the top level's `prometheus`, or several: `[eu, us]` asks each the same, and their series have its name as the label `prometheus`. Needed where there are several. Example: `eu`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/endpointName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/endpointNames"}}},"params":{"$ref":"#/definitions/addedParams"},"http_headers":{"$ref":"#/definitions/addedHeaders"},"transform":{"description":"What is calculated of the series of each query, one transform after the other, before runs are combined: `scale`, `negate`, `delta`, `cumulative`, `rolling`, `clip`, `drop_series`, `relabel`, `sort` and `top`. Default: nothing. Example: `[delta, {scale: 0.001}]`.","allOf":[{"$ref":"#/definitions/transforms"}]},"where":{"title":"conditions","description":"Keeps the samples of the figure at the times at which conditions on other queries of it hold: the name of a query, and what its sample at that time has to be. A number is what it has to be equal to; all conditions have to hold. A query that is a condition is not drawn itself, unless there is no other. Judged after `transform` and `align_step`, before runs are combined. Default: all samples. Example: `{load: {min: 100, max: 200}}`.","type":"object","minProperties":1,"additionalProperties":{"$ref":"#/definitions/condition"},"examples":[{"load":{"min":100,"max":200}},{"replicas":3}]},"align_step":{"description":"Puts all samples on multiples of this duration since time zero: at each, the last sample at or before it. For runs and files whose samples are at different times. Default: they stay where they are. Example: `15s`.","allOf":[{"$ref":"#/definitions/duration"}]},"kind":{"description":"What is drawn. Over time: `line`, `step`, `points`, `area` (stacked), `band` (quantiles across series: the median and a shaded area around it) and `heatmap` (the buckets of a histogram, or a row a series). Of all samples: `cdf`, `histogram` and `box`. One number a series: `bar`, reduced by `reduce`. Default: line, and points where `x` has a `query`.","type":"string","enum":["line","step","points","area","bar","cdf","histogram","box","heatmap","band"],"default":"line"},"title":{"description":"The title above the plot, in styles that draw titles: those of venues do not, since the caption says it. `${name}` is filled in from `vars`. Default: none. Example: `Goroutines per replica`.","allOf":[{"$ref":"#/definitions/text"}]},"x":{"description":"The x axis, which is time for most kinds. Example: `{time: relative, label: Time since the start}`.","allOf":[{"$ref":"#/definitions/xAxis"}]},"y":{"description":"The y axis. Example: `{label: Latency, unit: s, show: ms, scale: log}`.","allOf":[{"$ref":"#/definitions/valueAxis"}]},"y2":{"description":"The y axis on the right, of the queries with `axis: right`. Example: `{label: Memory, unit: bytes}`.","allOf":[{"$ref":"#/definitions/valueAxis"}]},"reduce":{"description":"How a series becomes one number, for `kind: bar`, for points of one query against another (`x.query`) and for runs along x (`x.run`): `last`, `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99` or `p99.9`. Default: mean.","allOf":[{"$ref":"#/definitions/reducer"}],"default":"mean"},"spread":{"description":"What the error bars of `kind: bar` show of the samples of a series: `sd` (standard deviation), `min-max`, or from one quantile to another, as in `p5-p95`. Default: no error bars. Example: `min-max`.","allOf":[{"$ref":"#/definitions/spread"}]},"group_by":{"description":"The label whose values are the groups of bars and boxes, or the bands of `kind: band`; with `combine` or `summary` and of runs along x (`x.run`), the label of runs that keeps them apart, or a list of such labels. Default: none, which is one group. Example: `instance`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/labelName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/labelNames"}}},"band":{"description":"What is shaded. Of `kind: band`, between which quantiles of the series, around their median; default: p10-p90. Of combined runs, around their mean or median: `ci95` (or another level: Student's confidence interval of the mean), `stddev`, `minmax`, two quantiles, or `none`; default: ci95 of means, minmax of medians. Example: `p5-p95`.","allOf":[{"$ref":"#/definitions/band"}]},"bins":{"description":"How many bins `kind: histogram` has; `auto` takes the narrower of the bins of Sturges and of Freedman and Diaconis. Default: auto. Example: `20`.","default":"auto","type":["string","integer"],"if":{"type":"string"},"then":{"$ref":"#/definitions/auto"},"else":{"if":{"type":"integer"},"then":{"$ref":"#/definitions/binCount"}}},"top":{"description":"How many series are drawn: those with the largest means, of each y axis and in each panel. A number, or an object that also says what becomes of the others. Not for `kind: box`, `band` and `heatmap` and for `x.query`, which are made of all series. Default: all. Example: `5`, or `{series: 5, rest: sum}`.","type":["integer","object"],"if":{"type":"integer"},"then":{"$ref":"#/definitions/topCount"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/top"}}},"facet":{"description":"Small multiples: a panel for each value of a label, for each `query`, or a grid of the values of two labels. Default: one panel. Example: `instance`, or `{rows: job, columns: code}`.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/facetName"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/facetGrid"}}},"panels":{"description":"Parts of which the figure is composed, row by row, each in a panel of its own: any key of a figure that is about data and drawing (queries, range or runs, kind, axes, title, …). A panel is to its figure what a figure is to the defaults. Example: `[{query: node_load1}, {query: up, kind: bar}]`.","type":"array","minItems":1,"maxItems":26,"items":{"$ref":"#/definitions/figure"}},"columns":{"description":"How many of the `panels` stand beside each other. Default: as many as there is room for, three at most. Example: `2`.","type":"integer","minimum":1},"share":{"description":"The axes that all `panels` share: they have the same limits, and texts only at the edge of the figure. Heat maps that share y have one scale of colours. Default: none.","type":"string","enum":["none","x","y","both"],"default":"none"},"letters":{"description":"Whether the `panels` have letters in front of their titles: `(a) Latency`. Default: `false`.","type":"boolean","default":false},"legend":{"description":"Where the legend is, or an object that says so and how many columns it has. It is drawn where there are several series. Default: above. Example: `right`, or `{position: below, columns: 3}`.","default":"above","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/legendPosition"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/legend"}}},"events":{"description":"Vertical lines at points in time; `runs` among them stands for the events of the figure's runs. Example: `[{at: 5m, label: Scale-up}]`, or `[runs]`.","type":"array","items":{"title":"event","description":"An event, or the word `runs`.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/runEvents"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/event"}}},"examples":[[{"at":"5m","label":"Scale-up"}]]},"spans":{"description":"Shaded stretches of time. Example: `[{start: 5m, end: 8m, label: Outage}]`.","type":"array","items":{"$ref":"#/definitions/span"},"examples":[[{"start":"5m","end":"8m","label":"Outage"}]]},"thresholds":{"description":"Horizontal lines at values, in the unit of the samples: numbers, or objects that also have a label. Example: `[0.5]`, or `[{value: 0.5, label: SLO}]`.","type":"array","items":{"title":"threshold","description":"The value of the line, or an object with its value and its label.","type":["number","object"],"if":{"type":"number"},"then":{"$ref":"#/definitions/thresholdValue"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/threshold"}}},"examples":[[0.5]]},"gaps":{"description":"What is drawn where samples are missing: `break` leaves the line open, `connect` draws it through. Default: break.","type":"string","enum":["break","connect"],"default":"break"},"max_points":{"description":"Whether a series with more samples than the page can show is thinned for drawing: `auto` keeps the first, the last, the least and the largest sample of each column of pixels, which looks the same; `none` draws every sample. The CSV file always has all of them. Default: auto.","type":"string","enum":["auto","none"],"default":"auto"},"style":{"description":"The look, by the venue that prints it: `acm-sigconf`, `acm-sigplan`, `acm-small`, `ieee`, `usenix`, `lncs`, `neurips`, `icml`, `elsevier`, `prl`, `nature`, `article`, `beamer`, `plain`, or one of the manifest's own `styles`. It sets widths, fonts, sizes and colours. Default: plain. Example: `acm-sigconf`.","type":"string","default":"plain","examples":["plain","acm-sigconf","acm-sigplan","acm-small","ieee","usenix","lncs","neurips","icml","elsevier","prl","nature","article","beamer"]},"width":{"description":"How wide the figure is printed: `column`, `full` (across all columns), or a length. Default: column. Example: `8.5cm`.","allOf":[{"$ref":"#/definitions/width"}],"default":"column"},"height":{"description":"How high the whole figure is, title and legend included; not together with `aspect`. Default: what the style's `aspect` gives. Example: `2in`.","allOf":[{"$ref":"#/definitions/length"}]},"aspect":{"description":"Height by width of the figure without title and legend; not together with `height`. Default: 0.618 in most styles. Example: `0.5`.","allOf":[{"$ref":"#/definitions/aspect"}]},"font":{"description":"A font that is installed on this machine, before those of the style. Default: the style's. Example: `Linux Libertine O`.","allOf":[{"$ref":"#/definitions/font"}]},"font_size":{"description":"The size of labels, in points; ticks and legend are a point smaller. Default: the style's, 8 in most. Example: `9`.","allOf":[{"$ref":"#/definitions/fontSize"}]},"palette":{"description":"The colours of series: `okabe-ito` (7 colours), `tol-high-contrast` (3, which also survive greyscale), `tol-bright`, `viridis`, or a list of your own, each as '#rrggbb' in quotes. Default: the style's. Example: `tol-bright`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/paletteName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/colours"}}},"engine":{"description":"Who draws pdf, svg, png and tex: `matplotlib` or `gnuplot`. Default: matplotlib.","type":"string","enum":["matplotlib","gnuplot"],"default":"matplotlib"},"template":{"description":"A folder with templates of your own, as `styx eject` writes them, in place of the built-in ones. Relative to this file; `${VAR}` is filled in from the environment. Default: the built-in ones. Example: `templates/gnuplot`.","allOf":[{"$ref":"#/definitions/path"}],"examples":["templates/gnuplot"]},"tweak":{"description":"A file with code of your own for the last five per cent: it goes into the script, after the drawing. One that ends in `.py` (`.tweak.py`) is for matplotlib, one that ends in `.gnuplot` for gnuplot; a list names one of each. Relative to this file; `${VAR}` is filled in from the environment. Example: `cpu.tweak.py`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/path"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/paths"}}},"formats":{"description":"What is written: `pdf`, `svg`, `png` and `tex` (the figure itself, drawn by `engine`), `csv` (the numbers), `gnuplot` and `matplotlib` (scripts that draw the figure, data included). Default: pdf, csv and the script of the figure's engine. Example: `[pdf, csv]`.","type":"array","minItems":1,"items":{"title":"format","description":"One format: csv, gnuplot, matplotlib, pdf, svg, png or tex.","type":"string","enum":["csv","gnuplot","matplotlib","pdf","svg","png","tex"]},"examples":[["pdf","csv"],["svg","csv","gnuplot"]]},"csv":{"description":"How the CSV file is written. Example: `{layout: long, time: iso}`.","type":"object","additionalProperties":false,"properties":{"data":{"description":"`drawn`: what is drawn, transformed and combined; `raw`: the samples as they came, of every run. Default: drawn.","type":"string","enum":["drawn","raw"],"default":"drawn"},"layout":{"description":"`wide`: one row a timestamp and one column a series; `long`: one row a sample, with the labels in columns. Default: wide.","type":"string","enum":["wide","long"],"default":"wide"},"header":{"description":"Whether the first line names the columns. Default: true.","type":"boolean","default":true},"delimiter":{"description":"What stands between two fields: one character, or `tab`. Default: a comma, and a semicolon where `decimal` is a comma. Example: `\";\"`.","type":"string","examples":[";","tab"]},"decimal":{"description":"The decimal separator: `.`, or `,` for the spreadsheets of half of Europe. Default: a point.","type":"string","enum":[".",","],"default":"."},"time":{"description":"How times are written: `unix` (seconds), `unix_ms` (milliseconds) or `iso` (ISO 8601 in `timezone`). Default: unix.","type":"string","enum":["unix","unix_ms","iso"],"default":"unix"},"timezone":{"description":"The IANA name of the zone that `time: iso` is written in. Default: the manifest's `timezone`. Example: `Europe/Berlin`.","type":"string","examples":["UTC","Europe/Berlin"]}}},"on_empty":{"description":"What happens where a query has no data: `error` fails the figure, `warn` writes an empty one and says so. Default: error.","type":"string","enum":["error","warn"],"default":"error"}}};
const schema48 = {"title":"PromQL expression","description":"A PromQL expression. `${name}` is filled in from `vars`; `${range}` is the length of the range, `${step}` the step, and `${rate_interval}` a range for `rate` that suits it: the step and a `scrape_interval`, but four of these at least. Put it in single quotes where it contains `: ` or ` #` or begins with a brace.","type":["string","number","boolean"],"pattern":"\\S","examples":["go_goroutines{job=\"pluto\"}","sum by (code) (rate(http_requests_total[5m]))"]};
const schema54 = {"title":"label","description":"What a series is called: a template over the labels of the answer, in quotes because of the braces; `{{runs}}` is how many runs a series stands for. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `\"{{instance}}\"`.","type":["string","number","boolean"],"examples":["{{instance}}","{{job}} on {{instance}}"]};
const schema90 = {"title":"`all`","description":"All runs that have ended and not failed.","type":"string","enum":["all"]};
const schema98 = {"title":"map of lists or the word `none`","description":"`none`: the figure is one.","type":"string","enum":["none"]};
const schema58 = {"title":"step","description":"The time between two points: a duration, or `auto` for about 1,000 points at most, and never finer than the endpoint's `scrape_interval`: an hour has 241 points where that is 15s. Default: auto. Example: `15s`.","type":"string","pattern":"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","default":"auto","examples":["auto","15s","1m"]};
const schema55 = {"title":"endpoint name","description":"The name of an endpoint of the top level's `prometheus`. Needed where there are several. Example: `eu`.","type":"string","examples":["eu"]};
const schema61 = {"title":"reducer","description":"How samples become one number: `last` (the sample at the last point of the grid, if there is one), `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99` or `p99.9`.","type":"string","pattern":"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$","examples":["last","mean","median","min","max","sum","p99","p99.9"]};
const schema138 = {"title":"spread","description":"What an error bar shows: `sd` (standard deviation), `min-max`, or from one quantile to a higher one, as in `p5-p95`.","type":"string","pattern":"^(sd|min-max|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$","examples":["sd","min-max","p5-p95"]};
const schema73 = {"title":"label name","description":"The name of a label of the answer. Example: `instance`.","type":"string","pattern":"\\S","examples":["instance"]};
const schema142 = {"title":"band","description":"What a band shows: from one quantile to a higher one, as in `p5-p95`; of combined runs also `ci95`, `stddev`, `minmax` and `none`.","type":"string","pattern":"^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$","examples":["p5-p95","ci95","stddev","minmax"]};
const schema143 = {"title":"whole number or `auto`","description":"`auto`: Styx chooses.","type":"string","enum":["auto"]};
const schema144 = {"title":"number of bins","description":"How many bins there are.","type":"integer","minimum":1,"maximum":10000,"examples":[20]};
const schema78 = {"title":"number of series","description":"How many series are drawn.","type":"integer","minimum":1,"examples":[5]};
const schema146 = {"title":"top","description":"How many series are drawn, and what becomes of the others.","type":"object","additionalProperties":false,"properties":{"series":{"description":"How many series are drawn of each y axis, in each panel: those with the largest means. Example: `5`.","type":"integer","minimum":1,"examples":[5]},"rest":{"description":"What becomes of the others: `sum` draws their sum as one more series, `drop` leaves them out, and the figure says how many. Default: sum for `kind: area`, drop for all others.","type":"string","enum":["sum","drop"]}},"examples":[{"series":5,"rest":"sum"}]};
const schema147 = {"title":"facet","description":"What makes panels: `query`, or the name of a label.","type":"string","pattern":"\\S","examples":["instance","query"]};
const schema151 = {"title":"position of the legend","description":"Where the legend is: `inside` (where it covers no data), `above`, `right` or `below` the plot, or `none`.","type":"string","enum":["inside","above","right","below","none"]};
const schema154 = {"title":"event, or `runs`","description":"`runs`: the events of the figure's runs, at their times since the starts of these.","type":"string","enum":["runs"]};
const schema162 = {"description":"The value of a horizontal line, in the unit of the samples.","type":"number","examples":[0.5]};
const schema165 = {"title":"width","description":"`column`, `full`, or a length.","type":"string","pattern":"^(column|full|([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt))$","examples":["column","full","8.5cm"]};
const schema166 = {"title":"length","description":"A length in inches, centimetres, millimetres or TeX's points (72.27 an inch).","type":"string","pattern":"^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$","examples":["3.3in","8.5cm","85mm","241pt"]};
const schema167 = {"title":"aspect","description":"Height by width.","type":"number","minimum":0.05,"maximum":20,"examples":[0.618]};
const schema168 = {"title":"font","description":"The name of a font that is installed.","type":"string","pattern":"\\S","examples":["Linux Libertine O","TeX Gyre Termes"]};
const schema169 = {"title":"number of points","description":"A size of text in points, 72 an inch.","type":"number","minimum":1,"maximum":100,"examples":[8]};
const schema170 = {"title":"palette","description":"A built-in list of colours.","type":"string","enum":["okabe-ito","tol-high-contrast","tol-bright","viridis"]};
const schema63 = {"title":"path","description":"A path, relative to this file.","type":"string","pattern":"\\S","examples":["cpu.tweak.py"]};
const pattern15 = new RegExp("^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$", "u");
const pattern18 = new RegExp("^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$", "u");
const pattern41 = new RegExp("^(sd|min-max|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$", "u");
const pattern44 = new RegExp("^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$", "u");
const pattern48 = new RegExp("^(column|full|([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt))$", "u");
const pattern49 = new RegExp("^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$", "u");
const schema49 = {"title":"queries","description":"Queries by name; each is PromQL or a query object.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"description":"PromQL, or an object with `query` and settings of its own.","type":["string","number","boolean","object"],"if":{"type":["string","number","boolean"]},"then":{"$ref":"#/definitions/promql"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/query"}}}};
const schema52 = {"title":"query","description":"A query in its long form: PromQL with settings of its own.","type":"object","additionalProperties":false,"properties":{"query":{"description":"The PromQL expression; needed where there is no `csv`, be it here or in the query of the same name in `defaults`. `${name}` is filled in from `vars`. Example: `up{job=\"pluto\"}`.","allOf":[{"$ref":"#/definitions/promql"}]},"label":{"description":"What this query's series are called, in place of the figure's `label`. `${name}` is filled in from `vars`. Example: `\"p99 of {{instance}}\"`.","allOf":[{"$ref":"#/definitions/label"}]},"prometheus":{"description":"The endpoint that this query asks, in place of the figure's, or several; so two servers can share a figure. Example: `us`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/endpointName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/endpointNames"}}},"step":{"description":"The time between two points of this query, in place of the figure's `step`. Example: `1m`.","allOf":[{"$ref":"#/definitions/step"}]},"unit":{"description":"The unit of this query's samples, in place of the axis' `unit`. Example: `bytes`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown for this query, in place of the axis' `show`. Example: `ms`.","allOf":[{"$ref":"#/definitions/show"}]},"axis":{"description":"The y axis that this query is drawn against: `left`, which is `y`, or `right`, which is `y2`. Default: left.","type":"string","enum":["left","right"],"default":"left"},"threshold":{"description":"A horizontal line at this value on the query's axis, in the unit of its samples: a limit that it should keep. Example: `0.5`.","type":"number","examples":[0.5]},"reduce":{"description":"How each series of this query becomes one number, in place of the figure's `reduce`. Example: `max`.","allOf":[{"$ref":"#/definitions/reducer"}]},"csv":{"description":"A foreign series, in place of `query`: one of a load generator, a log or a simulation, read from a CSV file. Example: `{file: load.csv, time: timestamp, value: latency_ms, labels: [method]}`.","allOf":[{"$ref":"#/definitions/foreignSeries"}]},"transform":{"description":"What is calculated of this query's series, in place of the figure's `transform`. Example: `[delta, {scale: 0.001}]`.","allOf":[{"$ref":"#/definitions/transforms"}]}}};
const schema59 = {"title":"unit","description":"A unit that Styx knows (`s`, `ms`, `bytes`, `decbytes`, `bits/s`, `bytes/s`, `percent`, `ratio`, `ops/s`, `count`), or any other text.","type":"string","pattern":"\\S","examples":["s","ms","bytes","decbytes","bits/s","bytes/s","percent","ratio","ops/s","count"]};
const schema60 = {"title":"multiple of a unit","description":"The multiple of a unit that is shown: `ms` or `min` of `s`, `MiB` of `bytes`, `Mbit/s` of `bits/s`.","type":"string","pattern":"\\S","examples":["ms","MiB"]};
const schema56 = {"title":"names of endpoints","description":"Several endpoints, which are asked the same.","type":"array","minItems":1,"items":{"$ref":"#/definitions/endpointName"},"examples":[["eu","us"]]};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/endpointName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const schema62 = {"title":"foreign series","description":"A CSV file with a sample a line, and which of its columns are what.","type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"description":"The file, relative to this one. `${name}` is filled in from `vars`, `matrix` and the run, or else from the environment. Example: `load/${run}.csv`.","allOf":[{"$ref":"#/definitions/path"}],"examples":["load/${run}.csv"]},"time":{"description":"The column of times: Unix seconds or milliseconds, or ISO 8601, without a zone in the manifest's `timezone`. Default: time. Example: `timestamp`.","allOf":[{"$ref":"#/definitions/columnName"}],"default":"time"},"value":{"description":"The column of values. Default: value. Example: `latency_ms`.","allOf":[{"$ref":"#/definitions/columnName"}],"default":"value"},"labels":{"description":"Columns whose values tell series apart; they are labels of these. Default: none, which is one series. Example: `[method, code]`.","type":"array","items":{"$ref":"#/definitions/columnName"},"examples":[["method","code"]]}},"examples":[{"file":"load.csv","time":"timestamp","value":"latency_ms","labels":["method"]}]};
const schema64 = {"title":"name of a column","description":"What the first line of the file calls a column.","type":["string","number","boolean"],"examples":["latency_ms"]};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.file === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "file") || (key0 === "time")) || (key0 === "value")) || (key0 === "labels"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.file !== undefined){
let data0 = data.file;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/file",schemaPath:"#/definitions/path/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema63,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.type,parentSchema:schema63,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.time !== undefined){
let data1 = data.time;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err4 = {instancePath:instancePath+"/time",schemaPath:"#/definitions/columnName/type",keyword:"type",params:{type: schema64.type},message:"must be string,number,boolean",schema:schema64.type,parentSchema:schema64,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.value !== undefined){
let data2 = data.value;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err5 = {instancePath:instancePath+"/value",schemaPath:"#/definitions/columnName/type",keyword:"type",params:{type: schema64.type},message:"must be string,number,boolean",schema:schema64.type,parentSchema:schema64,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.labels !== undefined){
let data3 = data.labels;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err6 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"#/definitions/columnName/type",keyword:"type",params:{type: schema64.type},message:"must be string,number,boolean",schema:schema64.type,parentSchema:schema64,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.labels.type,parentSchema:schema62.properties.labels,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

const schema67 = {"title":"list of transforms","description":"What is calculated of series, one transform after the other.","type":"array","items":{"title":"transform","description":"The name of a transform, or a map of its name to its settings.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/transformWord"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/transform"}}},"examples":[["delta",{"scale":0.001}]]};
const schema68 = {"title":"name of a transform","description":"A transform that has no settings: `negate`, `delta` or `cumulative`.","type":"string","enum":["negate","delta","cumulative"]};
const schema69 = {"title":"transform with settings","description":"One transform with its settings.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"scale":{"description":"Multiplies every sample. Example: `0.001`.","type":"number","examples":[0.001]},"rolling":{"description":"What is made of the samples of a window that moves with time: the window of a mean, or an object that also says `median` or `max`. Example: `5m`, or `{window: 5m, of: median}`.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/rollingWindow"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rolling"}}},"clip":{"title":"limits","description":"Puts every sample that is beyond a limit on it. Example: `{min: 0, max: 1}`.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"min":{"description":"No sample is below. Example: `0`.","type":"number","examples":[0]},"max":{"description":"No sample is above. Example: `1`.","type":"number","examples":[1]}},"examples":[{"min":0}]},"drop_series":{"title":"condition","description":"Leaves out series. Example: `{min_samples: 10}`.","type":"object","additionalProperties":false,"required":["min_samples"],"properties":{"min_samples":{"description":"Those with fewer samples than that are left out; NaN does not count. Example: `10`.","type":"integer","minimum":1,"examples":[10]}},"examples":[{"min_samples":10}]},"relabel":{"title":"relabelling","description":"Rewrites the value of a label. Example: `{label: instance, match: '([^:]+):.*', replace: $1}`.","type":"object","additionalProperties":false,"required":["label","match","replace"],"properties":{"label":{"description":"The label whose value is rewritten. Example: `instance`.","allOf":[{"$ref":"#/definitions/labelName"}]},"match":{"description":"A regular expression for the whole value; other values stay as they are. Example: `'([^:]+):.*'`.","allOf":[{"$ref":"#/definitions/value"}],"examples":["'([^:]+):.*'"]},"replace":{"description":"The new value: `$1`, `${1}` and `${name}` are what a group has matched, `$$` is a dollar sign. Without any, the label is gone. Example: `$1`.","allOf":[{"$ref":"#/definitions/value"}],"examples":["$1"]}},"examples":[{"label":"instance","match":"'(.*):9090'","replace":"$1"}]},"sort":{"title":"order","description":"The order in which series are drawn and written: that of a label's values, or of a number of each. Example: `{reduce: mean, order: descending}`.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"label":{"description":"Sorted by the values of this label. Example: `instance`.","allOf":[{"$ref":"#/definitions/labelName"}]},"reduce":{"description":"Sorted by this number of each series. Example: `mean`.","allOf":[{"$ref":"#/definitions/reducer"}]},"order":{"description":"`ascending` or `descending`. Default: ascending.","type":"string","enum":["ascending","descending"],"default":"ascending"}},"examples":[{"label":"instance"},{"reduce":"mean","order":"descending"}]},"top":{"description":"Keeps that many series, those with the largest means. Example: `5`.","allOf":[{"$ref":"#/definitions/topCount"}]}},"examples":[{"scale":0.001}]};
const schema70 = {"title":"duration","description":"How far back the window of a rolling mean reaches.","type":"string","pattern":"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","examples":["5m"]};
const schema71 = {"title":"rolling window","description":"A window that moves with time, and what is made of the samples in it.","type":"object","additionalProperties":false,"required":["window"],"properties":{"window":{"description":"How far back it reaches from each sample. Example: `5m`.","allOf":[{"$ref":"#/definitions/duration"}]},"of":{"description":"What is made of the samples in it: `mean`, `median` or `max`. Default: mean.","type":"string","enum":["mean","median","max"],"default":"mean"}},"examples":[{"window":"5m","of":"median"}]};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.window === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "window"},message:"must have required property '"+"window"+"'",schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "window") || (key0 === "of"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.window !== undefined){
let data0 = data.window;
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err2 = {instancePath:instancePath+"/window",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema17,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/window",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.of !== undefined){
let data1 = data.of;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/of",schemaPath:"#/properties/of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema71.properties.of.type,parentSchema:schema71.properties.of,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data1 === "mean") || (data1 === "median")) || (data1 === "max"))){
const err5 = {instancePath:instancePath+"/of",schemaPath:"#/properties/of/enum",keyword:"enum",params:{allowedValues: schema71.properties.of.enum},message:"must be equal to one of the allowed values",schema:schema71.properties.of.enum,parentSchema:schema71.properties.of,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.type,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "scale") || (key0 === "rolling")) || (key0 === "clip")) || (key0 === "drop_series")) || (key0 === "relabel")) || (key0 === "sort")) || (key0 === "top"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.scale !== undefined){
let data0 = data.scale;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/scale",schemaPath:"#/properties/scale/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema69.properties.scale.type,parentSchema:schema69.properties.scale,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rolling !== undefined){
let data1 = data.rolling;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err3 = {instancePath:instancePath+"/rolling",schemaPath:"#/properties/rolling/type",keyword:"type",params:{type: schema69.properties.rolling.type},message:"must be string,object",schema:schema69.properties.rolling.type,parentSchema:schema69.properties.rolling,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const _errs6 = errors;
let valid1 = true;
const _errs7 = errors;
if(typeof data1 !== "string"){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs9 = errors;
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err5 = {instancePath:instancePath+"/rolling",schemaPath:"#/definitions/rollingWindow/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/rolling",schemaPath:"#/definitions/rollingWindow/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.type,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs12 = errors;
const _errs13 = errors;
let valid3 = true;
const _errs14 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs16 = errors;
if(!(validate35(data1, {instancePath:instancePath+"/rolling",parentData:data,parentDataProperty:"rolling",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var _valid1 = _errs16 === errors;
valid3 = _valid1;
}
if(!valid3){
const err8 = {instancePath:instancePath+"/rolling",schemaPath:"#/properties/rolling/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema69.properties.rolling.else.if,parentSchema:schema69.properties.rolling.else,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err9 = {instancePath:instancePath+"/rolling",schemaPath:"#/properties/rolling/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema69.properties.rolling.if,parentSchema:schema69.properties.rolling,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.clip !== undefined){
let data2 = data.clip;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
const err10 = {instancePath:instancePath+"/clip",schemaPath:"#/properties/clip/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema69.properties.clip,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "min") || (key1 === "max"))){
const err11 = {instancePath:instancePath+"/clip",schemaPath:"#/properties/clip/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema69.properties.clip,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.min !== undefined){
let data3 = data2.min;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err12 = {instancePath:instancePath+"/clip/min",schemaPath:"#/properties/clip/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema69.properties.clip.properties.min.type,parentSchema:schema69.properties.clip.properties.min,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.max !== undefined){
let data4 = data2.max;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/clip/max",schemaPath:"#/properties/clip/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema69.properties.clip.properties.max.type,parentSchema:schema69.properties.clip.properties.max,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/clip",schemaPath:"#/properties/clip/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.properties.clip.type,parentSchema:schema69.properties.clip,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.drop_series !== undefined){
let data5 = data.drop_series;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.min_samples === undefined){
const err15 = {instancePath:instancePath+"/drop_series",schemaPath:"#/properties/drop_series/required",keyword:"required",params:{missingProperty: "min_samples"},message:"must have required property '"+"min_samples"+"'",schema:schema69.properties.drop_series.required,parentSchema:schema69.properties.drop_series,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data5){
if(!(key2 === "min_samples")){
const err16 = {instancePath:instancePath+"/drop_series",schemaPath:"#/properties/drop_series/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema69.properties.drop_series,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.min_samples !== undefined){
let data6 = data5.min_samples;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err17 = {instancePath:instancePath+"/drop_series/min_samples",schemaPath:"#/properties/drop_series/properties/min_samples/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema69.properties.drop_series.properties.min_samples.type,parentSchema:schema69.properties.drop_series.properties.min_samples,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/drop_series/min_samples",schemaPath:"#/properties/drop_series/properties/min_samples/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema69.properties.drop_series.properties.min_samples,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/drop_series",schemaPath:"#/properties/drop_series/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.properties.drop_series.type,parentSchema:schema69.properties.drop_series,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.relabel !== undefined){
let data7 = data.relabel;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.label === undefined){
const err20 = {instancePath:instancePath+"/relabel",schemaPath:"#/properties/relabel/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema69.properties.relabel.required,parentSchema:schema69.properties.relabel,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.match === undefined){
const err21 = {instancePath:instancePath+"/relabel",schemaPath:"#/properties/relabel/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'",schema:schema69.properties.relabel.required,parentSchema:schema69.properties.relabel,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7.replace === undefined){
const err22 = {instancePath:instancePath+"/relabel",schemaPath:"#/properties/relabel/required",keyword:"required",params:{missingProperty: "replace"},message:"must have required property '"+"replace"+"'",schema:schema69.properties.relabel.required,parentSchema:schema69.properties.relabel,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data7){
if(!(((key3 === "label") || (key3 === "match")) || (key3 === "replace"))){
const err23 = {instancePath:instancePath+"/relabel",schemaPath:"#/properties/relabel/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema69.properties.relabel,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.label !== undefined){
let data8 = data7.label;
if(typeof data8 === "string"){
if(!pattern1.test(data8)){
const err24 = {instancePath:instancePath+"/relabel/label",schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/relabel/label",schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data7.match !== undefined){
let data9 = data7.match;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err26 = {instancePath:instancePath+"/relabel/match",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.replace !== undefined){
let data10 = data7.replace;
if(((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")){
const err27 = {instancePath:instancePath+"/relabel/replace",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/relabel",schemaPath:"#/properties/relabel/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.properties.relabel.type,parentSchema:schema69.properties.relabel,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.sort !== undefined){
let data11 = data.sort;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length < 1){
const err29 = {instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema69.properties.sort,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key4 in data11){
if(!(((key4 === "label") || (key4 === "reduce")) || (key4 === "order"))){
const err30 = {instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema69.properties.sort,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data11.label !== undefined){
let data12 = data11.label;
if(typeof data12 === "string"){
if(!pattern1.test(data12)){
const err31 = {instancePath:instancePath+"/sort/label",schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/sort/label",schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data11.reduce !== undefined){
let data13 = data11.reduce;
if(typeof data13 === "string"){
if(!pattern18.test(data13)){
const err33 = {instancePath:instancePath+"/sort/reduce",schemaPath:"#/definitions/reducer/pattern",keyword:"pattern",params:{pattern: "^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema61,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/sort/reduce",schemaPath:"#/definitions/reducer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.type,parentSchema:schema61,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data11.order !== undefined){
let data14 = data11.order;
if(typeof data14 !== "string"){
const err35 = {instancePath:instancePath+"/sort/order",schemaPath:"#/properties/sort/properties/order/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.sort.properties.order.type,parentSchema:schema69.properties.sort.properties.order,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((data14 === "ascending") || (data14 === "descending"))){
const err36 = {instancePath:instancePath+"/sort/order",schemaPath:"#/properties/sort/properties/order/enum",keyword:"enum",params:{allowedValues: schema69.properties.sort.properties.order.enum},message:"must be equal to one of the allowed values",schema:schema69.properties.sort.properties.order.enum,parentSchema:schema69.properties.sort.properties.order,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/sort",schemaPath:"#/properties/sort/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.properties.sort.type,parentSchema:schema69.properties.sort,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.top !== undefined){
let data15 = data.top;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err38 = {instancePath:instancePath+"/top",schemaPath:"#/definitions/topCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema78.type,parentSchema:schema78,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
const err39 = {instancePath:instancePath+"/top",schemaPath:"#/definitions/topCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema78,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
}
else {
const err40 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: schema67.items.type},message:"must be string,object",schema:schema67.items.type,parentSchema:schema67.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs3 = errors;
let valid2 = true;
const _errs4 = errors;
if(typeof data0 !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/transformWord/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.type,parentSchema:schema68,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data0 === "negate") || (data0 === "delta")) || (data0 === "cumulative"))){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/transformWord/enum",keyword:"enum",params:{allowedValues: schema68.enum},message:"must be equal to one of the allowed values",schema:schema68.enum,parentSchema:schema68,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs9 = errors;
const _errs10 = errors;
let valid4 = true;
const _errs11 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs11 === errors;
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs13 = errors;
if(!(validate34(data0, {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var _valid1 = _errs13 === errors;
valid4 = _valid1;
}
if(!valid4){
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema67.items.else.if,parentSchema:schema67.items.else,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema67.items.if,parentSchema:schema67.items,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.type,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema52.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.query !== undefined){
let data0 = data.query;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/type",keyword:"type",params:{type: schema48.type},message:"must be string,number,boolean",schema:schema48.type,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.label !== undefined){
let data1 = data.label;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema54.type},message:"must be string,number,boolean",schema:schema54.type,parentSchema:schema54,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data2 = data.prometheus;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err4 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: schema52.properties.prometheus.type},message:"must be string,array",schema:schema52.properties.prometheus.type,parentSchema:schema52.properties.prometheus,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs12 = errors;
let valid5 = true;
const _errs13 = errors;
if(typeof data2 !== "string"){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs15 = errors;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/endpointName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid5 = _valid0;
ifClause0 = "then";
}
else {
const _errs18 = errors;
const _errs19 = errors;
let valid7 = true;
const _errs20 = errors;
if(!(Array.isArray(data2))){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs22 = errors;
if(!(validate29(data2, {instancePath:instancePath+"/prometheus",parentData:data,parentDataProperty:"prometheus",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid1 = _errs22 === errors;
valid7 = _valid1;
}
if(!valid7){
const err8 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema52.properties.prometheus.else.if,parentSchema:schema52.properties.prometheus.else,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs18 === errors;
valid5 = _valid0;
ifClause0 = "else";
}
if(!valid5){
const err9 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema52.properties.prometheus.if,parentSchema:schema52.properties.prometheus,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.step !== undefined){
let data3 = data.step;
if(typeof data3 === "string"){
if(!pattern15.test(data3)){
const err10 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/pattern",keyword:"pattern",params:{pattern: "^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema58,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.type,parentSchema:schema58,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.unit !== undefined){
let data4 = data.unit;
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err12 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema59,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.show !== undefined){
let data5 = data.show;
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
const err14 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema60,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.axis !== undefined){
let data6 = data.axis;
if(typeof data6 !== "string"){
const err16 = {instancePath:instancePath+"/axis",schemaPath:"#/properties/axis/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema52.properties.axis.type,parentSchema:schema52.properties.axis,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!((data6 === "left") || (data6 === "right"))){
const err17 = {instancePath:instancePath+"/axis",schemaPath:"#/properties/axis/enum",keyword:"enum",params:{allowedValues: schema52.properties.axis.enum},message:"must be equal to one of the allowed values",schema:schema52.properties.axis.enum,parentSchema:schema52.properties.axis,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.threshold !== undefined){
let data7 = data.threshold;
if(!((typeof data7 == "number") && (isFinite(data7)))){
const err18 = {instancePath:instancePath+"/threshold",schemaPath:"#/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema52.properties.threshold.type,parentSchema:schema52.properties.threshold,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.reduce !== undefined){
let data8 = data.reduce;
if(typeof data8 === "string"){
if(!pattern18.test(data8)){
const err19 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/pattern",keyword:"pattern",params:{pattern: "^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema61,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.type,parentSchema:schema61,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.csv !== undefined){
if(!(validate31(data.csv, {instancePath:instancePath+"/csv",parentData:data,parentDataProperty:"csv",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.transform !== undefined){
if(!(validate33(data.transform, {instancePath:instancePath+"/transform",parentData:data,parentDataProperty:"transform",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern9.test(key0)){
const err1 = {instancePath,schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema45,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema49.propertyNames,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if((((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")) && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema49.additionalProperties.type},message:"must be string,number,boolean,object",schema:schema49.additionalProperties.type,parentSchema:schema49.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs10 = errors;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/promql/type",keyword:"type",params:{type: schema48.type},message:"must be string,number,boolean",schema:schema48.type,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/promql/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs13 = errors;
const _errs14 = errors;
let valid5 = true;
const _errs15 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs17 = errors;
if(!(validate28(data0, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid5 = _valid1;
}
if(!valid5){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema49.additionalProperties.else.if,parentSchema:schema49.additionalProperties.else,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema49.additionalProperties.if,parentSchema:schema49.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

const schema79 = {"title":"list of query names","description":"Names of queries of the top level's `queries`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/queryName"},"examples":[["p50","p99"]]};
const schema80 = {"title":"query name","description":"The name of a query: of the top level's `queries`, or of this figure's.","type":["string","number"],"examples":["p99"]};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/queryName/type",keyword:"type",params:{type: schema80.type},message:"must be string,number",schema:schema80.type,parentSchema:schema80,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema79.type,parentSchema:schema79,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

const schema82 = {"title":"range","description":"The time that is drawn: `{start, end}`, `{start, duration}`, `{end, duration}`, `{last}`, or a period of the calendar in `timezone`: `{quarter}`, `{month}` or `{week}`. `${name}` is filled in from `vars` and `matrix`. Example: `{last: 6h}`.","type":"object","additionalProperties":false,"properties":{"start":{"description":"The first point in time; the points are counted from it. Goes with `end` or `duration`. ISO 8601, Unix seconds, `now` or `now-6h`; a time without a zone is read in `timezone`. Example: `2017-06-01T12:00:00Z`.","allOf":[{"$ref":"#/definitions/time"}]},"end":{"description":"The last point in time, itself included. Goes with `start` or `duration`, and is written as `start` is. Example: `2017-06-01T13:00:00Z`.","allOf":[{"$ref":"#/definitions/time"}]},"duration":{"description":"How long the range is, beside `start` or `end`. Example: `1h30m`.","allOf":[{"$ref":"#/definitions/rangeDuration"}]},"last":{"description":"The time up to now, alone: `{last: 6h}` is the last six hours. Example: `6h`.","allOf":[{"$ref":"#/definitions/rangeDuration"}]},"quarter":{"description":"A quarter of a year, alone, without the first moment of the next one. Example: `2026Q3`.","allOf":[{"$ref":"#/definitions/period"}],"examples":["2026Q3"]},"month":{"description":"A month, alone, without the first moment of the next one. Example: `2026-07`.","allOf":[{"$ref":"#/definitions/period"}],"examples":["2026-07"]},"week":{"description":"A week of ISO 8601, from Monday to Sunday, alone, without the first moment of the next one. Example: `2026-W31`.","allOf":[{"$ref":"#/definitions/period"}],"examples":["2026-W31"]}},"examples":[{"start":"2017-06-01T12:00:00Z","end":"2017-06-01T13:00:00Z"},{"last":"6h"}]};
const schema83 = {"title":"time","description":"A time: ISO 8601 with a zone (`2017-06-01T12:00:00Z`) or without one (read in `timezone`), a date (its midnight), Unix seconds, `now`, or `now-6h`.","type":["string","number"],"examples":["2017-06-01T12:00:00Z","now-6h",1496318400]};
const schema85 = {"title":"length of a range","description":"A duration as Prometheus writes it, or `${name}`, which is filled in from `vars` and `matrix`.","type":"string","pattern":"^(.*\\$\\{.*|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","examples":["15s","1h30m","500ms"]};
const schema87 = {"title":"period of the calendar","description":"A quarter, a month or a week of a year, in the manifest's `timezone`.","type":["string","number"]};
const pattern25 = new RegExp("^(.*\\$\\{.*|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$", "u");

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "start") || (key0 === "end")) || (key0 === "duration")) || (key0 === "last")) || (key0 === "quarter")) || (key0 === "month")) || (key0 === "week"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.start !== undefined){
let data0 = data.start;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err1 = {instancePath:instancePath+"/start",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: schema83.type},message:"must be string,number",schema:schema83.type,parentSchema:schema83,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.end !== undefined){
let data1 = data.end;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err2 = {instancePath:instancePath+"/end",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: schema83.type},message:"must be string,number",schema:schema83.type,parentSchema:schema83,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.duration !== undefined){
let data2 = data.duration;
if(typeof data2 === "string"){
if(!pattern25.test(data2)){
const err3 = {instancePath:instancePath+"/duration",schemaPath:"#/definitions/rangeDuration/pattern",keyword:"pattern",params:{pattern: "^(.*\\$\\{.*|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(.*\\$\\{.*|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(.*\\$\\{.*|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema85,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/duration",schemaPath:"#/definitions/rangeDuration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema85.type,parentSchema:schema85,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.last !== undefined){
let data3 = data.last;
if(typeof data3 === "string"){
if(!pattern25.test(data3)){
const err5 = {instancePath:instancePath+"/last",schemaPath:"#/definitions/rangeDuration/pattern",keyword:"pattern",params:{pattern: "^(.*\\$\\{.*|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(.*\\$\\{.*|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(.*\\$\\{.*|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/last",schemaPath:"#/definitions/rangeDuration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema85.type,parentSchema:schema85,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.quarter !== undefined){
let data4 = data.quarter;
if((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))){
const err7 = {instancePath:instancePath+"/quarter",schemaPath:"#/definitions/period/type",keyword:"type",params:{type: schema87.type},message:"must be string,number",schema:schema87.type,parentSchema:schema87,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.month !== undefined){
let data5 = data.month;
if((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))){
const err8 = {instancePath:instancePath+"/month",schemaPath:"#/definitions/period/type",keyword:"type",params:{type: schema87.type},message:"must be string,number",schema:schema87.type,parentSchema:schema87,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.week !== undefined){
let data6 = data.week;
if((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))){
const err9 = {instancePath:instancePath+"/week",schemaPath:"#/definitions/period/type",keyword:"type",params:{type: schema87.type},message:"must be string,number",schema:schema87.type,parentSchema:schema87,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema82.type,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

const schema91 = {"title":"names of runs","description":"Runs by their names, in this order.","type":"array","minItems":1,"items":{"$ref":"#/definitions/name"},"examples":[["hpa-1","hpa-2"]]};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema91.type,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

const schema93 = {"title":"labels of runs","description":"Runs that have one of the values of each label, which are texts as they are written: 5 is not 05.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/labelName"},"additionalProperties":{"title":"value, or list of values","description":"A value of the label, or several.","examples":["hpa",["05","70"]],"type":["string","number","boolean","array"],"if":{"type":["string","number","boolean"]},"then":{"$ref":"#/definitions/value"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/values"}}},"examples":[{"autoscaler":"hpa","param":["05","70"]}]};
const schema96 = {"title":"list of values","description":"Several values.","type":"array","minItems":1,"items":{"$ref":"#/definitions/value"},"examples":[["05","70"]]};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema96.type,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}


function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern1.test(key0)){
const err1 = {instancePath,schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema93.propertyNames,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if((((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")) && (!(Array.isArray(data0)))){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema93.additionalProperties.type},message:"must be string,number,boolean,array",schema:schema93.additionalProperties.type,parentSchema:schema93.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs10 = errors;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs13 = errors;
const _errs14 = errors;
let valid5 = true;
const _errs15 = errors;
if(!(Array.isArray(data0))){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs17 = errors;
if(!(validate48(data0, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid5 = _valid1;
}
if(!valid5){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema93.additionalProperties.else.if,parentSchema:schema93.additionalProperties.else,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema93.additionalProperties.if,parentSchema:schema93.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema93.type,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}

const schema99 = {"title":"matrix","description":"Lists of values by the names that `${name}` has.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/variableName"},"properties":{"run":{"description":"A figure a run, in place of a `range`: time zero is the start of the run, and `${label}` is a label of it. `all`, names, or a map of labels, as `runs` of a figure. Example: `{autoscaler: hpa}`.","type":["string","array","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/allRuns"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/runNames"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/runLabels"}}}}},"additionalProperties":{"title":"list of values, or a label to ask for","description":"The values of one key: a list, or those that a label has on the server.","examples":[["a","b"]],"type":["array","object"],"if":{"type":"array"},"then":{"$ref":"#/definitions/matrixValues"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/labelValues"}}},"examples":[{"instance":["a","b"]}]};
const schema101 = {"title":"list of values","description":"Values, each used exactly as it is written.","type":"array","minItems":1,"items":{"$ref":"#/definitions/matrixValue"},"examples":[["a","b"]]};
const schema102 = {"title":"value of a matrix","description":"Text, used exactly as it is written: 05 stays 05, and 0.50 stays 0.50. `${name}` is filled in from `vars`.","type":["string","number","boolean"]};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/matrixValue/type",keyword:"type",params:{type: schema102.type},message:"must be string,number,boolean",schema:schema102.type,parentSchema:schema102,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema101.type,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}

const schema103 = {"title":"values of a label","description":"The values that a label has in the figure's range, on the server of its first query, sorted. Example: `{label_values: instance, of: 'up{job=\"pluto\"}'}`.","type":"object","additionalProperties":false,"required":["label_values","of"],"properties":{"label_values":{"$ref":"#/definitions/labelName"},"of":{"description":"The series whose label it is: a selector, in quotes because of its braces. `${name}` is filled in from `vars`. Example: `'up{job=\"pluto\"}'`.","allOf":[{"$ref":"#/definitions/promql"}],"examples":["up{job=\"pluto\"}"]}},"examples":[{"label_values":"instance","of":"up{job=\"pluto\"}"}]};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.label_values === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label_values"},message:"must have required property '"+"label_values"+"'",schema:schema103.required,parentSchema:schema103,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.of === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "of"},message:"must have required property '"+"of"+"'",schema:schema103.required,parentSchema:schema103,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "label_values") || (key0 === "of"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema103,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.label_values !== undefined){
let data0 = data.label_values;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err3 = {instancePath:instancePath+"/label_values",schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/label_values",schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.of !== undefined){
let data1 = data.of;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err5 = {instancePath:instancePath+"/of",schemaPath:"#/definitions/promql/type",keyword:"type",params:{type: schema48.type},message:"must be string,number,boolean",schema:schema48.type,parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err6 = {instancePath:instancePath+"/of",schemaPath:"#/definitions/promql/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema103.type,parentSchema:schema103,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern29.test(key0)){
const err1 = {instancePath,schemaPath:"#/definitions/variableName/pattern",keyword:"pattern",params:{pattern: "^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$"+"\"",schema:"^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$",parentSchema:schema100,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/definitions/variableName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.type,parentSchema:schema100,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema99.propertyNames,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
for(const key1 in data){
if(!(key1 === "run")){
let data0 = data[key1];
if(!data0 || typeof data0 != "object"){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema99.additionalProperties.type},message:"must be array,object",schema:schema99.additionalProperties.type,parentSchema:schema99.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(!(Array.isArray(data0))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs10 = errors;
if(!(validate52(data0, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var _valid0 = _errs10 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs11 = errors;
const _errs12 = errors;
let valid4 = true;
const _errs13 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs15 = errors;
if(!(validate54(data0, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var _valid1 = _errs15 === errors;
valid4 = _valid1;
}
if(!valid4){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema99.additionalProperties.else.if,parentSchema:schema99.additionalProperties.else,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema99.additionalProperties.if,parentSchema:schema99.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.run !== undefined){
let data1 = data.run;
if((!data1 || typeof data1 != "object") && (typeof data1 !== "string")){
const err9 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: schema99.properties.run.type},message:"must be string,array,object",schema:schema99.properties.run.type,parentSchema:schema99.properties.run,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const _errs18 = errors;
let valid6 = true;
const _errs19 = errors;
if(typeof data1 !== "string"){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid2 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid2){
const _errs21 = errors;
if(typeof data1 !== "string"){
const err11 = {instancePath:instancePath+"/run",schemaPath:"#/definitions/allRuns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(data1 === "all")){
const err12 = {instancePath:instancePath+"/run",schemaPath:"#/definitions/allRuns/enum",keyword:"enum",params:{allowedValues: schema90.enum},message:"must be equal to one of the allowed values",schema:schema90.enum,parentSchema:schema90,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid2 = _errs21 === errors;
valid6 = _valid2;
ifClause1 = "then";
}
else {
const _errs24 = errors;
const _errs25 = errors;
let valid8 = true;
const _errs26 = errors;
if(!(Array.isArray(data1))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid3 = _errs26 === errors;
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid3){
const _errs28 = errors;
if(!(validate45(data1, {instancePath:instancePath+"/run",parentData:data,parentDataProperty:"run",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var _valid3 = _errs28 === errors;
valid8 = _valid3;
ifClause2 = "then";
}
else {
const _errs29 = errors;
const _errs30 = errors;
let valid9 = true;
const _errs31 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid4 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs33 = errors;
if(!(validate47(data1, {instancePath:instancePath+"/run",parentData:data,parentDataProperty:"run",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var _valid4 = _errs33 === errors;
valid9 = _valid4;
}
if(!valid9){
const err15 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/else/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema99.properties.run.else.else.if,parentSchema:schema99.properties.run.else.else,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid3 = _errs29 === errors;
valid8 = _valid3;
ifClause2 = "else";
}
if(!valid8){
const err16 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/else/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema",schema:schema99.properties.run.else.if,parentSchema:schema99.properties.run.else,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid2 = _errs24 === errors;
valid6 = _valid2;
ifClause1 = "else";
}
if(!valid6){
const err17 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema99.properties.run.if,parentSchema:schema99.properties.run,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema99.type,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}

const schema107 = {"title":"exclusion","description":"Values of some keys of the matrix: all combinations that have them are left out.","type":"object","minProperties":1,"additionalProperties":{"$ref":"#/definitions/matrixValue"},"examples":[{"instance":"a","quantile":"0.99"}]};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema107,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
let data0 = data[key0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/matrixValue/type",keyword:"type",params:{type: schema102.type},message:"must be string,number,boolean",schema:schema102.type,parentSchema:schema102,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema107.type,parentSchema:schema107,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const schema111 = {"title":"added parameters","description":"Parameters that each of its queries is sent with, over those of the endpoint, name by name; `${VAR}` is filled in from the environment, from which one that is called like a secret has to come. They are a part of the request: when they change, data are fetched anew. Example: `{lookback_delta: 1m}`.","type":"object","additionalProperties":{"$ref":"#/definitions/value"},"examples":[{"lookback_delta":"1m"}]};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema111.type,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}

const schema113 = {"title":"added HTTP headers","description":"Headers that each of its requests carries, over those of the endpoint, name by name: another tenant. They are a part of the request as they are written here, without secrets. Example: `{X-Scope-OrgID: {values: [paper]}}`.","type":"object","additionalProperties":{"$ref":"#/definitions/httpHeader"},"examples":[{"X-Scope-OrgID":{"values":["paper"]}}]};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate19(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema113.type,parentSchema:schema113,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}

const schema114 = {"title":"condition on samples","description":"What a sample has to be: equal to a number, or within bounds.","examples":[3,{"min":100,"max":200}],"type":["number","object"],"if":{"type":"number"},"then":{"$ref":"#/definitions/conditionNumber"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/conditionBounds"}}};
const schema115 = {"title":"number","description":"What a sample has to be equal to.","type":"number","examples":[3]};
const schema116 = {"title":"bounds of samples","description":"What a sample has to be within; all of them hold.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"min":{"description":"It is this or more. Example: `100`.","type":"number","examples":[100]},"max":{"description":"It is this or less. Example: `200`.","type":"number","examples":[200]},"above":{"description":"It is more. Example: `0`.","type":"number","examples":[0]},"below":{"description":"It is less. Example: `5`.","type":"number","examples":[5]}},"examples":[{"above":0}]};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!((typeof data == "number") && (isFinite(data)))) && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema114.type},message:"must be number,object",schema:schema114.type,parentSchema:schema114,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!((typeof data == "number") && (isFinite(data)))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(!((typeof data == "number") && (isFinite(data)))){
const err2 = {instancePath,schemaPath:"#/definitions/conditionNumber/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema115.type,parentSchema:schema115,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs7 = errors;
const _errs8 = errors;
let valid2 = true;
const _errs9 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err4 = {instancePath,schemaPath:"#/definitions/conditionBounds/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "min") || (key0 === "max")) || (key0 === "above")) || (key0 === "below"))){
const err5 = {instancePath,schemaPath:"#/definitions/conditionBounds/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.min !== undefined){
let data0 = data.min;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err6 = {instancePath:instancePath+"/min",schemaPath:"#/definitions/conditionBounds/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema116.properties.min.type,parentSchema:schema116.properties.min,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.max !== undefined){
let data1 = data.max;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err7 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/conditionBounds/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema116.properties.max.type,parentSchema:schema116.properties.max,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.above !== undefined){
let data2 = data.above;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/above",schemaPath:"#/definitions/conditionBounds/properties/above/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema116.properties.above.type,parentSchema:schema116.properties.above,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.below !== undefined){
let data3 = data.below;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/below",schemaPath:"#/definitions/conditionBounds/properties/below/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema116.properties.below.type,parentSchema:schema116.properties.below,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/definitions/conditionBounds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema116.type,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid1 = _errs11 === errors;
valid2 = _valid1;
}
if(!valid2){
const err11 = {instancePath,schemaPath:"#/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema114.else.if,parentSchema:schema114.else,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err12 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema114.if,parentSchema:schema114,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}

const schema119 = {"title":"x axis","description":"The x axis: time; the values themselves for `kind: cdf` and `histogram`; with `query`, the values of another query; or, with `run`, a label of runs.","type":"object","additionalProperties":false,"properties":{"time":{"description":"`absolute` shows the time of day in the manifest's `timezone`, `relative` the time since the start of the range. Default: absolute.","type":"string","enum":["absolute","relative"],"default":"absolute"},"label":{"description":"The text below the x axis. `${name}` is filled in from `vars`. Default: chosen to fit what the axis shows. Example: `Time since the start`.","allOf":[{"$ref":"#/definitions/text"}]},"unit":{"description":"The unit of the values of an x axis that is not time; as `unit` of `y`. Example: `s`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown, where another one than Styx chooses is wanted: on an axis of relative time `ms`, `s`, `min`, `h` or `d`. Example: `min`.","allOf":[{"$ref":"#/definitions/show"}]},"scale":{"description":"How values are spread along an x axis that is not time: `linear`, `log` (powers of 10) or `log2` (powers of 2). Default: linear.","allOf":[{"$ref":"#/definitions/scale"}],"default":"linear"},"min":{"description":"Where the axis begins. On an axis of time: a time, or a duration since the start of the range; a number is Unix seconds where `time` is absolute, and seconds since the start where it is relative. Elsewhere a number, in the unit of the samples. Default: the start of the range, or chosen to fit the data. Example: `5m`.","allOf":[{"$ref":"#/definitions/limit"}]},"max":{"description":"Where the axis ends; written as `min` is. Default: the end of the range, or chosen to fit the data. Example: `30m`.","allOf":[{"$ref":"#/definitions/limit"}]},"ticks":{"description":"About how many ticks there are (0 for none), or the list of their values: seconds since the start where `time` is relative; not for a time of day. Default: as many round values as there is room for. Example: `5`.","allOf":[{"$ref":"#/definitions/ticks"}]},"query":{"description":"Plots the other queries against this one: its name. For `kind: points`, which is then the default; each series is one point, both of its values reduced by `reduce`, and matched by their labels. Example: `x: {query: cost, reduce: mean}`.","allOf":[{"$ref":"#/definitions/queryName"}]},"run":{"description":"Draws runs along this axis, each at the number that it has as a label, of which this is the name: for a figure with `runs`, of `kind: line` or `points`. Each series of a run becomes one number (`reduce`), and a line goes through those of all runs, or of each group in `group_by`; `combine: mean` makes one point of runs of the same number, with its interval. Example: `x: {run: replicas, scale: log2}`.","allOf":[{"$ref":"#/definitions/labelName"}]},"reduce":{"description":"How the series of `query` become one number each. Default: the `reduce` of that query, else the figure's. Example: `mean`.","allOf":[{"$ref":"#/definitions/reducer"}]}},"examples":[{"time":"relative","label":"Time since the start"}]};
const schema123 = {"title":"scale","description":"How values are spread along an axis: `linear`, `log` (powers of 10) or `log2` (powers of 2).","type":"string","enum":["linear","log","log2"]};
const schema124 = {"title":"limit of an axis","description":"Where an axis begins or ends: a number, or on an axis of time also a time or a duration since the start of the range.","type":["string","number"],"examples":[0,"5m","2017-06-01T12:00:00Z"]};
const schema126 = {"description":"About how many ticks an axis has, or the list of their values.","type":["integer","array"],"if":{"type":"integer"},"then":{"$ref":"#/definitions/tickCount"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/tickValues"}}};
const schema127 = {"description":"About how many ticks an axis has; 0 for none.","type":"integer","minimum":0,"maximum":100,"examples":[5]};
const schema128 = {"description":"The values that have a tick, in the unit of the samples.","type":"array","minItems":1,"items":{"title":"tick","description":"A value that has a tick.","type":"number"},"examples":[[0,0.1,0.5]]};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))) && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema126.type},message:"must be integer,array",schema:schema126.type,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err2 = {instancePath,schemaPath:"#/definitions/tickCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema127.type,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 100 || isNaN(data)){
const err3 = {instancePath,schemaPath:"#/definitions/tickCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err4 = {instancePath,schemaPath:"#/definitions/tickCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs7 = errors;
const _errs8 = errors;
let valid2 = true;
const _errs9 = errors;
if(!(Array.isArray(data))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs11 = errors;
if(Array.isArray(data)){
if(data.length < 1){
const err6 = {instancePath,schemaPath:"#/definitions/tickValues/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err7 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/tickValues/items/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema128.items.type,parentSchema:schema128.items,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/definitions/tickValues/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema128.type,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs11 === errors;
valid2 = _valid1;
}
if(!valid2){
const err9 = {instancePath,schemaPath:"#/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema126.else.if,parentSchema:schema126.else,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err10 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema126.if,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema119.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.time !== undefined){
let data0 = data.time;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/time",schemaPath:"#/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.time.type,parentSchema:schema119.properties.time,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "absolute") || (data0 === "relative"))){
const err2 = {instancePath:instancePath+"/time",schemaPath:"#/properties/time/enum",keyword:"enum",params:{allowedValues: schema119.properties.time.enum},message:"must be equal to one of the allowed values",schema:schema119.properties.time.enum,parentSchema:schema119.properties.time,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.label !== undefined){
let data1 = data.label;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.unit !== undefined){
let data2 = data.unit;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err4 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.show !== undefined){
let data3 = data.show;
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
const err6 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema60,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.scale !== undefined){
let data4 = data.scale;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/scale",schemaPath:"#/definitions/scale/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.type,parentSchema:schema123,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data4 === "linear") || (data4 === "log")) || (data4 === "log2"))){
const err9 = {instancePath:instancePath+"/scale",schemaPath:"#/definitions/scale/enum",keyword:"enum",params:{allowedValues: schema123.enum},message:"must be equal to one of the allowed values",schema:schema123.enum,parentSchema:schema123,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.min !== undefined){
let data5 = data.min;
if((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))){
const err10 = {instancePath:instancePath+"/min",schemaPath:"#/definitions/limit/type",keyword:"type",params:{type: schema124.type},message:"must be string,number",schema:schema124.type,parentSchema:schema124,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.max !== undefined){
let data6 = data.max;
if((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))){
const err11 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/limit/type",keyword:"type",params:{type: schema124.type},message:"must be string,number",schema:schema124.type,parentSchema:schema124,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.ticks !== undefined){
if(!(validate71(data.ticks, {instancePath:instancePath+"/ticks",parentData:data,parentDataProperty:"ticks",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.query !== undefined){
let data8 = data.query;
if((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))){
const err12 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/queryName/type",keyword:"type",params:{type: schema80.type},message:"must be string,number",schema:schema80.type,parentSchema:schema80,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.run !== undefined){
let data9 = data.run;
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
const err13 = {instancePath:instancePath+"/run",schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/run",schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.reduce !== undefined){
let data10 = data.reduce;
if(typeof data10 === "string"){
if(!pattern18.test(data10)){
const err15 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/pattern",keyword:"pattern",params:{pattern: "^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema61,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.type,parentSchema:schema61,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema119.type,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}

const schema132 = {"title":"axis of values","description":"An axis of values. Limits, ticks and thresholds are in the unit of the samples, whatever is shown.","type":"object","additionalProperties":false,"properties":{"label":{"description":"The text beside the axis. `${name}` is filled in from `vars`. The unit that is shown is added to it. Default: none. Example: `Latency`.","allOf":[{"$ref":"#/definitions/text"}]},"unit":{"description":"The unit of the samples: `s`, `ms`, `bytes` (in KiB, MiB), `decbytes` (in kB, MB), `bits/s`, `bytes/s`, `percent` (0 to 100), `ratio` (0 to 1), `ops/s`, `count`, or any text. The axis shows one sensible multiple of it, and names it in its label: `Latency (ms)`. Default: none. Example: `bytes`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown, where another one than Styx chooses is wanted. Example: `ms` where the unit is `s`.","allOf":[{"$ref":"#/definitions/show"}]},"scale":{"description":"How values are spread along the axis: `linear`, `log` (powers of 10) or `log2` (powers of 2). A logarithmic axis has no zero: smaller values are not drawn. Default: linear.","allOf":[{"$ref":"#/definitions/scale"}],"default":"linear"},"min":{"description":"Where the axis begins, in the unit of the samples. Default: chosen to fit the data; 0 for bars and areas. Example: `0`.","type":"number","examples":[0]},"max":{"description":"Where the axis ends, in the unit of the samples. Default: chosen to fit the data. Example: `0.5`.","type":"number","examples":[0.5]},"ticks":{"description":"About how many ticks there are (0 for none), or the list of their values, in the unit of the samples. Default: as many round values as there is room for. Example: `5`, or `[0, 0.1, 0.5]`.","allOf":[{"$ref":"#/definitions/ticks"}]},"headroom":{"description":"Room between the data and the end of the axis, as a part of what the data take: 0.1 is a tenth. Default: up to the next tick. Example: `0.1`.","type":"number","minimum":0,"maximum":10,"examples":[0.1]}}};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "label") || (key0 === "unit")) || (key0 === "show")) || (key0 === "scale")) || (key0 === "min")) || (key0 === "max")) || (key0 === "ticks")) || (key0 === "headroom"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.label !== undefined){
let data0 = data.label;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.unit !== undefined){
let data1 = data.unit;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err2 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema59,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.show !== undefined){
let data2 = data.show;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err4 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema60,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.scale !== undefined){
let data3 = data.scale;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/scale",schemaPath:"#/definitions/scale/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema123.type,parentSchema:schema123,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data3 === "linear") || (data3 === "log")) || (data3 === "log2"))){
const err7 = {instancePath:instancePath+"/scale",schemaPath:"#/definitions/scale/enum",keyword:"enum",params:{allowedValues: schema123.enum},message:"must be equal to one of the allowed values",schema:schema123.enum,parentSchema:schema123,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.min !== undefined){
let data4 = data.min;
if(!((typeof data4 == "number") && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema132.properties.min.type,parentSchema:schema132.properties.min,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.max !== undefined){
let data5 = data.max;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema132.properties.max.type,parentSchema:schema132.properties.max,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.ticks !== undefined){
if(!(validate71(data.ticks, {instancePath:instancePath+"/ticks",parentData:data,parentDataProperty:"ticks",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.headroom !== undefined){
let data7 = data.headroom;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 10 || isNaN(data7)){
const err10 = {instancePath:instancePath+"/headroom",schemaPath:"#/properties/headroom/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema132.properties.headroom,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err11 = {instancePath:instancePath+"/headroom",schemaPath:"#/properties/headroom/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema132.properties.headroom,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/headroom",schemaPath:"#/properties/headroom/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema132.properties.headroom.type,parentSchema:schema132.properties.headroom,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema132.type,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}

const schema140 = {"title":"names of labels","description":"Several labels.","type":"array","minItems":1,"items":{"$ref":"#/definitions/labelName"},"examples":[["autoscaler","param"]]};

function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema140,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema140.type,parentSchema:schema140,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}

const schema148 = {"title":"grid of panels","description":"A panel for each pair of values of two labels.","type":"object","additionalProperties":false,"required":["rows","columns"],"properties":{"rows":{"description":"The label whose values are the rows of panels. Example: `job`.","allOf":[{"$ref":"#/definitions/labelName"}]},"columns":{"description":"The label whose values are the columns of panels. Example: `code`.","allOf":[{"$ref":"#/definitions/labelName"}]}},"examples":[{"rows":"job","columns":"code"}]};

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rows === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rows"},message:"must have required property '"+"rows"+"'",schema:schema148.required,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.columns === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "columns"},message:"must have required property '"+"columns"+"'",schema:schema148.required,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "rows") || (key0 === "columns"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rows !== undefined){
let data0 = data.rows;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err3 = {instancePath:instancePath+"/rows",schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/rows",schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.columns !== undefined){
let data1 = data.columns;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err5 = {instancePath:instancePath+"/columns",schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/columns",schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema148.type,parentSchema:schema148,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}

const schema152 = {"title":"legend","description":"Where the legend is, and its columns.","type":"object","additionalProperties":false,"properties":{"position":{"description":"Where the legend is: `inside` (where it covers no data), `above`, `right` or `below` the plot, or `none`. Default: above.","allOf":[{"$ref":"#/definitions/legendPosition"}],"default":"above"},"columns":{"description":"How many columns the legend has. Default: as many as fit. Example: `3`.","type":"integer","minimum":1,"maximum":100,"examples":[3]}},"examples":[{"position":"below","columns":3}]};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "position") || (key0 === "columns"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema152,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.position !== undefined){
let data0 = data.position;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/position",schemaPath:"#/definitions/legendPosition/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema151.type,parentSchema:schema151,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((((data0 === "inside") || (data0 === "above")) || (data0 === "right")) || (data0 === "below")) || (data0 === "none"))){
const err2 = {instancePath:instancePath+"/position",schemaPath:"#/definitions/legendPosition/enum",keyword:"enum",params:{allowedValues: schema151.enum},message:"must be equal to one of the allowed values",schema:schema151.enum,parentSchema:schema151,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.columns !== undefined){
let data1 = data.columns;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema152.properties.columns.type,parentSchema:schema152.properties.columns,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema152.properties.columns,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema152.properties.columns,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema152.type,parentSchema:schema152,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}

const schema155 = {"title":"event","description":"A vertical line at a point in time.","type":"object","additionalProperties":false,"required":["at"],"properties":{"at":{"description":"When: a time, or a duration since the start of the range. Example: `5m`, or `2017-06-01T12:10:00Z`.","allOf":[{"$ref":"#/definitions/mark"}]},"label":{"description":"The text beside the line. `${name}` is filled in from `vars`. Default: none. Example: `Scale-up`.","allOf":[{"$ref":"#/definitions/text"}]}},"examples":[{"at":"5m","label":"Scale-up"}]};
const schema156 = {"title":"time of a mark","description":"A time: ISO 8601 as in `range`, or a duration since the start of the range, such as `5m` or `0s`. A number is Unix seconds on an absolute axis, and seconds since the start on a relative one.","type":["string","number"],"examples":["2017-06-01T12:10:00Z","5m"]};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema155.required,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "at") || (key0 === "label"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.at !== undefined){
let data0 = data.at;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err2 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/mark/type",keyword:"type",params:{type: schema156.type},message:"must be string,number",schema:schema156.type,parentSchema:schema156,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.label !== undefined){
let data1 = data.label;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema155.type,parentSchema:schema155,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}

const schema158 = {"title":"span","description":"A shaded stretch of time.","type":"object","additionalProperties":false,"required":["start","end"],"properties":{"start":{"description":"When it begins: a time, or a duration since the start of the range. Example: `5m`.","allOf":[{"$ref":"#/definitions/mark"}]},"end":{"description":"When it ends; written as `start` is. Example: `8m`.","allOf":[{"$ref":"#/definitions/mark"}]},"label":{"description":"The text in it. `${name}` is filled in from `vars`. Default: none. Example: `Outage`.","allOf":[{"$ref":"#/definitions/text"}]}},"examples":[{"start":"5m","end":"8m","label":"Outage"}]};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.start === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "start"},message:"must have required property '"+"start"+"'",schema:schema158.required,parentSchema:schema158,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.end === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "end"},message:"must have required property '"+"end"+"'",schema:schema158.required,parentSchema:schema158,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "start") || (key0 === "end")) || (key0 === "label"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema158,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.start !== undefined){
let data0 = data.start;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err3 = {instancePath:instancePath+"/start",schemaPath:"#/definitions/mark/type",keyword:"type",params:{type: schema156.type},message:"must be string,number",schema:schema156.type,parentSchema:schema156,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.end !== undefined){
let data1 = data.end;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err4 = {instancePath:instancePath+"/end",schemaPath:"#/definitions/mark/type",keyword:"type",params:{type: schema156.type},message:"must be string,number",schema:schema156.type,parentSchema:schema156,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.label !== undefined){
let data2 = data.label;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err5 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema158.type,parentSchema:schema158,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}

const schema163 = {"title":"threshold with a label","description":"A horizontal line at a value.","type":"object","additionalProperties":false,"required":["value"],"properties":{"value":{"description":"Where the line is, in the unit of the samples. Example: `0.5`.","type":"number","examples":[0.5]},"label":{"description":"The text at the line. `${name}` is filled in from `vars`. Default: none. Example: `SLO`.","allOf":[{"$ref":"#/definitions/text"}]},"axis":{"description":"The y axis that the value is on: `left`, which is `y`, or `right`, which is `y2`. Default: left.","type":"string","enum":["left","right"],"default":"left"}},"examples":[{"value":0.5,"label":"SLO"}]};

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema163.required,parentSchema:schema163,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "value") || (key0 === "label")) || (key0 === "axis"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema163,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.value !== undefined){
let data0 = data.value;
if(!((typeof data0 == "number") && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema163.properties.value.type,parentSchema:schema163.properties.value,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.label !== undefined){
let data1 = data.label;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.axis !== undefined){
let data2 = data.axis;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/axis",schemaPath:"#/properties/axis/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema163.properties.axis.type,parentSchema:schema163.properties.axis,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data2 === "left") || (data2 === "right"))){
const err5 = {instancePath:instancePath+"/axis",schemaPath:"#/properties/axis/enum",keyword:"enum",params:{allowedValues: schema163.properties.axis.enum},message:"must be equal to one of the allowed values",schema:schema163.properties.axis.enum,parentSchema:schema163.properties.axis,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema163.type,parentSchema:schema163,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}

const schema171 = {"title":"list of colours","description":"Colours, each as '#rrggbb' in quotes.","type":"array","minItems":1,"items":{"$ref":"#/definitions/colour"},"examples":[["#0072B2","#D55E00"]]};
const schema172 = {"title":"colour","description":"A colour as '#rrggbb', in quotes, since a # begins a comment in YAML.","type":"string","pattern":"^#[0-9A-Fa-f]{6}$","examples":["#0072B2"]};
const pattern51 = new RegExp("^#[0-9A-Fa-f]{6}$", "u");

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern51.test(data0)){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/colour/pattern",keyword:"pattern",params:{pattern: "^#[0-9A-Fa-f]{6}$"},message:"must match pattern \""+"^#[0-9A-Fa-f]{6}$"+"\"",schema:"^#[0-9A-Fa-f]{6}$",parentSchema:schema172,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/colour/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema172.type,parentSchema:schema172,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema171.type,parentSchema:schema171,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}

const schema175 = {"title":"list of paths","description":"Paths, relative to this file.","type":"array","minItems":1,"items":{"$ref":"#/definitions/path"},"examples":[["cpu.tweak.py","cpu.tweak.gnuplot"]]};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema175,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/path/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema63,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.type,parentSchema:schema63,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema175.type,parentSchema:schema175,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}

const wrapper0 = {validate: validate26};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema47.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.query !== undefined){
let data0 = data.query;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/type",keyword:"type",params:{type: schema48.type},message:"must be string,number,boolean",schema:schema48.type,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.queries !== undefined){
let data1 = data.queries;
if(!data1 || typeof data1 != "object"){
const err3 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/type",keyword:"type",params:{type: schema47.properties.queries.type},message:"must be object,array",schema:schema47.properties.queries.type,parentSchema:schema47.properties.queries,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const _errs8 = errors;
let valid3 = true;
const _errs9 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs11 = errors;
if(!(validate27(data1, {instancePath:instancePath+"/queries",parentData:data,parentDataProperty:"queries",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid0 = _errs11 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs12 = errors;
const _errs13 = errors;
let valid4 = true;
const _errs14 = errors;
if(!(Array.isArray(data1))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs16 = errors;
if(!(validate41(data1, {instancePath:instancePath+"/queries",parentData:data,parentDataProperty:"queries",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var _valid1 = _errs16 === errors;
valid4 = _valid1;
}
if(!valid4){
const err6 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.queries.else.if,parentSchema:schema47.properties.queries.else,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err7 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema47.properties.queries.if,parentSchema:schema47.properties.queries,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.label !== undefined){
let data2 = data.label;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err8 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema54.type},message:"must be string,number,boolean",schema:schema54.type,parentSchema:schema54,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.range !== undefined){
if(!(validate43(data.range, {instancePath:instancePath+"/range",parentData:data,parentDataProperty:"range",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.runs !== undefined){
let data4 = data.runs;
if((!data4 || typeof data4 != "object") && (typeof data4 !== "string")){
const err9 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/type",keyword:"type",params:{type: schema47.properties.runs.type},message:"must be string,array,object",schema:schema47.properties.runs.type,parentSchema:schema47.properties.runs,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const _errs24 = errors;
let valid7 = true;
const _errs25 = errors;
if(typeof data4 !== "string"){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid2 = _errs25 === errors;
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid2){
const _errs27 = errors;
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/allRuns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(data4 === "all")){
const err12 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/allRuns/enum",keyword:"enum",params:{allowedValues: schema90.enum},message:"must be equal to one of the allowed values",schema:schema90.enum,parentSchema:schema90,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid2 = _errs27 === errors;
valid7 = _valid2;
ifClause1 = "then";
}
else {
const _errs30 = errors;
const _errs31 = errors;
let valid9 = true;
const _errs32 = errors;
if(!(Array.isArray(data4))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid3 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid3){
const _errs34 = errors;
if(!(validate45(data4, {instancePath:instancePath+"/runs",parentData:data,parentDataProperty:"runs",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var _valid3 = _errs34 === errors;
valid9 = _valid3;
ifClause2 = "then";
}
else {
const _errs35 = errors;
const _errs36 = errors;
let valid10 = true;
const _errs37 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid4 = _errs37 === errors;
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs39 = errors;
if(!(validate47(data4, {instancePath:instancePath+"/runs",parentData:data,parentDataProperty:"runs",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var _valid4 = _errs39 === errors;
valid10 = _valid4;
}
if(!valid10){
const err15 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/else/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.runs.else.else.if,parentSchema:schema47.properties.runs.else.else,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid3 = _errs35 === errors;
valid9 = _valid3;
ifClause2 = "else";
}
if(!valid9){
const err16 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/else/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema",schema:schema47.properties.runs.else.if,parentSchema:schema47.properties.runs.else,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid2 = _errs30 === errors;
valid7 = _valid2;
ifClause1 = "else";
}
if(!valid7){
const err17 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema47.properties.runs.if,parentSchema:schema47.properties.runs,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.compare !== undefined){
let data5 = data.compare;
if(!((data5 === "previous") || (data5 === "none"))){
const err18 = {instancePath:instancePath+"/compare",schemaPath:"#/properties/compare/enum",keyword:"enum",params:{allowedValues: schema47.properties.compare.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.compare.enum,parentSchema:schema47.properties.compare,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.combine !== undefined){
let data6 = data.combine;
if(!((((data6 === "overlay") || (data6 === "mean")) || (data6 === "median")) || (data6 === "pool"))){
const err19 = {instancePath:instancePath+"/combine",schemaPath:"#/properties/combine/enum",keyword:"enum",params:{allowedValues: schema47.properties.combine.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.combine.enum,parentSchema:schema47.properties.combine,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.summary !== undefined){
let data7 = data.summary;
if(!((data7 === "mean") || (data7 === "median"))){
const err20 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/enum",keyword:"enum",params:{allowedValues: schema47.properties.summary.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.summary.enum,parentSchema:schema47.properties.summary,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.matrix !== undefined){
let data8 = data.matrix;
if((typeof data8 !== "string") && (!(data8 && typeof data8 == "object" && !Array.isArray(data8)))){
const err21 = {instancePath:instancePath+"/matrix",schemaPath:"#/properties/matrix/type",keyword:"type",params:{type: schema47.properties.matrix.type},message:"must be string,object",schema:schema47.properties.matrix.type,parentSchema:schema47.properties.matrix,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const _errs45 = errors;
let valid11 = true;
const _errs46 = errors;
if(typeof data8 !== "string"){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid5 = _errs46 === errors;
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid5){
const _errs48 = errors;
if(typeof data8 !== "string"){
const err23 = {instancePath:instancePath+"/matrix",schemaPath:"#/definitions/noMatrix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema98.type,parentSchema:schema98,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(data8 === "none")){
const err24 = {instancePath:instancePath+"/matrix",schemaPath:"#/definitions/noMatrix/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values",schema:schema98.enum,parentSchema:schema98,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid5 = _errs48 === errors;
valid11 = _valid5;
ifClause3 = "then";
}
else {
const _errs51 = errors;
const _errs52 = errors;
let valid13 = true;
const _errs53 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid6 = _errs53 === errors;
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs55 = errors;
if(!(validate51(data8, {instancePath:instancePath+"/matrix",parentData:data,parentDataProperty:"matrix",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid6 = _errs55 === errors;
valid13 = _valid6;
}
if(!valid13){
const err26 = {instancePath:instancePath+"/matrix",schemaPath:"#/properties/matrix/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.matrix.else.if,parentSchema:schema47.properties.matrix.else,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid5 = _errs51 === errors;
valid11 = _valid5;
ifClause3 = "else";
}
if(!valid11){
const err27 = {instancePath:instancePath+"/matrix",schemaPath:"#/properties/matrix/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema",schema:schema47.properties.matrix.if,parentSchema:schema47.properties.matrix,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.exclude !== undefined){
let data9 = data.exclude;
if(Array.isArray(data9)){
if(data9.length < 1){
const err28 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47.properties.exclude,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
if(!(validate59(data9[i0], {instancePath:instancePath+"/exclude/" + i0,parentData:data9,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.exclude.type,parentSchema:schema47.properties.exclude,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.step !== undefined){
let data11 = data.step;
if(typeof data11 === "string"){
if(!pattern15.test(data11)){
const err30 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/pattern",keyword:"pattern",params:{pattern: "^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema58,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.type,parentSchema:schema58,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data12 = data.prometheus;
if((typeof data12 !== "string") && (!(Array.isArray(data12)))){
const err32 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: schema47.properties.prometheus.type},message:"must be string,array",schema:schema47.properties.prometheus.type,parentSchema:schema47.properties.prometheus,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const _errs64 = errors;
let valid17 = true;
const _errs65 = errors;
if(typeof data12 !== "string"){
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid7 = _errs65 === errors;
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid7){
const _errs67 = errors;
if(typeof data12 !== "string"){
const err34 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/endpointName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid7 = _errs67 === errors;
valid17 = _valid7;
ifClause4 = "then";
}
else {
const _errs70 = errors;
const _errs71 = errors;
let valid19 = true;
const _errs72 = errors;
if(!(Array.isArray(data12))){
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid8 = _errs72 === errors;
errors = _errs71;
if(vErrors !== null){
if(_errs71){
vErrors.length = _errs71;
}
else {
vErrors = null;
}
}
if(_valid8){
const _errs74 = errors;
if(!(validate29(data12, {instancePath:instancePath+"/prometheus",parentData:data,parentDataProperty:"prometheus",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid8 = _errs74 === errors;
valid19 = _valid8;
}
if(!valid19){
const err36 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.prometheus.else.if,parentSchema:schema47.properties.prometheus.else,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid7 = _errs70 === errors;
valid17 = _valid7;
ifClause4 = "else";
}
if(!valid17){
const err37 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/if",keyword:"if",params:{failingKeyword: ifClause4},message:"must match \""+ifClause4+"\" schema",schema:schema47.properties.prometheus.if,parentSchema:schema47.properties.prometheus,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.params !== undefined){
if(!(validate62(data.params, {instancePath:instancePath+"/params",parentData:data,parentDataProperty:"params",rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.http_headers !== undefined){
if(!(validate64(data.http_headers, {instancePath:instancePath+"/http_headers",parentData:data,parentDataProperty:"http_headers",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.transform !== undefined){
if(!(validate33(data.transform, {instancePath:instancePath+"/transform",parentData:data,parentDataProperty:"transform",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.where !== undefined){
let data16 = data.where;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length < 1){
const err38 = {instancePath:instancePath+"/where",schemaPath:"#/properties/where/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema47.properties.where,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key1 in data16){
if(!(validate68(data16[key1], {instancePath:instancePath+"/where/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data16,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/where",schemaPath:"#/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.where.type,parentSchema:schema47.properties.where,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.align_step !== undefined){
let data18 = data.align_step;
if(typeof data18 === "string"){
if(!pattern3.test(data18)){
const err40 = {instancePath:instancePath+"/align_step",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema17,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/align_step",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.kind !== undefined){
let data19 = data.kind;
if(typeof data19 !== "string"){
const err42 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.kind.type,parentSchema:schema47.properties.kind,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!((((((((((data19 === "line") || (data19 === "step")) || (data19 === "points")) || (data19 === "area")) || (data19 === "bar")) || (data19 === "cdf")) || (data19 === "histogram")) || (data19 === "box")) || (data19 === "heatmap")) || (data19 === "band"))){
const err43 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema47.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.kind.enum,parentSchema:schema47.properties.kind,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.title !== undefined){
let data20 = data.title;
if(((typeof data20 !== "string") && (!((typeof data20 == "number") && (isFinite(data20))))) && (typeof data20 !== "boolean")){
const err44 = {instancePath:instancePath+"/title",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.x !== undefined){
if(!(validate70(data.x, {instancePath:instancePath+"/x",parentData:data,parentDataProperty:"x",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.y !== undefined){
if(!(validate74(data.y, {instancePath:instancePath+"/y",parentData:data,parentDataProperty:"y",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.y2 !== undefined){
if(!(validate74(data.y2, {instancePath:instancePath+"/y2",parentData:data,parentDataProperty:"y2",rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.reduce !== undefined){
let data24 = data.reduce;
if(typeof data24 === "string"){
if(!pattern18.test(data24)){
const err45 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/pattern",keyword:"pattern",params:{pattern: "^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema61,data:data24};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.type,parentSchema:schema61,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.spread !== undefined){
let data25 = data.spread;
if(typeof data25 === "string"){
if(!pattern41.test(data25)){
const err47 = {instancePath:instancePath+"/spread",schemaPath:"#/definitions/spread/pattern",keyword:"pattern",params:{pattern: "^(sd|min-max|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(sd|min-max|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(sd|min-max|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema138,data:data25};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/spread",schemaPath:"#/definitions/spread/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema138.type,parentSchema:schema138,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.group_by !== undefined){
let data26 = data.group_by;
if((typeof data26 !== "string") && (!(Array.isArray(data26)))){
const err49 = {instancePath:instancePath+"/group_by",schemaPath:"#/properties/group_by/type",keyword:"type",params:{type: schema47.properties.group_by.type},message:"must be string,array",schema:schema47.properties.group_by.type,parentSchema:schema47.properties.group_by,data:data26};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const _errs109 = errors;
let valid33 = true;
const _errs110 = errors;
if(typeof data26 !== "string"){
const err50 = {};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var _valid9 = _errs110 === errors;
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid9){
const _errs112 = errors;
if(typeof data26 === "string"){
if(!pattern1.test(data26)){
const err51 = {instancePath:instancePath+"/group_by",schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:data26};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/group_by",schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid9 = _errs112 === errors;
valid33 = _valid9;
ifClause5 = "then";
}
else {
const _errs115 = errors;
const _errs116 = errors;
let valid35 = true;
const _errs117 = errors;
if(!(Array.isArray(data26))){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid10 = _errs117 === errors;
errors = _errs116;
if(vErrors !== null){
if(_errs116){
vErrors.length = _errs116;
}
else {
vErrors = null;
}
}
if(_valid10){
const _errs119 = errors;
if(!(validate78(data26, {instancePath:instancePath+"/group_by",parentData:data,parentDataProperty:"group_by",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
var _valid10 = _errs119 === errors;
valid35 = _valid10;
}
if(!valid35){
const err54 = {instancePath:instancePath+"/group_by",schemaPath:"#/properties/group_by/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.group_by.else.if,parentSchema:schema47.properties.group_by.else,data:data26};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid9 = _errs115 === errors;
valid33 = _valid9;
ifClause5 = "else";
}
if(!valid33){
const err55 = {instancePath:instancePath+"/group_by",schemaPath:"#/properties/group_by/if",keyword:"if",params:{failingKeyword: ifClause5},message:"must match \""+ifClause5+"\" schema",schema:schema47.properties.group_by.if,parentSchema:schema47.properties.group_by,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.band !== undefined){
let data27 = data.band;
if(typeof data27 === "string"){
if(!pattern44.test(data27)){
const err56 = {instancePath:instancePath+"/band",schemaPath:"#/definitions/band/pattern",keyword:"pattern",params:{pattern: "^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema142,data:data27};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/band",schemaPath:"#/definitions/band/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema142.type,parentSchema:schema142,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.bins !== undefined){
let data28 = data.bins;
if((typeof data28 !== "string") && (!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28))))){
const err58 = {instancePath:instancePath+"/bins",schemaPath:"#/properties/bins/type",keyword:"type",params:{type: schema47.properties.bins.type},message:"must be string,integer",schema:schema47.properties.bins.type,parentSchema:schema47.properties.bins,data:data28};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const _errs126 = errors;
let valid38 = true;
const _errs127 = errors;
if(typeof data28 !== "string"){
const err59 = {};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid11 = _errs127 === errors;
errors = _errs126;
if(vErrors !== null){
if(_errs126){
vErrors.length = _errs126;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid11){
const _errs129 = errors;
if(typeof data28 !== "string"){
const err60 = {instancePath:instancePath+"/bins",schemaPath:"#/definitions/auto/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema143.type,parentSchema:schema143,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!(data28 === "auto")){
const err61 = {instancePath:instancePath+"/bins",schemaPath:"#/definitions/auto/enum",keyword:"enum",params:{allowedValues: schema143.enum},message:"must be equal to one of the allowed values",schema:schema143.enum,parentSchema:schema143,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid11 = _errs129 === errors;
valid38 = _valid11;
ifClause6 = "then";
}
else {
const _errs132 = errors;
const _errs133 = errors;
let valid40 = true;
const _errs134 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err62 = {};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var _valid12 = _errs134 === errors;
errors = _errs133;
if(vErrors !== null){
if(_errs133){
vErrors.length = _errs133;
}
else {
vErrors = null;
}
}
if(_valid12){
const _errs136 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err63 = {instancePath:instancePath+"/bins",schemaPath:"#/definitions/binCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema144.type,parentSchema:schema144,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 10000 || isNaN(data28)){
const err64 = {instancePath:instancePath+"/bins",schemaPath:"#/definitions/binCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema144,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err65 = {instancePath:instancePath+"/bins",schemaPath:"#/definitions/binCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema144,data:data28};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
var _valid12 = _errs136 === errors;
valid40 = _valid12;
}
if(!valid40){
const err66 = {instancePath:instancePath+"/bins",schemaPath:"#/properties/bins/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.bins.else.if,parentSchema:schema47.properties.bins.else,data:data28};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid11 = _errs132 === errors;
valid38 = _valid11;
ifClause6 = "else";
}
if(!valid38){
const err67 = {instancePath:instancePath+"/bins",schemaPath:"#/properties/bins/if",keyword:"if",params:{failingKeyword: ifClause6},message:"must match \""+ifClause6+"\" schema",schema:schema47.properties.bins.if,parentSchema:schema47.properties.bins,data:data28};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.top !== undefined){
let data29 = data.top;
if((!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))) && (!(data29 && typeof data29 == "object" && !Array.isArray(data29)))){
const err68 = {instancePath:instancePath+"/top",schemaPath:"#/properties/top/type",keyword:"type",params:{type: schema47.properties.top.type},message:"must be integer,object",schema:schema47.properties.top.type,parentSchema:schema47.properties.top,data:data29};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const _errs141 = errors;
let valid42 = true;
const _errs142 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err69 = {};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid13 = _errs142 === errors;
errors = _errs141;
if(vErrors !== null){
if(_errs141){
vErrors.length = _errs141;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid13){
const _errs144 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err70 = {instancePath:instancePath+"/top",schemaPath:"#/definitions/topCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema78.type,parentSchema:schema78,data:data29};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 1 || isNaN(data29)){
const err71 = {instancePath:instancePath+"/top",schemaPath:"#/definitions/topCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema78,data:data29};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
var _valid13 = _errs144 === errors;
valid42 = _valid13;
ifClause7 = "then";
}
else {
const _errs147 = errors;
const _errs148 = errors;
let valid44 = true;
const _errs149 = errors;
if(!(data29 && typeof data29 == "object" && !Array.isArray(data29))){
const err72 = {};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
var _valid14 = _errs149 === errors;
errors = _errs148;
if(vErrors !== null){
if(_errs148){
vErrors.length = _errs148;
}
else {
vErrors = null;
}
}
if(_valid14){
const _errs151 = errors;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key2 in data29){
if(!((key2 === "series") || (key2 === "rest"))){
const err73 = {instancePath:instancePath+"/top",schemaPath:"#/definitions/top/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema146,data:data29};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data29.series !== undefined){
let data30 = data29.series;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err74 = {instancePath:instancePath+"/top/series",schemaPath:"#/definitions/top/properties/series/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema146.properties.series.type,parentSchema:schema146.properties.series,data:data30};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 1 || isNaN(data30)){
const err75 = {instancePath:instancePath+"/top/series",schemaPath:"#/definitions/top/properties/series/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema146.properties.series,data:data30};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data29.rest !== undefined){
let data31 = data29.rest;
if(typeof data31 !== "string"){
const err76 = {instancePath:instancePath+"/top/rest",schemaPath:"#/definitions/top/properties/rest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema146.properties.rest.type,parentSchema:schema146.properties.rest,data:data31};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!((data31 === "sum") || (data31 === "drop"))){
const err77 = {instancePath:instancePath+"/top/rest",schemaPath:"#/definitions/top/properties/rest/enum",keyword:"enum",params:{allowedValues: schema146.properties.rest.enum},message:"must be equal to one of the allowed values",schema:schema146.properties.rest.enum,parentSchema:schema146.properties.rest,data:data31};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/top",schemaPath:"#/definitions/top/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema146.type,parentSchema:schema146,data:data29};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
var _valid14 = _errs151 === errors;
valid44 = _valid14;
}
if(!valid44){
const err79 = {instancePath:instancePath+"/top",schemaPath:"#/properties/top/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.top.else.if,parentSchema:schema47.properties.top.else,data:data29};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid13 = _errs147 === errors;
valid42 = _valid13;
ifClause7 = "else";
}
if(!valid42){
const err80 = {instancePath:instancePath+"/top",schemaPath:"#/properties/top/if",keyword:"if",params:{failingKeyword: ifClause7},message:"must match \""+ifClause7+"\" schema",schema:schema47.properties.top.if,parentSchema:schema47.properties.top,data:data29};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.facet !== undefined){
let data32 = data.facet;
if((typeof data32 !== "string") && (!(data32 && typeof data32 == "object" && !Array.isArray(data32)))){
const err81 = {instancePath:instancePath+"/facet",schemaPath:"#/properties/facet/type",keyword:"type",params:{type: schema47.properties.facet.type},message:"must be string,object",schema:schema47.properties.facet.type,parentSchema:schema47.properties.facet,data:data32};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
const _errs161 = errors;
let valid47 = true;
const _errs162 = errors;
if(typeof data32 !== "string"){
const err82 = {};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
var _valid15 = _errs162 === errors;
errors = _errs161;
if(vErrors !== null){
if(_errs161){
vErrors.length = _errs161;
}
else {
vErrors = null;
}
}
let ifClause8;
if(_valid15){
const _errs164 = errors;
if(typeof data32 === "string"){
if(!pattern1.test(data32)){
const err83 = {instancePath:instancePath+"/facet",schemaPath:"#/definitions/facetName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema147,data:data32};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/facet",schemaPath:"#/definitions/facetName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema147.type,parentSchema:schema147,data:data32};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var _valid15 = _errs164 === errors;
valid47 = _valid15;
ifClause8 = "then";
}
else {
const _errs167 = errors;
const _errs168 = errors;
let valid49 = true;
const _errs169 = errors;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
const err85 = {};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var _valid16 = _errs169 === errors;
errors = _errs168;
if(vErrors !== null){
if(_errs168){
vErrors.length = _errs168;
}
else {
vErrors = null;
}
}
if(_valid16){
const _errs171 = errors;
if(!(validate80(data32, {instancePath:instancePath+"/facet",parentData:data,parentDataProperty:"facet",rootData}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
var _valid16 = _errs171 === errors;
valid49 = _valid16;
}
if(!valid49){
const err86 = {instancePath:instancePath+"/facet",schemaPath:"#/properties/facet/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.facet.else.if,parentSchema:schema47.properties.facet.else,data:data32};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid15 = _errs167 === errors;
valid47 = _valid15;
ifClause8 = "else";
}
if(!valid47){
const err87 = {instancePath:instancePath+"/facet",schemaPath:"#/properties/facet/if",keyword:"if",params:{failingKeyword: ifClause8},message:"must match \""+ifClause8+"\" schema",schema:schema47.properties.facet.if,parentSchema:schema47.properties.facet,data:data32};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.panels !== undefined){
let data33 = data.panels;
if(Array.isArray(data33)){
if(data33.length > 26){
const err88 = {instancePath:instancePath+"/panels",schemaPath:"#/properties/panels/maxItems",keyword:"maxItems",params:{limit: 26},message:"must NOT have more than 26 items",schema:26,parentSchema:schema47.properties.panels,data:data33};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data33.length < 1){
const err89 = {instancePath:instancePath+"/panels",schemaPath:"#/properties/panels/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47.properties.panels,data:data33};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
const len1 = data33.length;
for(let i1=0; i1<len1; i1++){
if(!(wrapper0.validate(data33[i1], {instancePath:instancePath+"/panels/" + i1,parentData:data33,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err90 = {instancePath:instancePath+"/panels",schemaPath:"#/properties/panels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.panels.type,parentSchema:schema47.properties.panels,data:data33};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.columns !== undefined){
let data35 = data.columns;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err91 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema47.properties.columns.type,parentSchema:schema47.properties.columns,data:data35};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 < 1 || isNaN(data35)){
const err92 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema47.properties.columns,data:data35};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data.share !== undefined){
let data36 = data.share;
if(typeof data36 !== "string"){
const err93 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.share.type,parentSchema:schema47.properties.share,data:data36};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!((((data36 === "none") || (data36 === "x")) || (data36 === "y")) || (data36 === "both"))){
const err94 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/enum",keyword:"enum",params:{allowedValues: schema47.properties.share.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.share.enum,parentSchema:schema47.properties.share,data:data36};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.letters !== undefined){
let data37 = data.letters;
if(typeof data37 !== "boolean"){
const err95 = {instancePath:instancePath+"/letters",schemaPath:"#/properties/letters/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema47.properties.letters.type,parentSchema:schema47.properties.letters,data:data37};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data.legend !== undefined){
let data38 = data.legend;
if((typeof data38 !== "string") && (!(data38 && typeof data38 == "object" && !Array.isArray(data38)))){
const err96 = {instancePath:instancePath+"/legend",schemaPath:"#/properties/legend/type",keyword:"type",params:{type: schema47.properties.legend.type},message:"must be string,object",schema:schema47.properties.legend.type,parentSchema:schema47.properties.legend,data:data38};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
const _errs183 = errors;
let valid52 = true;
const _errs184 = errors;
if(typeof data38 !== "string"){
const err97 = {};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var _valid17 = _errs184 === errors;
errors = _errs183;
if(vErrors !== null){
if(_errs183){
vErrors.length = _errs183;
}
else {
vErrors = null;
}
}
let ifClause9;
if(_valid17){
const _errs186 = errors;
if(typeof data38 !== "string"){
const err98 = {instancePath:instancePath+"/legend",schemaPath:"#/definitions/legendPosition/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema151.type,parentSchema:schema151,data:data38};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(!(((((data38 === "inside") || (data38 === "above")) || (data38 === "right")) || (data38 === "below")) || (data38 === "none"))){
const err99 = {instancePath:instancePath+"/legend",schemaPath:"#/definitions/legendPosition/enum",keyword:"enum",params:{allowedValues: schema151.enum},message:"must be equal to one of the allowed values",schema:schema151.enum,parentSchema:schema151,data:data38};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
var _valid17 = _errs186 === errors;
valid52 = _valid17;
ifClause9 = "then";
}
else {
const _errs189 = errors;
const _errs190 = errors;
let valid54 = true;
const _errs191 = errors;
if(!(data38 && typeof data38 == "object" && !Array.isArray(data38))){
const err100 = {};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var _valid18 = _errs191 === errors;
errors = _errs190;
if(vErrors !== null){
if(_errs190){
vErrors.length = _errs190;
}
else {
vErrors = null;
}
}
if(_valid18){
const _errs193 = errors;
if(!(validate82(data38, {instancePath:instancePath+"/legend",parentData:data,parentDataProperty:"legend",rootData}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
var _valid18 = _errs193 === errors;
valid54 = _valid18;
}
if(!valid54){
const err101 = {instancePath:instancePath+"/legend",schemaPath:"#/properties/legend/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.legend.else.if,parentSchema:schema47.properties.legend.else,data:data38};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var _valid17 = _errs189 === errors;
valid52 = _valid17;
ifClause9 = "else";
}
if(!valid52){
const err102 = {instancePath:instancePath+"/legend",schemaPath:"#/properties/legend/if",keyword:"if",params:{failingKeyword: ifClause9},message:"must match \""+ifClause9+"\" schema",schema:schema47.properties.legend.if,parentSchema:schema47.properties.legend,data:data38};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.events !== undefined){
let data39 = data.events;
if(Array.isArray(data39)){
const len2 = data39.length;
for(let i2=0; i2<len2; i2++){
let data40 = data39[i2];
if((typeof data40 !== "string") && (!(data40 && typeof data40 == "object" && !Array.isArray(data40)))){
const err103 = {instancePath:instancePath+"/events/" + i2,schemaPath:"#/properties/events/items/type",keyword:"type",params:{type: schema47.properties.events.items.type},message:"must be string,object",schema:schema47.properties.events.items.type,parentSchema:schema47.properties.events.items,data:data40};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
const _errs198 = errors;
let valid57 = true;
const _errs199 = errors;
if(typeof data40 !== "string"){
const err104 = {};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
var _valid19 = _errs199 === errors;
errors = _errs198;
if(vErrors !== null){
if(_errs198){
vErrors.length = _errs198;
}
else {
vErrors = null;
}
}
let ifClause10;
if(_valid19){
const _errs201 = errors;
if(typeof data40 !== "string"){
const err105 = {instancePath:instancePath+"/events/" + i2,schemaPath:"#/definitions/runEvents/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema154.type,parentSchema:schema154,data:data40};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!(data40 === "runs")){
const err106 = {instancePath:instancePath+"/events/" + i2,schemaPath:"#/definitions/runEvents/enum",keyword:"enum",params:{allowedValues: schema154.enum},message:"must be equal to one of the allowed values",schema:schema154.enum,parentSchema:schema154,data:data40};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
var _valid19 = _errs201 === errors;
valid57 = _valid19;
ifClause10 = "then";
}
else {
const _errs204 = errors;
const _errs205 = errors;
let valid59 = true;
const _errs206 = errors;
if(!(data40 && typeof data40 == "object" && !Array.isArray(data40))){
const err107 = {};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
var _valid20 = _errs206 === errors;
errors = _errs205;
if(vErrors !== null){
if(_errs205){
vErrors.length = _errs205;
}
else {
vErrors = null;
}
}
if(_valid20){
const _errs208 = errors;
if(!(validate84(data40, {instancePath:instancePath+"/events/" + i2,parentData:data39,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
var _valid20 = _errs208 === errors;
valid59 = _valid20;
}
if(!valid59){
const err108 = {instancePath:instancePath+"/events/" + i2,schemaPath:"#/properties/events/items/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.events.items.else.if,parentSchema:schema47.properties.events.items.else,data:data40};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
var _valid19 = _errs204 === errors;
valid57 = _valid19;
ifClause10 = "else";
}
if(!valid57){
const err109 = {instancePath:instancePath+"/events/" + i2,schemaPath:"#/properties/events/items/if",keyword:"if",params:{failingKeyword: ifClause10},message:"must match \""+ifClause10+"\" schema",schema:schema47.properties.events.items.if,parentSchema:schema47.properties.events.items,data:data40};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.events.type,parentSchema:schema47.properties.events,data:data39};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data.spans !== undefined){
let data41 = data.spans;
if(Array.isArray(data41)){
const len3 = data41.length;
for(let i3=0; i3<len3; i3++){
if(!(validate86(data41[i3], {instancePath:instancePath+"/spans/" + i3,parentData:data41,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
}
else {
const err111 = {instancePath:instancePath+"/spans",schemaPath:"#/properties/spans/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.spans.type,parentSchema:schema47.properties.spans,data:data41};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.thresholds !== undefined){
let data43 = data.thresholds;
if(Array.isArray(data43)){
const len4 = data43.length;
for(let i4=0; i4<len4; i4++){
let data44 = data43[i4];
if((!((typeof data44 == "number") && (isFinite(data44)))) && (!(data44 && typeof data44 == "object" && !Array.isArray(data44)))){
const err112 = {instancePath:instancePath+"/thresholds/" + i4,schemaPath:"#/properties/thresholds/items/type",keyword:"type",params:{type: schema47.properties.thresholds.items.type},message:"must be number,object",schema:schema47.properties.thresholds.items.type,parentSchema:schema47.properties.thresholds.items,data:data44};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
const _errs216 = errors;
let valid64 = true;
const _errs217 = errors;
if(!((typeof data44 == "number") && (isFinite(data44)))){
const err113 = {};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
var _valid21 = _errs217 === errors;
errors = _errs216;
if(vErrors !== null){
if(_errs216){
vErrors.length = _errs216;
}
else {
vErrors = null;
}
}
let ifClause11;
if(_valid21){
const _errs219 = errors;
if(!((typeof data44 == "number") && (isFinite(data44)))){
const err114 = {instancePath:instancePath+"/thresholds/" + i4,schemaPath:"#/definitions/thresholdValue/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema162.type,parentSchema:schema162,data:data44};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
var _valid21 = _errs219 === errors;
valid64 = _valid21;
ifClause11 = "then";
}
else {
const _errs222 = errors;
const _errs223 = errors;
let valid66 = true;
const _errs224 = errors;
if(!(data44 && typeof data44 == "object" && !Array.isArray(data44))){
const err115 = {};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid22 = _errs224 === errors;
errors = _errs223;
if(vErrors !== null){
if(_errs223){
vErrors.length = _errs223;
}
else {
vErrors = null;
}
}
if(_valid22){
const _errs226 = errors;
if(!(validate88(data44, {instancePath:instancePath+"/thresholds/" + i4,parentData:data43,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
var _valid22 = _errs226 === errors;
valid66 = _valid22;
}
if(!valid66){
const err116 = {instancePath:instancePath+"/thresholds/" + i4,schemaPath:"#/properties/thresholds/items/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.thresholds.items.else.if,parentSchema:schema47.properties.thresholds.items.else,data:data44};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var _valid21 = _errs222 === errors;
valid64 = _valid21;
ifClause11 = "else";
}
if(!valid64){
const err117 = {instancePath:instancePath+"/thresholds/" + i4,schemaPath:"#/properties/thresholds/items/if",keyword:"if",params:{failingKeyword: ifClause11},message:"must match \""+ifClause11+"\" schema",schema:schema47.properties.thresholds.items.if,parentSchema:schema47.properties.thresholds.items,data:data44};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/thresholds",schemaPath:"#/properties/thresholds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.thresholds.type,parentSchema:schema47.properties.thresholds,data:data43};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data.gaps !== undefined){
let data45 = data.gaps;
if(typeof data45 !== "string"){
const err119 = {instancePath:instancePath+"/gaps",schemaPath:"#/properties/gaps/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.gaps.type,parentSchema:schema47.properties.gaps,data:data45};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(!((data45 === "break") || (data45 === "connect"))){
const err120 = {instancePath:instancePath+"/gaps",schemaPath:"#/properties/gaps/enum",keyword:"enum",params:{allowedValues: schema47.properties.gaps.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.gaps.enum,parentSchema:schema47.properties.gaps,data:data45};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data.max_points !== undefined){
let data46 = data.max_points;
if(typeof data46 !== "string"){
const err121 = {instancePath:instancePath+"/max_points",schemaPath:"#/properties/max_points/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.max_points.type,parentSchema:schema47.properties.max_points,data:data46};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(!((data46 === "auto") || (data46 === "none"))){
const err122 = {instancePath:instancePath+"/max_points",schemaPath:"#/properties/max_points/enum",keyword:"enum",params:{allowedValues: schema47.properties.max_points.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.max_points.enum,parentSchema:schema47.properties.max_points,data:data46};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data.style !== undefined){
let data47 = data.style;
if(typeof data47 !== "string"){
const err123 = {instancePath:instancePath+"/style",schemaPath:"#/properties/style/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.style.type,parentSchema:schema47.properties.style,data:data47};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data.width !== undefined){
let data48 = data.width;
if(typeof data48 === "string"){
if(!pattern48.test(data48)){
const err124 = {instancePath:instancePath+"/width",schemaPath:"#/definitions/width/pattern",keyword:"pattern",params:{pattern: "^(column|full|([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt))$"},message:"must match pattern \""+"^(column|full|([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt))$"+"\"",schema:"^(column|full|([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt))$",parentSchema:schema165,data:data48};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/width",schemaPath:"#/definitions/width/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema165.type,parentSchema:schema165,data:data48};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.height !== undefined){
let data49 = data.height;
if(typeof data49 === "string"){
if(!pattern49.test(data49)){
const err126 = {instancePath:instancePath+"/height",schemaPath:"#/definitions/length/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$",parentSchema:schema166,data:data49};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/height",schemaPath:"#/definitions/length/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema166.type,parentSchema:schema166,data:data49};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data.aspect !== undefined){
let data50 = data.aspect;
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 20 || isNaN(data50)){
const err128 = {instancePath:instancePath+"/aspect",schemaPath:"#/definitions/aspect/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20",schema:20,parentSchema:schema167,data:data50};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data50 < 0.05 || isNaN(data50)){
const err129 = {instancePath:instancePath+"/aspect",schemaPath:"#/definitions/aspect/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.05},message:"must be >= 0.05",schema:0.05,parentSchema:schema167,data:data50};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/aspect",schemaPath:"#/definitions/aspect/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema167.type,parentSchema:schema167,data:data50};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data.font !== undefined){
let data51 = data.font;
if(typeof data51 === "string"){
if(!pattern1.test(data51)){
const err131 = {instancePath:instancePath+"/font",schemaPath:"#/definitions/font/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema168,data:data51};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/font",schemaPath:"#/definitions/font/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema168.type,parentSchema:schema168,data:data51};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data.font_size !== undefined){
let data52 = data.font_size;
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 100 || isNaN(data52)){
const err133 = {instancePath:instancePath+"/font_size",schemaPath:"#/definitions/fontSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema169,data:data52};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data52 < 1 || isNaN(data52)){
const err134 = {instancePath:instancePath+"/font_size",schemaPath:"#/definitions/fontSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema169,data:data52};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/font_size",schemaPath:"#/definitions/fontSize/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema169.type,parentSchema:schema169,data:data52};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data.palette !== undefined){
let data53 = data.palette;
if((typeof data53 !== "string") && (!(Array.isArray(data53)))){
const err136 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/type",keyword:"type",params:{type: schema47.properties.palette.type},message:"must be string,array",schema:schema47.properties.palette.type,parentSchema:schema47.properties.palette,data:data53};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
const _errs255 = errors;
let valid77 = true;
const _errs256 = errors;
if(typeof data53 !== "string"){
const err137 = {};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
var _valid23 = _errs256 === errors;
errors = _errs255;
if(vErrors !== null){
if(_errs255){
vErrors.length = _errs255;
}
else {
vErrors = null;
}
}
let ifClause12;
if(_valid23){
const _errs258 = errors;
if(typeof data53 !== "string"){
const err138 = {instancePath:instancePath+"/palette",schemaPath:"#/definitions/paletteName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema170.type,parentSchema:schema170,data:data53};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(!((((data53 === "okabe-ito") || (data53 === "tol-high-contrast")) || (data53 === "tol-bright")) || (data53 === "viridis"))){
const err139 = {instancePath:instancePath+"/palette",schemaPath:"#/definitions/paletteName/enum",keyword:"enum",params:{allowedValues: schema170.enum},message:"must be equal to one of the allowed values",schema:schema170.enum,parentSchema:schema170,data:data53};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
var _valid23 = _errs258 === errors;
valid77 = _valid23;
ifClause12 = "then";
}
else {
const _errs261 = errors;
const _errs262 = errors;
let valid79 = true;
const _errs263 = errors;
if(!(Array.isArray(data53))){
const err140 = {};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
var _valid24 = _errs263 === errors;
errors = _errs262;
if(vErrors !== null){
if(_errs262){
vErrors.length = _errs262;
}
else {
vErrors = null;
}
}
if(_valid24){
const _errs265 = errors;
if(!(validate90(data53, {instancePath:instancePath+"/palette",parentData:data,parentDataProperty:"palette",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var _valid24 = _errs265 === errors;
valid79 = _valid24;
}
if(!valid79){
const err141 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.palette.else.if,parentSchema:schema47.properties.palette.else,data:data53};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
var _valid23 = _errs261 === errors;
valid77 = _valid23;
ifClause12 = "else";
}
if(!valid77){
const err142 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/if",keyword:"if",params:{failingKeyword: ifClause12},message:"must match \""+ifClause12+"\" schema",schema:schema47.properties.palette.if,parentSchema:schema47.properties.palette,data:data53};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data.engine !== undefined){
let data54 = data.engine;
if(typeof data54 !== "string"){
const err143 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.engine.type,parentSchema:schema47.properties.engine,data:data54};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(!((data54 === "matplotlib") || (data54 === "gnuplot"))){
const err144 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/enum",keyword:"enum",params:{allowedValues: schema47.properties.engine.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.engine.enum,parentSchema:schema47.properties.engine,data:data54};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data.template !== undefined){
let data55 = data.template;
if(typeof data55 === "string"){
if(!pattern1.test(data55)){
const err145 = {instancePath:instancePath+"/template",schemaPath:"#/definitions/path/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema63,data:data55};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/template",schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.type,parentSchema:schema63,data:data55};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data.tweak !== undefined){
let data56 = data.tweak;
if((typeof data56 !== "string") && (!(Array.isArray(data56)))){
const err147 = {instancePath:instancePath+"/tweak",schemaPath:"#/properties/tweak/type",keyword:"type",params:{type: schema47.properties.tweak.type},message:"must be string,array",schema:schema47.properties.tweak.type,parentSchema:schema47.properties.tweak,data:data56};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
const _errs274 = errors;
let valid82 = true;
const _errs275 = errors;
if(typeof data56 !== "string"){
const err148 = {};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var _valid25 = _errs275 === errors;
errors = _errs274;
if(vErrors !== null){
if(_errs274){
vErrors.length = _errs274;
}
else {
vErrors = null;
}
}
let ifClause13;
if(_valid25){
const _errs277 = errors;
if(typeof data56 === "string"){
if(!pattern1.test(data56)){
const err149 = {instancePath:instancePath+"/tweak",schemaPath:"#/definitions/path/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema63,data:data56};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
else {
const err150 = {instancePath:instancePath+"/tweak",schemaPath:"#/definitions/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.type,parentSchema:schema63,data:data56};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
var _valid25 = _errs277 === errors;
valid82 = _valid25;
ifClause13 = "then";
}
else {
const _errs280 = errors;
const _errs281 = errors;
let valid84 = true;
const _errs282 = errors;
if(!(Array.isArray(data56))){
const err151 = {};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
var _valid26 = _errs282 === errors;
errors = _errs281;
if(vErrors !== null){
if(_errs281){
vErrors.length = _errs281;
}
else {
vErrors = null;
}
}
if(_valid26){
const _errs284 = errors;
if(!(validate92(data56, {instancePath:instancePath+"/tweak",parentData:data,parentDataProperty:"tweak",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var _valid26 = _errs284 === errors;
valid84 = _valid26;
}
if(!valid84){
const err152 = {instancePath:instancePath+"/tweak",schemaPath:"#/properties/tweak/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema47.properties.tweak.else.if,parentSchema:schema47.properties.tweak.else,data:data56};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
var _valid25 = _errs280 === errors;
valid82 = _valid25;
ifClause13 = "else";
}
if(!valid82){
const err153 = {instancePath:instancePath+"/tweak",schemaPath:"#/properties/tweak/if",keyword:"if",params:{failingKeyword: ifClause13},message:"must match \""+ifClause13+"\" schema",schema:schema47.properties.tweak.if,parentSchema:schema47.properties.tweak,data:data56};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data.formats !== undefined){
let data57 = data.formats;
if(Array.isArray(data57)){
if(data57.length < 1){
const err154 = {instancePath:instancePath+"/formats",schemaPath:"#/properties/formats/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47.properties.formats,data:data57};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
const len5 = data57.length;
for(let i5=0; i5<len5; i5++){
let data58 = data57[i5];
if(typeof data58 !== "string"){
const err155 = {instancePath:instancePath+"/formats/" + i5,schemaPath:"#/properties/formats/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.formats.items.type,parentSchema:schema47.properties.formats.items,data:data58};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(!(((((((data58 === "csv") || (data58 === "gnuplot")) || (data58 === "matplotlib")) || (data58 === "pdf")) || (data58 === "svg")) || (data58 === "png")) || (data58 === "tex"))){
const err156 = {instancePath:instancePath+"/formats/" + i5,schemaPath:"#/properties/formats/items/enum",keyword:"enum",params:{allowedValues: schema47.properties.formats.items.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.formats.items.enum,parentSchema:schema47.properties.formats.items,data:data58};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/formats",schemaPath:"#/properties/formats/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.formats.type,parentSchema:schema47.properties.formats,data:data57};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data.csv !== undefined){
let data59 = data.csv;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key3 in data59){
if(!(((((((key3 === "data") || (key3 === "layout")) || (key3 === "header")) || (key3 === "delimiter")) || (key3 === "decimal")) || (key3 === "time")) || (key3 === "timezone"))){
const err158 = {instancePath:instancePath+"/csv",schemaPath:"#/properties/csv/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema47.properties.csv,data:data59};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data59.data !== undefined){
let data60 = data59.data;
if(typeof data60 !== "string"){
const err159 = {instancePath:instancePath+"/csv/data",schemaPath:"#/properties/csv/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.csv.properties.data.type,parentSchema:schema47.properties.csv.properties.data,data:data60};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(!((data60 === "drawn") || (data60 === "raw"))){
const err160 = {instancePath:instancePath+"/csv/data",schemaPath:"#/properties/csv/properties/data/enum",keyword:"enum",params:{allowedValues: schema47.properties.csv.properties.data.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.csv.properties.data.enum,parentSchema:schema47.properties.csv.properties.data,data:data60};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data59.layout !== undefined){
let data61 = data59.layout;
if(typeof data61 !== "string"){
const err161 = {instancePath:instancePath+"/csv/layout",schemaPath:"#/properties/csv/properties/layout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.csv.properties.layout.type,parentSchema:schema47.properties.csv.properties.layout,data:data61};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(!((data61 === "wide") || (data61 === "long"))){
const err162 = {instancePath:instancePath+"/csv/layout",schemaPath:"#/properties/csv/properties/layout/enum",keyword:"enum",params:{allowedValues: schema47.properties.csv.properties.layout.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.csv.properties.layout.enum,parentSchema:schema47.properties.csv.properties.layout,data:data61};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data59.header !== undefined){
let data62 = data59.header;
if(typeof data62 !== "boolean"){
const err163 = {instancePath:instancePath+"/csv/header",schemaPath:"#/properties/csv/properties/header/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema47.properties.csv.properties.header.type,parentSchema:schema47.properties.csv.properties.header,data:data62};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data59.delimiter !== undefined){
let data63 = data59.delimiter;
if(typeof data63 !== "string"){
const err164 = {instancePath:instancePath+"/csv/delimiter",schemaPath:"#/properties/csv/properties/delimiter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.csv.properties.delimiter.type,parentSchema:schema47.properties.csv.properties.delimiter,data:data63};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data59.decimal !== undefined){
let data64 = data59.decimal;
if(typeof data64 !== "string"){
const err165 = {instancePath:instancePath+"/csv/decimal",schemaPath:"#/properties/csv/properties/decimal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.csv.properties.decimal.type,parentSchema:schema47.properties.csv.properties.decimal,data:data64};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(!((data64 === ".") || (data64 === ","))){
const err166 = {instancePath:instancePath+"/csv/decimal",schemaPath:"#/properties/csv/properties/decimal/enum",keyword:"enum",params:{allowedValues: schema47.properties.csv.properties.decimal.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.csv.properties.decimal.enum,parentSchema:schema47.properties.csv.properties.decimal,data:data64};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data59.time !== undefined){
let data65 = data59.time;
if(typeof data65 !== "string"){
const err167 = {instancePath:instancePath+"/csv/time",schemaPath:"#/properties/csv/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.csv.properties.time.type,parentSchema:schema47.properties.csv.properties.time,data:data65};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(!(((data65 === "unix") || (data65 === "unix_ms")) || (data65 === "iso"))){
const err168 = {instancePath:instancePath+"/csv/time",schemaPath:"#/properties/csv/properties/time/enum",keyword:"enum",params:{allowedValues: schema47.properties.csv.properties.time.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.csv.properties.time.enum,parentSchema:schema47.properties.csv.properties.time,data:data65};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data59.timezone !== undefined){
let data66 = data59.timezone;
if(typeof data66 !== "string"){
const err169 = {instancePath:instancePath+"/csv/timezone",schemaPath:"#/properties/csv/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.csv.properties.timezone.type,parentSchema:schema47.properties.csv.properties.timezone,data:data66};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
else {
const err170 = {instancePath:instancePath+"/csv",schemaPath:"#/properties/csv/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.csv.type,parentSchema:schema47.properties.csv,data:data59};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data.on_empty !== undefined){
let data67 = data.on_empty;
if(typeof data67 !== "string"){
const err171 = {instancePath:instancePath+"/on_empty",schemaPath:"#/properties/on_empty/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.on_empty.type,parentSchema:schema47.properties.on_empty,data:data67};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(!((data67 === "error") || (data67 === "warn"))){
const err172 = {instancePath:instancePath+"/on_empty",schemaPath:"#/properties/on_empty/enum",keyword:"enum",params:{allowedValues: schema47.properties.on_empty.enum},message:"must be equal to one of the allowed values",schema:schema47.properties.on_empty.enum,parentSchema:schema47.properties.on_empty,data:data67};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema180 = {"title":"look of a label value","description":"How one value of a label appears: its text, its place among the others, and its series' look.","type":"object","additionalProperties":false,"properties":{"text":{"description":"What is written in place of the value. Default: the value. Example: `Kubernetes HPA`.","allOf":[{"$ref":"#/definitions/text"}]},"order":{"description":"Its place among the values, from the least to the largest. Default: its place in this list. Example: `1`.","type":"number","examples":[1]},"colour":{"description":"The colour of its series, as '#rrggbb' in quotes. Default: the palette's. Example: `'#D55E00'`.","allOf":[{"$ref":"#/definitions/colour"}]},"dash":{"description":"How its lines are broken: `solid`, `dashed`, `dotted`, `dash-dot`, or a list of the lengths of line and space in turn, in line widths. Default: the style's. Example: `dashed`, or `[5, 2]`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/dashName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/dashLengths"}}},"marker":{"description":"The marker at its samples: `none`, `circle`, `square`, `triangle` or `diamond`. Default: the style's. Example: `circle`.","type":"string","enum":["none","circle","square","triangle","diamond"]}},"examples":[{"text":"Ours","colour":"#D55E00"}]};
const schema183 = {"title":"dash","description":"How a line is broken.","type":"string","enum":["solid","dashed","dotted","dash-dot"]};
const schema184 = {"title":"list of lengths","description":"Lengths of line and space in turn, in line widths.","type":"array","minItems":1,"items":{"title":"length of line or space","description":"A length in line widths.","type":"number","exclusiveMinimum":0},"examples":[[5,2]]};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "text") || (key0 === "order")) || (key0 === "colour")) || (key0 === "dash")) || (key0 === "marker"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema180,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.text !== undefined){
let data0 = data.text;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.order !== undefined){
let data1 = data.order;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/order",schemaPath:"#/properties/order/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema180.properties.order.type,parentSchema:schema180.properties.order,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.colour !== undefined){
let data2 = data.colour;
if(typeof data2 === "string"){
if(!pattern51.test(data2)){
const err3 = {instancePath:instancePath+"/colour",schemaPath:"#/definitions/colour/pattern",keyword:"pattern",params:{pattern: "^#[0-9A-Fa-f]{6}$"},message:"must match pattern \""+"^#[0-9A-Fa-f]{6}$"+"\"",schema:"^#[0-9A-Fa-f]{6}$",parentSchema:schema172,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/colour",schemaPath:"#/definitions/colour/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema172.type,parentSchema:schema172,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.dash !== undefined){
let data3 = data.dash;
if((typeof data3 !== "string") && (!(Array.isArray(data3)))){
const err5 = {instancePath:instancePath+"/dash",schemaPath:"#/properties/dash/type",keyword:"type",params:{type: schema180.properties.dash.type},message:"must be string,array",schema:schema180.properties.dash.type,parentSchema:schema180.properties.dash,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs14 = errors;
let valid5 = true;
const _errs15 = errors;
if(typeof data3 !== "string"){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs17 = errors;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/dash",schemaPath:"#/definitions/dashName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema183.type,parentSchema:schema183,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((data3 === "solid") || (data3 === "dashed")) || (data3 === "dotted")) || (data3 === "dash-dot"))){
const err8 = {instancePath:instancePath+"/dash",schemaPath:"#/definitions/dashName/enum",keyword:"enum",params:{allowedValues: schema183.enum},message:"must be equal to one of the allowed values",schema:schema183.enum,parentSchema:schema183,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs17 === errors;
valid5 = _valid0;
ifClause0 = "then";
}
else {
const _errs20 = errors;
const _errs21 = errors;
let valid7 = true;
const _errs22 = errors;
if(!(Array.isArray(data3))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid1 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs24 = errors;
if(Array.isArray(data3)){
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/dash",schemaPath:"#/definitions/dashLengths/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema184,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 <= 0 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/dash/" + i0,schemaPath:"#/definitions/dashLengths/items/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema184.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/dash/" + i0,schemaPath:"#/definitions/dashLengths/items/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema184.items.type,parentSchema:schema184.items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/dash",schemaPath:"#/definitions/dashLengths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema184.type,parentSchema:schema184,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid1 = _errs24 === errors;
valid7 = _valid1;
}
if(!valid7){
const err14 = {instancePath:instancePath+"/dash",schemaPath:"#/properties/dash/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema180.properties.dash.else.if,parentSchema:schema180.properties.dash.else,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs20 === errors;
valid5 = _valid0;
ifClause0 = "else";
}
if(!valid5){
const err15 = {instancePath:instancePath+"/dash",schemaPath:"#/properties/dash/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema180.properties.dash.if,parentSchema:schema180.properties.dash,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.marker !== undefined){
let data5 = data.marker;
if(typeof data5 !== "string"){
const err16 = {instancePath:instancePath+"/marker",schemaPath:"#/properties/marker/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema180.properties.marker.type,parentSchema:schema180.properties.marker,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(((((data5 === "none") || (data5 === "circle")) || (data5 === "square")) || (data5 === "triangle")) || (data5 === "diamond"))){
const err17 = {instancePath:instancePath+"/marker",schemaPath:"#/properties/marker/enum",keyword:"enum",params:{allowedValues: schema180.properties.marker.enum},message:"must be equal to one of the allowed values",schema:schema180.properties.marker.enum,parentSchema:schema180.properties.marker,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema180.type,parentSchema:schema180,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}

const schema186 = {"title":"style","description":"A style of your own: what differs from the one that it extends.","type":"object","additionalProperties":false,"properties":{"extends":{"description":"The style that it differs from: a built-in one, or another one of these. Default: plain. Example: `article`.","type":"string","default":"plain","examples":["article","acm-sigconf"]},"column_width":{"description":"How wide a figure with `width: column` is. Example: `14cm`.","allOf":[{"$ref":"#/definitions/length"}]},"full_width":{"description":"How wide a figure with `width: full` is. Example: `16cm`.","allOf":[{"$ref":"#/definitions/length"}]},"height":{"description":"How high whole figures are, title and legend included. Default: what `aspect` gives. Example: `5cm`.","allOf":[{"$ref":"#/definitions/length"}]},"aspect":{"description":"Height by width of figures without title and legend. Example: `0.5`.","allOf":[{"$ref":"#/definitions/aspect"}]},"font":{"description":"A font that is installed on this machine, before those of the style that it extends. Example: `TeX Gyre Pagella`.","allOf":[{"$ref":"#/definitions/font"}]},"font_size":{"description":"The size of labels, in points. Example: `9`.","allOf":[{"$ref":"#/definitions/fontSize"}]},"tick_size":{"description":"The size of ticks and legends, in points. Default: a point less than `font_size`. Example: `8`.","allOf":[{"$ref":"#/definitions/fontSize"}]},"line_width":{"description":"How wide lines are, in points. Example: `1.2`.","type":"number","exclusiveMinimum":0,"maximum":20,"examples":[1.2]},"marker_size":{"description":"How wide markers are, in points. Example: `3`.","type":"number","exclusiveMinimum":0,"maximum":40,"examples":[3]},"title":{"description":"Whether titles are drawn; a paper has captions in their place. Example: `false`.","type":"boolean","examples":[false]},"grid":{"description":"Whether there is a grid behind the data. Example: `false`.","type":"boolean","examples":[false]},"palette":{"description":"The colours of series: the name of a palette, or a list, each as '#rrggbb' in quotes. Example: `tol-bright`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/paletteName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/colours"}}},"colour_map":{"description":"The colours of heat maps, from the least to the largest value: the name of a palette, or a list, each as '#rrggbb' in quotes. Example: `viridis`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/paletteName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/colours"}}},"png_dpi":{"description":"The pixels an inch of `formats: [png]`. Example: `600`.","type":"integer","minimum":30,"maximum":2400,"examples":[600]}},"examples":[{"extends":"article","column_width":"14cm"}]};

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema186.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema186,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.extends !== undefined){
let data0 = data.extends;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema186.properties.extends.type,parentSchema:schema186.properties.extends,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.column_width !== undefined){
let data1 = data.column_width;
if(typeof data1 === "string"){
if(!pattern49.test(data1)){
const err2 = {instancePath:instancePath+"/column_width",schemaPath:"#/definitions/length/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$",parentSchema:schema166,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/column_width",schemaPath:"#/definitions/length/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema166.type,parentSchema:schema166,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.full_width !== undefined){
let data2 = data.full_width;
if(typeof data2 === "string"){
if(!pattern49.test(data2)){
const err4 = {instancePath:instancePath+"/full_width",schemaPath:"#/definitions/length/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$",parentSchema:schema166,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/full_width",schemaPath:"#/definitions/length/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema166.type,parentSchema:schema166,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.height !== undefined){
let data3 = data.height;
if(typeof data3 === "string"){
if(!pattern49.test(data3)){
const err6 = {instancePath:instancePath+"/height",schemaPath:"#/definitions/length/pattern",keyword:"pattern",params:{pattern: "^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$"},message:"must match pattern \""+"^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$"+"\"",schema:"^([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *(in|cm|mm|pt)$",parentSchema:schema166,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/height",schemaPath:"#/definitions/length/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema166.type,parentSchema:schema166,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.aspect !== undefined){
let data4 = data.aspect;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 20 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/aspect",schemaPath:"#/definitions/aspect/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20",schema:20,parentSchema:schema167,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 < 0.05 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/aspect",schemaPath:"#/definitions/aspect/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.05},message:"must be >= 0.05",schema:0.05,parentSchema:schema167,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/aspect",schemaPath:"#/definitions/aspect/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema167.type,parentSchema:schema167,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.font !== undefined){
let data5 = data.font;
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
const err11 = {instancePath:instancePath+"/font",schemaPath:"#/definitions/font/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema168,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/font",schemaPath:"#/definitions/font/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema168.type,parentSchema:schema168,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.font_size !== undefined){
let data6 = data.font_size;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 100 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/font_size",schemaPath:"#/definitions/fontSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema169,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/font_size",schemaPath:"#/definitions/fontSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema169,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/font_size",schemaPath:"#/definitions/fontSize/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema169.type,parentSchema:schema169,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.tick_size !== undefined){
let data7 = data.tick_size;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/tick_size",schemaPath:"#/definitions/fontSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema169,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/tick_size",schemaPath:"#/definitions/fontSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema169,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/tick_size",schemaPath:"#/definitions/fontSize/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema169.type,parentSchema:schema169,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.line_width !== undefined){
let data8 = data.line_width;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 20 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/line_width",schemaPath:"#/properties/line_width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20},message:"must be <= 20",schema:20,parentSchema:schema186.properties.line_width,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data8 <= 0 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/line_width",schemaPath:"#/properties/line_width/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema186.properties.line_width,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/line_width",schemaPath:"#/properties/line_width/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema186.properties.line_width.type,parentSchema:schema186.properties.line_width,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.marker_size !== undefined){
let data9 = data.marker_size;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 40 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/marker_size",schemaPath:"#/properties/marker_size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40},message:"must be <= 40",schema:40,parentSchema:schema186.properties.marker_size,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9 <= 0 || isNaN(data9)){
const err23 = {instancePath:instancePath+"/marker_size",schemaPath:"#/properties/marker_size/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema186.properties.marker_size,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/marker_size",schemaPath:"#/properties/marker_size/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema186.properties.marker_size.type,parentSchema:schema186.properties.marker_size,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.title !== undefined){
let data10 = data.title;
if(typeof data10 !== "boolean"){
const err25 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema186.properties.title.type,parentSchema:schema186.properties.title,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.grid !== undefined){
let data11 = data.grid;
if(typeof data11 !== "boolean"){
const err26 = {instancePath:instancePath+"/grid",schemaPath:"#/properties/grid/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema186.properties.grid.type,parentSchema:schema186.properties.grid,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.palette !== undefined){
let data12 = data.palette;
if((typeof data12 !== "string") && (!(Array.isArray(data12)))){
const err27 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/type",keyword:"type",params:{type: schema186.properties.palette.type},message:"must be string,array",schema:schema186.properties.palette.type,parentSchema:schema186.properties.palette,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const _errs42 = errors;
let valid15 = true;
const _errs43 = errors;
if(typeof data12 !== "string"){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid0 = _errs43 === errors;
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs45 = errors;
if(typeof data12 !== "string"){
const err29 = {instancePath:instancePath+"/palette",schemaPath:"#/definitions/paletteName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema170.type,parentSchema:schema170,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((((data12 === "okabe-ito") || (data12 === "tol-high-contrast")) || (data12 === "tol-bright")) || (data12 === "viridis"))){
const err30 = {instancePath:instancePath+"/palette",schemaPath:"#/definitions/paletteName/enum",keyword:"enum",params:{allowedValues: schema170.enum},message:"must be equal to one of the allowed values",schema:schema170.enum,parentSchema:schema170,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid0 = _errs45 === errors;
valid15 = _valid0;
ifClause0 = "then";
}
else {
const _errs48 = errors;
const _errs49 = errors;
let valid17 = true;
const _errs50 = errors;
if(!(Array.isArray(data12))){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid1 = _errs50 === errors;
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs52 = errors;
if(!(validate90(data12, {instancePath:instancePath+"/palette",parentData:data,parentDataProperty:"palette",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var _valid1 = _errs52 === errors;
valid17 = _valid1;
}
if(!valid17){
const err32 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema186.properties.palette.else.if,parentSchema:schema186.properties.palette.else,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid0 = _errs48 === errors;
valid15 = _valid0;
ifClause0 = "else";
}
if(!valid15){
const err33 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema186.properties.palette.if,parentSchema:schema186.properties.palette,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.colour_map !== undefined){
let data13 = data.colour_map;
if((typeof data13 !== "string") && (!(Array.isArray(data13)))){
const err34 = {instancePath:instancePath+"/colour_map",schemaPath:"#/properties/colour_map/type",keyword:"type",params:{type: schema186.properties.colour_map.type},message:"must be string,array",schema:schema186.properties.colour_map.type,parentSchema:schema186.properties.colour_map,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const _errs55 = errors;
let valid18 = true;
const _errs56 = errors;
if(typeof data13 !== "string"){
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid2 = _errs56 === errors;
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid2){
const _errs58 = errors;
if(typeof data13 !== "string"){
const err36 = {instancePath:instancePath+"/colour_map",schemaPath:"#/definitions/paletteName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema170.type,parentSchema:schema170,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((((data13 === "okabe-ito") || (data13 === "tol-high-contrast")) || (data13 === "tol-bright")) || (data13 === "viridis"))){
const err37 = {instancePath:instancePath+"/colour_map",schemaPath:"#/definitions/paletteName/enum",keyword:"enum",params:{allowedValues: schema170.enum},message:"must be equal to one of the allowed values",schema:schema170.enum,parentSchema:schema170,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid2 = _errs58 === errors;
valid18 = _valid2;
ifClause1 = "then";
}
else {
const _errs61 = errors;
const _errs62 = errors;
let valid20 = true;
const _errs63 = errors;
if(!(Array.isArray(data13))){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid3 = _errs63 === errors;
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs65 = errors;
if(!(validate90(data13, {instancePath:instancePath+"/colour_map",parentData:data,parentDataProperty:"colour_map",rootData}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
var _valid3 = _errs65 === errors;
valid20 = _valid3;
}
if(!valid20){
const err39 = {instancePath:instancePath+"/colour_map",schemaPath:"#/properties/colour_map/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema186.properties.colour_map.else.if,parentSchema:schema186.properties.colour_map.else,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid2 = _errs61 === errors;
valid18 = _valid2;
ifClause1 = "else";
}
if(!valid18){
const err40 = {instancePath:instancePath+"/colour_map",schemaPath:"#/properties/colour_map/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema186.properties.colour_map.if,parentSchema:schema186.properties.colour_map,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.png_dpi !== undefined){
let data14 = data.png_dpi;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err41 = {instancePath:instancePath+"/png_dpi",schemaPath:"#/properties/png_dpi/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema186.properties.png_dpi.type,parentSchema:schema186.properties.png_dpi,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 2400 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/png_dpi",schemaPath:"#/properties/png_dpi/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2400},message:"must be <= 2400",schema:2400,parentSchema:schema186.properties.png_dpi,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data14 < 30 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/png_dpi",schemaPath:"#/properties/png_dpi/minimum",keyword:"minimum",params:{comparison: ">=", limit: 30},message:"must be >= 30",schema:30,parentSchema:schema186.properties.png_dpi,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema186.type,parentSchema:schema186,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}

const schema197 = {"title":"run","description":"One run: its `start`, and its `end` or `duration`. Without these two it is still open, and no figure takes it. Every key that is not listed here is a label; its value is the text as it is written: 05 stays 05. Names of labels have letters, digits and `_`; `run` is taken, which is the run's name, and so is `runs`, how many there are.","type":"object","properties":{"start":{"description":"When it began: a time. Example: `2026-02-05T18:15:52Z`.","allOf":[{"$ref":"#/definitions/runTime"}]},"end":{"description":"When it ended: a time. Example: `2026-02-05T18:30:52Z`.","allOf":[{"$ref":"#/definitions/runTime"}]},"duration":{"description":"How long it was, in place of `end`. Example: `15m`.","allOf":[{"$ref":"#/definitions/duration"}]},"warmup":{"description":"How much of its beginning is left out. Time zero of its figures is behind it. Default: nothing. Example: `30s`.","allOf":[{"$ref":"#/definitions/runMargin"}]},"cooldown":{"description":"How much of its end is left out. Default: nothing. Example: `30s`.","allOf":[{"$ref":"#/definitions/runMargin"}]},"prometheus":{"description":"The endpoint that watched it, by its name at the top level's `prometheus`. Default: the figure's. Example: `eu`.","allOf":[{"$ref":"#/definitions/endpointName"}]},"events":{"description":"What happened during it, for figures to draw; `styx mark event` adds to them. Example: `[{at: 2026-02-05T18:20:00Z, label: leader killed}]`.","type":"array","items":{"$ref":"#/definitions/runEvent"}},"failed":{"description":"Whether it is of no use: figures leave it out. `styx run` writes it when the command fails. Default: false.","type":"boolean","default":false}},"additionalProperties":{"$ref":"#/definitions/value"},"examples":[{"start":"2026-02-05T18:15:52Z","duration":"15m","autoscaler":"hpa"}]};
const schema199 = {"title":"time of a run","description":"A time: ISO 8601 with a zone (`2026-02-05T18:15:52Z`) or without one (read in `timezone`), a date (its midnight), or Unix seconds.","type":["string","number"],"examples":["2026-02-05T18:15:52Z",1770315352]};
const schema202 = {"title":"duration","description":"A duration as Prometheus writes it, or 0.","type":["string","number"],"examples":["30s","1m30s"]};
const schema205 = {"title":"event of a run","description":"Something that happened during a run.","type":"object","additionalProperties":false,"required":["at","label"],"properties":{"at":{"description":"When: a time. Example: `2026-02-05T18:20:00Z`.","allOf":[{"$ref":"#/definitions/runTime"}]},"label":{"description":"What happened. Example: `leader killed`.","allOf":[{"$ref":"#/definitions/text"}]}},"examples":[{"at":"2026-02-05T18:20:00Z","label":"leader killed"}]};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema205.required,parentSchema:schema205,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.label === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema205.required,parentSchema:schema205,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "at") || (key0 === "label"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema205,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.at !== undefined){
let data0 = data.at;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err3 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/runTime/type",keyword:"type",params:{type: schema199.type},message:"must be string,number",schema:schema199.type,parentSchema:schema199,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.label !== undefined){
let data1 = data.label;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err4 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema205.type,parentSchema:schema205,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}


function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "start") || (key0 === "end")) || (key0 === "duration")) || (key0 === "warmup")) || (key0 === "cooldown")) || (key0 === "prometheus")) || (key0 === "events")) || (key0 === "failed"))){
let data0 = data[key0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
if(data.start !== undefined){
let data1 = data.start;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err1 = {instancePath:instancePath+"/start",schemaPath:"#/definitions/runTime/type",keyword:"type",params:{type: schema199.type},message:"must be string,number",schema:schema199.type,parentSchema:schema199,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.end !== undefined){
let data2 = data.end;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err2 = {instancePath:instancePath+"/end",schemaPath:"#/definitions/runTime/type",keyword:"type",params:{type: schema199.type},message:"must be string,number",schema:schema199.type,parentSchema:schema199,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.duration !== undefined){
let data3 = data.duration;
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err3 = {instancePath:instancePath+"/duration",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema17,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/duration",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.type,parentSchema:schema17,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.warmup !== undefined){
let data4 = data.warmup;
if((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))){
const err5 = {instancePath:instancePath+"/warmup",schemaPath:"#/definitions/runMargin/type",keyword:"type",params:{type: schema202.type},message:"must be string,number",schema:schema202.type,parentSchema:schema202,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cooldown !== undefined){
let data5 = data.cooldown;
if((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))){
const err6 = {instancePath:instancePath+"/cooldown",schemaPath:"#/definitions/runMargin/type",keyword:"type",params:{type: schema202.type},message:"must be string,number",schema:schema202.type,parentSchema:schema202,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data6 = data.prometheus;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/endpointName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.events !== undefined){
let data7 = data.events;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate106(data7[i0], {instancePath:instancePath+"/events/" + i0,parentData:data7,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema197.properties.events.type,parentSchema:schema197.properties.events,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.failed !== undefined){
let data9 = data.failed;
if(typeof data9 !== "boolean"){
const err9 = {instancePath:instancePath+"/failed",schemaPath:"#/properties/failed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema197.properties.failed.type,parentSchema:schema197.properties.failed,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema197.type,parentSchema:schema197,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}

const schema210 = {"title":"value of the text","description":"One number: of a query at one moment, or its samples reduced to one, over runs if wanted; or the ratio or the difference of two other values.","type":"object","additionalProperties":false,"properties":{"query":{"description":"PromQL whose answer is one series. `${name}` is filled in from `vars` and the labels of the run, and `${range}` is the length of the range. Example: `sum(rate(http_requests_total[1m]))`.","allOf":[{"$ref":"#/definitions/promql"}]},"queries":{"description":"The name of a query of the top level's `queries`, in place of `query`; beside `figure`, of one of the figure's. Example: `[p99]`.","allOf":[{"$ref":"#/definitions/queryNames"}]},"figure":{"description":"The name of a figure, in place of `query` and `range`: the number is of what the figure shows, in its unit. `queries` chooses one of its queries where it has several, and `runs` some of its runs. Example: `latency`.","allOf":[{"$ref":"#/definitions/figureName"}]},"series":{"title":"labels of a series","description":"The labels of the one series that is meant, where the answer has several: texts as they are written, 05 is not 5. Example: `{instance: a}`.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/labelName"},"additionalProperties":{"$ref":"#/definitions/value"},"examples":[{"instance":"a"}]},"at":{"description":"Asks for one moment only: a time, or `start` or `end` of the range or of each run, in place of `reduce`. Example: `end`.","allOf":[{"$ref":"#/definitions/instant"}]},"reduce":{"description":"How the samples become one number, of each run one: `last`, `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99`. Without `at`, it must be said. Example: `max`.","allOf":[{"$ref":"#/definitions/reducer"}]},"range":{"description":"The time that is asked about. Default: that of `defaults`. Example: `{last: 6h}`.","allOf":[{"$ref":"#/definitions/range"}]},"runs":{"description":"Runs in place of a range, each with a number of its own; then `combine` makes one of these. Default: those of `defaults`. Example: `all`, `[hpa-1, hpa-2]`, or `{autoscaler: hpa}`.","type":["string","array","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/allRuns"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/runNames"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/runLabels"}}}},"step":{"description":"The time between two samples: a duration, or `auto`, as that of a figure. Default: that of `defaults`, else auto. Example: `15s`.","allOf":[{"$ref":"#/definitions/step"}]},"prometheus":{"description":"The endpoint that is asked, by its name, or several, as those of a figure. Default: that of `defaults`, or the only one. Example: `eu`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/endpointName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/endpointNames"}}},"params":{"$ref":"#/definitions/addedParams"},"http_headers":{"$ref":"#/definitions/addedHeaders"},"combine":{"description":"How the numbers of the runs become one: `mean` or `median`. Default: mean.","type":"string","enum":["mean","median"],"default":"mean"},"interval":{"description":"How well the number is known, over runs: `ci95` (Student's t), `stddev`, `minmax`, `p10-p90`, or `none`. Default: none. Example: `ci95`.","allOf":[{"$ref":"#/definitions/band"}]},"ratio":{"description":"The first of two other values divided by the second, multiples of one unit brought together: 2 s / 1000 ms is 2. It is a part of 1, which `unit: ratio, show: percent` prints in percent. Example: `[ours-latency, hpa-latency]`.","allOf":[{"$ref":"#/definitions/twoValues"}]},"difference":{"description":"The first of two other values without the second, in the unit of the first; the second has that or a multiple of it. Example: `[ours-latency, hpa-latency]`.","allOf":[{"$ref":"#/definitions/twoValues"}]},"unit":{"description":"The unit of the samples, as that of an axis: `s`, `bytes`, `ratio`, or any text. Default: that of the query, where `queries` has it, else none. Example: `s`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown. Default: one that suits the size. Example: `ms`.","allOf":[{"$ref":"#/definitions/show"}]},"digits":{"description":"How many significant digits are shown. Default: 3, but all in front of the decimal point; beside an interval, as many decimals as two digits of its half have. Example: `2`.","type":"integer","minimum":1,"maximum":15,"examples":[2]},"decimals":{"description":"How many decimals are shown, in place of `digits`. Example: `1`.","type":"integer","minimum":0,"maximum":15,"examples":[1]},"min":{"description":"A claim: the value is at least this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `0.9`.","allOf":[{"$ref":"#/definitions/bound"}]},"max":{"description":"A claim: the value is at most this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `5ms`.","allOf":[{"$ref":"#/definitions/bound"}]},"label":{"description":"What a table of values calls it. Default: its name. Example: `Latency of ours`.","allOf":[{"$ref":"#/definitions/text"}]},"siunitx":{"description":"Whether LaTeX prints it by the package siunitx, as `\\qty{5.2}{\\milli\\second}`. Default: false, which needs no package. Example: `true`.","type":"boolean","default":false,"examples":[true]}}};
const schema215 = {"title":"moment","description":"A time, or `start` or `end`.","type":["string","number"],"pattern":"\\S","examples":["end","2017-06-01T12:00:00Z"]};
const schema225 = {"title":"bound","description":"A number, or one with a multiple of the unit.","type":["string","number"],"pattern":"\\S","examples":["5ms",0.9,"80%"]};
const schema221 = {"title":"pair of values","description":"Two names of values.","type":"array","minItems":2,"maxItems":2,"items":{"$ref":"#/definitions/name"},"examples":[["ours-latency","hpa-latency"]]};

function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 2){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema221,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.length < 2){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema221,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema221.type,parentSchema:schema221,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}


function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema210.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema210,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.query !== undefined){
let data0 = data.query;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/type",keyword:"type",params:{type: schema48.type},message:"must be string,number,boolean",schema:schema48.type,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.queries !== undefined){
if(!(validate41(data.queries, {instancePath:instancePath+"/queries",parentData:data,parentDataProperty:"queries",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.figure !== undefined){
let data2 = data.figure;
if(typeof data2 === "string"){
if(!pattern70.test(data2)){
const err3 = {instancePath:instancePath+"/figure",schemaPath:"#/definitions/figureName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$",parentSchema:schema208,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/figure",schemaPath:"#/definitions/figureName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema208.type,parentSchema:schema208,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.series !== undefined){
let data3 = data.series;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length < 1){
const err5 = {instancePath:instancePath+"/series",schemaPath:"#/properties/series/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema210.properties.series,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data3){
const _errs14 = errors;
if(typeof key1 === "string"){
if(!pattern1.test(key1)){
const err6 = {instancePath:instancePath+"/series",schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/series",schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid6 = _errs14 === errors;
if(!valid6){
const err8 = {instancePath:instancePath+"/series",schemaPath:"#/properties/series/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema210.properties.series.propertyNames,parentSchema:schema210.properties.series,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key2 in data3){
let data4 = data3[key2];
if(((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))) && (typeof data4 !== "boolean")){
const err9 = {instancePath:instancePath+"/series/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/series",schemaPath:"#/properties/series/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema210.properties.series.type,parentSchema:schema210.properties.series,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.at !== undefined){
let data5 = data.at;
if((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/instant/type",keyword:"type",params:{type: schema215.type},message:"must be string,number",schema:schema215.type,parentSchema:schema215,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/instant/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema215,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.reduce !== undefined){
let data6 = data.reduce;
if(typeof data6 === "string"){
if(!pattern18.test(data6)){
const err13 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/pattern",keyword:"pattern",params:{pattern: "^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema61,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.type,parentSchema:schema61,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.range !== undefined){
if(!(validate43(data.range, {instancePath:instancePath+"/range",parentData:data,parentDataProperty:"range",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.runs !== undefined){
let data8 = data.runs;
if((!data8 || typeof data8 != "object") && (typeof data8 !== "string")){
const err15 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/type",keyword:"type",params:{type: schema210.properties.runs.type},message:"must be string,array,object",schema:schema210.properties.runs.type,parentSchema:schema210.properties.runs,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const _errs33 = errors;
let valid15 = true;
const _errs34 = errors;
if(typeof data8 !== "string"){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs34 === errors;
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs36 = errors;
if(typeof data8 !== "string"){
const err17 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/allRuns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(data8 === "all")){
const err18 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/allRuns/enum",keyword:"enum",params:{allowedValues: schema90.enum},message:"must be equal to one of the allowed values",schema:schema90.enum,parentSchema:schema90,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs36 === errors;
valid15 = _valid0;
ifClause0 = "then";
}
else {
const _errs39 = errors;
const _errs40 = errors;
let valid17 = true;
const _errs41 = errors;
if(!(Array.isArray(data8))){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs41 === errors;
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs43 = errors;
if(!(validate45(data8, {instancePath:instancePath+"/runs",parentData:data,parentDataProperty:"runs",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var _valid1 = _errs43 === errors;
valid17 = _valid1;
ifClause1 = "then";
}
else {
const _errs44 = errors;
const _errs45 = errors;
let valid18 = true;
const _errs46 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid2 = _errs46 === errors;
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs48 = errors;
if(!(validate47(data8, {instancePath:instancePath+"/runs",parentData:data,parentDataProperty:"runs",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var _valid2 = _errs48 === errors;
valid18 = _valid2;
}
if(!valid18){
const err21 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/else/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema210.properties.runs.else.else.if,parentSchema:schema210.properties.runs.else.else,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid1 = _errs44 === errors;
valid17 = _valid1;
ifClause1 = "else";
}
if(!valid17){
const err22 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/else/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema210.properties.runs.else.if,parentSchema:schema210.properties.runs.else,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid0 = _errs39 === errors;
valid15 = _valid0;
ifClause0 = "else";
}
if(!valid15){
const err23 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema210.properties.runs.if,parentSchema:schema210.properties.runs,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.step !== undefined){
let data9 = data.step;
if(typeof data9 === "string"){
if(!pattern15.test(data9)){
const err24 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/pattern",keyword:"pattern",params:{pattern: "^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema58,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.type,parentSchema:schema58,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data10 = data.prometheus;
if((typeof data10 !== "string") && (!(Array.isArray(data10)))){
const err26 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: schema210.properties.prometheus.type},message:"must be string,array",schema:schema210.properties.prometheus.type,parentSchema:schema210.properties.prometheus,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const _errs55 = errors;
let valid21 = true;
const _errs56 = errors;
if(typeof data10 !== "string"){
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid3 = _errs56 === errors;
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid3){
const _errs58 = errors;
if(typeof data10 !== "string"){
const err28 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/endpointName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid3 = _errs58 === errors;
valid21 = _valid3;
ifClause2 = "then";
}
else {
const _errs61 = errors;
const _errs62 = errors;
let valid23 = true;
const _errs63 = errors;
if(!(Array.isArray(data10))){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid4 = _errs63 === errors;
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs65 = errors;
if(!(validate29(data10, {instancePath:instancePath+"/prometheus",parentData:data,parentDataProperty:"prometheus",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid4 = _errs65 === errors;
valid23 = _valid4;
}
if(!valid23){
const err30 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema210.properties.prometheus.else.if,parentSchema:schema210.properties.prometheus.else,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid3 = _errs61 === errors;
valid21 = _valid3;
ifClause2 = "else";
}
if(!valid21){
const err31 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema",schema:schema210.properties.prometheus.if,parentSchema:schema210.properties.prometheus,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.params !== undefined){
if(!(validate62(data.params, {instancePath:instancePath+"/params",parentData:data,parentDataProperty:"params",rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.http_headers !== undefined){
if(!(validate64(data.http_headers, {instancePath:instancePath+"/http_headers",parentData:data,parentDataProperty:"http_headers",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.combine !== undefined){
let data13 = data.combine;
if(typeof data13 !== "string"){
const err32 = {instancePath:instancePath+"/combine",schemaPath:"#/properties/combine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema210.properties.combine.type,parentSchema:schema210.properties.combine,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data13 === "mean") || (data13 === "median"))){
const err33 = {instancePath:instancePath+"/combine",schemaPath:"#/properties/combine/enum",keyword:"enum",params:{allowedValues: schema210.properties.combine.enum},message:"must be equal to one of the allowed values",schema:schema210.properties.combine.enum,parentSchema:schema210.properties.combine,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.interval !== undefined){
let data14 = data.interval;
if(typeof data14 === "string"){
if(!pattern44.test(data14)){
const err34 = {instancePath:instancePath+"/interval",schemaPath:"#/definitions/band/pattern",keyword:"pattern",params:{pattern: "^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema142,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/interval",schemaPath:"#/definitions/band/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema142.type,parentSchema:schema142,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.ratio !== undefined){
if(!(validate118(data.ratio, {instancePath:instancePath+"/ratio",parentData:data,parentDataProperty:"ratio",rootData}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
if(data.difference !== undefined){
if(!(validate118(data.difference, {instancePath:instancePath+"/difference",parentData:data,parentDataProperty:"difference",rootData}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
if(data.unit !== undefined){
let data17 = data.unit;
if(typeof data17 === "string"){
if(!pattern1.test(data17)){
const err36 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema59,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.show !== undefined){
let data18 = data.show;
if(typeof data18 === "string"){
if(!pattern1.test(data18)){
const err38 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema60,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.digits !== undefined){
let data19 = data.digits;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err40 = {instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema210.properties.digits.type,parentSchema:schema210.properties.digits,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 15 || isNaN(data19)){
const err41 = {instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 15},message:"must be <= 15",schema:15,parentSchema:schema210.properties.digits,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err42 = {instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema210.properties.digits,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data.decimals !== undefined){
let data20 = data.decimals;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err43 = {instancePath:instancePath+"/decimals",schemaPath:"#/properties/decimals/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema210.properties.decimals.type,parentSchema:schema210.properties.decimals,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 15 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/decimals",schemaPath:"#/properties/decimals/maximum",keyword:"maximum",params:{comparison: "<=", limit: 15},message:"must be <= 15",schema:15,parentSchema:schema210.properties.decimals,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/decimals",schemaPath:"#/properties/decimals/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema210.properties.decimals,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data.min !== undefined){
let data21 = data.min;
if((typeof data21 !== "string") && (!((typeof data21 == "number") && (isFinite(data21))))){
const err46 = {instancePath:instancePath+"/min",schemaPath:"#/definitions/bound/type",keyword:"type",params:{type: schema225.type},message:"must be string,number",schema:schema225.type,parentSchema:schema225,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(typeof data21 === "string"){
if(!pattern1.test(data21)){
const err47 = {instancePath:instancePath+"/min",schemaPath:"#/definitions/bound/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema225,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data.max !== undefined){
let data22 = data.max;
if((typeof data22 !== "string") && (!((typeof data22 == "number") && (isFinite(data22))))){
const err48 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/bound/type",keyword:"type",params:{type: schema225.type},message:"must be string,number",schema:schema225.type,parentSchema:schema225,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data22 === "string"){
if(!pattern1.test(data22)){
const err49 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/bound/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema225,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data.label !== undefined){
let data23 = data.label;
if(((typeof data23 !== "string") && (!((typeof data23 == "number") && (isFinite(data23))))) && (typeof data23 !== "boolean")){
const err50 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.siunitx !== undefined){
let data24 = data.siunitx;
if(typeof data24 !== "boolean"){
const err51 = {instancePath:instancePath+"/siunitx",schemaPath:"#/properties/siunitx/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema210.properties.siunitx.type,parentSchema:schema210.properties.siunitx,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema210.type,parentSchema:schema210,data};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate110.errors = vErrors;
return errors === 0;
}

const schema229 = {"title":"check","description":"A claim about every series of its queries, in every run: bounds that they keep. Without `reduce` or `at`, every sample keeps them.","type":"object","additionalProperties":false,"properties":{"query":{"description":"PromQL, whose answer may have any number of series. Example: `rate(errors_total[1m])`.","allOf":[{"$ref":"#/definitions/promql"}]},"queries":{"description":"Names of queries of the top level's `queries`, in place of `query`. Example: `[p50, p99]`.","allOf":[{"$ref":"#/definitions/queryNames"}]},"at":{"description":"Asks for one moment only: a time, or `start` or `end` of the range or of each run, in place of `reduce`. Example: `end`.","allOf":[{"$ref":"#/definitions/instant"}]},"reduce":{"description":"How the samples of a series become the one number that is judged. Default: each sample is. Example: `p99`.","allOf":[{"$ref":"#/definitions/reducer"}]},"range":{"description":"The time that is asked about. Default: that of `defaults`. Example: `{last: 6h}`.","allOf":[{"$ref":"#/definitions/range"}]},"runs":{"description":"Runs in place of a range, each with a number of its own; then `combine` makes one of these. Default: those of `defaults`. Example: `all`, `[hpa-1, hpa-2]`, or `{autoscaler: hpa}`.","type":["string","array","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/allRuns"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/runNames"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/runLabels"}}}},"step":{"description":"The time between two samples: a duration, or `auto`, as that of a figure. Default: that of `defaults`, else auto. Example: `15s`.","allOf":[{"$ref":"#/definitions/step"}]},"prometheus":{"description":"The endpoint that is asked, by its name, or several, as those of a figure. Default: that of `defaults`, or the only one. Example: `eu`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/endpointName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/endpointNames"}}},"params":{"$ref":"#/definitions/addedParams"},"http_headers":{"$ref":"#/definitions/addedHeaders"},"unit":{"description":"The unit of the samples, as that of an axis: `s`, `bytes`, `ratio`, or any text. Default: that of the query, where `queries` has it, else none. Example: `s`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown. Default: one that suits the size. Example: `ms`.","allOf":[{"$ref":"#/definitions/show"}]},"min":{"description":"They are at least this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `0`.","allOf":[{"$ref":"#/definitions/bound"}]},"max":{"description":"They are at most this. A number in `unit`, or one with a multiple of it. Beyond it, the build fails with CLAIM_FAILED. Example: `5ms`.","allOf":[{"$ref":"#/definitions/bound"}]}}};

function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema229.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema229,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.query !== undefined){
let data0 = data.query;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/type",keyword:"type",params:{type: schema48.type},message:"must be string,number,boolean",schema:schema48.type,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.queries !== undefined){
if(!(validate41(data.queries, {instancePath:instancePath+"/queries",parentData:data,parentDataProperty:"queries",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
let data2 = data.at;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err3 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/instant/type",keyword:"type",params:{type: schema215.type},message:"must be string,number",schema:schema215.type,parentSchema:schema215,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err4 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/instant/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema215,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.reduce !== undefined){
let data3 = data.reduce;
if(typeof data3 === "string"){
if(!pattern18.test(data3)){
const err5 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/pattern",keyword:"pattern",params:{pattern: "^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema61,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.type,parentSchema:schema61,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.range !== undefined){
if(!(validate43(data.range, {instancePath:instancePath+"/range",parentData:data,parentDataProperty:"range",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.runs !== undefined){
let data5 = data.runs;
if((!data5 || typeof data5 != "object") && (typeof data5 !== "string")){
const err7 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/type",keyword:"type",params:{type: schema229.properties.runs.type},message:"must be string,array,object",schema:schema229.properties.runs.type,parentSchema:schema229.properties.runs,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const _errs20 = errors;
let valid9 = true;
const _errs21 = errors;
if(typeof data5 !== "string"){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs21 === errors;
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs23 = errors;
if(typeof data5 !== "string"){
const err9 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/allRuns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(data5 === "all")){
const err10 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/allRuns/enum",keyword:"enum",params:{allowedValues: schema90.enum},message:"must be equal to one of the allowed values",schema:schema90.enum,parentSchema:schema90,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs23 === errors;
valid9 = _valid0;
ifClause0 = "then";
}
else {
const _errs26 = errors;
const _errs27 = errors;
let valid11 = true;
const _errs28 = errors;
if(!(Array.isArray(data5))){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs30 = errors;
if(!(validate45(data5, {instancePath:instancePath+"/runs",parentData:data,parentDataProperty:"runs",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var _valid1 = _errs30 === errors;
valid11 = _valid1;
ifClause1 = "then";
}
else {
const _errs31 = errors;
const _errs32 = errors;
let valid12 = true;
const _errs33 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid2 = _errs33 === errors;
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs35 = errors;
if(!(validate47(data5, {instancePath:instancePath+"/runs",parentData:data,parentDataProperty:"runs",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var _valid2 = _errs35 === errors;
valid12 = _valid2;
}
if(!valid12){
const err13 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/else/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema229.properties.runs.else.else.if,parentSchema:schema229.properties.runs.else.else,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid1 = _errs31 === errors;
valid11 = _valid1;
ifClause1 = "else";
}
if(!valid11){
const err14 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/else/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema229.properties.runs.else.if,parentSchema:schema229.properties.runs.else,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs26 === errors;
valid9 = _valid0;
ifClause0 = "else";
}
if(!valid9){
const err15 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema229.properties.runs.if,parentSchema:schema229.properties.runs,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.step !== undefined){
let data6 = data.step;
if(typeof data6 === "string"){
if(!pattern15.test(data6)){
const err16 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/pattern",keyword:"pattern",params:{pattern: "^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema58,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.type,parentSchema:schema58,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data7 = data.prometheus;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
const err18 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: schema229.properties.prometheus.type},message:"must be string,array",schema:schema229.properties.prometheus.type,parentSchema:schema229.properties.prometheus,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const _errs42 = errors;
let valid15 = true;
const _errs43 = errors;
if(typeof data7 !== "string"){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid3 = _errs43 === errors;
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid3){
const _errs45 = errors;
if(typeof data7 !== "string"){
const err20 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/endpointName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid3 = _errs45 === errors;
valid15 = _valid3;
ifClause2 = "then";
}
else {
const _errs48 = errors;
const _errs49 = errors;
let valid17 = true;
const _errs50 = errors;
if(!(Array.isArray(data7))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid4 = _errs50 === errors;
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
if(_valid4){
const _errs52 = errors;
if(!(validate29(data7, {instancePath:instancePath+"/prometheus",parentData:data,parentDataProperty:"prometheus",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid4 = _errs52 === errors;
valid17 = _valid4;
}
if(!valid17){
const err22 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema229.properties.prometheus.else.if,parentSchema:schema229.properties.prometheus.else,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid3 = _errs48 === errors;
valid15 = _valid3;
ifClause2 = "else";
}
if(!valid15){
const err23 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema",schema:schema229.properties.prometheus.if,parentSchema:schema229.properties.prometheus,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.params !== undefined){
if(!(validate62(data.params, {instancePath:instancePath+"/params",parentData:data,parentDataProperty:"params",rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.http_headers !== undefined){
if(!(validate64(data.http_headers, {instancePath:instancePath+"/http_headers",parentData:data,parentDataProperty:"http_headers",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.unit !== undefined){
let data10 = data.unit;
if(typeof data10 === "string"){
if(!pattern1.test(data10)){
const err24 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema59,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.show !== undefined){
let data11 = data.show;
if(typeof data11 === "string"){
if(!pattern1.test(data11)){
const err26 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema60,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.min !== undefined){
let data12 = data.min;
if((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))){
const err28 = {instancePath:instancePath+"/min",schemaPath:"#/definitions/bound/type",keyword:"type",params:{type: schema225.type},message:"must be string,number",schema:schema225.type,parentSchema:schema225,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(typeof data12 === "string"){
if(!pattern1.test(data12)){
const err29 = {instancePath:instancePath+"/min",schemaPath:"#/definitions/bound/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema225,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data.max !== undefined){
let data13 = data.max;
if((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))){
const err30 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/bound/type",keyword:"type",params:{type: schema225.type},message:"must be string,number",schema:schema225.type,parentSchema:schema225,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data13 === "string"){
if(!pattern1.test(data13)){
const err31 = {instancePath:instancePath+"/max",schemaPath:"#/definitions/bound/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema225,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema229.type,parentSchema:schema229,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate122.errors = vErrors;
return errors === 0;
}

const schema241 = {"title":"table","description":"A table: rows by a label of runs or series, and columns of numbers.","type":"object","additionalProperties":false,"required":["rows"],"properties":{"rows":{"description":"The label that makes the rows: one of the runs (`run` is their name), else one of the series; or a list of values, a row each. Example: `autoscaler`, or `[ours-latency, hpa-latency]`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/labelName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/valueNames"}}},"head":{"description":"What stands above the rows' names. Default: the label. Example: `Autoscaler`.","allOf":[{"$ref":"#/definitions/text"}]},"query":{"description":"PromQL, for all columns. In each row, its answer is one series. Example: `sum(rate(http_requests_total[1m]))`.","allOf":[{"$ref":"#/definitions/promql"}]},"queries":{"description":"The queries of the columns: a map of names to PromQL or query objects, or a list of names of the top level's `queries`. Example: `{latency: node_latency_seconds}`, or `[p50, p99]`.","type":["object","array"],"if":{"type":"object"},"then":{"$ref":"#/definitions/queries"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/queryNames"}}},"range":{"description":"The time that is asked about. Default: that of `defaults`. Example: `{last: 6h}`.","allOf":[{"$ref":"#/definitions/range"}]},"runs":{"description":"Runs in place of a range, each with a number of its own; then `combine` makes one of these. Default: those of `defaults`. Example: `all`, `[hpa-1, hpa-2]`, or `{autoscaler: hpa}`.","type":["string","array","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/allRuns"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/runNames"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/runLabels"}}}},"step":{"description":"The time between two samples: a duration, or `auto`, as that of a figure. Default: that of `defaults`, else auto. Example: `15s`.","allOf":[{"$ref":"#/definitions/step"}]},"prometheus":{"description":"The endpoint that is asked, by its name, or several, as those of a figure. Default: that of `defaults`, or the only one. Example: `eu`.","type":["string","array"],"if":{"type":"string"},"then":{"$ref":"#/definitions/endpointName"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/endpointNames"}}},"params":{"$ref":"#/definitions/addedParams"},"http_headers":{"$ref":"#/definitions/addedHeaders"},"columns":{"description":"The columns, from left to right. Example: `[{reduce: max, unit: s, show: ms, best: min}]`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/column"},"examples":[[{"reduce":"max","unit":"s"}]]},"siunitx":{"description":"Whether LaTeX aligns the columns by the package siunitx, in columns of the kind S. Default: false, which needs booktabs only. Example: `true`.","type":"boolean","default":false,"examples":[true]}}};
const schema243 = {"title":"names of values","description":"Several values of the top level's `values`.","type":"array","minItems":1,"items":{"$ref":"#/definitions/name"},"examples":[["ours-latency","hpa-latency"]]};

function validate132(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema243,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema243.type,parentSchema:schema243,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate132.errors = vErrors;
return errors === 0;
}

const schema250 = {"title":"column","description":"A column: a query reduced to one number in each row.","type":"object","additionalProperties":false,"properties":{"label":{"description":"Its head; the unit follows in parentheses. Default: the query's name and the reduction. Example: `Latency`.","allOf":[{"$ref":"#/definitions/text"}]},"query":{"description":"Which of the table's `queries`. Default: the only one. Example: `latency`.","allOf":[{"$ref":"#/definitions/queryName"}]},"at":{"description":"Asks for one moment only: a time, or `start` or `end` of the range or of each run, in place of `reduce`. Example: `end`.","allOf":[{"$ref":"#/definitions/instant"}]},"reduce":{"description":"How the samples become one number, of each run one: `last`, `mean`, `median`, `min`, `max`, `sum`, or a quantile such as `p99`. Without `at`, it must be said. Example: `max`.","allOf":[{"$ref":"#/definitions/reducer"}]},"combine":{"description":"How the numbers of the runs become one: `mean` or `median`. Default: mean.","type":"string","enum":["mean","median"],"default":"mean"},"interval":{"description":"How well the number is known, over runs: `ci95` (Student's t), `stddev`, `minmax`, `p10-p90`, or `none`. Default: none. Example: `ci95`.","allOf":[{"$ref":"#/definitions/band"}]},"unit":{"description":"The unit of the samples, as that of an axis: `s`, `bytes`, `ratio`, or any text. Default: that of the query, where `queries` has it, else none. Example: `s`.","allOf":[{"$ref":"#/definitions/unit"}]},"show":{"description":"The multiple of the unit that is shown. Default: one that suits the size. Example: `ms`.","allOf":[{"$ref":"#/definitions/show"}]},"digits":{"description":"How many significant digits are shown. Default: 3, but all in front of the decimal point; beside an interval, as many decimals as two digits of its half have. Example: `2`.","type":"integer","minimum":1,"maximum":15,"examples":[2]},"decimals":{"description":"How many decimals are shown, in place of `digits`. Example: `1`.","type":"integer","minimum":0,"maximum":15,"examples":[1]},"best":{"description":"Which number of the column is bold: the least (`min`) or the largest (`max`); all of them where several are shown alike. Default: none.","type":"string","enum":["min","max"]}}};

function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema250.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema250,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.label !== undefined){
let data0 = data.label;
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err1 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data1 = data.query;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/queryName/type",keyword:"type",params:{type: schema80.type},message:"must be string,number",schema:schema80.type,parentSchema:schema80,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.at !== undefined){
let data2 = data.at;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err3 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/instant/type",keyword:"type",params:{type: schema215.type},message:"must be string,number",schema:schema215.type,parentSchema:schema215,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err4 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/instant/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema215,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.reduce !== undefined){
let data3 = data.reduce;
if(typeof data3 === "string"){
if(!pattern18.test(data3)){
const err5 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/pattern",keyword:"pattern",params:{pattern: "^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(last|mean|median|min|max|sum|p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema61,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/reduce",schemaPath:"#/definitions/reducer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.type,parentSchema:schema61,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.combine !== undefined){
let data4 = data.combine;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/combine",schemaPath:"#/properties/combine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema250.properties.combine.type,parentSchema:schema250.properties.combine,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((data4 === "mean") || (data4 === "median"))){
const err8 = {instancePath:instancePath+"/combine",schemaPath:"#/properties/combine/enum",keyword:"enum",params:{allowedValues: schema250.properties.combine.enum},message:"must be equal to one of the allowed values",schema:schema250.properties.combine.enum,parentSchema:schema250.properties.combine,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.interval !== undefined){
let data5 = data.interval;
if(typeof data5 === "string"){
if(!pattern44.test(data5)){
const err9 = {instancePath:instancePath+"/interval",schemaPath:"#/definitions/band/pattern",keyword:"pattern",params:{pattern: "^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$"},message:"must match pattern \""+"^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$"+"\"",schema:"^(none|ci[0-9]{1,2}(\\.[0-9]+)?|stddev|minmax|p(100|[0-9]{1,2}(\\.[0-9]+)?)-p(100|[0-9]{1,2}(\\.[0-9]+)?))$",parentSchema:schema142,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/interval",schemaPath:"#/definitions/band/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema142.type,parentSchema:schema142,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.unit !== undefined){
let data6 = data.unit;
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
const err11 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema59,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.show !== undefined){
let data7 = data.show;
if(typeof data7 === "string"){
if(!pattern1.test(data7)){
const err13 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema60,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/show",schemaPath:"#/definitions/show/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.type,parentSchema:schema60,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.digits !== undefined){
let data8 = data.digits;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err15 = {instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema250.properties.digits.type,parentSchema:schema250.properties.digits,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 15 || isNaN(data8)){
const err16 = {instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 15},message:"must be <= 15",schema:15,parentSchema:schema250.properties.digits,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/digits",schemaPath:"#/properties/digits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema250.properties.digits,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.decimals !== undefined){
let data9 = data.decimals;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err18 = {instancePath:instancePath+"/decimals",schemaPath:"#/properties/decimals/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema250.properties.decimals.type,parentSchema:schema250.properties.decimals,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 15 || isNaN(data9)){
const err19 = {instancePath:instancePath+"/decimals",schemaPath:"#/properties/decimals/maximum",keyword:"maximum",params:{comparison: "<=", limit: 15},message:"must be <= 15",schema:15,parentSchema:schema250.properties.decimals,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/decimals",schemaPath:"#/properties/decimals/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema250.properties.decimals,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.best !== undefined){
let data10 = data.best;
if(typeof data10 !== "string"){
const err21 = {instancePath:instancePath+"/best",schemaPath:"#/properties/best/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema250.properties.best.type,parentSchema:schema250.properties.best,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data10 === "min") || (data10 === "max"))){
const err22 = {instancePath:instancePath+"/best",schemaPath:"#/properties/best/enum",keyword:"enum",params:{allowedValues: schema250.properties.best.enum},message:"must be equal to one of the allowed values",schema:schema250.properties.best.enum,parentSchema:schema250.properties.best,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema250.type,parentSchema:schema250,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate142.errors = vErrors;
return errors === 0;
}


function validate131(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rows === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rows"},message:"must have required property '"+"rows"+"'",schema:schema241.required,parentSchema:schema241,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema241.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema241,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.rows !== undefined){
let data0 = data.rows;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err2 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/type",keyword:"type",params:{type: schema241.properties.rows.type},message:"must be string,array",schema:schema241.properties.rows.type,parentSchema:schema241.properties.rows,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const _errs4 = errors;
let valid1 = true;
const _errs5 = errors;
if(typeof data0 !== "string"){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs5 === errors;
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs7 = errors;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err4 = {instancePath:instancePath+"/rows",schemaPath:"#/definitions/labelName/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/rows",schemaPath:"#/definitions/labelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.type,parentSchema:schema73,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs10 = errors;
const _errs11 = errors;
let valid3 = true;
const _errs12 = errors;
if(!(Array.isArray(data0))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs14 = errors;
if(!(validate132(data0, {instancePath:instancePath+"/rows",parentData:data,parentDataProperty:"rows",rootData}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
var _valid1 = _errs14 === errors;
valid3 = _valid1;
}
if(!valid3){
const err7 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema241.properties.rows.else.if,parentSchema:schema241.properties.rows.else,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err8 = {instancePath:instancePath+"/rows",schemaPath:"#/properties/rows/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema241.properties.rows.if,parentSchema:schema241.properties.rows,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.head !== undefined){
let data1 = data.head;
if(((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))) && (typeof data1 !== "boolean")){
const err9 = {instancePath:instancePath+"/head",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.query !== undefined){
let data2 = data.query;
if(((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))) && (typeof data2 !== "boolean")){
const err10 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/type",keyword:"type",params:{type: schema48.type},message:"must be string,number,boolean",schema:schema48.type,parentSchema:schema48,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err11 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema48,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.queries !== undefined){
let data3 = data.queries;
if(!data3 || typeof data3 != "object"){
const err12 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/type",keyword:"type",params:{type: schema241.properties.queries.type},message:"must be object,array",schema:schema241.properties.queries.type,parentSchema:schema241.properties.queries,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const _errs25 = errors;
let valid8 = true;
const _errs26 = errors;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid2 = _errs26 === errors;
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid2){
const _errs28 = errors;
if(!(validate27(data3, {instancePath:instancePath+"/queries",parentData:data,parentDataProperty:"queries",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid2 = _errs28 === errors;
valid8 = _valid2;
ifClause1 = "then";
}
else {
const _errs29 = errors;
const _errs30 = errors;
let valid9 = true;
const _errs31 = errors;
if(!(Array.isArray(data3))){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid3 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs33 = errors;
if(!(validate41(data3, {instancePath:instancePath+"/queries",parentData:data,parentDataProperty:"queries",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var _valid3 = _errs33 === errors;
valid9 = _valid3;
}
if(!valid9){
const err15 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema241.properties.queries.else.if,parentSchema:schema241.properties.queries.else,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid2 = _errs29 === errors;
valid8 = _valid2;
ifClause1 = "else";
}
if(!valid8){
const err16 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema241.properties.queries.if,parentSchema:schema241.properties.queries,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.range !== undefined){
if(!(validate43(data.range, {instancePath:instancePath+"/range",parentData:data,parentDataProperty:"range",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.runs !== undefined){
let data5 = data.runs;
if((!data5 || typeof data5 != "object") && (typeof data5 !== "string")){
const err17 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/type",keyword:"type",params:{type: schema241.properties.runs.type},message:"must be string,array,object",schema:schema241.properties.runs.type,parentSchema:schema241.properties.runs,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const _errs38 = errors;
let valid11 = true;
const _errs39 = errors;
if(typeof data5 !== "string"){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid4 = _errs39 === errors;
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid4){
const _errs41 = errors;
if(typeof data5 !== "string"){
const err19 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/allRuns/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(data5 === "all")){
const err20 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/allRuns/enum",keyword:"enum",params:{allowedValues: schema90.enum},message:"must be equal to one of the allowed values",schema:schema90.enum,parentSchema:schema90,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid4 = _errs41 === errors;
valid11 = _valid4;
ifClause2 = "then";
}
else {
const _errs44 = errors;
const _errs45 = errors;
let valid13 = true;
const _errs46 = errors;
if(!(Array.isArray(data5))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid5 = _errs46 === errors;
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid5){
const _errs48 = errors;
if(!(validate45(data5, {instancePath:instancePath+"/runs",parentData:data,parentDataProperty:"runs",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var _valid5 = _errs48 === errors;
valid13 = _valid5;
ifClause3 = "then";
}
else {
const _errs49 = errors;
const _errs50 = errors;
let valid14 = true;
const _errs51 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid6 = _errs51 === errors;
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
if(_valid6){
const _errs53 = errors;
if(!(validate47(data5, {instancePath:instancePath+"/runs",parentData:data,parentDataProperty:"runs",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var _valid6 = _errs53 === errors;
valid14 = _valid6;
}
if(!valid14){
const err23 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/else/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema241.properties.runs.else.else.if,parentSchema:schema241.properties.runs.else.else,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid5 = _errs49 === errors;
valid13 = _valid5;
ifClause3 = "else";
}
if(!valid13){
const err24 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/else/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema",schema:schema241.properties.runs.else.if,parentSchema:schema241.properties.runs.else,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid4 = _errs44 === errors;
valid11 = _valid4;
ifClause2 = "else";
}
if(!valid11){
const err25 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema",schema:schema241.properties.runs.if,parentSchema:schema241.properties.runs,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.step !== undefined){
let data6 = data.step;
if(typeof data6 === "string"){
if(!pattern15.test(data6)){
const err26 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/pattern",keyword:"pattern",params:{pattern: "^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema58,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.type,parentSchema:schema58,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data7 = data.prometheus;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
const err28 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: schema241.properties.prometheus.type},message:"must be string,array",schema:schema241.properties.prometheus.type,parentSchema:schema241.properties.prometheus,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
const _errs60 = errors;
let valid17 = true;
const _errs61 = errors;
if(typeof data7 !== "string"){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid7 = _errs61 === errors;
errors = _errs60;
if(vErrors !== null){
if(_errs60){
vErrors.length = _errs60;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid7){
const _errs63 = errors;
if(typeof data7 !== "string"){
const err30 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/endpointName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid7 = _errs63 === errors;
valid17 = _valid7;
ifClause4 = "then";
}
else {
const _errs66 = errors;
const _errs67 = errors;
let valid19 = true;
const _errs68 = errors;
if(!(Array.isArray(data7))){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid8 = _errs68 === errors;
errors = _errs67;
if(vErrors !== null){
if(_errs67){
vErrors.length = _errs67;
}
else {
vErrors = null;
}
}
if(_valid8){
const _errs70 = errors;
if(!(validate29(data7, {instancePath:instancePath+"/prometheus",parentData:data,parentDataProperty:"prometheus",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var _valid8 = _errs70 === errors;
valid19 = _valid8;
}
if(!valid19){
const err32 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema241.properties.prometheus.else.if,parentSchema:schema241.properties.prometheus.else,data:data7};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid7 = _errs66 === errors;
valid17 = _valid7;
ifClause4 = "else";
}
if(!valid17){
const err33 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/if",keyword:"if",params:{failingKeyword: ifClause4},message:"must match \""+ifClause4+"\" schema",schema:schema241.properties.prometheus.if,parentSchema:schema241.properties.prometheus,data:data7};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.params !== undefined){
if(!(validate62(data.params, {instancePath:instancePath+"/params",parentData:data,parentDataProperty:"params",rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.http_headers !== undefined){
if(!(validate64(data.http_headers, {instancePath:instancePath+"/http_headers",parentData:data,parentDataProperty:"http_headers",rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.columns !== undefined){
let data10 = data.columns;
if(Array.isArray(data10)){
if(data10.length < 1){
const err34 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema241.properties.columns,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
if(!(validate142(data10[i0], {instancePath:instancePath+"/columns/" + i0,parentData:data10,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/columns",schemaPath:"#/properties/columns/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema241.properties.columns.type,parentSchema:schema241.properties.columns,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.siunitx !== undefined){
let data12 = data.siunitx;
if(typeof data12 !== "boolean"){
const err36 = {instancePath:instancePath+"/siunitx",schemaPath:"#/properties/siunitx/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema241.properties.siunitx.type,parentSchema:schema241.properties.siunitx,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema241.type,parentSchema:schema241,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate131.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func2.call(schema11.properties, key0)) || (pattern0.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.version.type,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data0 === 1)){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/enum",keyword:"enum",params:{allowedValues: schema11.properties.version.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.version.enum,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data1 = data.prometheus;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err3 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: schema11.properties.prometheus.type},message:"must be string,object",schema:schema11.properties.prometheus.type,parentSchema:schema11.properties.prometheus,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const _errs6 = errors;
let valid1 = true;
const _errs7 = errors;
if(typeof data1 !== "string"){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs9 = errors;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err5 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/url/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs12 = errors;
const _errs13 = errors;
let valid3 = true;
const _errs14 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const _errs16 = errors;
let valid4 = false;
const _errs17 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing0;
if((data1.url === undefined) && (missing0 = "url")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid2 = _errs17 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs18 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.kind === undefined) && (missing1 = "kind")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid2 = _errs18 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs19 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing2;
if((data1.tunnel === undefined) && (missing2 = "tunnel")){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid2 = _errs19 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs20 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing3;
if((data1.params === undefined) && (missing3 = "params")){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid2 = _errs20 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs21 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing4;
if((data1.max_concurrency === undefined) && (missing4 = "max_concurrency")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid2 = _errs21 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs22 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing5;
if((data1.requests_per_second === undefined) && (missing5 = "requests_per_second")){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid2 = _errs22 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs23 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing6;
if((data1.max_response_bytes === undefined) && (missing6 = "max_response_bytes")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid2 = _errs23 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs24 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing7;
if((data1.max_series === undefined) && (missing7 = "max_series")){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid2 = _errs24 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs25 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing8;
if((data1.max_samples === undefined) && (missing8 = "max_samples")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid2 = _errs25 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs26 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing9;
if((data1.timeout === undefined) && (missing9 = "timeout")){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid2 = _errs26 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs27 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing10;
if((data1.connect_timeout === undefined) && (missing10 = "connect_timeout")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid2 = _errs27 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs28 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing11;
if((data1.compression === undefined) && (missing11 = "compression")){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid2 = _errs28 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs29 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing12;
if((data1.scrape_interval === undefined) && (missing12 = "scrape_interval")){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid2 = _errs29 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs30 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing13;
if((data1.basic_auth === undefined) && (missing13 = "basic_auth")){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid2 = _errs30 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs31 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing14;
if((data1.authorization === undefined) && (missing14 = "authorization")){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid2 = _errs31 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs32 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing15;
if((data1.oauth2 === undefined) && (missing15 = "oauth2")){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var _valid2 = _errs32 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs33 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing16;
if((data1.sigv4 === undefined) && (missing16 = "sigv4")){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid2 = _errs33 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs34 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing17;
if((data1.http_headers === undefined) && (missing17 = "http_headers")){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid2 = _errs34 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs35 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing18;
if((data1.tls_config === undefined) && (missing18 = "tls_config")){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid2 = _errs35 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs36 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing19;
if((data1.proxy_url === undefined) && (missing19 = "proxy_url")){
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid2 = _errs36 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs37 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing20;
if((data1.no_proxy === undefined) && (missing20 = "no_proxy")){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid2 = _errs37 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs38 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing21;
if((data1.proxy_from_environment === undefined) && (missing21 = "proxy_from_environment")){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var _valid2 = _errs38 === errors;
valid4 = valid4 || _valid2;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
if(!valid4){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs39 = errors;
if(!(validate11(data1, {instancePath:instancePath+"/prometheus",parentData:data,parentDataProperty:"prometheus",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var _valid1 = _errs39 === errors;
valid3 = _valid1;
ifClause1 = "then";
}
else {
const _errs40 = errors;
const _errs41 = errors;
let valid5 = true;
const _errs42 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid3 = _errs42 === errors;
errors = _errs41;
if(vErrors !== null){
if(_errs41){
vErrors.length = _errs41;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs44 = errors;
if(!(validate23(data1, {instancePath:instancePath+"/prometheus",parentData:data,parentDataProperty:"prometheus",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid3 = _errs44 === errors;
valid5 = _valid3;
}
if(!valid5){
const err32 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/else/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema11.properties.prometheus.else.else.if,parentSchema:schema11.properties.prometheus.else.else,data:data1};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid1 = _errs40 === errors;
valid3 = _valid1;
ifClause1 = "else";
}
if(!valid3){
const err33 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/else/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema11.properties.prometheus.else.if,parentSchema:schema11.properties.prometheus.else,data:data1};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err34 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema11.properties.prometheus.if,parentSchema:schema11.properties.prometheus,data:data1};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.defaults !== undefined){
if(!(validate26(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.timezone !== undefined){
let data3 = data.timezone;
if(typeof data3 !== "string"){
const err35 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.timezone.type,parentSchema:schema11.properties.timezone,data:data3};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.output_dir !== undefined){
let data4 = data.output_dir;
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err36 = {instancePath:instancePath+"/output_dir",schemaPath:"#/properties/output_dir/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.output_dir,data:data4};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/output_dir",schemaPath:"#/properties/output_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.output_dir.type,parentSchema:schema11.properties.output_dir,data:data4};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.data_dir !== undefined){
let data5 = data.data_dir;
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
const err38 = {instancePath:instancePath+"/data_dir",schemaPath:"#/properties/data_dir/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.data_dir,data:data5};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/data_dir",schemaPath:"#/properties/data_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.data_dir.type,parentSchema:schema11.properties.data_dir,data:data5};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.snapshots !== undefined){
let data6 = data.snapshots;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(key1 === "compress")){
const err40 = {instancePath:instancePath+"/snapshots",schemaPath:"#/properties/snapshots/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.snapshots,data:data6};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data6.compress !== undefined){
let data7 = data6.compress;
if(typeof data7 !== "boolean"){
const err41 = {instancePath:instancePath+"/snapshots/compress",schemaPath:"#/properties/snapshots/properties/compress/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema11.properties.snapshots.properties.compress.type,parentSchema:schema11.properties.snapshots.properties.compress,data:data7};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/snapshots",schemaPath:"#/properties/snapshots/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.snapshots.type,parentSchema:schema11.properties.snapshots,data:data6};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.redact !== undefined){
let data8 = data.redact;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err43 = {instancePath:instancePath+"/redact",schemaPath:"#/properties/redact/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema11.properties.redact,data:data8};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key2 in data8){
if(!((((key2 === "keep") || (key2 === "drop")) || (key2 === "pseudonymise")) || (key2 === "key_file"))){
const err44 = {instancePath:instancePath+"/redact",schemaPath:"#/properties/redact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.redact,data:data8};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data8.keep !== undefined){
if(!(validate78(data8.keep, {instancePath:instancePath+"/redact/keep",parentData:data8,parentDataProperty:"keep",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data8.drop !== undefined){
if(!(validate78(data8.drop, {instancePath:instancePath+"/redact/drop",parentData:data8,parentDataProperty:"drop",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data8.pseudonymise !== undefined){
if(!(validate78(data8.pseudonymise, {instancePath:instancePath+"/redact/pseudonymise",parentData:data8,parentDataProperty:"pseudonymise",rootData}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
if(data8.key_file !== undefined){
let data12 = data8.key_file;
if(typeof data12 === "string"){
if(!pattern1.test(data12)){
const err45 = {instancePath:instancePath+"/redact/key_file",schemaPath:"#/properties/redact/properties/key_file/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.redact.properties.key_file,data:data12};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/redact/key_file",schemaPath:"#/properties/redact/properties/key_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.redact.properties.key_file.type,parentSchema:schema11.properties.redact.properties.key_file,data:data12};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/redact",schemaPath:"#/properties/redact/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.redact.type,parentSchema:schema11.properties.redact,data:data8};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.vars !== undefined){
let data13 = data.vars;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
const _errs68 = errors;
if(typeof key3 === "string"){
if(!pattern29.test(key3)){
const err48 = {instancePath:instancePath+"/vars",schemaPath:"#/definitions/variableName/pattern",keyword:"pattern",params:{pattern: "^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$"+"\"",schema:"^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$",parentSchema:schema100,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/vars",schemaPath:"#/definitions/variableName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema100.type,parentSchema:schema100,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var valid9 = _errs68 === errors;
if(!valid9){
const err50 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema11.properties.vars.propertyNames,parentSchema:schema11.properties.vars,data:data13};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
for(const key4 in data13){
let data14 = data13[key4];
if(((typeof data14 !== "string") && (!((typeof data14 == "number") && (isFinite(data14))))) && (typeof data14 !== "boolean")){
const err51 = {instancePath:instancePath+"/vars/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema15.type},message:"must be string,number,boolean",schema:schema15.type,parentSchema:schema15,data:data14};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.vars.type,parentSchema:schema11.properties.vars,data:data13};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.python !== undefined){
let data15 = data.python;
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err53 = {instancePath:instancePath+"/python",schemaPath:"#/properties/python/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.python,data:data15};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/python",schemaPath:"#/properties/python/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.python.type,parentSchema:schema11.properties.python,data:data15};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.gnuplot !== undefined){
let data16 = data.gnuplot;
if(typeof data16 === "string"){
if(!pattern1.test(data16)){
const err55 = {instancePath:instancePath+"/gnuplot",schemaPath:"#/properties/gnuplot/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.gnuplot,data:data16};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/gnuplot",schemaPath:"#/properties/gnuplot/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.gnuplot.type,parentSchema:schema11.properties.gnuplot,data:data16};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.labels !== undefined){
let data17 = data.labels;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key5 in data17){
let data18 = data17[key5];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key6 in data18){
let data19 = data18[key6];
if((((typeof data19 !== "string") && (!((typeof data19 == "number") && (isFinite(data19))))) && (typeof data19 !== "boolean")) && (!(data19 && typeof data19 == "object" && !Array.isArray(data19)))){
const err57 = {instancePath:instancePath+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/additionalProperties/type",keyword:"type",params:{type: schema11.properties.labels.additionalProperties.additionalProperties.type},message:"must be string,number,boolean,object",schema:schema11.properties.labels.additionalProperties.additionalProperties.type,parentSchema:schema11.properties.labels.additionalProperties.additionalProperties,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const _errs87 = errors;
let valid15 = true;
const _errs88 = errors;
if(((typeof data19 !== "string") && (!((typeof data19 == "number") && (isFinite(data19))))) && (typeof data19 !== "boolean")){
const err58 = {};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid4 = _errs88 === errors;
errors = _errs87;
if(vErrors !== null){
if(_errs87){
vErrors.length = _errs87;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid4){
const _errs90 = errors;
if(((typeof data19 !== "string") && (!((typeof data19 == "number") && (isFinite(data19))))) && (typeof data19 !== "boolean")){
const err59 = {instancePath:instancePath+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema118.type},message:"must be string,number,boolean",schema:schema118.type,parentSchema:schema118,data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid4 = _errs90 === errors;
valid15 = _valid4;
ifClause2 = "then";
}
else {
const _errs93 = errors;
const _errs94 = errors;
let valid17 = true;
const _errs95 = errors;
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err60 = {};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid5 = _errs95 === errors;
errors = _errs94;
if(vErrors !== null){
if(_errs94){
vErrors.length = _errs94;
}
else {
vErrors = null;
}
}
if(_valid5){
const _errs97 = errors;
if(!(validate98(data19, {instancePath:instancePath+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data18,parentDataProperty:key6,rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var _valid5 = _errs97 === errors;
valid17 = _valid5;
}
if(!valid17){
const err61 = {instancePath:instancePath+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/additionalProperties/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema11.properties.labels.additionalProperties.additionalProperties.else.if,parentSchema:schema11.properties.labels.additionalProperties.additionalProperties.else,data:data19};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid4 = _errs93 === errors;
valid15 = _valid4;
ifClause2 = "else";
}
if(!valid15){
const err62 = {instancePath:instancePath+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema",schema:schema11.properties.labels.additionalProperties.additionalProperties.if,parentSchema:schema11.properties.labels.additionalProperties.additionalProperties,data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.labels.additionalProperties.type,parentSchema:schema11.properties.labels.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.labels.type,parentSchema:schema11.properties.labels,data:data17};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.styles !== undefined){
let data20 = data.styles;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key7 in data20){
const _errs100 = errors;
if(typeof key7 === "string"){
if(!pattern9.test(key7)){
const err65 = {instancePath:instancePath+"/styles",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema45,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/styles",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var valid18 = _errs100 === errors;
if(!valid18){
const err67 = {instancePath:instancePath+"/styles",schemaPath:"#/properties/styles/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid",schema:schema11.properties.styles.propertyNames,parentSchema:schema11.properties.styles,data:data20};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
for(const key8 in data20){
if(!(validate100(data20[key8], {instancePath:instancePath+"/styles/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data20,parentDataProperty:key8,rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
}
else {
const err68 = {instancePath:instancePath+"/styles",schemaPath:"#/properties/styles/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.styles.type,parentSchema:schema11.properties.styles,data:data20};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.queries !== undefined){
if(!(validate27(data.queries, {instancePath:instancePath+"/queries",parentData:data,parentDataProperty:"queries",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.runs !== undefined){
let data23 = data.runs;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key9 in data23){
const _errs109 = errors;
if(typeof key9 === "string"){
if(!pattern9.test(key9)){
const err69 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema45,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:key9,propertyName:key9};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var valid22 = _errs109 === errors;
if(!valid22){
const err71 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/propertyNames",keyword:"propertyNames",params:{propertyName: key9},message:"property name must be valid",schema:schema11.properties.runs.propertyNames,parentSchema:schema11.properties.runs,data:data23};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
for(const key10 in data23){
if(!(validate105(data23[key10], {instancePath:instancePath+"/runs/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data23,parentDataProperty:key10,rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
}
else {
const err72 = {instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.runs.type,parentSchema:schema11.properties.runs,data:data23};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.runs_file !== undefined){
let data25 = data.runs_file;
if(typeof data25 === "string"){
if(!pattern1.test(data25)){
const err73 = {instancePath:instancePath+"/runs_file",schemaPath:"#/properties/runs_file/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.runs_file,data:data25};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/runs_file",schemaPath:"#/properties/runs_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.runs_file.type,parentSchema:schema11.properties.runs_file,data:data25};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.figures !== undefined){
let data26 = data.figures;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(Object.keys(data26).length < 1){
const err75 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema11.properties.figures,data:data26};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key11 in data26){
const _errs118 = errors;
if(typeof key11 === "string"){
if(!pattern70.test(key11)){
const err76 = {instancePath:instancePath+"/figures",schemaPath:"#/definitions/figureName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$",parentSchema:schema208,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/figures",schemaPath:"#/definitions/figureName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema208.type,parentSchema:schema208,data:key11,propertyName:key11};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
var valid25 = _errs118 === errors;
if(!valid25){
const err78 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/propertyNames",keyword:"propertyNames",params:{propertyName: key11},message:"property name must be valid",schema:schema11.properties.figures.propertyNames,parentSchema:schema11.properties.figures,data:data26};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
for(const key12 in data26){
if(!(validate26(data26[key12], {instancePath:instancePath+"/figures/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data26,parentDataProperty:key12,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err79 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.figures.type,parentSchema:schema11.properties.figures,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.values !== undefined){
let data28 = data.values;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key13 in data28){
const _errs125 = errors;
if(typeof key13 === "string"){
if(!pattern9.test(key13)){
const err80 = {instancePath:instancePath+"/values",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema45,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/values",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var valid28 = _errs125 === errors;
if(!valid28){
const err82 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/propertyNames",keyword:"propertyNames",params:{propertyName: key13},message:"property name must be valid",schema:schema11.properties.values.propertyNames,parentSchema:schema11.properties.values,data:data28};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
for(const key14 in data28){
if(!(validate110(data28[key14], {instancePath:instancePath+"/values/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data28,parentDataProperty:key14,rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
}
else {
const err83 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.values.type,parentSchema:schema11.properties.values,data:data28};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.checks !== undefined){
let data30 = data.checks;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key15 in data30){
const _errs132 = errors;
if(typeof key15 === "string"){
if(!pattern9.test(key15)){
const err84 = {instancePath:instancePath+"/checks",schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema45,data:key15,propertyName:key15};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/checks",schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:key15,propertyName:key15};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var valid31 = _errs132 === errors;
if(!valid31){
const err86 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/propertyNames",keyword:"propertyNames",params:{propertyName: key15},message:"property name must be valid",schema:schema11.properties.checks.propertyNames,parentSchema:schema11.properties.checks,data:data30};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
for(const key16 in data30){
if(!(validate122(data30[key16], {instancePath:instancePath+"/checks/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data30,parentDataProperty:key16,rootData}))){
vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
errors = vErrors.length;
}
}
}
else {
const err87 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.checks.type,parentSchema:schema11.properties.checks,data:data30};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.tables !== undefined){
let data32 = data.tables;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key17 in data32){
const _errs139 = errors;
if(typeof key17 === "string"){
if(!pattern70.test(key17)){
const err88 = {instancePath:instancePath+"/tables",schemaPath:"#/definitions/figureName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$",parentSchema:schema208,data:key17,propertyName:key17};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/tables",schemaPath:"#/definitions/figureName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema208.type,parentSchema:schema208,data:key17,propertyName:key17};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var valid34 = _errs139 === errors;
if(!valid34){
const err90 = {instancePath:instancePath+"/tables",schemaPath:"#/properties/tables/propertyNames",keyword:"propertyNames",params:{propertyName: key17},message:"property name must be valid",schema:schema11.properties.tables.propertyNames,parentSchema:schema11.properties.tables,data:data32};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
for(const key18 in data32){
if(!(validate131(data32[key18], {instancePath:instancePath+"/tables/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data32,parentDataProperty:key18,rootData}))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
}
}
}
else {
const err91 = {instancePath:instancePath+"/tables",schemaPath:"#/properties/tables/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.tables.type,parentSchema:schema11.properties.tables,data:data32};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

/** @type {import('./failure.js').Validator<import('./schema.generated.js').Manifest>} */
export const validate = validate10;
