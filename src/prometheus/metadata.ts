import type { Unchecked } from './json-fields.js';
import { paramsOf } from './query-forms.js';
import { type Question, readData } from './question.js';

/** What a server was told of a family of metrics by those that it scrapes: any text. */
export interface FamilyMetadata {
  readonly type: string;
  readonly help: string;
  readonly unit: string;
}

const path = '/api/v1/metadata';

/**
 * Asks for what a server knows of the families that it scrapes now, by their names. Of those that say
 * different things the first that has a help is taken: nobody can tell who is right.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/#querying-metric-metadata
 */
export const metadataQuestion: Question<ReadonlyMap<string, FamilyMetadata>> = {
  path,
  formOf: paramsOf,
  async read(endpoint, answer) {
    const read = await readData(endpoint, path, answer, familiesIn);
    return 'failure' in read ? read : { value: read.value.data };
  },
};

function familiesIn(data: unknown): ReadonlyMap<string, FamilyMetadata> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const families = new Map<string, FamilyMetadata>();
  for (const [name, said] of Object.entries(data)) {
    const all = (Array.isArray(said) ? said : []).map(familyIn);
    const first = all.find(({ help }) => help !== '') ?? all[0];
    if (first !== undefined) families.set(name, first);
  }
  return families;
}

function familyIn(said: unknown): FamilyMetadata {
  if (!isObject(said)) return { type: '', help: '', unit: '' };
  const { type, help, unit } = said;
  return { type: textOr(type), help: textOr(help), unit: textOr(unit) };
}

const isObject = (value: unknown): value is Unchecked<FamilyMetadata> =>
  typeof value === 'object' && value !== null;

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');
