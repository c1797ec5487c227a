import { describe, expect, it } from 'vitest';
import { isExempt } from '../../../src/prometheus/access/no-proxy.js';

describe('no_proxy', () => {
  it.each<[string, string, boolean]>([
    ['http://prom.example.org', '', false],
    ['http://prom.example.org', '*', true],
    ['http://prom.example.org', 'prom.example.org', true],
    ['http://prom.example.org', ' other , Prom.Example.ORG', true],
    ['http://prom.example.org', 'example.org', true],
    ['http://example.org', '.example.org', false],
    ['http://prom.example.org', '.example.org', true],
    ['http://prom.example.org', '*.example.org', true],
    ['http://promexample.org', 'example.org', false],
    ['http://prom.example.org:9090', 'prom.example.org:9090', true],
    ['http://prom.example.org', 'prom.example.org:9090', false],
    ['https://prom.example.org', 'prom.example.org:443', true],
    ['http://10.1.2.3', '10.1.2.3', true],
    ['http://10.1.2.3:9090', '10.1.2.3:9090', true],
    ['http://10.1.2.3', '10.0.0.0/8', true],
    ['http://11.1.2.3', '10.0.0.0/8', false],
    ['http://10.1.2.3', '10.0.0.0/99', false],
    ['http://10.1.2.3', '2.3', false],
    ['http://[fd00::1]', 'fd00::/8', true],
    ['http://[fd00::1]:9090', '[fd00::1]:9090', true],
    ['http://[fd00::1]', 'fd00::1', true],
    ['http://localhost:9090', '', true],
    ['http://127.0.0.2', '', true],
    ['http://[::1]', '', true],
  ])('of %s, "%s": %s', (url, list, expected) => {
    expect(isExempt(new URL(url), list)).toBe(expected);
  });
});
