import { describe, expect, it } from 'vitest';
import { mistakes, query } from '../given.js';

function given(headers: string): string {
  const endpoint = `{url: http://a, http_headers: ${headers}}`;
  return `prometheus: ${endpoint}\nfigures: {f: {query: up, range: {last: 1h}}}`;
}

describe('http_headers', () => {
  it('have values that may be shown, and secrets', () => {
    const text = given('{X-Scope-OrgID: {values: [0123, "${T}"], secrets: [a], files: [b]}}');
    const { headers } = query(text, { env: { T: 'paper' } }).endpoint.access;
    expect(headers.map(({ name }) => name)).toEqual(['X-Scope-OrgID']);
    expect(headers[0]?.values.map((value) => value().text)).toEqual(['0123', 'paper']);
    expect(headers[0]?.secrets).toHaveLength(2);
  });

  it('are read when the server is asked', () => {
    const { headers } = query(given('{X-Key: {secrets: ["${NONE}"], files: [nowhere]}}')).endpoint
      .access;
    for (const secret of headers[0]?.secrets ?? []) expect(secret).toThrow();
  });

  it.each(['Authorization', 'authorization', 'Host', 'Content-Type', 'User-Agent', 'X-Amz-Date'])(
    'cannot have %s, which Styx sets itself',
    (name) => {
      expect(mistakes(given(`{${name}: {values: [a]}}`))).toEqual([['MANIFEST_KEY', 1, name]]);
    },
  );

  it.each([
    ['{X Key: {values: [a]}}', 'MANIFEST_KEY', 'X Key'],
    ['{X-Key: a}', 'MANIFEST_VALUE', 'a'],
    ['{X-Key: {value: [a]}}', 'MANIFEST_KEY', 'value'],
    ['{X-Key: {values: a}}', 'MANIFEST_VALUE', 'a'],
  ])('are not %s', (headers, code, text) => {
    expect(mistakes(given(headers))).toEqual([[code, 1, text]]);
  });
});
