/** A real nginx that lets in `reader`, with the password `hunter2`, to a server behind it; stopped with the test. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openssl } from './certificates.js';
import { startNginx } from './nginx.js';

/** The address at which the password is wanted. */
export async function guardedUrl(upstream: string): Promise<string> {
  const users = join(mkdtempSync(join(tmpdir(), 'styx-guarded-')), 'users');
  writeFileSync(users, `reader:${await openssl('passwd', '-apr1', 'hunter2')}\n`);
  const directives = [
    `auth_basic Styx; auth_basic_user_file ${users};`,
    `location / { proxy_pass ${upstream}; }`,
  ];
  const nginx = await startNginx({ it: { scheme: 'http', directives } });
  onTestFinished(() => nginx.stop());
  return nginx.urls.it;
}
