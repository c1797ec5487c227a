import { expect, it } from 'vitest';
import { plainEndpoint } from '../../src/manifest/endpoint.js';
import { figureFromFlags } from '../../src/manifest/from-flags.js';
import { planFigure } from '../../src/plan/plan.js';
import { manifest, withFigure } from '../manifest/given.js';

const now = Date.UTC(2017, 5, 1, 12);

it('variables and the length of the range are filled in wherever text is', async () => {
  const given = manifest(
    'vars: {job: pluto}\n' +
      withFigure(
        'title: "${job} over ${range}"',
        'x: {label: "X ${job}"}',
        'y: {label: "Y ${job}"}',
        'label: "{{le}} of ${job}"',
        `queries: {a: 'up{job="\${job}"}', b: {query: "rate(x[\${range}])", label: "own \${job}"}}`,
      ),
  );
  const [figure] = given.figures;
  const plan = figure && (await planFigure(figure, given, now));
  expect(plan).toMatchObject({
    title: 'pluto over 1h',
    xLabel: 'X pluto',
    yLabel: 'Y pluto',
    queries: [
      { expr: 'up{job="pluto"}', label: '{{le}} of pluto' },
      { expr: 'rate(x[1h])', label: 'own pluto' },
    ],
  });
});

it('a query of the command line has no variables but the length of its range', async () => {
  const plan = (expr: string) => {
    const flags = { header: true, duration: '30m' };
    const { figure, timezone } = figureFromFlags(expr, flags, plainEndpoint('http://a'));
    return planFigure(figure, { vars: new Map(), timezone }, now);
  };
  expect(await plan('rate(x[${range}])')).toMatchObject({ queries: [{ expr: 'rate(x[30m])' }] });
  await expect(plan('up${job}')).rejects.toMatchObject({ code: 'UNKNOWN_VARIABLE' });
});
