import { describe, expect, it } from 'vitest';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { freeAccess } from '../../src/manifest/http/access.js';
import { endpointNames, findEndpoint, type ManifestFile } from '../../src/manifest/endpoints.js';
import { validateManifest } from '../../src/manifest/validate.js';
import { asked, errorsOf, figure, manifest, mistakes, query, sourceOf } from './given.js';
import { partsOf } from '../../src/manifest/manifest.js';

/** A manifest with a `prometheus` of one line, the first. */
function given(prometheus: string, own = ''): string {
  const figureText = `{query: up, range: {last: 1h}${own && `, ${own}`}}`;
  return `prometheus: ${prometheus}\nfigures: {f: ${figureText}}`;
}

function opened(text: string): ManifestFile {
  const source = sourceOf(text);
  const { written } = validateManifest(source);
  if (written === undefined) throw new Error('the manifest is not valid');
  return { source, written, env: {} };
}

const two = '{eu: "http://eu:9090/p", us: {url: "https://us?x=1"}}';

describe('an endpoint', () => {
  it('may be a URL, with all settings by default', () => {
    expect(query(given('http://localhost:9090')).endpoint).toEqual({
      name: 'prometheus',
      url: new URL('http://localhost:9090'),
      urlKeys: [],
      kind: 'auto',
      params: {},
      writtenParams: '',
      writtenHeaders: '',
      answerLimits: { bytes: 4_294_967_296, series: 200_000, samples: 50_000_000 },
      maxConcurrency: 4,
      requestsPerSecond: undefined,
      timeoutMs: 120_000,
      connectTimeoutMs: 10_000,
      compression: 'auto',
      scrapeIntervalMs: 15_000,
      isScrapeIntervalSaid: false,
      access: freeAccess,
      tunnel: undefined,
    });
  });

  it('may be an object, with settings', () => {
    const settings =
      'max_concurrency: 8, requests_per_second: 0.5, timeout: 30s, connect_timeout: 1s, ' +
      'compression: gzip, scrape_interval: 1m, max_response_bytes: 3, max_series: 2, max_samples: 1';
    expect(query(given(`{url: http://a, ${settings}}`)).endpoint).toMatchObject({
      name: 'prometheus',
      maxConcurrency: 8,
      requestsPerSecond: 0.5,
      timeoutMs: 30_000,
      connectTimeoutMs: 1000,
      compression: 'gzip',
      scrapeIntervalMs: 60_000,
      isScrapeIntervalSaid: true,
      answerLimits: { bytes: 3, series: 2, samples: 1 },
    });
  });

  it.each([
    ['http://localhost:9090', 'auto'],
    ['https://aps-workspaces.us-east-1.amazonaws.com/workspaces/ws-1', 'amazon'],
    ['https://monitoring.googleapis.com/v1/projects/p/location/global/prometheus', 'google'],
    ['https://w-1.eastus.prometheus.monitor.azure.com', 'azure'],
    ['https://grafana.example.org/api/datasources/proxy/uid/abc', 'grafana'],
    ['http://localhost/aps-workspaces', 'auto'],
  ])('at %s is of kind %s', (url, kind) => {
    expect(query(given(url)).endpoint.kind).toBe(kind);
  });

  it('is of the kind that is written, whatever its address', () => {
    const azure = 'https://w-1.eastus.prometheus.monitor.azure.com';
    expect(query(given(`{url: '${azure}', kind: thanos}`)).endpoint.kind).toBe('thanos');
    expect(query(given(`{url: '${azure}', kind: auto}`)).endpoint.kind).toBe('azure');
  });

  it('has parameters, as they are written', () => {
    const params = 'params: {lookback_delta: 1m, "X-Scope": 05, flag: true}';
    expect(query(given(`{url: http://a, ${params}}`)).endpoint.params).toEqual({
      lookback_delta: '1m',
      'X-Scope': '05',
      flag: 'true',
    });
  });

  it('has parameters from the environment, of which the manifest alone is known elsewhere', () => {
    const { endpoint } = query(given('{url: http://a, params: {b: "${TENANT:-x}", a: 1}}'));
    expect(endpoint.params).toEqual({ a: '1', b: 'x' });
    expect(endpoint.writtenParams).toBe('a=1&b=%24%7BTENANT%3A-x%7D');
  });

  it.each(['query', 'start', 'end', 'step', 'time', 'timeout', 'match[]'])(
    'has no parameter %s',
    (name) => {
      const written = `{url: http://a, params: {"${name}": x}}`;
      expect(mistakes(given(written))).toEqual([['MANIFEST_VALUE', 1, `"${name}"`]]);
    },
  );

  it('has no key in clear among them, which snapshots would have', () => {
    const [error, ...others] = errorsOf(() =>
      query(given('{url: http://a, params: {token: s3cr3t}}')),
    );
    expect(others).toEqual([]);
    expect(error).toMatchObject({ code: 'MANIFEST_VALUE', position: { line: 1 } });
    expect(JSON.stringify(error)).not.toContain('s3cr3t');
  });

  it('keeps the path and the query string of its URL', () => {
    const { url } = query(given('http://a/b/?c=d#e')).endpoint;
    expect(url.href).toBe('http://a/b/?c=d');
  });

  it.each([
    ['localhost:9090', 'MANIFEST_VALUE'],
    ['ftp://a', 'MANIFEST_VALUE'],
    ['prometheus', 'MANIFEST_VALUE'],
    ['"http://"', 'MANIFEST_VALUE'],
    ['http://${NOPE}', 'UNKNOWN_VARIABLE'],
  ])('has a URL with http, unlike %s', (url, code) => {
    expect(mistakes(given(url))).toEqual([[code, 1, url]]);
  });

  it.each([
    ['max_concurrency: 0', 'MANIFEST_VALUE', '0'],
    ['max_concurrency: 1.5', 'MANIFEST_VALUE', '1.5'],
    ['requests_per_second: 0', 'MANIFEST_VALUE', '0'],
    ['timeout: 0s', 'BAD_DURATION', '0s'],
    ['timeout: 30', 'BAD_DURATION', '30'],
    ['connect_timeout: soon', 'BAD_DURATION', 'soon'],
    ['scrape_interval: 0', 'BAD_DURATION', '0'],
    ['compression: zstd', 'MANIFEST_VALUE', 'zstd'],
    ['max_concurency: 4', 'MANIFEST_KEY', 'max_concurency'],
    ['basic_auth: {user: a}', 'MANIFEST_KEY', 'user'],
  ])('has no %s', (setting, code, text) => {
    expect(mistakes(given(`{url: http://a, ${setting}}`))).toEqual([[code, 1, text]]);
    const named = given(`{eu: {url: http://a, ${setting}}}`);
    expect(mistakes(named)).toEqual([[code, 1, text]]);
  });

  it.each([
    ['5', 'MANIFEST_VALUE', '5'],
    ['[http://a]', 'MANIFEST_VALUE', 'prometheus'],
    ['{}', 'MANIFEST_VALUE', 'prometheus'],
    ['{timeout: 3s}', 'MANIFEST_VALUE', 'prometheus'],
    ['{eu: {timeout: 3s}}', 'MANIFEST_VALUE', 'eu'],
    ['{eu: {ur: http://a}}', 'MANIFEST_KEY', 'ur'],
    ['{a/b: http://a}', 'MANIFEST_KEY', 'a/b'],
  ])('is not %s', (prometheus, code, text) => {
    expect(mistakes(given(prometheus))).toEqual([[code, 1, text]]);
  });
});

