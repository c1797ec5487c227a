import { isScalar, isSeq, visit } from 'yaml';
import type { Document, Scalar } from 'yaml';
import { followed, type Path, textOf, type Tree } from './nodes.js';
import type { Span, TextFile } from './positions.js';

/**
 * Names of keys whose value is a secret, or is one once a slip of the pen is mended: `pasword`,
 * Prometheus' own `bearer_token`, a password in place of the whole map.
 */
const secretName = /pass?w|secret|token|credential|^basic_auth$|^authorization$/i;
const harmlessName = /_(file|url|command)$/i;
/** Of what stands below these, only the known harmless keys are shown. */
const secretMaps = new Set<string | number>(['basic_auth', 'authorization', 'oauth2']);
const shownBelow = new Set<string | number>([
  ...['username', 'username_file', 'password_file', 'type', 'credentials_file'],
  ...['credentials_command', 'client_id', 'client_secret_file', 'token_url', 'scopes'],
]);

/** Whether what stands at a place of the manifest must not be shown. */
export function isSecret(path: Path): boolean {
  const key = path.at(-1);
  if (key === undefined) return false;
  const isBelow = path.slice(0, -1).some((part) => secretMaps.has(part));
  if (isBelow) return !shownBelow.has(key);
  if (key === 'access_key' && path.includes('sigv4')) return true;
  if (key === 'key' && path.includes('tls_config')) return true;
  if (path.at(-2) === 'params' && isSecretParam(String(key))) return true;
  return secretName.test(String(key)) && !harmlessName.test(String(key));
}

/** Where secrets stand in clear in a manifest; `${VAR}` is none. */
export function secretsOf(file: TextFile, document: Document.Parsed, tree: Tree): Span[] {
  const spans = secretsIn(file.text);
  visit(document, {
    Pair: (_, { key, value }, ancestors) => {
      if (!isScalar(key)) return;
      const above = ancestors.flatMap((node) =>
        'key' in node && isScalar(node.key) ? [textOf(node.key)] : [],
      );
      if (!isSecret([...above, textOf(key)])) return;
      for (const secret of scalarsOf(tree, value)) {
        const [start, end] = secret.range ?? [0, 0];
        if (!isReference(textOf(secret))) spans.push([start, end]);
      }
    },
  });
  return spans;
}

/** A scalar, or those of a list, of which each may be secret. */
function scalarsOf(tree: Tree, value: unknown): Scalar[] {
  const found = followed(tree, value);
  const all = isSeq(found) ? found.items.map((item) => followed(tree, item)) : [found];
  return all.filter((one) => isScalar(one));
}

const privateKey = /-----BEGIN[^-\n]*PRIVATE KEY-----[^]*?(?:-----END[^\n]*|$)/g;

/** The same told from the text alone, for one that cannot be parsed. */
export function secretsIn(text: string): Span[] {
  const list = /\[[^\]\r\n]*|(?:\r?\n[ \t]*-[^\r\n]*)+/;
  const pattern = new RegExp(
    String.raw`(?<![\w-])([\w-]+)["']?[ \t]*:[ \t]*(${list.source}|[^,{}\s][^,}\r\n]*)`,
    'dg',
  );
  const inKeys = [...text.matchAll(privateKey)].map((match): Span => {
    return [match.index, match.index + match[0].length];
  });
  const afterKeys = [...text.matchAll(pattern)].flatMap((match) => {
    const span = match.indices?.[2];
    const [, key = '', value = ''] = match;
    return span === undefined || !isSecret([key]) || isReference(value) ? [] : [span];
  });
  return [...inKeys, ...afterKeys];
}

/**
 * Whether a parameter of a URL is a key that some server takes there, as the last word of its name says:
 * `apikey`, `access_token`, `X-Amz-Signature`, and neither `bypass_cache` nor `signal`.
 */
export function isSecretParam(name: string): boolean {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1-$2');
  return secretParam.test(words);
}

const secretParam =
  /(token|secret|passw(or)?d|passphrase|credentials?)$|(^|[^a-z]|api|access|auth|subscription)(key|pass|pwd|auth|authorization|sig|signature)$/i;

/** Whether the environment says what is secret in a text; a default of its variables would be in clear. */
export function isFromEnvironment(text: string): boolean {
  const filled = text.replaceAll('$$', '');
  return /\$\{\w+(:\?[^}]*)?\}/.test(filled) && !/\$\{\w+:-[^}]/.test(filled);
}

/** Whether a text only names a variable: a default, as in `${PASSWORD:-hunter2}`, would be a secret in clear. */
export function isReference(text: string): boolean {
  return /^["']?\$\{\w+(:\?[^}]*)?\}?["']?\s*$/.test(text);
}
