import { statSync } from 'node:fs';
import type { KeptIn, Secret } from '../../manifest/http/access.js';
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

/** Files with secrets that everybody on this machine can read are warned of, each once. */
export function openHiding(onWarning: OnWarning): Hiding {
  const looked = new Set<string>();
  return {
    hide,
    reveal(secret) {
      const { text, keptIn } = secret();
      if (text !== '' && keptIn !== undefined && !looked.has(keptIn.file)) {
        looked.add(keptIn.file);
        if (isOpenToAll(keptIn.file)) onWarning(openToAll(keptIn));
      }
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

const openToAll = ({ file, what }: KeptIn): AccessWarning => ({
  about: 'secret',
  says: `everybody on this machine can read the secret in ${file}`,
  remedy: what === 'manifest' ? `${elsewhere}; or chmod go= ${file}` : `chmod go= ${file}`,
});

/** Most manifests are versioned. */
const elsewhere =
  'write ${VAR} there, and set it, or name a file of its own, as password_file does: ' +
  'git shows others what stands in a manifest, whatever its mode';
