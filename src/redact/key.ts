import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isMissing, messageOf, StyxError } from '../errors.js';
import { makeFolder } from '../files/make-folder.js';
import { makePrivateFolder } from '../files/private-folder.js';
import { checkWithin } from '../files/within.js';
import { unwritable } from '../files/unwritable.js';
import { PRIVATE_FOLDER } from '../manifest/redact.js';

/** The secret that pseudonyms are made with. */
export interface PseudonymKey {
  readonly secret: Buffer;
  /** Tells keys apart, and nothing of the secret. */
  readonly id: string;
}

const SECRET_BYTES = 32;

function keyOf(secret: Buffer): PseudonymKey {
  const id = createHmac('sha256', secret).update('the id of the key').digest('hex');
  return { secret, id: id.slice(0, 16) };
}

/** The key in a file; undefined where there is none. Throws REDACT_KEY for one that is no key. */
export function readKey(path: string): PseudonymKey | undefined {
  const text = readIfThere(path);
  if (text === undefined) return undefined;
  if (/^[0-9a-f]{64}\s*$/.test(text)) return keyOf(Buffer.from(text.trim(), 'hex'));
  throw new StyxError('REDACT_KEY', `${path} is not a key of pseudonyms`, {
    hint: 'it has 64 hexadecimal digits: take it from whoever built before, or remove it',
  });
}

/**
 * Makes a key at random, for its owner's eyes only; where another process was faster, that one's is it.
 * Throws UNWRITABLE, OUTSIDE where the folder of secrets is a link that leads out of the manifest's, and
 * REDACT_KEY as `readKey` does.
 */
export function makeKey(path: string): PseudonymKey {
  const secret = randomBytes(SECRET_BYTES);
  const folder = dirname(path);
  const isPrivate = basename(folder) === PRIVATE_FOLDER;
  if (isPrivate) checkWithin(path, [dirname(folder)]);
  if (isPrivate) makePrivateFolder(folder);
  else makeFolder(folder);
  try {
    write(path, `${secret.toString('hex')}\n`, NEW_SECRET);
  } catch (thrown) {
    const other = readKey(path);
    if (other === undefined) throw thrown;
    return other;
  }
  return keyOf(secret);
}

/** A key that nobody keeps, for who only looks. */
export function passingKey(): PseudonymKey {
  return keyOf(randomBytes(SECRET_BYTES));
}

/** Which key the pseudonyms of a folder of data were made with; undefined where that is not known. */
export function notedKey(dataDir: string): string | undefined {
  const text = readIfThere(notePath(dataDir));
  return text === undefined ? undefined : /\b[0-9a-f]{16}\b/.exec(text)?.[0];
}

/** Notes it, so that nobody goes on with another key. Throws UNWRITABLE. */
export function noteKey(dataDir: string, { id }: PseudonymKey): void {
  makeFolder(dataDir);
  write(notePath(dataDir), `The pseudonyms here were made with the key ${id}.\n`, HERE);
}

/** No figure is called so, and no snapshot ends so. */
const notePath = (dataDir: string): string => join(dataDir, '_pseudonyms');

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_TRUNC, O_WRONLY } = constants;

/** How a file is opened to be written. */
interface Opening {
  readonly flags: number;
  readonly mode: number;
}

/** Not written over what is there, and read by its owner only. */
const NEW_SECRET: Opening = { flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o600 };

/** Not where a link leads. */
const HERE: Opening = { flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o666 };

function write(path: string, text: string, { flags, mode }: Opening): void {
  try {
    const file = openSync(path, flags, mode);
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    throw unwritable(path, thrown);
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw new StyxError('REDACT_KEY', `cannot read ${path}: ${messageOf(thrown)}`, {
      cause: thrown,
    });
  }
}
