import { expect, it } from 'vitest';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { connectionFailure } from '../../src/prometheus/broken-connection.js';

it.each([
  ['EAI_AGAIN', 'nobody can say now where to find the host lab.example.org'],
  ['EHOSTUNREACH', 'no way leads to the host lab.example.org'],
  ['ENETUNREACH', 'this machine has no network that leads to the host lab.example.org'],
  ['ETIMEDOUT', 'http://lab.example.org takes no connection'],
])('%s is of a connection that was never made, and says so', (code, message) => {
  const thrown = Object.assign(new Error(`connect ${code} 192.0.2.1:80`), { code });
  const failure = connectionFailure(plainEndpoint('http://lab.example.org'), thrown);
  expect(failure).toMatchObject({ reached: 'nobody', retry: 'later', error: { message } });
  expect(failure.error.hint).toMatch(/VPN|check the url/);
});
