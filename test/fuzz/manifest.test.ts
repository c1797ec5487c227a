import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMap, parseDocument, YAMLMap } from 'yaml';
import type { StyxError } from '../../src/errors.js';
import { cpuTime } from '../cpu-time.js';
import { errorsOf, manifest } from '../manifest/given.js';
import { casesOf, timeFor } from './cases.js';

const root = new URL('../../', import.meta.url);
const golden = new URL('test/golden/', root);
const text = (file: URL): string[] => (existsSync(file) ? [readFileSync(file, 'utf8')] : []);

const wholes = readdirSync(golden).flatMap((folder) =>
  text(new URL(`${folder}/styx.config.yaml`, golden)),
);

/** The manifest with one of its figures, for each of them. */
function ofOneFigure(whole: string): string[] {
  const document = parseDocument(whole);
  const figures = document.get('figures');
  if (!isMap(figures)) return [];
  return figures.items.map((figure) => {
    const alone = document.clone();
    alone.set('figures', new YAMLMap());
    alone.addIn(['figures'], figure);
    return alone.toString();
  });
}

/** Small ones, for the most part: a case takes the longer, the more there is to read. */
const texts = fc.oneof(
  { weight: 200, arbitrary: fc.constantFrom(...wholes.flatMap(ofOneFigure)) },
  { weight: 20, arbitrary: fc.constantFrom(...wholes) },
  { weight: 1, arbitrary: fc.constantFrom(...text(new URL('styx.config.example.yaml', root))) },
);

const env = { STYX_TEST_PROMETHEUS: 'http://127.0.0.1:9090' };

/** Longer than that, no mistake may keep an editor waiting, ms. */
const PATIENCE_MS = 5000;

/** What people and programs write in the wrong place. */
const words = fc.oneof(
  fc.constantFrom(
    ...['null', '~', '[]', '{}', '""', '0', '-1', '1e999', '.nan', '.inf', '0x10', 'yes', 'on'],
    ...['5m', '1h30m', 'now', 'last', '2026-02-30', '2026-01-05T00:00:00Z', '[1, 2]', '{a: 1}'],
    ...['*x', '&x', '<<: *x', '!!binary x', '? ', '- ', ': ', ', ', '|', '>-', '#', '%YAML 1.1'],
    ...['${x}', '${', '{{', '__proto__', 'constructor', '../..', '\u0000', '\ufeff', '\t', '\r\n'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
);

/** A change to a line of a manifest. */
const change = fc.record({
  line: fc.nat(),
  how: fc.constantFrom('value', 'key', 'insert', 'delete', 'repeat', 'indent', 'swap', 'cut'),
  word: words,
  place: fc.nat(),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(lines: readonly string[], { line, how, word, place }: Change): string[] {
  const at = line % Math.max(lines.length, 1);
  const [before, here = '', after] = [lines.slice(0, at), lines[at], lines.slice(at + 1)];
  const column = place % (here.length + 1);
  const written: Record<Change['how'], readonly string[]> = {
    value: [here.replace(/(?<=: ).*/, () => word)],
    key: [here.replace(/[^\s:-][^:]*(?=:)/, () => word)],
    insert: [here.slice(0, column) + word + here.slice(column)],
    delete: [],
    repeat: [here, here],
    indent: [place % 2 === 0 ? ` ${here}` : here.slice(1)],
    swap: [...after.slice(0, 1), here],
    cut: [here.slice(0, column)],
  };
  return [...before, ...written[how], ...after.slice(how === 'swap' ? 1 : 0)];
}

const cases = casesOf(300);

it(
  `takes a manifest, or says where it is wrong: ${cases} of them`,
  () => {
    fc.assert(
      fc.property(texts, fc.array(change, { minLength: 1, maxLength: 4 }), (whole, changes) => {
        const written = changes.reduce(changed, whole.split('\n')).join('\n');
        let errors: readonly StyxError[] = [];
        const tookMs = cpuTime(() => {
          // It fails for anything that is not an error of Styx.
          errors = errorsOf(() => manifest(written, { env }));
        });
        expect(tookMs).toBeLessThan(PATIENCE_MS);
        for (const { message, position } of errors) {
          const [slip] = /undefined|\[object/.exec(message) ?? [];
          expect(slip === undefined || written.includes(slip), message).toBe(true);
          expect(position?.line).toBeLessThanOrEqual(written.split(/\r\n|\r|\n/).length);
        }
      }),
      { numRuns: cases },
    );
  },
  timeFor(cases),
);
