import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askMatrices } from '../../src/build/project/ask-matrices.js';
import { type StyxError } from '../../src/errors.js';
import { openConnections } from '../../src/build/answers/connections.js';
import { buildMode } from '../../src/build/mode/mode.js';
import { openLedger } from '../../src/lock/ledger.js';
import { fillLabels } from '../../src/frame/label-template.js';
import { manifestOf } from '../../src/manifest/load.js';
import { type Manifest, partsOf } from '../../src/manifest/manifest.js';
import { planFigure } from '../../src/plan/plan.js';
import { sourceOf } from '../manifest/given.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';

const golden = fileURLToPath(new URL('../golden', import.meta.url));
let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({ openMetrics: { file: join(golden, 'data.om') } });
});
afterAll(() => server.stop());

const nowMs = 1_700_001_000_000;

/** Where nothing is kept. */
const folder = '/nowhere';

async function asked(figures: string, ...chosen: string[]): Promise<Manifest> {
  const text = `prometheus: {lab: "${server.url}", down: "http://127.0.0.1:9"}
vars: {metric: load}
defaults: {prometheus: lab, range: {start: 1700000000, duration: 2m}, query: up}
figures:
${figures}`;
  const manifest = manifestOf(sourceOf(text), { env: {}, figures: chosen });
  const connections = openConnections({ onRetry: () => undefined });
  try {
    const signal = AbortSignal.timeout(20_000);
    const ledger = openLedger(join(folder, 'styx.config.yaml'));
    const mode = buildMode({}, {}, false);
    const keepValues = () => Promise.resolve();
    const project = {
      connections,
      ledger,
      mode,
      redaction: undefined,
      dataDir: folder,
      isCompressed: false,
      others: { haveOtherValues: () => Promise.resolve(false) },
      keepValues,
    };
    return await askMatrices(manifest, project, { nowMs, signal });
  } finally {
    await connections.close();
  }
}

const names = ({ figures }: Manifest): string[] => figures.map(({ name }) => name);
const problems = ({ figures }: Manifest): (StyxError | undefined)[] =>
  figures.map(({ problem }) => problem);

describe('a matrix of the values of a label', () => {
  it('makes a figure of each, sorted, among the others in the order of the file', async () => {
    const manifest = await asked(`
  first: {}
  f: {matrix: {instance: {label_values: instance, of: '\${metric}{zone="x"}'}, zone: [y, x]}}
  last: {}
  g: {matrix: {le: {label_values: le, of: latency_bucket}}}`);
    expect(names(manifest)).toEqual([
      'first',
      ...['f-a-y', 'f-a-x', 'f-b-y', 'f-b-x', 'f-c-y', 'f-c-x'],
      'last',
      ...['g-0.005', 'g-0.01', 'g-0.05', 'g-0.1', 'g-Inf'],
    ]);
  });

  it('has only what the selector and `exclude` leave, which may name what is not there', async () => {
    const manifest = await asked(`
  f:
    matrix: {instance: {label_values: instance, of: 'load{instance!="a"}'}}
    exclude: [{instance: b}, {instance: gone}]`);
    expect(names(manifest)).toEqual(['f-c']);
  });

  it('fills in its values as texts, whatever they are', async () => {
    const manifest = await asked(`
  f: {matrix: {text: {label_values: text, of: hostile}}, query: 'hostile{text="\${text}"}', label: '\${text}'}`);
    const [first] = manifest.figures.flatMap(partsOf);
    const plan = first && (await planFigure(first, manifest, nowMs));
    expect(names(manifest)).toEqual([
      'f-touch-owned-touch-owned-x-2-x-s-text-EOD',
      'f-a-b-c-quoted-back-slash-new-line',
    ]);
    expect(plan?.queries[0].windows[0].expr).toContain('`touch owned` $(touch owned)');
    const label = plan?.queries[0].label ?? '';
    expect(fillLabels(label, [['text', 'other']])).toContain('%s {{text}} ');
  });

  it('is asked for only where it is wanted, and has only the figures that are', async () => {
    const figures = `
  f: {prometheus: down, matrix: {instance: {label_values: instance, of: load}}}
  g: {matrix: {instance: {label_values: instance, of: load}}}
  h: {}`;
    expect(names(await asked(figures, 'h'))).toEqual(['h']);
    expect(names(await asked(figures, 'g-b', 'h'))).toEqual(['g-b', 'h']);
    expect(names(await asked(figures, 'g'))).toEqual(['g-a', 'g-b', 'g-c']);
  });
});

describe('a matrix that cannot be known is one figure that fails', () => {
  it.each([
    ['label_values: zone, of: nothing', 'EMPTY', 'zone'],
    ['label_values: zone, of: "load{"', 'QUERY_REJECTED', 'zone'],
    ['label_values: nothing, of: load', 'EMPTY', 'zone'],
  ])('of {%s}', async (written, code, key) => {
    const manifest = await asked(`  a: {}\n  f: {matrix: {${key}: {${written}}}}\n  b: {}`);
    expect(names(manifest)).toEqual(['a', 'f', 'b']);
    expect(problems(manifest)).toMatchObject([
      undefined,
      { code, position: { line: 6 } },
      undefined,
    ]);
  });

  it('of a server that is not there', async () => {
    const manifest = await asked(
      '  f: {prometheus: down, matrix: {i: {label_values: instance, of: load}}}\n  g: {}',
    );
    expect(problems(manifest)).toMatchObject([{ code: 'UNREACHABLE' }, undefined]);
  });

  it('of a period that has not begun', async () => {
    const manifest = await asked(
      '  f: {range: {month: 2026-07}, matrix: {i: {label_values: instance, of: load}}}',
    );
    expect(problems(manifest)).toMatchObject([{ code: 'BAD_RANGE' }]);
  });

  it('of names that another figure has, be that one of a matrix too', async () => {
    const instances = '{label_values: instance, of: load}';
    const manifest = await asked(`
  f: {matrix: {i: ${instances}}}
  f-b: {}
  g: {matrix: {i: ${instances}}}
  G: {matrix: {i: ${instances}}}`);
    expect(names(manifest)).toEqual(['f', 'f-b', 'g-a', 'g-b', 'g-c', 'G']);
    const [first, , , , , last] = problems(manifest);
    expect(first).toMatchObject({ code: 'PATH_CLASH', position: { line: 6 } });
    expect(last).toMatchObject({ code: 'PATH_CLASH', position: { line: 9 } });
  });

  it('of a name that it does not have, and says which it has', async () => {
    const figures = '  f: {matrix: {i: {label_values: instance, of: load}}}';
    const manifest = await asked(figures, 'f-d', 'f-a');
    expect(problems(manifest)).toMatchObject([
      { code: 'UNKNOWN_FIGURE', hint: 'did you mean `f-a`?' },
    ]);
  });
});
