import { describe, expect, it } from 'vitest';
import { errorsOf, manifest, mistakes, query } from '../given.js';

function given(tls: string): string {
  const endpoint = `{url: https://a, tls_config: ${tls}}`;
  return `prometheus: ${endpoint}\nfigures: {f: {query: up, range: {last: 1h}}}`;
}

describe('tls_config', () => {
  it('is read when the server is asked', () => {
    const text = given(
      '{ca: "${NONE}", cert_file: nowhere, key_file: nowhere, min_version: TLS13}',
    );
    const { tls } = query(text).endpoint.access;
    expect(tls).toMatchObject({ isVerified: true, minVersion: 'TLSv1.3' });
    expect(tls.ca).toThrow();
    expect(tls.identity?.key).toThrow();
  });

  it.each([
    ['{ca: a, ca_file: b}', 'MANIFEST_VALUE', 'ca_file'],
    ['{cert: a}', 'MANIFEST_VALUE', 'tls_config'],
    ['{key_file: a}', 'MANIFEST_VALUE', 'tls_config'],
    ['{min_version: TLS14}', 'MANIFEST_VALUE', 'TLS14'],
    ['{insecure_skip_verify: 1}', 'MANIFEST_VALUE', '1'],
    ['{ca_fil: a}', 'MANIFEST_KEY', 'ca_fil'],
  ])('is not %s', (tls, code, text) => {
    expect(mistakes(given(tls))).toEqual([[code, 1, text]]);
  });

  it.each([
    ['{key: hunter2, ca_fil: a}'],
    ['{key: "-----BEGIN EC PRIVATE KEY-----\\nhunter2\\n-----END EC PRIVATE KEY-----", ca_fil: a}'],
    ['{kye: "-----BEGIN PRIVATE KEY----- hunter2"}'],
  ])('does not show a key: %s', (tls) => {
    const errors = errorsOf(() => manifest(given(tls)));
    expect(errors).toHaveLength(1);
    expect(errors[0]?.position?.text).not.toContain('hunter2');
  });
});