describe('the endpoint of a query', () => {
  it('is the only one', () => {
    expect(query(given('{eu: http://a}')).endpoint.name).toBe('eu');
  });

  it('is that of the query, of the figure, of the defaults', () => {
    const text = [
      `prometheus: ${two}`,
      'defaults: {prometheus: us, range: {last: 1h}}',
      'figures:',
      '  f: {queries: {a: {query: up, prometheus: us}, b: up}, prometheus: eu}',
      '  g: {query: up}',
    ].join('\n');
    const names = manifest(text)
      .figures.flatMap(partsOf)
      .flatMap(({ queries }) => queries.map((one) => asked(one).endpoint.name));
    expect(names).toEqual(['us', 'eu', 'us']);
  });

  it('is one object, however many ask it', () => {
    const { queries } = figure(
      `prometheus: ${two}\nfigures: {f: {queries: {a: up, b: up}, prometheus: eu, range: {last: 1h}}}`,
    );
    expect(queries[0].endpoint).toBe(queries[1]?.endpoint);
  });

  it.each([
    ['none of several', two, '', 'f'],
    ['an unknown one', two, 'prometheus: uss', 'uss'],
    ['a named one where the only one has no name', 'http://a', 'prometheus: eu', 'eu'],
  ])('cannot be %s', (_, prometheus, own, text) => {
    expect(mistakes(given(prometheus, own))).toEqual([['UNKNOWN_ENDPOINT', 2, text]]);
  });

  it('cannot be found without `prometheus`', () => {
    const text = 'figures: {f: {query: up, range: {last: 1h}}}';
    expect(mistakes(text)).toEqual([['UNKNOWN_ENDPOINT', 1, 'f']]);
  });

  it('is judged only if it is used, and once', () => {
    const text = [
      'prometheus: {eu: http://a, us: "http://${NOPE}", ap: "http://${NOR}"}',
      'defaults: {query: up, range: {last: 1h}, prometheus: us}',
      'figures: {f: {}, g: {}, h: {prometheus: eu}}',
    ].join('\n');
    expect(mistakes(text)).toEqual([['UNKNOWN_VARIABLE', 1, '"http://${NOPE}"']]);
  });
});

