import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { servePreview } from '../../src/preview/server.js';
import { openSession } from '../../src/preview/session.js';

it('who reads slowly is told the last view, and not all that there were meanwhile', async () => {
  const session = openSession({ svgOf: () => undefined }, false);
  const { url, close } = await servePreview(session, 0);
  onTestFinished(close);
  const socket = connect(Number(new URL(url).port), '127.0.0.1').pause();
  socket.write('GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(socket, 'connect');
  const megabytes = 'x'.repeat(4_000_000);
  for (let i = 0; i < 20; i++) {
    session.change({ warnings: [megabytes, `view ${i}`] });
    // Changes that come together are one.
    await sleep(40);
  }
  let views = 0;
  let last = '';
  for await (const some of socket.setEncoding('utf8')) {
    const piece = String(some);
    views += piece.split('event: view').length - 1;
    last = (last + piece).slice(-1000);
    if (last.includes('view 19"')) break;
  }
  expect(views).toBeLessThan(10);
});
