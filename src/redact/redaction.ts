import { type Position, StyxError } from '../errors.js';
import { checkWithin } from '../files/within.js';
import type { RedactRules } from '../manifest/redact.js';
import { makeKey, noteKey, notedKey, passingKey, type PseudonymKey, readKey } from './key.js';
import { pseudonymOf } from './pseudonym.js';

/** A name that is hidden, and what stands for it. */
export interface HiddenName {
  readonly label: string;
  /** Undefined where its label is dropped. */
  readonly pseudonym: string | undefined;
}

/** What is hidden of the labels of answers, and what of that has been seen. */
export interface Redaction {
  readonly rules: RedactRules;
  /** What data depend on: the rules and the key, in words. */
  readonly text: string;
  /** What stands for the name that a label has. Throws REDACT_KEY. */
  readonly pseudonym: (label: string, name: string) => string;
  /** The names that were hidden so far; one that several labels have is that of one in the lists. */
  readonly hidden: Map<string, HiddenName>;
  /** The values of the labels that stayed, by label. */
  readonly kept: Map<string, Set<string>>;
  /** The labels that series of servers have had, hidden or not. */
  readonly labels: Set<string>;
  /** The places of the snapshots whose data servers were asked for. */
  readonly asked: Set<string>;
  /** What was asked, as it is written, and where the manifest has it. */
  readonly queries: Map<string, Position | undefined>;
}

/** What a redaction needs of a project. */
export interface RedactedProject {
  readonly redact: RedactRules;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute: it is below one of these, wherever links lead, where something is written there. */
  readonly ownFolders: readonly string[];
}

/**
 * What a project hides, for whoever may ask servers (who makes the key where there has never been one)
 * or only reads what is kept, or what servers have before that. Throws REDACT_KEY, UNWRITABLE and OUTSIDE.
 */
export function openRedaction(
  { redact: rules, dataDir, ownFolders }: RedactedProject,
  use: 'ask' | 'read',
): Redaction {
  if (use === 'ask') checkWithin(dataDir, ownFolders);
  const needsKey = rules.pseudonymise.length > 0;
  const noted = needsKey ? notedKey(dataDir) : undefined;
  const key = needsKey ? keyOf(rules, dataDir, noted, use) : undefined;
  const id = noted ?? key?.id;
  // Before the first build there is none, and what is looked at then is kept nowhere.
  const used = key ?? (noted === undefined ? passingKey() : undefined);
  return {
    ...{ rules, text: rulesText(rules, id) },
    ...{ hidden: new Map(), kept: new Map() },
    ...{ labels: new Set(), asked: new Set(), queries: new Map() },
    pseudonym: remembered((label, name) => pseudonymOf(label, name, usable(used, noted, rules))),
  };
}

/** Each chunk of an answer has the same names. */
function remembered(make: Redaction['pseudonym']): Redaction['pseudonym'] {
  const known = new Map<string, string>();
  return (label, name) => {
    const key = JSON.stringify([label, name]);
    const pseudonym = known.get(key) ?? make(label, name);
    known.set(key, pseudonym);
    return pseudonym;
  };
}

function keyOf(
  { keyFile }: RedactRules,
  dataDir: string,
  noted: string | undefined,
  use: 'ask' | 'read',
): PseudonymKey | undefined {
  const known = readKey(keyFile);
  if (use === 'read' || noted !== undefined) return known;
  const key = known ?? makeKey(keyFile);
  noteKey(dataDir, key);
  return key;
}

function usable(
  key: PseudonymKey | undefined,
  noted: string | undefined,
  { keyFile }: RedactRules,
): PseudonymKey {
  if (key !== undefined && (noted === undefined || key.id === noted)) return key;
  const message =
    key === undefined
      ? `there is no ${keyFile}, the key that the pseudonyms here were made with`
      : `${keyFile} is not the key that the pseudonyms here were made with`;
  throw new StyxError('REDACT_KEY', message, {
    hint: 'take it from whoever built before: with another one, the same names would get others',
  });
}

/** Whether a label is in one of the lists of what is hidden. */
export function isListed(label: string, { drop, pseudonymise }: RedactRules): boolean {
  return drop.includes(label) || pseudonymise.includes(label);
}

/** Whether nothing is left of a label but, at most, a pseudonym. */
export function isHidden(label: string, rules: RedactRules): boolean {
  const { keep } = rules;
  if (isListed(label, rules)) return true;
  return keep !== undefined && label !== '__name__' && !keep.includes(label);
}

function rulesText({ keep, drop, pseudonymise }: RedactRules, id: string | undefined): string {
  const names = (list: readonly string[]): string =>
    list.map((name) => JSON.stringify(name)).join(', ');
  return [
    ...(keep === undefined ? [] : [`keep ${names(keep)}`]),
    ...(drop.length === 0 ? [] : [`drop ${names(drop)}`]),
    ...(pseudonymise.length === 0
      ? []
      : [`pseudonymise ${names(pseudonymise)} with the key ${id ?? 'to be made'}`]),
  ].join('; ');
}
