import type { Header } from '../manifest/http/access.js';
import { type AboutServer, aboutServer, nothingSaid, SOON_MS } from './about.js';
import type { HttpClient } from './http.js';
import type { Gate, Pacer } from './limits.js';
import { readText } from './refusal.js';
import type { OpenedTunnel } from './tunnel.js';

/** As much of what a server says of itself as anyone reads. */
const ABOUT_BYTES = 64 * 1024;

/** Asks a server what it is, once, with the headers of who asks first; what does not answer says nothing. */
export type AskAbout = (headers: readonly Header[]) => Promise<AboutServer>;

/** Asks within the limits of a server, until the connections to it are closed. */
export function aboutAsker(
  http: HttpClient,
  tunnel: OpenedTunnel,
  turns: Gate,
  pace: Pacer,
  closing: AbortSignal,
): AskAbout {
  let about: Promise<AboutServer> | undefined;
  const textAt = async (path: string, headers: readonly Header[]): Promise<string | undefined> => {
    try {
      await pace(closing);
      const soon = AbortSignal.timeout(SOON_MS);
      const answer = await http.send({ method: 'GET', path, form: {}, headers }, soon);
      const text = await readText(answer.body, ABOUT_BYTES);
      return answer.status === 200 ? answer.shown(text) : undefined;
    } catch {
      return undefined;
    }
  };
  const askOpened = async (headers: readonly Header[]): Promise<AboutServer> => {
    const isOpen = await tunnel.open().then(
      () => true,
      () => false,
    );
    return isOpen ? aboutServer((path) => textAt(path, headers)) : nothingSaid;
  };
  // In one turn, and at once: all answers wait for it, and a later turn would come behind all of them.
  const ask = (headers: readonly Header[]) => turns.pass(() => askOpened(headers));
  return (headers) => (about ??= ask(headers));
}
