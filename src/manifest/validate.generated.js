// Generated from schemas/styx.schema.json by `npm run generate`. Do not edit.
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"manifest","description":"A Styx manifest: which figures to make, from which Prometheus.","type":"object","additionalProperties":false,"required":["figures"],"patternProperties":{"^x-":{"description":"Ignored by Styx: a place for YAML anchors and for notes of your own."}},"properties":{"version":{"description":"The version of the manifest's language. Default: 1, the only one so far.","type":"integer","enum":[1],"default":1},"prometheus":{"description":"Where the data comes from: the URL of one server, one endpoint object with `url` and its settings, or a map of named endpoints, each a URL or an endpoint object. A figure or a query chooses among named ones with `prometheus: name`. Example: `prometheus: http://localhost:9090`.","examples":["http://localhost:9090"],"type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/url"},"else":{"if":{"type":"object","anyOf":[{"required":["url"]},{"required":["max_concurrency"]},{"required":["requests_per_second"]},{"required":["timeout"]},{"required":["connect_timeout"]},{"required":["compression"]},{"required":["scrape_interval"]},{"required":["basic_auth"]},{"required":["authorization"]}]},"then":{"$ref":"#/definitions/endpoint"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/endpoints"}}}},"defaults":{"description":"Any key of a figure, for every figure that does not say otherwise. Merged deeply: maps key by key, while a list of the figure replaces the list given here. Example: `defaults: {step: 15s, formats: [csv]}`.","allOf":[{"$ref":"#/definitions/figure"}]},"timezone":{"description":"The IANA name of a time zone. Times written without a zone are read in it, and time axes are drawn in it. Default: UTC. Example: `Europe/Berlin`.","type":"string","default":"UTC","examples":["UTC","Europe/Berlin","America/New_York"]},"output_dir":{"description":"The folder that figures are written to, relative to this file. `${VAR}` is filled in from the environment. Default: figures.","type":"string","pattern":"\\S","default":"figures","examples":["figures","paper/figures"]},"vars":{"description":"Text for `${name}` in queries, labels, axis labels and titles; `--set name=value` on the command line overrides it. A value is used exactly as it is written here: 0.50 stays 0.50. Example: `vars: {job: pluto}`.","type":"object","propertyNames":{"$ref":"#/definitions/variableName"},"additionalProperties":{"$ref":"#/definitions/value"}},"queries":{"description":"Queries that several figures share, named once here; a figure lists their names: `queries: [p50, p99]`. Each is PromQL or a query object.","allOf":[{"$ref":"#/definitions/queries"}]},"figures":{"description":"The figures, by name. The name becomes the file's name, and `/` in it makes folders: `basic/cpu` is written to figures/basic/cpu.csv and so on.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/figureName"},"additionalProperties":{"$ref":"#/definitions/figure"}}},"definitions":{"name":{"title":"name","description":"Letters, digits, `.`, `_` and `-`, starting with a letter or a digit.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","examples":["p99","eu-west"]},"figureName":{"title":"figure name","description":"Letters, digits, `.`, `_` and `-`, starting with a letter or a digit; `/` between such parts makes folders.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$","examples":["latency","basic/cpu"]},"variableName":{"title":"variable name","description":"Letters, digits, `_` and `-`, starting with a letter or one `_`; `range` is taken.","type":"string","pattern":"^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$","examples":["job","load_level"]},"value":{"description":"Text, used exactly as it is written: 05 stays 05, and 0.50 stays 0.50.","type":["string","number","boolean"]},"text":{"title":"text","description":"A text. It needs quotes where it begins with a brace, a bracket or another sign of YAML.","type":["string","number","boolean"],"examples":["Goroutines per replica"]},"promql":{"title":"PromQL expression","description":"A PromQL expression. `${name}` is filled in from `vars`, and `${range}` is the length of the range. Put it in single quotes where it contains `: ` or ` #` or begins with a brace.","type":["string","number","boolean"],"pattern":"\\S","examples":["go_goroutines{job=\"pluto\"}","sum by (code) (rate(http_requests_total[5m]))"]},"label":{"title":"label","description":"What a series is called: a template over the labels of the answer, in quotes because of the braces. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `\"{{instance}}\"`.","type":["string","number","boolean"],"examples":["{{instance}}","{{job}} on {{instance}}"]},"duration":{"title":"duration","description":"A duration as Prometheus writes it: numbers with the units y, w, d, h, m, s and ms, the largest first.","type":"string","pattern":"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","examples":["15s","1h30m","500ms"]},"step":{"title":"step","description":"The time between two points: a duration, or `auto` for about 1,000 points at most, and never finer than the endpoint's `scrape_interval`: an hour has 241 points where that is 15s. Default: auto. Example: `15s`.","type":"string","pattern":"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","default":"auto","examples":["auto","15s","1m"]},"time":{"title":"time","description":"A time: ISO 8601 with a zone (`2017-06-01T12:00:00Z`) or without one (read in `timezone`), a date (its midnight), Unix seconds, `now`, or `now-6h`.","type":["string","number"],"examples":["2017-06-01T12:00:00Z","now-6h",1496318400]},"endpointName":{"title":"endpoint name","description":"The name of an endpoint of the top level's `prometheus`. Needed where there are several. Example: `eu`.","type":"string","examples":["eu"]},"range":{"title":"range","description":"The time that is drawn, in one of four forms: `{start, end}`, `{start, duration}`, `{end, duration}` or `{last}`. Example: `{last: 6h}`.","type":"object","additionalProperties":false,"properties":{"start":{"description":"The first point in time; the points are counted from it. Goes with `end` or `duration`. ISO 8601, Unix seconds, `now` or `now-6h`; a time without a zone is read in `timezone`. Example: `2017-06-01T12:00:00Z`.","allOf":[{"$ref":"#/definitions/time"}]},"end":{"description":"The last point in time, itself included. Goes with `start` or `duration`, and is written as `start` is. Example: `2017-06-01T13:00:00Z`.","allOf":[{"$ref":"#/definitions/time"}]},"duration":{"description":"How long the range is, beside `start` or `end`. Example: `1h30m`.","allOf":[{"$ref":"#/definitions/duration"}]},"last":{"description":"The time up to now, alone: `{last: 6h}` is the last six hours.","allOf":[{"$ref":"#/definitions/duration"}]}},"examples":[{"start":"2017-06-01T12:00:00Z","end":"2017-06-01T13:00:00Z"},{"last":"6h"}]},"query":{"title":"query","description":"A query in its long form: PromQL with settings of its own.","type":"object","additionalProperties":false,"properties":{"query":{"description":"The PromQL expression; needed, be it here or in the query of the same name in `defaults`. `${name}` is filled in from `vars`. Example: `up{job=\"pluto\"}`.","allOf":[{"$ref":"#/definitions/promql"}]},"label":{"description":"What this query's series are called, in place of the figure's `label`. `${name}` is filled in from `vars`. Example: `\"p99 of {{instance}}\"`.","allOf":[{"$ref":"#/definitions/label"}]},"prometheus":{"description":"The endpoint that this query asks, in place of the figure's; so two servers can share a figure. Example: `us`.","allOf":[{"$ref":"#/definitions/endpointName"}]},"step":{"description":"The time between two points of this query, in place of the figure's `step`. Example: `1m`.","allOf":[{"$ref":"#/definitions/step"}]}}},"queries":{"title":"queries","description":"Queries by name; each is PromQL or a query object.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"description":"PromQL, or an object with `query` and settings of its own.","type":["string","number","boolean","object"],"if":{"type":["string","number","boolean"]},"then":{"$ref":"#/definitions/promql"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/query"}}}},"queryNames":{"title":"list of query names","description":"Names of queries of the top level's `queries`.","type":"array","minItems":1,"items":{"title":"query name","description":"The name of a query of the top level's `queries`.","type":["string","number"]},"examples":[["p50","p99"]]},"figure":{"title":"figure","description":"A figure: what to ask, for which time, and how to write it.","type":"object","additionalProperties":false,"properties":{"query":{"description":"The PromQL expression that is drawn; `queries` in its place for several. Example: `go_goroutines{job=\"pluto\"}`.","allOf":[{"$ref":"#/definitions/promql"}]},"queries":{"description":"Several queries, in place of `query`: a map of a name to PromQL or to a query object, or a list of names from the top level's `queries`. Example: `queries: {p99: ..., median: ...}`.","type":["object","array"],"if":{"type":"object"},"then":{"$ref":"#/definitions/queries"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/queryNames"}}},"label":{"description":"What a series is called: a template over the labels of the answer, in quotes because of the braces. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `\"{{instance}}\"`.","allOf":[{"$ref":"#/definitions/label"}]},"range":{"$ref":"#/definitions/range"},"step":{"$ref":"#/definitions/step"},"prometheus":{"$ref":"#/definitions/endpointName"},"formats":{"description":"What is written: `csv` (the numbers), `gnuplot` and `matplotlib` (scripts that draw the figure, data included). Default: all three. Example: `[csv]`.","type":"array","minItems":1,"items":{"title":"format","description":"One format: csv, gnuplot or matplotlib.","type":"string","enum":["csv","gnuplot","matplotlib"]},"default":["csv","gnuplot","matplotlib"]},"title":{"description":"The title above the plot. `${name}` is filled in from `vars`. Default: none. Example: `Goroutines per replica`.","allOf":[{"$ref":"#/definitions/text"}]},"x":{"description":"The x axis, which is time. Example: `{time: relative, label: Time since the start (s)}`.","type":"object","additionalProperties":false,"properties":{"time":{"description":"`absolute` shows the time of day in the manifest's `timezone`, `relative` the time since the start of the range. Default: absolute.","type":"string","enum":["absolute","relative"],"default":"absolute"},"label":{"description":"The text below the x axis. `${name}` is filled in from `vars`. Default: chosen to fit `time`. Example: `Time since the start`.","allOf":[{"$ref":"#/definitions/text"}]}}},"y":{"description":"The y axis. Example: `{label: Latency (s)}`.","type":"object","additionalProperties":false,"properties":{"label":{"description":"The text beside the y axis. `${name}` is filled in from `vars`. Default: none. Example: `Latency (s)`.","allOf":[{"$ref":"#/definitions/text"}]}}},"gaps":{"description":"What is drawn where samples are missing: `break` leaves the line open, `connect` draws it through. Default: break.","type":"string","enum":["break","connect"],"default":"break"},"csv":{"description":"How the CSV file is written. Example: `{layout: long, time: iso}`.","type":"object","additionalProperties":false,"properties":{"layout":{"description":"`wide`: one row a timestamp and one column a series; `long`: one row a sample, with the labels in columns. Default: wide.","type":"string","enum":["wide","long"],"default":"wide"},"header":{"description":"Whether the first line names the columns. Default: true.","type":"boolean","default":true},"delimiter":{"description":"What stands between two fields: one character, or `tab`. Default: a comma, and a semicolon where `decimal` is a comma. Example: `\";\"`.","type":"string","examples":[";","tab"]},"decimal":{"description":"The decimal separator: `.`, or `,` for the spreadsheets of half of Europe. Default: a point.","type":"string","enum":[".",","],"default":"."},"time":{"description":"How times are written: `unix` (seconds), `unix_ms` (milliseconds) or `iso` (ISO 8601 in `timezone`). Default: unix.","type":"string","enum":["unix","unix_ms","iso"],"default":"unix"},"timezone":{"description":"The IANA name of the zone that `time: iso` is written in. Default: the manifest's `timezone`. Example: `Europe/Berlin`.","type":"string","examples":["UTC","Europe/Berlin"]}}},"on_empty":{"description":"What happens where a query has no data: `error` fails the figure, `warn` writes an empty one and says so. Default: error.","type":"string","enum":["error","warn"],"default":"error"}}},"url":{"title":"URL","description":"The base URL of a server that speaks Prometheus' HTTP API; a path and a query string in it are kept. `${VAR}` is filled in from the environment.","type":"string","pattern":"\\S","examples":["http://localhost:9090","https://prometheus.example.org/eu"]},"endpoint":{"title":"endpoint","description":"A server that speaks Prometheus' HTTP API, and how to ask it.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"The base URL; a path and a query string in it are kept. `${VAR}` is filled in from the environment. Example: `https://prometheus.example.org/eu`.","allOf":[{"$ref":"#/definitions/url"}]},"max_concurrency":{"description":"How many requests may be in flight at once. Default: 4.","type":"integer","minimum":1,"maximum":1000,"default":4,"examples":[4]},"requests_per_second":{"description":"How many requests may start in a second; fractions are allowed. Default: no limit. Example: 10.","type":"number","exclusiveMinimum":0,"examples":[10]},"timeout":{"description":"How long one request may take, from its start to the last byte of the answer. Default: 2m.","allOf":[{"$ref":"#/definitions/duration"}],"default":"2m"},"connect_timeout":{"description":"How long connecting may take. Default: 10s.","allOf":[{"$ref":"#/definitions/duration"}],"default":"10s"},"compression":{"description":"Whether answers are asked for in gzip. `auto` asks for plain ones from loopback and private addresses, where compressing costs the server more time than it saves, and for gzip elsewhere. For a server behind a slow tunnel on loopback (ssh -L), `gzip` is the better setting. Default: auto.","type":"string","enum":["auto","gzip","none"],"default":"auto"},"scrape_interval":{"description":"How often this server scrapes; `step: auto` is never finer. Default: 15s.","allOf":[{"$ref":"#/definitions/duration"}],"default":"15s"},"basic_auth":{"description":"A user name and a password, as in Prometheus' own configuration. Not together with `authorization`. Example: `{username: reader, password_file: secrets/prometheus}`.","type":"object","additionalProperties":false,"properties":{"username":{"description":"The user name. `${VAR}` is filled in from the environment. Example: `reader`.","allOf":[{"$ref":"#/definitions/value"}]},"password":{"description":"The password; better `${VAR}`, from the environment, or `password_file`, than the password itself. Example: `${PROMETHEUS_PASSWORD}`.","allOf":[{"$ref":"#/definitions/value"}]},"password_file":{"description":"A file that holds the password, relative to this file. Not together with `password`. Example: `secrets/prometheus`.","type":"string","examples":["secrets/prometheus"]}}},"authorization":{"description":"The Authorization header, as in Prometheus' own configuration. Not together with `basic_auth`. Example: `{credentials_file: secrets/token}`.","type":"object","additionalProperties":false,"properties":{"type":{"description":"The kind of credentials. Default: Bearer.","type":"string","default":"Bearer","examples":["Bearer"]},"credentials":{"description":"The token; better `${VAR}`, from the environment, or `credentials_file`, than the token itself. Example: `${PROMETHEUS_TOKEN}`.","allOf":[{"$ref":"#/definitions/value"}]},"credentials_file":{"description":"A file that holds the token, relative to this file. Not together with `credentials`. Example: `secrets/token`.","type":"string","examples":["secrets/token"]}}}}},"endpoints":{"title":"endpoints","description":"Endpoints by name; each is a URL or an endpoint object.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"description":"A URL, or an endpoint object with `url` and its settings.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/url"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/endpoint"}}}}}};
const schema12 = {"title":"URL","description":"The base URL of a server that speaks Prometheus' HTTP API; a path and a query string in it are kept. `${VAR}` is filled in from the environment.","type":"string","pattern":"\\S","examples":["http://localhost:9090","https://prometheus.example.org/eu"]};
const schema46 = {"title":"variable name","description":"Letters, digits, `_` and `-`, starting with a letter or one `_`; `range` is taken.","type":"string","pattern":"^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$","examples":["job","load_level"]};
const schema18 = {"description":"Text, used exactly as it is written: 05 stays 05, and 0.50 stays 0.50.","type":["string","number","boolean"]};
const schema48 = {"title":"figure name","description":"Letters, digits, `.`, `_` and `-`, starting with a letter or a digit; `/` between such parts makes folders.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$","examples":["latency","basic/cpu"]};
const pattern0 = new RegExp("^x-", "u");
const pattern1 = new RegExp("\\S", "u");
const pattern17 = new RegExp("^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$", "u");
const pattern18 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$", "u");
const schema13 = {"title":"endpoint","description":"A server that speaks Prometheus' HTTP API, and how to ask it.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"The base URL; a path and a query string in it are kept. `${VAR}` is filled in from the environment. Example: `https://prometheus.example.org/eu`.","allOf":[{"$ref":"#/definitions/url"}]},"max_concurrency":{"description":"How many requests may be in flight at once. Default: 4.","type":"integer","minimum":1,"maximum":1000,"default":4,"examples":[4]},"requests_per_second":{"description":"How many requests may start in a second; fractions are allowed. Default: no limit. Example: 10.","type":"number","exclusiveMinimum":0,"examples":[10]},"timeout":{"description":"How long one request may take, from its start to the last byte of the answer. Default: 2m.","allOf":[{"$ref":"#/definitions/duration"}],"default":"2m"},"connect_timeout":{"description":"How long connecting may take. Default: 10s.","allOf":[{"$ref":"#/definitions/duration"}],"default":"10s"},"compression":{"description":"Whether answers are asked for in gzip. `auto` asks for plain ones from loopback and private addresses, where compressing costs the server more time than it saves, and for gzip elsewhere. For a server behind a slow tunnel on loopback (ssh -L), `gzip` is the better setting. Default: auto.","type":"string","enum":["auto","gzip","none"],"default":"auto"},"scrape_interval":{"description":"How often this server scrapes; `step: auto` is never finer. Default: 15s.","allOf":[{"$ref":"#/definitions/duration"}],"default":"15s"},"basic_auth":{"description":"A user name and a password, as in Prometheus' own configuration. Not together with `authorization`. Example: `{username: reader, password_file: secrets/prometheus}`.","type":"object","additionalProperties":false,"properties":{"username":{"description":"The user name. `${VAR}` is filled in from the environment. Example: `reader`.","allOf":[{"$ref":"#/definitions/value"}]},"password":{"description":"The password; better `${VAR}`, from the environment, or `password_file`, than the password itself. Example: `${PROMETHEUS_PASSWORD}`.","allOf":[{"$ref":"#/definitions/value"}]},"password_file":{"description":"A file that holds the password, relative to this file. Not together with `password`. Example: `secrets/prometheus`.","type":"string","examples":["secrets/prometheus"]}}},"authorization":{"description":"The Authorization header, as in Prometheus' own configuration. Not together with `basic_auth`. Example: `{credentials_file: secrets/token}`.","type":"object","additionalProperties":false,"properties":{"type":{"description":"The kind of credentials. Default: Bearer.","type":"string","default":"Bearer","examples":["Bearer"]},"credentials":{"description":"The token; better `${VAR}`, from the environment, or `credentials_file`, than the token itself. Example: `${PROMETHEUS_TOKEN}`.","allOf":[{"$ref":"#/definitions/value"}]},"credentials_file":{"description":"A file that holds the token, relative to this file. Not together with `credentials`. Example: `secrets/token`.","type":"string","examples":["secrets/token"]}}}}};
const schema15 = {"title":"duration","description":"A duration as Prometheus writes it: numbers with the units y, w, d, h, m, s and ms, the largest first.","type":"string","pattern":"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","examples":["15s","1h30m","500ms"]};
const func2 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$", "u");

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
if(data.max_concurrency !== undefined){
let data1 = data.max_concurrency;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/max_concurrency",schemaPath:"#/properties/max_concurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.max_concurrency.type,parentSchema:schema13.properties.max_concurrency,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/max_concurrency",schemaPath:"#/properties/max_concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema13.properties.max_concurrency,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/max_concurrency",schemaPath:"#/properties/max_concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.max_concurrency,data:data1};
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
if(data.requests_per_second !== undefined){
let data2 = data.requests_per_second;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/requests_per_second",schemaPath:"#/properties/requests_per_second/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema13.properties.requests_per_second,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/requests_per_second",schemaPath:"#/properties/requests_per_second/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema13.properties.requests_per_second.type,parentSchema:schema13.properties.requests_per_second,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timeout !== undefined){
let data3 = data.timeout;
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err9 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema15,data:data3};
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
const err10 = {instancePath:instancePath+"/timeout",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.connect_timeout !== undefined){
let data4 = data.connect_timeout;
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
const err11 = {instancePath:instancePath+"/connect_timeout",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema15,data:data4};
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
const err12 = {instancePath:instancePath+"/connect_timeout",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.compression !== undefined){
let data5 = data.compression;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/compression",schemaPath:"#/properties/compression/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.compression.type,parentSchema:schema13.properties.compression,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((data5 === "auto") || (data5 === "gzip")) || (data5 === "none"))){
const err14 = {instancePath:instancePath+"/compression",schemaPath:"#/properties/compression/enum",keyword:"enum",params:{allowedValues: schema13.properties.compression.enum},message:"must be equal to one of the allowed values",schema:schema13.properties.compression.enum,parentSchema:schema13.properties.compression,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.scrape_interval !== undefined){
let data6 = data.scrape_interval;
if(typeof data6 === "string"){
if(!pattern3.test(data6)){
const err15 = {instancePath:instancePath+"/scrape_interval",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema15,data:data6};
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
const err16 = {instancePath:instancePath+"/scrape_interval",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.basic_auth !== undefined){
let data7 = data.basic_auth;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(((key1 === "username") || (key1 === "password")) || (key1 === "password_file"))){
const err17 = {instancePath:instancePath+"/basic_auth",schemaPath:"#/properties/basic_auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.basic_auth,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.username !== undefined){
let data8 = data7.username;
if(((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (typeof data8 !== "boolean")){
const err18 = {instancePath:instancePath+"/basic_auth/username",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema18.type},message:"must be string,number,boolean",schema:schema18.type,parentSchema:schema18,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.password !== undefined){
let data9 = data7.password;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err19 = {instancePath:instancePath+"/basic_auth/password",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema18.type},message:"must be string,number,boolean",schema:schema18.type,parentSchema:schema18,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.password_file !== undefined){
let data10 = data7.password_file;
if(typeof data10 !== "string"){
const err20 = {instancePath:instancePath+"/basic_auth/password_file",schemaPath:"#/properties/basic_auth/properties/password_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.basic_auth.properties.password_file.type,parentSchema:schema13.properties.basic_auth.properties.password_file,data:data10};
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
else {
const err21 = {instancePath:instancePath+"/basic_auth",schemaPath:"#/properties/basic_auth/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.basic_auth.type,parentSchema:schema13.properties.basic_auth,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.authorization !== undefined){
let data11 = data.authorization;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
if(!(((key2 === "type") || (key2 === "credentials")) || (key2 === "credentials_file"))){
const err22 = {instancePath:instancePath+"/authorization",schemaPath:"#/properties/authorization/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.properties.authorization,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data11.type !== undefined){
let data12 = data11.type;
if(typeof data12 !== "string"){
const err23 = {instancePath:instancePath+"/authorization/type",schemaPath:"#/properties/authorization/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.authorization.properties.type.type,parentSchema:schema13.properties.authorization.properties.type,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.credentials !== undefined){
let data13 = data11.credentials;
if(((typeof data13 !== "string") && (!((typeof data13 == "number") && (isFinite(data13))))) && (typeof data13 !== "boolean")){
const err24 = {instancePath:instancePath+"/authorization/credentials",schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema18.type},message:"must be string,number,boolean",schema:schema18.type,parentSchema:schema18,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.credentials_file !== undefined){
let data14 = data11.credentials_file;
if(typeof data14 !== "string"){
const err25 = {instancePath:instancePath+"/authorization/credentials_file",schemaPath:"#/properties/authorization/properties/credentials_file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.authorization.properties.credentials_file.type,parentSchema:schema13.properties.authorization.properties.credentials_file,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/authorization",schemaPath:"#/properties/authorization/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.properties.authorization.type,parentSchema:schema13.properties.authorization,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema21 = {"title":"endpoints","description":"Endpoints by name; each is a URL or an endpoint object.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"description":"A URL, or an endpoint object with `url` and its settings.","type":["string","object"],"if":{"type":"string"},"then":{"$ref":"#/definitions/url"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/endpoint"}}}};
const schema22 = {"title":"name","description":"Letters, digits, `.`, `_` and `-`, starting with a letter or a digit.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","examples":["p99","eu-west"]};
const pattern6 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema21,data};
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
if(!pattern6.test(key0)){
const err1 = {instancePath,schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema22,data:key0,propertyName:key0};
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
const err2 = {instancePath,schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.type,parentSchema:schema22,data:key0,propertyName:key0};
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
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema21.propertyNames,parentSchema:schema21,data};
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
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema21.additionalProperties.type},message:"must be string,object",schema:schema21.additionalProperties.type,parentSchema:schema21.additionalProperties,data:data0};
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
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema21.additionalProperties.else.if,parentSchema:schema21.additionalProperties.else,data:data0};
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
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema21.additionalProperties.if,parentSchema:schema21.additionalProperties,data:data0};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

const schema24 = {"title":"figure","description":"A figure: what to ask, for which time, and how to write it.","type":"object","additionalProperties":false,"properties":{"query":{"description":"The PromQL expression that is drawn; `queries` in its place for several. Example: `go_goroutines{job=\"pluto\"}`.","allOf":[{"$ref":"#/definitions/promql"}]},"queries":{"description":"Several queries, in place of `query`: a map of a name to PromQL or to a query object, or a list of names from the top level's `queries`. Example: `queries: {p99: ..., median: ...}`.","type":["object","array"],"if":{"type":"object"},"then":{"$ref":"#/definitions/queries"},"else":{"if":{"type":"array"},"then":{"$ref":"#/definitions/queryNames"}}},"label":{"description":"What a series is called: a template over the labels of the answer, in quotes because of the braces. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `\"{{instance}}\"`.","allOf":[{"$ref":"#/definitions/label"}]},"range":{"$ref":"#/definitions/range"},"step":{"$ref":"#/definitions/step"},"prometheus":{"$ref":"#/definitions/endpointName"},"formats":{"description":"What is written: `csv` (the numbers), `gnuplot` and `matplotlib` (scripts that draw the figure, data included). Default: all three. Example: `[csv]`.","type":"array","minItems":1,"items":{"title":"format","description":"One format: csv, gnuplot or matplotlib.","type":"string","enum":["csv","gnuplot","matplotlib"]},"default":["csv","gnuplot","matplotlib"]},"title":{"description":"The title above the plot. `${name}` is filled in from `vars`. Default: none. Example: `Goroutines per replica`.","allOf":[{"$ref":"#/definitions/text"}]},"x":{"description":"The x axis, which is time. Example: `{time: relative, label: Time since the start (s)}`.","type":"object","additionalProperties":false,"properties":{"time":{"description":"`absolute` shows the time of day in the manifest's `timezone`, `relative` the time since the start of the range. Default: absolute.","type":"string","enum":["absolute","relative"],"default":"absolute"},"label":{"description":"The text below the x axis. `${name}` is filled in from `vars`. Default: chosen to fit `time`. Example: `Time since the start`.","allOf":[{"$ref":"#/definitions/text"}]}}},"y":{"description":"The y axis. Example: `{label: Latency (s)}`.","type":"object","additionalProperties":false,"properties":{"label":{"description":"The text beside the y axis. `${name}` is filled in from `vars`. Default: none. Example: `Latency (s)`.","allOf":[{"$ref":"#/definitions/text"}]}}},"gaps":{"description":"What is drawn where samples are missing: `break` leaves the line open, `connect` draws it through. Default: break.","type":"string","enum":["break","connect"],"default":"break"},"csv":{"description":"How the CSV file is written. Example: `{layout: long, time: iso}`.","type":"object","additionalProperties":false,"properties":{"layout":{"description":"`wide`: one row a timestamp and one column a series; `long`: one row a sample, with the labels in columns. Default: wide.","type":"string","enum":["wide","long"],"default":"wide"},"header":{"description":"Whether the first line names the columns. Default: true.","type":"boolean","default":true},"delimiter":{"description":"What stands between two fields: one character, or `tab`. Default: a comma, and a semicolon where `decimal` is a comma. Example: `\";\"`.","type":"string","examples":[";","tab"]},"decimal":{"description":"The decimal separator: `.`, or `,` for the spreadsheets of half of Europe. Default: a point.","type":"string","enum":[".",","],"default":"."},"time":{"description":"How times are written: `unix` (seconds), `unix_ms` (milliseconds) or `iso` (ISO 8601 in `timezone`). Default: unix.","type":"string","enum":["unix","unix_ms","iso"],"default":"unix"},"timezone":{"description":"The IANA name of the zone that `time: iso` is written in. Default: the manifest's `timezone`. Example: `Europe/Berlin`.","type":"string","examples":["UTC","Europe/Berlin"]}}},"on_empty":{"description":"What happens where a query has no data: `error` fails the figure, `warn` writes an empty one and says so. Default: error.","type":"string","enum":["error","warn"],"default":"error"}}};
const schema25 = {"title":"PromQL expression","description":"A PromQL expression. `${name}` is filled in from `vars`, and `${range}` is the length of the range. Put it in single quotes where it contains `: ` or ` #` or begins with a brace.","type":["string","number","boolean"],"pattern":"\\S","examples":["go_goroutines{job=\"pluto\"}","sum by (code) (rate(http_requests_total[5m]))"]};
const schema34 = {"title":"list of query names","description":"Names of queries of the top level's `queries`.","type":"array","minItems":1,"items":{"title":"query name","description":"The name of a query of the top level's `queries`.","type":["string","number"]},"examples":[["p50","p99"]]};
const schema31 = {"title":"label","description":"What a series is called: a template over the labels of the answer, in quotes because of the braces. `${name}` is filled in from `vars`. Default: in CSV the series in PromQL notation, in legends the values that tell them apart. Example: `\"{{instance}}\"`.","type":["string","number","boolean"],"examples":["{{instance}}","{{job}} on {{instance}}"]};
const schema33 = {"title":"step","description":"The time between two points: a duration, or `auto` for about 1,000 points at most, and never finer than the endpoint's `scrape_interval`: an hour has 241 points where that is 15s. Default: auto. Example: `15s`.","type":"string","pattern":"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$","default":"auto","examples":["auto","15s","1m"]};
const schema32 = {"title":"endpoint name","description":"The name of an endpoint of the top level's `prometheus`. Needed where there are several. Example: `eu`.","type":"string","examples":["eu"]};
const schema43 = {"title":"text","description":"A text. It needs quotes where it begins with a brace, a bracket or another sign of YAML.","type":["string","number","boolean"],"examples":["Goroutines per replica"]};
const pattern12 = new RegExp("^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$", "u");
const schema26 = {"title":"queries","description":"Queries by name; each is PromQL or a query object.","type":"object","minProperties":1,"propertyNames":{"$ref":"#/definitions/name"},"additionalProperties":{"description":"PromQL, or an object with `query` and settings of its own.","type":["string","number","boolean","object"],"if":{"type":["string","number","boolean"]},"then":{"$ref":"#/definitions/promql"},"else":{"if":{"type":"object"},"then":{"$ref":"#/definitions/query"}}}};
const schema29 = {"title":"query","description":"A query in its long form: PromQL with settings of its own.","type":"object","additionalProperties":false,"properties":{"query":{"description":"The PromQL expression; needed, be it here or in the query of the same name in `defaults`. `${name}` is filled in from `vars`. Example: `up{job=\"pluto\"}`.","allOf":[{"$ref":"#/definitions/promql"}]},"label":{"description":"What this query's series are called, in place of the figure's `label`. `${name}` is filled in from `vars`. Example: `\"p99 of {{instance}}\"`.","allOf":[{"$ref":"#/definitions/label"}]},"prometheus":{"description":"The endpoint that this query asks, in place of the figure's; so two servers can share a figure. Example: `us`.","allOf":[{"$ref":"#/definitions/endpointName"}]},"step":{"description":"The time between two points of this query, in place of the figure's `step`. Example: `1m`.","allOf":[{"$ref":"#/definitions/step"}]}}};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "query") || (key0 === "label")) || (key0 === "prometheus")) || (key0 === "step"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data};
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
const err1 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/type",keyword:"type",params:{type: schema25.type},message:"must be string,number,boolean",schema:schema25.type,parentSchema:schema25,data:data0};
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
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema25,data:data0};
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
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema31.type},message:"must be string,number,boolean",schema:schema31.type,parentSchema:schema31,data:data1};
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
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/endpointName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.step !== undefined){
let data3 = data.step;
if(typeof data3 === "string"){
if(!pattern12.test(data3)){
const err5 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/pattern",keyword:"pattern",params:{pattern: "^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema33,data:data3};
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
const err6 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data3};
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
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema26,data};
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
if(!pattern6.test(key0)){
const err1 = {instancePath,schemaPath:"#/definitions/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema22,data:key0,propertyName:key0};
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
const err2 = {instancePath,schemaPath:"#/definitions/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema22.type,parentSchema:schema22,data:key0,propertyName:key0};
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
const err3 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema26.propertyNames,parentSchema:schema26,data};
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
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema26.additionalProperties.type},message:"must be string,number,boolean,object",schema:schema26.additionalProperties.type,parentSchema:schema26.additionalProperties,data:data0};
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
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/promql/type",keyword:"type",params:{type: schema25.type},message:"must be string,number,boolean",schema:schema25.type,parentSchema:schema25,data:data0};
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
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/promql/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema25,data:data0};
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
if(!(validate18(data0, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
var _valid1 = _errs17 === errors;
valid5 = _valid1;
}
if(!valid5){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema26.additionalProperties.else.if,parentSchema:schema26.additionalProperties.else,data:data0};
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
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema26.additionalProperties.if,parentSchema:schema26.additionalProperties,data:data0};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const schema36 = {"title":"range","description":"The time that is drawn, in one of four forms: `{start, end}`, `{start, duration}`, `{end, duration}` or `{last}`. Example: `{last: 6h}`.","type":"object","additionalProperties":false,"properties":{"start":{"description":"The first point in time; the points are counted from it. Goes with `end` or `duration`. ISO 8601, Unix seconds, `now` or `now-6h`; a time without a zone is read in `timezone`. Example: `2017-06-01T12:00:00Z`.","allOf":[{"$ref":"#/definitions/time"}]},"end":{"description":"The last point in time, itself included. Goes with `start` or `duration`, and is written as `start` is. Example: `2017-06-01T13:00:00Z`.","allOf":[{"$ref":"#/definitions/time"}]},"duration":{"description":"How long the range is, beside `start` or `end`. Example: `1h30m`.","allOf":[{"$ref":"#/definitions/duration"}]},"last":{"description":"The time up to now, alone: `{last: 6h}` is the last six hours.","allOf":[{"$ref":"#/definitions/duration"}]}},"examples":[{"start":"2017-06-01T12:00:00Z","end":"2017-06-01T13:00:00Z"},{"last":"6h"}]};
const schema37 = {"title":"time","description":"A time: ISO 8601 with a zone (`2017-06-01T12:00:00Z`) or without one (read in `timezone`), a date (its midnight), Unix seconds, `now`, or `now-6h`.","type":["string","number"],"examples":["2017-06-01T12:00:00Z","now-6h",1496318400]};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "start") || (key0 === "end")) || (key0 === "duration")) || (key0 === "last"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
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
const err1 = {instancePath:instancePath+"/start",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: schema37.type},message:"must be string,number",schema:schema37.type,parentSchema:schema37,data:data0};
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
const err2 = {instancePath:instancePath+"/end",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: schema37.type},message:"must be string,number",schema:schema37.type,parentSchema:schema37,data:data1};
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
if(!pattern3.test(data2)){
const err3 = {instancePath:instancePath+"/duration",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema15,data:data2};
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
const err4 = {instancePath:instancePath+"/duration",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data2};
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
if(!pattern3.test(data3)){
const err5 = {instancePath:instancePath+"/last",schemaPath:"#/definitions/duration/pattern",keyword:"pattern",params:{pattern: "^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema15,data:data3};
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
const err6 = {instancePath:instancePath+"/last",schemaPath:"#/definitions/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.type,parentSchema:schema15,data:data3};
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
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema24.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data};
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
const err1 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/type",keyword:"type",params:{type: schema25.type},message:"must be string,number,boolean",schema:schema25.type,parentSchema:schema25,data:data0};
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
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/definitions/promql/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema25,data:data0};
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
const err3 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/type",keyword:"type",params:{type: schema24.properties.queries.type},message:"must be object,array",schema:schema24.properties.queries.type,parentSchema:schema24.properties.queries,data:data1};
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
if(!(validate17(data1, {instancePath:instancePath+"/queries",parentData:data,parentDataProperty:"queries",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
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
if(Array.isArray(data1)){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/queries",schemaPath:"#/definitions/queryNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err7 = {instancePath:instancePath+"/queries/" + i0,schemaPath:"#/definitions/queryNames/items/type",keyword:"type",params:{type: schema34.items.type},message:"must be string,number",schema:schema34.items.type,parentSchema:schema34.items,data:data2};
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
const err8 = {instancePath:instancePath+"/queries",schemaPath:"#/definitions/queryNames/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs16 === errors;
valid4 = _valid1;
}
if(!valid4){
const err9 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema24.properties.queries.else.if,parentSchema:schema24.properties.queries.else,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err10 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema24.properties.queries.if,parentSchema:schema24.properties.queries,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.label !== undefined){
let data3 = data.label;
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err11 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema31.type},message:"must be string,number,boolean",schema:schema31.type,parentSchema:schema31,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.range !== undefined){
if(!(validate21(data.range, {instancePath:instancePath+"/range",parentData:data,parentDataProperty:"range",rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.step !== undefined){
let data5 = data.step;
if(typeof data5 === "string"){
if(!pattern12.test(data5)){
const err12 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/pattern",keyword:"pattern",params:{pattern: "^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"},message:"must match pattern \""+"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$"+"\"",schema:"^(auto|0|(?=[0-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$",parentSchema:schema33,data:data5};
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
const err13 = {instancePath:instancePath+"/step",schemaPath:"#/definitions/step/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.prometheus !== undefined){
let data6 = data.prometheus;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/endpointName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.formats !== undefined){
let data7 = data.formats;
if(Array.isArray(data7)){
if(data7.length < 1){
const err15 = {instancePath:instancePath+"/formats",schemaPath:"#/properties/formats/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema24.properties.formats,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err16 = {instancePath:instancePath+"/formats/" + i1,schemaPath:"#/properties/formats/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.formats.items.type,parentSchema:schema24.properties.formats.items,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(((data8 === "csv") || (data8 === "gnuplot")) || (data8 === "matplotlib"))){
const err17 = {instancePath:instancePath+"/formats/" + i1,schemaPath:"#/properties/formats/items/enum",keyword:"enum",params:{allowedValues: schema24.properties.formats.items.enum},message:"must be equal to one of the allowed values",schema:schema24.properties.formats.items.enum,parentSchema:schema24.properties.formats.items,data:data8};
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
const err18 = {instancePath:instancePath+"/formats",schemaPath:"#/properties/formats/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema24.properties.formats.type,parentSchema:schema24.properties.formats,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.title !== undefined){
let data9 = data.title;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (typeof data9 !== "boolean")){
const err19 = {instancePath:instancePath+"/title",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema43.type},message:"must be string,number,boolean",schema:schema43.type,parentSchema:schema43,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.x !== undefined){
let data10 = data.x;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
if(!((key1 === "time") || (key1 === "label"))){
const err20 = {instancePath:instancePath+"/x",schemaPath:"#/properties/x/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema24.properties.x,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.time !== undefined){
let data11 = data10.time;
if(typeof data11 !== "string"){
const err21 = {instancePath:instancePath+"/x/time",schemaPath:"#/properties/x/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.x.properties.time.type,parentSchema:schema24.properties.x.properties.time,data:data11};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data11 === "absolute") || (data11 === "relative"))){
const err22 = {instancePath:instancePath+"/x/time",schemaPath:"#/properties/x/properties/time/enum",keyword:"enum",params:{allowedValues: schema24.properties.x.properties.time.enum},message:"must be equal to one of the allowed values",schema:schema24.properties.x.properties.time.enum,parentSchema:schema24.properties.x.properties.time,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.label !== undefined){
let data12 = data10.label;
if(((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))) && (typeof data12 !== "boolean")){
const err23 = {instancePath:instancePath+"/x/label",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema43.type},message:"must be string,number,boolean",schema:schema43.type,parentSchema:schema43,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/x",schemaPath:"#/properties/x/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.properties.x.type,parentSchema:schema24.properties.x,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.y !== undefined){
let data13 = data.y;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key2 in data13){
if(!(key2 === "label")){
const err25 = {instancePath:instancePath+"/y",schemaPath:"#/properties/y/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema24.properties.y,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data13.label !== undefined){
let data14 = data13.label;
if(((typeof data14 !== "string") && (!((typeof data14 == "number") && (isFinite(data14))))) && (typeof data14 !== "boolean")){
const err26 = {instancePath:instancePath+"/y/label",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema43.type},message:"must be string,number,boolean",schema:schema43.type,parentSchema:schema43,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/y",schemaPath:"#/properties/y/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.properties.y.type,parentSchema:schema24.properties.y,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.gaps !== undefined){
let data15 = data.gaps;
if(typeof data15 !== "string"){
const err28 = {instancePath:instancePath+"/gaps",schemaPath:"#/properties/gaps/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.gaps.type,parentSchema:schema24.properties.gaps,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((data15 === "break") || (data15 === "connect"))){
const err29 = {instancePath:instancePath+"/gaps",schemaPath:"#/properties/gaps/enum",keyword:"enum",params:{allowedValues: schema24.properties.gaps.enum},message:"must be equal to one of the allowed values",schema:schema24.properties.gaps.enum,parentSchema:schema24.properties.gaps,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.csv !== undefined){
let data16 = data.csv;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!((((((key3 === "layout") || (key3 === "header")) || (key3 === "delimiter")) || (key3 === "decimal")) || (key3 === "time")) || (key3 === "timezone"))){
const err30 = {instancePath:instancePath+"/csv",schemaPath:"#/properties/csv/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema24.properties.csv,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data16.layout !== undefined){
let data17 = data16.layout;
if(typeof data17 !== "string"){
const err31 = {instancePath:instancePath+"/csv/layout",schemaPath:"#/properties/csv/properties/layout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.csv.properties.layout.type,parentSchema:schema24.properties.csv.properties.layout,data:data17};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!((data17 === "wide") || (data17 === "long"))){
const err32 = {instancePath:instancePath+"/csv/layout",schemaPath:"#/properties/csv/properties/layout/enum",keyword:"enum",params:{allowedValues: schema24.properties.csv.properties.layout.enum},message:"must be equal to one of the allowed values",schema:schema24.properties.csv.properties.layout.enum,parentSchema:schema24.properties.csv.properties.layout,data:data17};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.header !== undefined){
let data18 = data16.header;
if(typeof data18 !== "boolean"){
const err33 = {instancePath:instancePath+"/csv/header",schemaPath:"#/properties/csv/properties/header/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema24.properties.csv.properties.header.type,parentSchema:schema24.properties.csv.properties.header,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.delimiter !== undefined){
let data19 = data16.delimiter;
if(typeof data19 !== "string"){
const err34 = {instancePath:instancePath+"/csv/delimiter",schemaPath:"#/properties/csv/properties/delimiter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.csv.properties.delimiter.type,parentSchema:schema24.properties.csv.properties.delimiter,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.decimal !== undefined){
let data20 = data16.decimal;
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/csv/decimal",schemaPath:"#/properties/csv/properties/decimal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.csv.properties.decimal.type,parentSchema:schema24.properties.csv.properties.decimal,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!((data20 === ".") || (data20 === ","))){
const err36 = {instancePath:instancePath+"/csv/decimal",schemaPath:"#/properties/csv/properties/decimal/enum",keyword:"enum",params:{allowedValues: schema24.properties.csv.properties.decimal.enum},message:"must be equal to one of the allowed values",schema:schema24.properties.csv.properties.decimal.enum,parentSchema:schema24.properties.csv.properties.decimal,data:data20};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.time !== undefined){
let data21 = data16.time;
if(typeof data21 !== "string"){
const err37 = {instancePath:instancePath+"/csv/time",schemaPath:"#/properties/csv/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.csv.properties.time.type,parentSchema:schema24.properties.csv.properties.time,data:data21};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(((data21 === "unix") || (data21 === "unix_ms")) || (data21 === "iso"))){
const err38 = {instancePath:instancePath+"/csv/time",schemaPath:"#/properties/csv/properties/time/enum",keyword:"enum",params:{allowedValues: schema24.properties.csv.properties.time.enum},message:"must be equal to one of the allowed values",schema:schema24.properties.csv.properties.time.enum,parentSchema:schema24.properties.csv.properties.time,data:data21};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data16.timezone !== undefined){
let data22 = data16.timezone;
if(typeof data22 !== "string"){
const err39 = {instancePath:instancePath+"/csv/timezone",schemaPath:"#/properties/csv/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.csv.properties.timezone.type,parentSchema:schema24.properties.csv.properties.timezone,data:data22};
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
else {
const err40 = {instancePath:instancePath+"/csv",schemaPath:"#/properties/csv/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.properties.csv.type,parentSchema:schema24.properties.csv,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.on_empty !== undefined){
let data23 = data.on_empty;
if(typeof data23 !== "string"){
const err41 = {instancePath:instancePath+"/on_empty",schemaPath:"#/properties/on_empty/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.properties.on_empty.type,parentSchema:schema24.properties.on_empty,data:data23};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((data23 === "error") || (data23 === "warn"))){
const err42 = {instancePath:instancePath+"/on_empty",schemaPath:"#/properties/on_empty/enum",keyword:"enum",params:{allowedValues: schema24.properties.on_empty.enum},message:"must be equal to one of the allowed values",schema:schema24.properties.on_empty.enum,parentSchema:schema24.properties.on_empty,data:data23};
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
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.figures === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "figures"},message:"must have required property '"+"figures"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((((key0 === "version") || (key0 === "prometheus")) || (key0 === "defaults")) || (key0 === "timezone")) || (key0 === "output_dir")) || (key0 === "vars")) || (key0 === "queries")) || (key0 === "figures")) || (pattern0.test(key0)))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.version.type,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(data0 === 1)){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/enum",keyword:"enum",params:{allowedValues: schema11.properties.version.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.version.enum,parentSchema:schema11.properties.version,data:data0};
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
let data1 = data.prometheus;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err4 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/type",keyword:"type",params:{type: schema11.properties.prometheus.type},message:"must be string,object",schema:schema11.properties.prometheus.type,parentSchema:schema11.properties.prometheus,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const _errs6 = errors;
let valid1 = true;
const _errs7 = errors;
if(typeof data1 !== "string"){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
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
const err6 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/url/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema12,data:data1};
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
const err7 = {instancePath:instancePath+"/prometheus",schemaPath:"#/definitions/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
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
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const _errs16 = errors;
let valid4 = false;
const _errs17 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing0;
if((data1.url === undefined) && (missing0 = "url")){
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
var _valid2 = _errs17 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs18 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.max_concurrency === undefined) && (missing1 = "max_concurrency")){
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
var _valid2 = _errs18 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs19 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing2;
if((data1.requests_per_second === undefined) && (missing2 = "requests_per_second")){
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
var _valid2 = _errs19 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs20 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing3;
if((data1.timeout === undefined) && (missing3 = "timeout")){
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
var _valid2 = _errs20 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs21 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing4;
if((data1.connect_timeout === undefined) && (missing4 = "connect_timeout")){
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
var _valid2 = _errs21 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs22 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing5;
if((data1.compression === undefined) && (missing5 = "compression")){
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
var _valid2 = _errs22 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs23 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing6;
if((data1.scrape_interval === undefined) && (missing6 = "scrape_interval")){
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
var _valid2 = _errs23 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs24 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing7;
if((data1.basic_auth === undefined) && (missing7 = "basic_auth")){
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
var _valid2 = _errs24 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs25 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing8;
if((data1.authorization === undefined) && (missing8 = "authorization")){
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
var _valid2 = _errs25 === errors;
valid4 = valid4 || _valid2;
}
}
}
}
}
}
}
}
if(!valid4){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
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
const _errs26 = errors;
if(!(validate11(data1, {instancePath:instancePath+"/prometheus",parentData:data,parentDataProperty:"prometheus",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var _valid1 = _errs26 === errors;
valid3 = _valid1;
ifClause1 = "then";
}
else {
const _errs27 = errors;
const _errs28 = errors;
let valid5 = true;
const _errs29 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid3 = _errs29 === errors;
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs31 = errors;
if(!(validate13(data1, {instancePath:instancePath+"/prometheus",parentData:data,parentDataProperty:"prometheus",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
var _valid3 = _errs31 === errors;
valid5 = _valid3;
}
if(!valid5){
const err20 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/else/else/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema11.properties.prometheus.else.else.if,parentSchema:schema11.properties.prometheus.else.else,data:data1};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid1 = _errs27 === errors;
valid3 = _valid1;
ifClause1 = "else";
}
if(!valid3){
const err21 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/else/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema11.properties.prometheus.else.if,parentSchema:schema11.properties.prometheus.else,data:data1};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err22 = {instancePath:instancePath+"/prometheus",schemaPath:"#/properties/prometheus/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema11.properties.prometheus.if,parentSchema:schema11.properties.prometheus,data:data1};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.defaults !== undefined){
if(!(validate16(data.defaults, {instancePath:instancePath+"/defaults",parentData:data,parentDataProperty:"defaults",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
if(data.timezone !== undefined){
let data3 = data.timezone;
if(typeof data3 !== "string"){
const err23 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.timezone.type,parentSchema:schema11.properties.timezone,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.output_dir !== undefined){
let data4 = data.output_dir;
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err24 = {instancePath:instancePath+"/output_dir",schemaPath:"#/properties/output_dir/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema11.properties.output_dir,data:data4};
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
const err25 = {instancePath:instancePath+"/output_dir",schemaPath:"#/properties/output_dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.output_dir.type,parentSchema:schema11.properties.output_dir,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.vars !== undefined){
let data5 = data.vars;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
const _errs40 = errors;
if(typeof key1 === "string"){
if(!pattern17.test(key1)){
const err26 = {instancePath:instancePath+"/vars",schemaPath:"#/definitions/variableName/pattern",keyword:"pattern",params:{pattern: "^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$"+"\"",schema:"^(?!__|range$)[A-Za-z_][A-Za-z0-9_-]*$",parentSchema:schema46,data:key1,propertyName:key1};
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
const err27 = {instancePath:instancePath+"/vars",schemaPath:"#/definitions/variableName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.type,parentSchema:schema46,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var valid7 = _errs40 === errors;
if(!valid7){
const err28 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema11.properties.vars.propertyNames,parentSchema:schema11.properties.vars,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
for(const key2 in data5){
let data6 = data5[key2];
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (typeof data6 !== "boolean")){
const err29 = {instancePath:instancePath+"/vars/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/value/type",keyword:"type",params:{type: schema18.type},message:"must be string,number,boolean",schema:schema18.type,parentSchema:schema18,data:data6};
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
else {
const err30 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.vars.type,parentSchema:schema11.properties.vars,data:data5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.queries !== undefined){
if(!(validate17(data.queries, {instancePath:instancePath+"/queries",parentData:data,parentDataProperty:"queries",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
if(data.figures !== undefined){
let data8 = data.figures;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err31 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema11.properties.figures,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data8){
const _errs51 = errors;
if(typeof key3 === "string"){
if(!pattern18.test(key3)){
const err32 = {instancePath:instancePath+"/figures",schemaPath:"#/definitions/figureName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$",parentSchema:schema48,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/figures",schemaPath:"#/definitions/figureName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.type,parentSchema:schema48,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var valid12 = _errs51 === errors;
if(!valid12){
const err34 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema11.properties.figures.propertyNames,parentSchema:schema11.properties.figures,data:data8};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
for(const key4 in data8){
if(!(validate16(data8[key4], {instancePath:instancePath+"/figures/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data8,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.figures.type,parentSchema:schema11.properties.figures,data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

/** @type {import('./failure.js').Validator<import('./schema.generated.js').Manifest>} */
export const validate = validate10;
