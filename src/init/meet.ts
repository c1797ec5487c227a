import { join } from 'node:path';
import { StyxError } from '../errors.js';
import { endpointInText } from '../manifest/in-text.js';
import type { Endpoint } from '../manifest/manifest.js';
import type { OnWarning } from '../prometheus/access/hiding.js';
import { openClient } from '../prometheus/client.js';
import { shownUrl } from '../prometheus/failure.js';
import { meetServer } from '../prometheus/meet.js';
import { pageless } from '../prometheus/pages.js';
import type { AccessKeys } from './access-keys.js';
import { serverLines, type ServerKeys } from './manifest-text.js';
import { type Offer, propose } from './propose.js';
import { unwritten } from './unwritten.js';
import { MANIFEST } from './write-project.js';

export interface MeetOptions {
  /** Where the project is to be. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly onWarning: OnWarning;
}

/** A server that was met, and what it has. */
export interface MetServer extends Offer {
  readonly keys: ServerKeys;
  /** `prometheus 2.42.0`; undefined where it does not say. */
  readonly server: string | undefined;
}

/** The keys of an address as people write it: with http:// where it has nothing, without a page of the server. */
export function serverKeys(address: string, access: AccessKeys): ServerKeys {
  const trimmed = address.trim();
  const text = /^[\w.-]+(:\d+)?(\/|$)/.test(trimmed) ? `http://${trimmed}` : trimmed;
  const page = URL.canParse(text) ? pageless(new URL(text)) : undefined;
  return { url: page === undefined ? text : page.href.replace(/\/$/, ''), access };
}

/**
 * Meets the server of a new manifest, as that will ask it, and looks for figures. Throws as `meetServer` does,
 * USAGE for a password in the address, MANIFEST_VALUE and UNKNOWN_VARIABLE for what cannot be an endpoint, and EMPTY where it has no metric now.
 */
export async function meet(keys: ServerKeys, options: MeetOptions): Promise<MetServer> {
  const { folder, env, onWarning, signal } = options;
  if (passwordInClear.test(keys.url)) throw inClear();
  const text = `${serverLines(keys, undefined).join('\n')}\n`;
  const place = { file: join(folder, MANIFEST), env };
  const endpoint = await unwritten(keys, () => endpointInText(text, place));
  // By its address, as one that no manifest names yet.
  const unnamed = { ...endpoint, name: endpoint.url.host };
  const { server } = await unwritten(keys, () => meetServer(unnamed, { onWarning, signal }));
  const client = openClient(unnamed, () => undefined);
  try {
    const offer = await unwritten(keys, () => propose(client, options));
    if (offer.proposals.length === 0) throw nothingThere(endpoint);
    return { keys, server, ...offer };
  } finally {
    await client.close();
  }
}

/** One of a variable is none. */
const passwordInClear = /^\w+:\/\/[^/@]*:(?!\$\{\w+\}@)[^/@]+@/;

function inClear(): StyxError {
  return new StyxError(
    'USAGE',
    'the address has a password, which everybody would read in the manifest',
    {
      hint: 'write the password into a file, and name it: --user NAME --password-file FILE',
    },
  );
}

function nothingThere(endpoint: Endpoint): StyxError {
  return new StyxError('EMPTY', `${shownUrl(endpoint)} has no metric now that makes a figure`, {
    hint:
      'is it scraping anything? Its page /targets says so; of data of another time, write the ' +
      'manifest by hand, with `range`: styx.config.example.yaml in the package shows how',
  });
}
