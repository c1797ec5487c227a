import { StyxError } from '../errors.js';
import type { AccessKeys } from './access-keys.js';
import { DEFAULT_SERVER } from './default-server.js';
import type { ServerKeys } from './manifest-text.js';
import { serverKeys } from './meet.js';
import type { Proposal } from './proposal.js';

/** Somebody who can be asked. */
interface Person {
  /** An answer; `fallback` for an empty one. Throws INTERRUPTED where they give up. */
  readonly ask: (question: string, fallback: string) => Promise<string>;
}

/** Who begins a project, and is told how it goes. */
export interface Beginner {
  /** Where there is nobody to ask, what is proposed is taken. */
  readonly person: Person | undefined;
  /** A server is being asked. */
  readonly onAsking: (keys: ServerKeys) => void;
  /** It did not answer, and another is asked for. */
  readonly onRefused: (error: StyxError) => void;
  /** The figures to choose among. */
  readonly onProposals: (proposals: readonly Proposal[]) => void;
  /** What was typed is no number from 1 to so many. */
  readonly onUnknownNumber: (most: number) => void;
}

/** What was said of the server before anything was asked. */
export interface Beginning {
  readonly address: string | undefined;
  readonly access: AccessKeys;
}

/**
 * What `meet` gives of the first server that answers, of those that are named in turn; one that lets nobody in
 * is asked again, by somebody else. Without a person it throws what the first has thrown, and else what is no
 * StyxError, and the signal's reason.
 */
export async function metServer<T>(
  { address: first, access }: Beginning,
  beginner: Beginner,
  meet: (keys: ServerKeys) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const { person } = beginner;
  let address = first;
  for (let who = access; ;) {
    address ??= (await person?.ask('Where is Prometheus?', DEFAULT_SERVER)) ?? DEFAULT_SERVER;
    const keys = serverKeys(address, who);
    beginner.onAsking(keys);
    try {
      return await meet(keys);
    } catch (thrown) {
      signal.throwIfAborted();
      if (person === undefined || !(thrown instanceof StyxError)) throw thrown;
      beginner.onRefused(thrown);
      const other = thrown.code === 'DENIED' ? await askedAccess(person) : NOBODY;
      if (other.way === 'none') address = undefined;
      who = other.way === 'none' ? access : other;
    }
  }
}

async function askedAccess({ ask }: Person): Promise<AccessKeys> {
  const user = await ask('Which user may ask it (empty: another address; `token`: a token)?', '');
  if (user === '') return NOBODY;
  if (user === 'token')
    return { way: 'token', file: await ask('Which file has the token?', 'secrets/token') };
  return {
    way: 'password',
    user,
    file: await ask('Which file has the password?', 'secrets/prometheus'),
  };
}

const NOBODY: AccessKeys = { way: 'none' };

/** How many figures a first manifest has, where nobody says otherwise. */
const FIRST = 3;

/** Those that a person chooses by their numbers, in that order; the first three without one. */
export async function chosenFigures(
  proposals: readonly Proposal[],
  beginner: Beginner,
): Promise<readonly Proposal[]> {
  const { person } = beginner;
  const first = proposals.slice(0, FIRST);
  if (person === undefined) {
    beginner.onProposals(first);
    return first;
  }
  beginner.onProposals(proposals);
  const numbers = first.map((_, i) => i + 1).join(' ');
  for (;;) {
    const answer = await person.ask('Which of these figures?', numbers);
    const chosen = answer.match(/[^\s,]+/g)?.map((one) => proposals[Number(one) - 1]) ?? [];
    const known = chosen.filter((one) => one !== undefined);
    if (known.length > 0 && known.length === chosen.length) return [...new Set(known)];
    beginner.onUnknownNumber(proposals.length);
  }
}