describe('the tunnels of two endpoints', () => {
  const leading = (one: string, two: string): string =>
    ['prometheus:', `  one: {${one}}`, `  two: {${two}}`, 'defaults: {range: {last: 1h}}']
      .concat('figures: {f: {query: up, prometheus: one}, g: {query: up, prometheus: two}}')
      .join('\n');
  const here = 'url: "http://127.0.0.1:9091"';

  it('cannot lead to one place by two commands', () => {
    const text = leading(
      `${here}, tunnel: [ssh, one]`,
      'url: "http://localhost:9091/p", tunnel: [ssh, two]',
    );
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 3, 'tunnel']]);
    const [error] = errorsOf(() => manifest(text));
    expect(error?.message).toBe(
      'the tunnels of `one` (line 2) and `two` both lead to localhost:9091',
    );
  });

  it.each([
    ['one command', here, '[ssh, one]'],
    ['two places', 'url: "http://127.0.0.1:9092"', '[ssh, two]'],
  ])('may have %s', (_, url, command) => {
    const text = leading(`${here}, tunnel: [ssh, one]`, `${url}, tunnel: ${command}`);
    expect(mistakes(text)).toEqual([]);
  });
});

describe('an endpoint for the command line', () => {
  it('is one of the manifest, whatever its figures', () => {
    const file = opened(`prometheus: ${two}\ndefaults: {prometheus: us}\nfigures: {f: {}}`);
    expect(endpointNames(file)).toEqual(['eu', 'us']);
    expect(findEndpoint(file).name).toBe('us');
    expect(findEndpoint(file, 'eu').url.href).toBe('http://eu:9090/p');
    const [error] = errorsOf(() => findEndpoint(file, 'ue'));
    expect(error).toMatchObject({ code: 'UNKNOWN_ENDPOINT', hint: expect.stringContaining('eu') });
  });

  it('has no name where the manifest gives none', () => {
    expect(endpointNames(opened('prometheus: http://a\nfigures: {f: {}}'))).toEqual([]);
  });

  it('may be a bare URL', () => {
    expect(plainEndpoint('http://a:1/b')).toMatchObject({ name: 'a:1', maxConcurrency: 4 });
    expect(errorsOf(() => plainEndpoint('a:1'))).toMatchObject([{ code: 'USAGE' }]);
  });
});
