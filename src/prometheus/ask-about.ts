import type { Header } from '../manifest/http/access.js';
import type { Endpoint } from '../manifest/manifest.js';
import { type AboutServer, aboutServer, nothingSaid, SOON_MS } from './about.js';
import type { HttpClient } from './http.js';
import { refusalFailure } from './failure.js';
import { outage } from './outage.js';
import { readText } from './refusal.js';
import { type Attempt, type Retrying, withRetries } from './retry.js';
import type { OpenedTunnel } from './tunnel.js';

/** As much of what a server says of itself as anyone reads. */
const ABOUT_BYTES = 64 * 1024;

/** Asks a server what it is, once, with the headers of who asks first; what does not answer says nothing. */
export type AskAbout = (headers: readonly Header[]) => Promise<AboutServer>;

interface Asking {
  readonly endpoint: Endpoint;
  readonly http: HttpClient;
  readonly tunnel: OpenedTunnel;
  readonly retrying: Omit<Retrying, 'signal' | 'outage'>;
  /** Until the connections are closed. */
  readonly closing: AbortSignal;
}

/** Asks within the limits of a server; one that has too much to do, or does not serve yet, is asked again. */
export function aboutAsker({ endpoint, http, tunnel, retrying, closing }: Asking): AskAbout {
  let about: Promise<AboutServer> | undefined;
  // What is not there for this may well be there for queries.
  const trying = { ...retrying, signal: closing, outage: outage() };
  const onceAt = async (path: string, headers: readonly Header[]): Promise<Attempt<Said>> => {
    const soon = AbortSignal.timeout(SOON_MS);
    const answer = await http.send({ method: 'GET', path, form: {}, headers }, soon);
    const body = await readText(answer.body, ABOUT_BYTES);
    if (answer.status === 200) return { value: answer.shown(body) };
    const failure = refusalFailure(endpoint, { ...answer, body });
    return failure.retry === 'later' ? { failure } : { value: undefined };
  };
  const textAt = (path: string, headers: readonly Header[]): Promise<Said> =>
    withRetries(() => onceAt(path, headers), trying).catch(() => undefined);
  const askOpened = async (headers: readonly Header[]): Promise<AboutServer> => {
    const isOpen = await tunnel.open().then(
      () => true,
      () => false,
    );
    return isOpen ? aboutServer((path) => textAt(path, headers)) : nothingSaid;
  };
  // In one turn, and at once: all answers wait for it, and a later turn would come behind all of them.
  const ask = (headers: readonly Header[]) => retrying.gate.pass(() => askOpened(headers));
  return (headers) => (about ??= ask(headers));
}

type Said = string | undefined;
