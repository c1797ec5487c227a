import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/load.js';
import { asked, errorsOf, manifest, mistakes, query, single } from './given.js';
import { folderOf } from './runs/given.js';

const endpoint =
  '{url: http://a, params: {dedup: true, tenant: a}, http_headers: {X-A: {values: [1]}, X-B: {values: [2]}}}';

/** A manifest whose figure is on its third line. */
const given = (own: string, defaults = '{}'): string =>
  `prometheus: ${endpoint}\ndefaults: ${defaults}\nfigures: {f: {query: up, range: {last: 1h}, ${own}}}`;

const headersOf = (text: string) =>
  Object.fromEntries(
    query(text, { env: { T: 'paper', KEY: 's3cr3t' } }).endpoint.access.headers.map(
      ({ name, values, secrets }) => [name, [...values, ...secrets].map((value) => value().text)],
    ),
  );

describe('params of a figure', () => {
  it('are added to those of its endpoint, name by name', () => {
    const { params, writtenParams } = query(given('params: {tenant: b, extra: 05}')).endpoint;
    expect(params).toEqual({ dedup: 'true', tenant: 'b', extra: '05' });
    expect(writtenParams).toBe('dedup=true&extra=05&tenant=b');
  });

  it('are added to those of the defaults, name by name', () => {
    const text = given('params: {b: 2}', '{params: {a: 1, b: 1}}');
    expect(query(text).endpoint.params).toMatchObject({ a: '1', b: '2' });
  });

  it('come from the environment, of which the manifest alone is known elsewhere', () => {
    const { params, writtenParams } = query(given('params: {tenant: "${T}"}'), {
      env: { T: 'paper' },
    }).endpoint;
    expect(params['tenant']).toBe('paper');
    expect(writtenParams).toBe('dedup=true&tenant=%24%7BT%7D');
  });

  it.each([
    ...['token: s3cr3t', 'apikey: "${KEY:-s3cr3t}"', 'accessToken: s3cr3t', 'auth: Bearer s3cr3t'],
    ...['X-Amz-Signature: s3cr3t', 'api_key: "$${KEY}s3cr3t"', 'PASSWORD: s3cr3t'],
  ])('have no secret in clear, {%s}, for snapshots would have it', (one) => {
    const [error, ...others] = errorsOf(() => query(given(`params: {${one}}`)));
    expect(others).toEqual([]);
    expect(error?.code).toBe('MANIFEST_VALUE');
    expect(JSON.stringify(error)).not.toContain('s3cr3t');
  });

  it.each([
    ...['bypass_cache: "1"', 'keyspace: a', 'author: me', 'design: b', 'signal: c', 'key_id: d'],
  ])('may be called much like one: {%s}', (one) => {
    expect(() => query(given(`params: {${one}}`))).not.toThrow();
  });

  it('may have one from the environment', () => {
    const own = given('params: {token: "${KEY}"}');
    expect(query(own, { env: { KEY: 's3cr3t' } }).endpoint.writtenParams).toContain(
      'token=%24%7BKEY%7D',
    );
    const bearer = given('params: {auth: "Bearer ${KEY}"}');
    expect(query(bearer, { env: { KEY: 's3cr3t' } }).endpoint.params['auth']).toBe('Bearer s3cr3t');
  });

  it('are those of each panel', () => {
    const text = `prometheus: http://a
figures:
  f:
    range: {last: 1h}
    params: {a: 1}
    panels: [{query: up, params: {b: 2}}, {query: up}]`;
    const parts = manifest(text).figures[0]?.panels?.parts ?? [];
    expect(parts.map(({ queries }) => asked(queries[0]).endpoint.params)).toEqual([
      { a: '1', b: '2' },
      { a: '1' },
    ]);
  });

  it('are sent to the server of a run, too', async () => {
    const text = `prometheus: {eu: http://a, us: http://b}
defaults: {prometheus: eu, params: {a: 1}}
runs: {r: {start: 2026-01-01T00:00:00Z, duration: 1m, prometheus: us}}
figures: {f: {query: up, runs: all}}`;
    const cwd = folderOf({ 'styx.config.yaml': text });
    const whole = await loadManifest({ cwd, env: {} });
    expect(single(whole.figures[0]).range).toMatchObject({
      runs: [{ endpoint: { name: 'us', params: { a: '1' } } }],
    });
  });

  it('are those of a value too, which a figure that it is of says', () => {
    const text = `prometheus: http://a
figures: {f: {query: up, range: {last: 1h}, params: {a: 1}}}
values:
  own: {query: up, range: {last: 1h}, reduce: max, params: {b: 2}}
  of: {figure: f, reduce: max}`;
    const params = manifest(text).numbers.values.map(({ source }) =>
      'query' in source ? asked(source.query).endpoint.params : undefined,
    );
    expect(params).toEqual([{ b: '2' }, { a: '1' }]);
    expect(mistakes(text.replace('figure: f,', 'figure: f, params: {c: 3},'))).toEqual([
      ['MANIFEST_VALUE', 5, 'params'],
    ]);
  });

  it.each([
    ['params: {query: up}', 'MANIFEST_VALUE', 'up'],
    ['params: {a: [1]}', 'MANIFEST_VALUE', 'a'],
    ['params: {a: "${NONE}"}', 'UNKNOWN_VARIABLE', '"${NONE}"'],
    ['http_headers: {Host: {values: [a]}}', 'MANIFEST_KEY', 'Host'],
  ])('are not %s, which is said once', (own, code, text) => {
    expect(mistakes(given(own))).toEqual([[code, 3, text]]);
  });
});

describe('http_headers of a figure', () => {
  it('are sent with those of its endpoint, and in place of one of that name', () => {
    const own = 'http_headers: {x-a: {values: ["${T}"]}, X-C: {secrets: ["${KEY}"]}}';
    expect(headersOf(given(own))).toEqual({ 'X-B': ['2'], 'x-a': ['paper'], 'X-C': ['s3cr3t'] });
  });

  it('are known elsewhere as they are written, without secrets', () => {
    const own = 'http_headers: {X-Key: {secrets: ["${KEY}"], files: [key]}, X-A: {values: [x]}}';
    expect(query(given(own)).endpoint.writtenHeaders).toBe('x-a=x&x-key=%24%7BKEY%7D&x-key=key');
  });

  it.each(['s3cr3t', '${KEY:-s3cr3t}'])(
    'have no secret in clear, %s, for two would be one',
    (one) => {
      const own = `http_headers: {X-Key: {secrets: ["${one}"]}}`;
      const [error, ...others] = errorsOf(() => query(given(own)));
      expect(others).toEqual([]);
      expect(error?.code).toBe('MANIFEST_VALUE');
      expect(JSON.stringify(error?.position)).not.toContain('s3cr3t');
    },
  );
});

describe('params and http_headers of a value', () => {
  it('are added to those of its defaults and of the figures, name by name', () => {
    const text = `prometheus: ${endpoint}
defaults: {range: {last: 1h}, params: {a: 1, b: 1}, http_headers: {X-Tenant: {values: [t]}}}
values:
  defaults: {params: {b: 2, c: 2}}
  v: {query: up, reduce: max, params: {c: 3}, http_headers: {X-Other: {values: [o]}}}`;
    const [value] = manifest(text).numbers.values;
    if (value === undefined || !('query' in value.source)) throw new Error('it asks nothing');
    const { params, access } = asked(value.source.query).endpoint;
    expect(params).toMatchObject({ a: '1', b: '2', c: '3' });
    expect(access.headers.map(({ name }) => name)).toEqual(['X-A', 'X-B', 'X-Tenant', 'X-Other']);
  });
});
