import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { known } from '../../../src/manifest/http/access.js';
import { openHiding, warningText } from '../../../src/prometheus/access/hiding.js';

const hidingOf = (...secrets: string[]) => {
  const hiding = openHiding(() => undefined);
  for (const secret of secrets) hiding.reveal(known(secret));
  return hiding;
};

describe('what was revealed', () => {
  it.each([
    ['as it is', 'token hunter2!', 'token ***'],
    ['as JSON has it', '{"token": "hunter2!"}', '{"token": "***"}'],
    ['in a URL', '?token=hunter2!', '?token=***'],
    ['in a form', 'token=hunter2%21', 'token=***'],
    ['more than once', 'hunter2! hunter2!', '*** ***'],
  ])('is not shown %s', (_, text, shown) => {
    expect(hidingOf('hunter2!').shown(text)).toBe(shown);
  });

  it('is not shown in any of its forms', () => {
    const secret = 'a"b\\c/d e';
    const { shown } = hidingOf(secret);
    const text = [secret, JSON.stringify(secret), encodeURIComponent(secret)].join('|');
    expect(shown(text)).toBe('***|"***"|***');
  });

  it('is not shown line by line, where it has several: a part of it may be left out', () => {
    const { shown } = hidingOf('-----BEGIN KEY-----\nMIIEvQIB\n  indented\n-----END KEY-----\n');
    expect(shown('IEvQIB?\nMIIEvQIB\nindented\n-----END KEY-----\nbye')).toBe(
      'IEvQIB?\n***\n***\n***\nbye',
    );
  });

  it('leaves nothing of a secret that begins with another', () => {
    expect(hidingOf('abcd', 'abcdefgh').shown('abcdefgh')).toBe('***');
  });
});

describe('the file of a secret', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'styx-')), 'token');
  writeFileSync(file, 'hunter2');
  const warningsFor = (mode: number): string[] => {
    chmodSync(file, mode);
    const warnings: string[] = [];
    openHiding((warning) => warnings.push(warningText(warning))).reveal(() => ({
      text: 'hunter2',
      file,
    }));
    return warnings;
  };

  it('that everybody can read is warned of', () => {
    expect(warningsFor(0o644)).toEqual([expect.stringContaining(file)]);
    expect(warningsFor(0o604)).toHaveLength(1);
  });

  it('that its owner and their group alone can read is as it should be', () => {
    expect(warningsFor(0o600)).toEqual([]);
    expect(warningsFor(0o640)).toEqual([]);
  });
});
