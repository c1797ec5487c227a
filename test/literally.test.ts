import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literally } from '../src/literally.js';
import { pseudonymsOf } from '../src/redact/pseudonym.js';
import { whole } from '../src/redact/texts.js';

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...ascii), minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
);

describe('a text that is matched literally', () => {
  it.each(['', 'u', 'v'])('is found, and nothing else is, with the flags "%s"', (flags) => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const pattern = new RegExp(`^(?:${literally(text)})$`, flags);
        expect(pattern.test(text)).toBe(true);
        expect(pattern.test(other)).toBe(text === other);
      }),
    );
  });

  it('may be a name that is hidden, whatever that is', () => {
    fc.assert(
      fc.property(texts, (name) => {
        expect(` ${name} `.replace(whole(name), () => '***')).toBe(' *** ');
      }),
    );
  });

  it('may be a label that is hidden, for which names may have any character', () => {
    fc.assert(
      fc.property(texts, (label) => {
        expect(`(${label}-k3f9q2xm)`.replace(pseudonymsOf(label), '')).toBe('()');
      }),
    );
  });
});
