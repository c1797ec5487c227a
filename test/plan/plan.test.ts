import { expect, it } from 'vitest';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { figureFromFlags } from '../../src/manifest/from-flags.js';
import { planFigure } from '../../src/plan/plan.js';
import { manifest, withFigure } from '../manifest/given.js';
import { partsOf } from '../../src/manifest/manifest.js';

const now = Date.UTC(2017, 5, 1, 12);

it('variables and the length of the range are filled in wherever text is', async () => {
  const given = manifest(
    'vars: {job: pluto}\n' +
      withFigure(
        'title: "${job} over ${range}"',
        'x: {label: "X ${job}"}',
        'y2: {label: "Y2 ${job}"}',
        'events: [{at: 5m, label: "E ${range}"}, {at: 6m}]',
        'spans: [{start: 5m, end: 6m, label: "S ${job}"}]',
        'thresholds: [1, {value: 2, label: "T ${job}"}]',
        'y: {label: "Y ${job}"}',
        'label: "{{le}} of ${job}"',
        `queries: {a: 'up{job="\${job}"}', b: {query: "rate(x[\${range}])", label: "own \${job}", axis: right}}`,
      ),
  );
  const [figure] = given.figures.flatMap(partsOf);
  const plan = figure && (await planFigure(figure, given, now));
  expect(plan).toMatchObject({
    title: 'pluto over 1h',
    drawing: {
      x: { label: 'X pluto' },
      y: { label: 'Y pluto' },
      y2: { label: 'Y2 pluto' },
      events: [{ label: 'E 1h' }, { label: undefined }],
      spans: [{ label: 'S pluto' }],
      thresholds: [{ label: undefined }, { label: 'T pluto' }],
    },
    queries: [
      { windows: [{ expr: 'up{job="pluto"}' }], label: '{{le}} of pluto' },
      { windows: [{ expr: 'rate(x[1h])' }], label: 'own pluto' },
    ],
  });
});

it('a query is drawn as the manifest says', async () => {
  const settings = 'axis: right, unit: s, show: ms, threshold: 0.5, reduce: p99';
  const given = manifest(withFigure('kind: bar', `queries: {a: {query: up, ${settings}}}`));
  const [figure] = given.figures.flatMap(partsOf);
  const plan = figure && (await planFigure(figure, given, now));
  expect(plan?.queries).toMatchObject([
    { axis: 'right', unit: 's', show: 'ms', threshold: 0.5, reduce: { quantile: 0.99 } },
  ]);
});

it('a query of the command line has no variables but the length of its range', async () => {
  const plan = (expr: string) => {
    const flags = { header: true, duration: '30m' };
    const { figure, timezone } = figureFromFlags(expr, flags, plainEndpoint('http://a'));
    return planFigure(figure, { vars: new Map(), timezone }, now);
  };
  expect(await plan('rate(x[${range}])')).toMatchObject({
    queries: [{ windows: [{ expr: 'rate(x[30m])' }] }],
  });
  await expect(plan('up${job}')).rejects.toMatchObject({ code: 'UNKNOWN_VARIABLE' });
});

it('what a server says is a part of a path only where it leads nowhere else', async () => {
  const text = `vars: {a: ../up}\n${withFigure("queries: {q: {csv: {file: '${a}/x.csv'}}}")}`;
  const [figure] = manifest(text).figures.flatMap(partsOf);
  if (figure === undefined) throw new Error('a manifest with a figure');
  const from = (value: string) => ({
    ...figure,
    variables: { values: new Map([['a', value]]), fromServer: new Set(['a']) },
  });
  const pathOf = async (one: typeof figure) =>
    (await planFigure(one, manifest(text), now)).queries[0].windows[0].file?.path;
  expect(await pathOf(figure)).toBe('/up/x.csv');
  expect(await pathOf(from('web-1.eu'))).toBe('/project/web-1.eu/x.csv');
  for (const value of ['..', '../etc', '/etc', 'a/b', 'a\\b', '', '\0']) {
    await expect(pathOf(from(value))).rejects.toMatchObject({ code: 'MANIFEST_VALUE' });
  }
});
