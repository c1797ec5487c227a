import { type AboutServer, aboutServer, SOON_MS } from './about.js';
import type { HttpClient } from './http.js';
import type { Gate, Pacer } from './limits.js';
import { readText } from './refusal.js';

/** As much of what a server says of itself as anyone reads. */
const ABOUT_BYTES = 64 * 1024;

/** Asks a server once what it is, within its limits; what does not answer says nothing. */
export function aboutAsker(http: HttpClient, turns: Gate, pace: Pacer): () => Promise<AboutServer> {
  let about: Promise<AboutServer> | undefined;
  const textAt = async (path: string, signal: AbortSignal): Promise<string | undefined> => {
    try {
      await pace(signal);
      const answer = await http.send('GET', path, {}, signal);
      const text = await readText(answer.body, ABOUT_BYTES);
      return answer.status === 200 ? answer.shown(text) : undefined;
    } catch {
      return undefined;
    }
  };
  const ask = (): Promise<AboutServer> => {
    const soon = AbortSignal.timeout(SOON_MS);
    // In one turn: all answers wait for it, and a second one would come behind all of them.
    return turns.pass(() => aboutServer((path) => textAt(path, soon)));
  };
  return () => (about ??= ask());
}
