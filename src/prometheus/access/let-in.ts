import { StyxError } from '../../errors.js';
import { programOf } from '../../manifest/http/command.js';
import type { Endpoint } from '../../manifest/manifest.js';
import type { Header } from '../../manifest/http/access.js';
import { unlessAborted } from '../aborting.js';
import { authenticator, type Proof } from './authenticator.js';
import { openDispatcher } from './dispatcher.js';
import { headersOf } from './headers.js';
import type { Hiding, OnWarning } from './hiding.js';

/** A request to an endpoint's server. */
export interface Request {
  readonly method: 'GET' | 'POST';
  /** With the query string. */
  readonly path: string;
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Those that the manifest wants besides. */
  readonly wanted: readonly Header[];
}

type Answer = ReturnType<ReturnType<typeof openDispatcher>['request']>;

/** Asks a server over connections of its own. */
export interface Asker {
  /** Rejects with what the connection failed of, CREDENTIALS, TLS, and as secrets do. */
  readonly ask: (request: Request, signal: AbortSignal) => Answer;
  readonly close: () => Promise<void>;
}

/** Asks an endpoint as who is let in there, over its proxy. */
export function letInAsker(endpoint: Endpoint, hiding: Hiding, onWarning: OnWarning): Asker {
  const closing = new AbortController();
  const prove = authenticator({ endpoint, hiding, onWarning, closed: closing.signal });
  const { origin } = endpoint.url;
  let dispatcher: ReturnType<typeof openDispatcher> | undefined;
  const read = new WeakMap<readonly Header[], Record<string, string[]>>();

  async function askBy(proof: Proof, { wanted, ...request }: Request, signal: AbortSignal) {
    dispatcher ??= openDispatcher(endpoint, hiding, onWarning);
    const own = read.get(wanted) ?? headersOf(wanted, hiding);
    read.set(wanted, own);
    const headers = { ...own, ...request.headers, ...proof.headers };
    // What waits for a connection, undici does not end.
    return unlessAborted(dispatcher.request({ ...request, origin, headers, signal }), signal);
  }

  return {
    async ask(request, signal) {
      const { method, path, body } = request;
      const proofNow = (): Promise<Proof> =>
        unlessAborted(prove({ method, url: origin + path, body }), signal).catch(
          (thrown: unknown) => {
            throw isOverdue(thrown) ? lateProof(endpoint) : thrown;
          },
        );
      const proof = await proofNow();
      const answer = await askBy(proof, request, signal);
      if (answer.statusCode !== 401 || proof.refuse === undefined) return answer;
      // A token may have been good until now.
      answer.body.on('error', () => undefined).destroy();
      proof.refuse();
      return askBy(await proofNow(), request, signal);
    },
    async close() {
      closing.abort(new Error('the connections are closed'));
      await dispatcher?.destroy();
    },
  };
}

const isOverdue = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'TimeoutError';

/** The server has not been asked yet. */
function lateProof({ name, timeoutMs, access: { authentication } }: Endpoint): StyxError {
  const seconds = `${timeoutMs / 1000} s`;
  if (authentication.way !== 'command')
    return new StyxError('TIMEOUT', `there is no token for ${name} after ${seconds}`, {
      hint: 'raise `timeout` of the endpoint, or ask who runs the server of `token_url`',
    });
  const program = programOf(authentication.command);
  return new StyxError(
    'TIMEOUT',
    `credentials_command of ${name} has not ended after ${seconds}: ${program}`,
    {
      hint: 'run it in a terminal, and log in where it wants that; or raise `timeout` of the endpoint',
    },
  );
}
