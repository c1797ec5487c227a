/** Certificates for a test, made by openssl: an authority, and what it has signed. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { explained } from './process.js';

/** Where a certificate and its key are, as PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

export interface Authority extends Certificate {
  folder: string;
  /** Signs a certificate for names such as `DNS:localhost` and `IP:127.0.0.1`. */
  sign(name: string, subjects: string[]): Promise<Certificate>;
}

/** A new authority that nobody trusts yet, in a folder of its own. */
export async function openAuthority(): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'styx-certificates-'));
  const own = await newCertificate(folder, 'authority', ['-addext', 'keyUsage=keyCertSign']);
  return {
    ...own,
    folder,
    sign(name, subjects) {
      const signed = ['-CA', own.cert, '-CAkey', own.key, '-addext', 'basicConstraints=CA:FALSE'];
      const names = ['-addext', `subjectAltName=${subjects.join(',')}`];
      return newCertificate(folder, name, [...signed, ...names]);
    },
  };
}

async function newCertificate(folder: string, name: string, more: string[]): Promise<Certificate> {
  const [cert, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const files = ['-keyout', key, '-out', cert, '-subj', `/CN=${name}`, '-days', '2'];
  await openssl('req', '-x509', ...kind, ...files, ...more);
  return { cert, key };
}

/** What openssl prints. */
export async function openssl(...args: string[]): Promise<string> {
  const run = promisify(execFile)('openssl', args);
  const { stdout } = await run.catch((error: unknown) => {
    throw explained('openssl', error);
  });
  return stdout.trim();
}

export const textOf = (file: string): Promise<string> => readFile(file, 'utf8');
