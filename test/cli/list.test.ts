import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixed, paperOf } from './paper.js';
import { project } from './styx.js';

const text = `prometheus: { eu: 'http://localhost:1', us: 'http://localhost:2' }
runs_file: runs.yaml
defaults: { prometheus: eu, formats: [csv, pdf] }
figures:
  latency: { query: 'latency', range: { last: 6h }, title: Latency of all }
  both: { query: 'up', prometheus: [eu, us], range: { start: 2023-11-14T22:13:20Z, duration: 1m }, kind: bar }
  of-runs: { query: 'up', runs: all }
values:
  most: { query: 'load', range: { last: 1h }, reduce: max, max: 195 }
  less: { query: 'load', range: { last: 1h }, reduce: mean }
  ratio: { ratio: [most, less] }
checks:
  no-errors: { query: 'errors', range: { last: 1h }, max: 0 }
tables:
  systems: { rows: job, query: 'load', range: { last: 1h }, columns: [{ reduce: last }] }
`;
const runs = `a: { start: 2023-11-14T22:13:20Z, duration: 1m }
b: { start: 2023-11-14T22:15:20Z, duration: 1m }
`;

const given = () => {
  const paper = project();
  paper.write('styx.config.yaml', text);
  paper.write('runs.yaml', runs);
  return paper;
};

describe('styx list', () => {
  it('shows figures, values, checks and tables: kind, range, server, formats, title', async () => {
    const { status, stdout, stderr } = await given().styx('list');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`Figures
  latency  line  last 6h                                       of eu      csv pdf  Latency of all
  both     bar   2023-11-14T22:13:20Z to 2023-11-14T22:14:20Z  of eu, us  csv pdf
  of-runs  line  2 runs                                        of eu      csv pdf

Values
  most   max, max 195            last 1h  of eu
  less   mean                    last 1h  of eu
  ratio  ratio of most and less

Checks
  no-errors  max 0  last 1h  of eu

Tables
  systems  by job  last 1h  of eu  tex csv md
`);
  });

  it('prints one document for programs, be there mistakes in the manifest', async () => {
    const paper = given();
    const { stdout } = await paper.styx('list', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      items: expect.arrayContaining([
        {
          ...{ name: 'latency', is: 'figure', title: 'Latency of all', shows: ['line'] },
          ...{ ranges: ['last 6h'], endpoints: ['eu'], files: ['latency.csv', 'latency.pdf'] },
        },
        {
          name: 'ratio',
          is: 'value',
          shows: ['ratio of most and less'],
          ranges: [],
          endpoints: [],
          files: [],
        },
      ]),
      errors: [],
    });
    paper.write('styx.config.yaml', 'figurs: {}\n');
    const broken = await paper.styx('list', '--json');
    expect(broken.status).toBe(2);
    expect(JSON.parse(broken.stdout)).toMatchObject({
      items: [],
      errors: expect.arrayContaining([expect.objectContaining({ code: 'MANIFEST_KEY' })]),
    });
  });

  it('asks no server and writes nothing, and says which figures only a server knows', async () => {
    const paper = await paperOf({
      figures: `  a: {query: load, ${fixed}}\n  b: {query: "x", matrix: {job: {label_values: job, of: up}}}`,
    });
    const { status, stdout } = await paper.styx('list');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}b .*the values of the matrix of b are not kept/m);
    expect(paper.server.requests).toEqual([]);
    expect(readdirSync(paper.folder)).toEqual(['styx.config.yaml']);
  });
});
