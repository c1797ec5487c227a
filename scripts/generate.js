/**
 * Writes what is generated from schemas/styx.schema.json: the manifest's type as written, and its
 * validator. `--check` writes nothing and exits 1 when a committed file is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

const root = new URL('../', import.meta.url);
const banner = '// Generated from schemas/styx.schema.json by `npm run generate`. Do not edit.\n';

const schema = JSON.parse(await readFile(new URL('schemas/styx.schema.json', root), 'utf8'));
const files = {
  'src/manifest/schema.generated.ts': await typeOf(schema),
  'src/manifest/validate.generated.js': validatorOf(schema),
};
process.exitCode = process.argv.includes('--check') ? await check() : await write();

async function write() {
  for (const [path, text] of Object.entries(files)) await writeFile(new URL(path, root), text);
  return 0;
}

async function check() {
  const stale = [];
  for (const [path, text] of Object.entries(files)) {
    const committed = await readFile(new URL(path, root), 'utf8').catch(() => '');
    if (committed !== text) stale.push(path);
  }
  for (const path of stale) console.error(`${path} is stale: run npm run generate`);
  return stale.length === 0 ? 0 : 1;
}

/** The type lacks the `x-` keys: with them, TypeScript would take any misspelt key. */
async function typeOf(source) {
  const closed = { ...source, patternProperties: {} };
  const options = { bannerComment: banner, format: true, style: { singleQuote: true } };
  return compile(closed, 'manifest', options);
}

function validatorOf(source) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, ajv.compile(withMeantBranches(source, source)));
  return `${banner}${typed(code)}`;
}

/** ajv's functions carry no types; the exported one gets a type guard's. */
function typed(code) {
  const [, name] = /^export const validate = (\w+);$/m.exec(code);
  const body = code.replace('"use strict";\n', '').replace(/^export .*\n/gm, '');
  return `${body}
/** @type {import('./failure.js').Validator<import('./schema.generated.js').Manifest>} */
export const validate = ${name};
`;
}

/**
 * `anyOf` as a chain of if/then/else over what tells the branches apart (the type, then their
 * keys), so that the errors are those of the branch that the author meant.
 */
function withMeantBranches(node, top) {
  if (Array.isArray(node)) return node.map((item) => withMeantBranches(item, top));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withMeantBranches(value, top)]);
  const { anyOf, ...rest } = Object.fromEntries(entries);
  if (anyOf === undefined) return rest;
  const guards = anyOf.map((branch) => guardOf(branch, top));
  const type = [...new Set(guards.flatMap((guard) => guard.type))];
  return { ...rest, type, ...chainOf(anyOf, guards) };
}

function chainOf([branch, ...branches], [guard, ...guards]) {
  if (branches.length === 0) return { if: { type: guard.type }, then: branch };
  return { if: guard, then: branch, else: chainOf(branches, guards) };
}

function guardOf(branch, top) {
  const { type, properties } = branch.$ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], top);
  if (properties === undefined) return { type };
  return { type, anyOf: Object.keys(properties).map((key) => ({ required: [key] })) };
}
