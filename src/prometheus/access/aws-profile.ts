import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isMissing, messageOf, StyxError } from '../../errors.js';
import type { Environment } from '../../manifest/interpolate.js';

/** The settings of a profile, and the file that has its keys. */
export interface AwsProfile {
  readonly name: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly file: string;
}

/**
 * A profile of the files of AWS' programs, or nothing where there is none. Throws CREDENTIALS for a file
 * that cannot be read.
 *
 * Source: https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function awsProfile(name: string, env: Environment): AwsProfile {
  const folder = join(env['HOME'] || homedir(), '.aws');
  const file = env['AWS_SHARED_CREDENTIALS_FILE'] || join(folder, 'credentials');
  const config = env['AWS_CONFIG_FILE'] || join(folder, 'config');
  const section = name === 'default' ? name : `profile ${name}`;
  const own = sectionOf(textOf(file), name);
  return { name, settings: new Map([...sectionOf(textOf(config), section), ...own]), file };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return '';
    throw new StyxError('CREDENTIALS', `${file} cannot be read: ${messageOf(cause)}`, { cause });
  }
}

/** Indented lines belong to the setting above them, and are of no interest here. */
function sectionOf(text: string, wanted: string): Map<string, string> {
  const settings = new Map<string, string>();
  let isWanted = false;
  for (const line of text.split(/\r?\n/)) {
    const [, section] = /^\[\s*([^\]]*?)\s*\]/.exec(line) ?? [];
    if (section !== undefined) isWanted = section.replace(/\s+/, ' ') === wanted;
    const [, key, value] = /^([^\s=#;[][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (isWanted && key !== undefined) settings.set(key.toLowerCase(), value ?? '');
  }
  return settings;
}
