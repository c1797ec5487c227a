import { describe, expect, it } from 'vitest';
import { type RunsSpec, selectRuns } from '../../../src/manifest/runs/select.js';
import { noRuns, type Runs } from '../../../src/manifest/runs/runs.js';
import { errorsOf } from './given.js';

const run = (name: string, labels: Readonly<Record<string, string>>) => ({
  name,
  labels: new Map(Object.entries(labels)),
  position: undefined,
});
const window = { startMs: 0, endMs: 1, prometheus: undefined, events: [] };

const all: Runs = {
  complete: [
    { ...run('hpa-1', { autoscaler: 'hpa', param: '05' }), ...window },
    { ...run('ours-1', { autoscaler: 'ours', param: '70' }), ...window },
    { ...run('hpa-2', { autoscaler: 'hpa', param: '70' }), ...window },
    { ...run('other', {}), ...window },
  ],
  file: undefined,
  leftOut: [
    { ...run('hpa-3', { autoscaler: 'hpa', param: '90' }), reason: 'open' },
    { ...run('ours-2', { autoscaler: 'ours', param: '05' }), reason: 'failed' },
  ],
};

const names = (spec: RunsSpec): [string[], string[]] => {
  const { runs, leftOut } = selectRuns(all, spec);
  return [runs.map(({ name }) => name), leftOut.map(({ name }) => name)];
};
const selector = (labels: Readonly<Record<string, readonly string[]>>): RunsSpec =>
  new Map(Object.entries(labels));
const problems = async (spec: RunsSpec) =>
  (await errorsOf(() => selectRuns(all, spec))).map(({ code, message, hint }) => [
    code,
    message,
    hint,
  ]);

describe('the runs that a figure names', () => {
  it('are all of the file, in its order, without those that are of no use', () => {
    expect(names('all')).toEqual([
      ['hpa-1', 'ours-1', 'hpa-2', 'other'],
      ['hpa-3', 'ours-2'],
    ]);
  });

  it('are in the order in which they are listed', () => {
    expect(names(['hpa-2', 'hpa-1'])).toEqual([['hpa-2', 'hpa-1'], []]);
  });

  it('have one of the values of each label', () => {
    expect(names(selector({ autoscaler: ['hpa'] }))).toEqual([['hpa-1', 'hpa-2'], ['hpa-3']]);
    expect(names(selector({ autoscaler: ['ours', 'hpa'], param: ['05'] }))).toEqual([
      ['hpa-1'],
      ['ours-2'],
    ]);
    expect(names(selector({ run: ['other', 'hpa-1'] }))).toEqual([['hpa-1', 'other'], []]);
  });
});

describe('a selection that cannot be', () => {
  it('names what was meant, for every mistake', async () => {
    expect(await problems(['hpa1', 'hpa-1', 'hpa-1'])).toEqual([
      ['UNKNOWN_RUN', 'there is no run `hpa1`', 'did you mean `hpa-1`?'],
      ['BAD_RUN', 'run `hpa-1` is listed twice', undefined],
    ]);
    expect(await problems(selector({ autoscalr: ['hpa'], param: ['5', '70', 'x'] }))).toEqual([
      ['UNKNOWN_RUN', 'no run has a label `autoscalr`', 'did you mean `autoscaler`?'],
      ['UNKNOWN_RUN', 'no run has the param `5`', 'did you mean `05`?'],
      ['UNKNOWN_RUN', 'no run has the param `x`', 'there are `05`, `70` and `90`'],
    ]);
  });

  it('names an open or failed run', async () => {
    expect(await problems(['hpa-3', 'ours-2'])).toEqual([
      ['BAD_RUN', 'run `hpa-3` is still open', expect.stringContaining('`end`')],
      ['BAD_RUN', 'run `ours-2` has failed', expect.stringContaining('record it again')],
    ]);
  });

  it('has no run left', async () => {
    expect(await problems(selector({ autoscaler: ['ours'], run: ['hpa-1'] }))).toEqual([
      ['UNKNOWN_RUN', 'no run has autoscaler ours and run hpa-1', undefined],
    ]);
    expect(await problems(selector({ param: ['90'] }))).toEqual([
      ['UNKNOWN_RUN', 'no run is left: hpa-3 is still open', expect.any(String)],
    ]);
    const none = await errorsOf(() => selectRuns(noRuns, 'all'));
    expect(none.map(({ message }) => message)).toEqual(['there are no runs']);
  });

  it('says where', async () => {
    const position = { file: 'f', line: 1, column: 1, length: 1, text: 'x' };
    const [error] = await errorsOf(() =>
      selectRuns(all, selector({ param: ['70', 'x'] }), (path) =>
        path.join('.') === 'param.1' ? position : undefined,
      ),
    );
    expect(error?.position).toBe(position);
  });
});
