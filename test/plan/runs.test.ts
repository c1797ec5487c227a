import { describe, expect, it } from 'vitest';
import { valuesInOrder } from '../../src/chart/identity.js';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import {
  type FigureRun,
  type Manifest,
  partsOf,
  type SingleFigure,
} from '../../src/manifest/manifest.js';
import { planFigure } from '../../src/plan/plan.js';
import { manifest, withFigure } from '../manifest/given.js';
import { askedOf } from './asked.js';

const first = Date.UTC(2026, 1, 5, 18, 15, 52, 120);
const second = first + 3_600_000 + 7;

function run(name: string, startMs: number, minutes: number, labels: object): FigureRun {
  return {
    run: {
      name,
      startMs,
      endMs: startMs + minutes * 60_000,
      labels: new Map(Object.entries(labels)),
      prometheus: undefined,
      events: [],
      position: undefined,
    },
    endpoint: undefined,
  };
}

const hpa = run('hpa-1', first, 10, { scaler: 'hpa' });
const ours = run('ours-1', second, 12, { scaler: 'ours' });

/** A figure of a manifest over runs. */
function overRuns(lines: readonly string[], ...[one, ...others]: [FigureRun, ...FigureRun[]]) {
  const given = manifest('vars: {scaler: none, run: none}\n' + withFigure(...lines));
  const [figure] = given.figures.flatMap(partsOf);
  if (figure === undefined) throw new Error('a manifest with a figure');
  return {
    given,
    figure: {
      ...figure,
      range: { runs: [one, ...others], repetitions: undefined, axis: undefined, leftOut: [] },
    } satisfies SingleFigure,
  };
}

const plan = ({ given, figure }: { given: Manifest; figure: SingleFigure }) =>
  planFigure(figure, given, Date.now());

it('asks for each run from its start, with one step for all', async () => {
  const planned = await plan(overRuns(['query: up', 'step: 15s'], hpa, ours));
  const [{ windows }] = planned.queries;
  expect(windows.map(({ grid }) => grid)).toEqual([
    { startMs: first, endMs: first + 600_000, stepMs: 15_000 },
    { startMs: second, endMs: second + 720_000, stepMs: 15_000 },
  ]);
  expect(windows.map((window) => window.of?.name)).toEqual(['hpa-1', 'ours-1']);
});

it('shows them from time zero to the end of the longest', async () => {
  const { range } = await plan(overRuns(['query: up'], hpa, ours));
  expect(range).toEqual({ startMs: 0, endMs: 720_000 });
});

describe('texts of a figure over runs', () => {
  const same = run('ours-2', second, 10, { scaler: 'ours' });

  it('have what is the same in all of them', async () => {
    const lines = ['query: up', 'title: "${scaler} in ${range}"', 'y: {label: "of ${scaler}"}'];
    const alike = run('ours-3', first, 10, { scaler: 'ours' });
    const planned = await plan(overRuns(lines, same, alike));
    expect(planned).toMatchObject({
      title: 'ours in 10m',
      drawing: { y: { label: 'of ours' } },
    });
  });

  it.each([
    ['title: "with ${scaler}"', 'hpa, ours'],
    ['y: {label: "of ${scaler}"}', 'hpa, ours'],
    ['title: "in ${range}"', '10m, 12m'],
    ['label: "{{i}} in ${range}"', '10m, 12m'],
  ])('have nothing that differs: %s', async (line, texts) => {
    const name = line.includes('range') ? 'range' : 'scaler';
    await expect(plan(overRuns(['query: up', line], hpa, ours))).rejects.toMatchObject({
      code: 'MANIFEST_VALUE',
      message: `\`\${${name}}\` stands for one text, and differs within the figure: ${texts}`,
      position: { line: expect.any(Number) as number },
    });
  });

  it('that differ are named, three at the most, and it is said what to do', async () => {
    const runs = ['b', 'c', 'd'].map((scaler) => run(scaler, first, 10, { scaler }));
    const text = (given: string, ...others: FigureRun[]) =>
      plan(overRuns(['query: up', `title: "${given}"`], hpa, ...others));
    await expect(text('${scaler}', ...runs)).rejects.toMatchObject({
      message: expect.stringMatching(/ within the figure: hpa, b, c, …$/),
      hint: "leave it out here: `label: '{{scaler}}'` tells series apart, and `facet: scaler` makes panels",
    });
    await expect(text('${scaler}', ...runs.slice(0, 2))).rejects.toMatchObject({
      message: expect.stringMatching(/ within the figure: hpa, b, c$/),
    });
    await expect(text('${range}', ours)).rejects.toMatchObject({ hint: 'leave it out here' });
  });

  it('have in a label what differs from run to run, be it of some runs only', async () => {
    const bare = run('bare', first, 10, {});
    const label = 'label: "${scaler}, ${run} in ${range}"';
    const planned = await plan(overRuns(['query: up', label], bare, same));
    expect(planned.queries[0].label).toBe('{{scaler}}, {{run}} in 10m');
  });
});

it('takes an automatic step from the longest run', async () => {
  const long = run('long', first, 600, {});
  const planned = await plan(overRuns(['query: up', 'step: auto'], hpa, long));
  expect(planned.queries[0].stepMs).toBe(60_000);
});

