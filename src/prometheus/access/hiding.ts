import { statSync } from 'node:fs';
import type { Secret } from '../../manifest/http/access.js';
import { hide, withoutSecrets } from '../../secrets.js';

/** What there is to say of how a server is reached. */
export interface AccessWarning {
  readonly about: 'clock' | 'certificate' | 'secret';
  readonly says: string;
  readonly remedy: string;
}

/** The same in one line. */
export function warningText({ says, remedy }: AccessWarning): string {
  return `${says}: ${remedy}`;
}

/** Told what there is to say of how a server is reached. */
export type OnWarning = (warning: AccessWarning) => void;

/** What a server is told and nobody else, though the server may repeat it. */
export interface Hiding {
  /** Reads a secret, and hides it. Throws MANIFEST_VALUE and UNKNOWN_VARIABLE. */
  readonly reveal: (secret: Secret) => string;
  readonly hide: (text: string) => void;
  /** A text without what is hidden. */
  readonly shown: (text: string) => string;
}

/** Files with secrets that everybody on this machine can read are warned of. */
export function openHiding(onWarning: OnWarning): Hiding {
  return {
    hide,
    reveal(secret) {
      const { text, file } = secret();
      if (file !== undefined && isOpenToAll(file)) onWarning(openToAll(file));
      hide(text);
      return text;
    },
    shown: withoutSecrets,
  };
}

const OTHERS_READ = 0o004;

/** Windows has no such bits. */
function isOpenToAll(file: string): boolean {
  const { mode } = statSync(file, { throwIfNoEntry: false }) ?? { mode: 0 };
  return process.platform !== 'win32' && (mode & OTHERS_READ) !== 0;
}

const openToAll = (file: string): AccessWarning => ({
  about: 'secret',
  says: `everybody on this machine can read the secret in ${file}`,
  remedy: `chmod go= ${file}`,
});
