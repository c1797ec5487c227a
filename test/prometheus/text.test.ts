import { expect, it, onTestFinished } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { openClient } from '../../src/prometheus/client.js';
import { textQuestion } from '../../src/prometheus/text.js';
import { startServer } from '../servers/faulty.js';

it('a text that comes too slowly to end in time is given up', async () => {
  const server = await startServer((_request, _params, response) => {
    const dripping = setInterval(() => response.write('up 1\n'), 10);
    response.on('close', () => clearInterval(dripping));
  });
  onTestFinished(() => server.stop());
  const client = openClient({ ...plainEndpoint(server.url), timeoutMs: 1 }, () => undefined);
  onTestFinished(() => client.close());
  const question = textQuestion('', () => ({ write: () => undefined, end: () => undefined }));
  const thrown = await client.ask(question, AbortSignal.timeout(60_000)).catch((e: unknown) => e);
  expect(thrown).toBeInstanceOf(StyxError);
  expect(thrown).toMatchObject({
    ...{ code: 'TIMEOUT', message: `${server.url} did not answer in time` },
    hint: expect.stringContaining('ask for less'),
  });
});