it('warns of an automatic step that leaves few points of a run', async () => {
  const warningsOf = async (step: string, ...runs: [FigureRun, ...FigureRun[]]) =>
    (await plan(overRuns(['query: up', `step: ${step}`], ...runs))).queries[0].warnings;
  const short = run('short', first, 0.5, {});
  expect(await warningsOf('auto', hpa, ours)).toEqual([]);
  expect(await warningsOf('1m', short)).toEqual([]);
  expect(await warningsOf('auto', short, hpa)).toEqual([
    expect.stringMatching(/^the step of \w+, 15s, leaves 3 points of run short: /),
  ]);
  expect(await warningsOf('auto', short, run('shorter', first, 0.2, {}))).toEqual([
    expect.stringMatching(/^the step of \w+, 15s, leaves 3 points of run short and 1 more: /),
  ]);
});

it('fills in the labels, the name and the length of each run', async () => {
  const query = `query: 'rate(x{scaler="\${scaler}", run="\${run}"}[\${range}])'`;
  const planned = await plan(overRuns([query], hpa, ours));
  expect(planned.queries[0].windows.map(({ expr }) => expr)).toEqual([
    'rate(x{scaler="hpa", run="hpa-1"}[10m])',
    'rate(x{scaler="ours", run="ours-1"}[12m])',
  ]);
});

it('asks the server that the run names', async () => {
  const away = { ...ours, endpoint: plainEndpoint('http://away') };
  const planned = await plan(overRuns(['query: up'], hpa, away));
  const [{ windows }] = planned.queries;
  expect(windows.map((window) => askedOf(window).endpoint.url.href)).toEqual([
    'http://localhost:9090/',
    'http://away/',
  ]);
});

it('puts events of a figure at a time since the start', async () => {
  const planned = await plan(overRuns(['query: up', 'events: [{at: 5m}]'], hpa));
  expect(planned.drawing.events).toMatchObject([{ at: { ms: 300_000 } }]);
});

describe('events of runs', () => {
  const having = (one: FigureRun, ...events: [minutes: number, label: string][]): FigureRun => {
    const placed = events.map(([minutes, label]) => ({
      ...{ atMs: one.run.startMs + minutes * 60_000, label },
    }));
    return { ...one, run: { ...one.run, events: placed } };
  };
  const runs = [
    having(hpa, [-1, 'early'], [0, 'start'], [5, 'kill'], [10, 'end'], [11, 'late']),
    having(ours, [5, 'kill'], [6, 'start']),
  ] as const;
  const eventsOf = async (hasRunEvents: boolean) => {
    const { given, figure } = overRuns(['query: up', 'events: [{at: 1m, label: own}]'], ...runs);
    const { drawing } = await plan({ given, figure: { ...figure, hasRunEvents } });
    return drawing.events.map(({ at, label, of }) => [
      ...[at.ms / 60_000, label, of?.map((labels) => labels.get('run'))],
    ]);
  };

  it('are behind those of the figure, since the start of each run, within it, and each once', async () => {
    expect(await eventsOf(true)).toEqual([
      [1, 'own', undefined],
      [0, 'start', ['hpa-1']],
      [5, 'kill', ['hpa-1', 'ours-1']],
      [10, 'end', ['hpa-1']],
      [6, 'start', ['ours-1']],
    ]);
  });

  it('are left out where the figure does not draw them', async () => {
    expect(await eventsOf(false)).toEqual([[1, 'own', undefined]]);
  });
});

/** The values of a label in the order in which they are drawn. */
async function ordered(label: string, ...runs: [FigureRun, FigureRun]) {
  const { drawing } = await plan(overRuns(['query: up', 'step: 15s'], ...runs));
  const series = runs.map(({ run: { labels } }) => ({ labels: [...labels] }));
  return valuesInOrder(series, label, drawing.identities);
}

it.each(['scaler', 'run'])(
  'draws what has the label %s in the order of the runs',
  async (label) => {
    const labelled = (name: string, scaler: string) => run(name, first, 1, { scaler, run: name });
    const [one, other] = [labelled('plain-1', 'plain'), labelled('hpa-1', 'hpa')];
    const names = [one, other].map(({ run: { labels } }) => labels.get(label));
    expect(await ordered(label, one, other)).toEqual(names);
    expect(await ordered(label, other, one)).toEqual([...names].reverse());
  },
);

it('draws what the manifest names first, and the rest in the order of the runs', async () => {
  const runs = ['b', 'c', 'a'].map((scaler) => run(scaler, first, 1, { scaler }));
  const [one, ...others] = runs;
  if (one === undefined) throw new Error('three runs');
  const { figure, given } = overRuns(['query: up', 'step: 15s'], one, ...others);
  const look = { text: undefined, colour: undefined, dash: undefined, marker: undefined };
  const identities = new Map([['scaler', new Map([['c', { ...look, order: 0 }]])]]);
  const { drawing } = await plan({
    given,
    figure: { ...figure, drawing: { ...figure.drawing, identities } },
  });
  const series = runs.map(({ run: { labels } }) => ({ labels: [...labels] }));
  expect(valuesInOrder(series, 'scaler', drawing.identities)).toEqual(['c', 'b', 'a']);
});

it('draws what has numbers as labels by their size', async () => {
  const [ten, two] = ['10', '2'].map((n) => run(`r${n}`, first, 1, { replicas: n }));
  if (ten === undefined || two === undefined) throw new Error('two runs');
  expect(await ordered('replicas', ten, two)).toEqual(['2', '10']);
});
