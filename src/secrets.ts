/**
 * What this process was told and shows nobody. It is one list for all of it: an error may quote an answer long
 * after the secret was read, and far from who has read it.
 */
const hidden = new Set<string>();
let longestFirst: readonly string[] = [];

/** Shorter texts are in any message, and are not secret for long. */
const SHORTEST = 4;

/** Hides a text, in the forms in which JSON and URLs have it. */
export function hide(text: string): void {
  if (text.length < SHORTEST || hidden.has(text)) return;
  const inForm = new URLSearchParams({ '': text }).toString().slice(1);
  hidden.add(text).add(JSON.stringify(text).slice(1, -1));
  hidden.add(encodeURIComponent(text)).add(inForm);
  longestFirst = [...hidden].sort((a, b) => b.length - a.length);
  // Of a private key, or of a kubeconfig, some lines may be shown and others not.
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.length > 1) lines.forEach(hide);
}

/** A text without what is hidden: whole, for nobody knows a part of a secret. */
export function withoutSecrets(text: string): string {
  return longestFirst.reduce((before, secret) => before.replaceAll(secret, '***'), text);
}
