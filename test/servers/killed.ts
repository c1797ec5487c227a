import { type FaultyServer, type Handler, startServer } from './faulty.js';
import type { RunningServer } from './process.js';
import { handingOn } from './recording.js';

/** A real server behind an address at which everything is seen that becomes of it. */
export interface KilledServer {
  readonly url: string;
  /**
   * Kills it as it is asked for the n-th time from now on, and starts it again after so many ms. Resolves when
   * it is there again.
   */
  killAt(n: number, awayMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** Connections break, and are refused, as those to the server itself would be: only who counts is in between. */
export async function killedServer(server: RunningServer): Promise<KilledServer> {
  const handOn = handingOn(server.url);
  let left = Infinity;
  let kill = (): void => undefined;
  const orBreak =
    (handler: Handler): Handler =>
    async (request, params, response) => {
      await Promise.resolve(handler(request, params, response)).catch(() => response.destroy());
    };
  const counted: Handler = (...asked) => {
    left -= 1;
    if (left === 0) kill();
    return handOn(...asked);
  };
  const listen = (port?: number): Promise<FaultyServer> =>
    startServer(orBreak(counted), { status: orBreak(handOn), ...(port && { port }) });
  let front = await listen();
  const { url } = front;

  async function restart(awayMs: number): Promise<void> {
    const back = server.killAndRestart(awayMs);
    await front.stop();
    await back;
    front = await listen(Number(new URL(url).port));
  }
  return {
    url,
    killAt(n, awayMs) {
      left = n;
      return new Promise((resolve, reject) => {
        kill = () => void restart(awayMs).then(resolve, reject);
      });
    },
    async stop() {
      await front.stop();
      await server.stop();
    },
  };
}
