import { counted } from '../../counted.js';
import type { Labels } from '../../frame/labels.js';
import type { Manifest } from '../../manifest/manifest.js';
import type { CheckSpec, TableSpec } from '../../manifest/values/values.js';
import { keptAnswers } from '../answers/kept-answers.js';
import { buildValues } from './values.js';
import { fetchNumbers, numberSource, whole } from './number-data.js';
import {
  type Building,
  hasNews,
  type Made,
  type NumberOptions,
  type NumberResult,
  told,
  writeFiles,
} from './number-result.js';
import type { OutputWriter } from '../outputs/output-writer.js';
import type { Project } from '../project/project.js';
import { withSpool } from '../../spool/spool.js';
import { check } from '../../values/check.js';
import { tableLosses } from '../../values/print-losses.js';
import { tableFiles } from '../../values/table-files.js';
import { tableData } from '../../values/table.js';
import { skippedNotes } from '../../values/uncounted.js';

/**
 * Builds a manifest's values, checks and tables. One that fails does not stop the others. The
 * results are in the order of the manifest. Throws the signal's reason.
 */
export async function buildNumbers(
  manifest: Manifest,
  project: Project,
  options: NumberOptions,
  outputs: OutputWriter,
): Promise<NumberResult[]> {
  const { values, checks, tables } = manifest.numbers;
  const { nowMs, signal, answersFor = keptAnswers } = options;
  return withSpool(async (spool) => {
    const given = { manifest, keeping: project, answersFor, spool, nowMs, signal };
    const source = numberSource(given);
    const building: Building = { manifest, source, options, outputs };
    const all = await Promise.allSettled([
      buildValues(values, building),
      ...checks.map((spec) => told(building, () => buildCheck(spec, building), 'check', spec.name)),
      ...tables.map((spec) => told(building, () => buildTable(spec, building), 'table', spec.name)),
    ]);
    // What a failed one has begun must not outlive the spool.
    await Promise.allSettled(source.begun);
    const data = Object.fromEntries(source.answers.flatMap(({ taken }) => [...taken]));
    // What has been fetched is known, also of an interrupted build.
    if (Object.keys(data).length === 0) signal.throwIfAborted();
    project.ledger.keepNumbers({ data, outputs: Object.fromEntries(outputs.written) });
    signal.throwIfAborted();
    return all.flatMap((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
  });
}

async function buildCheck(spec: CheckSpec, { source }: Building): Promise<Made> {
  const asked = { ...spec, folder: `_checks/${spec.name}` };
  const all = await Promise.all(
    spec.queries.map(async (query) => whole(await fetchNumbers(asked, query, source))),
  );
  const { series, samples, skipped } = check(
    spec,
    all.flatMap(({ answers }) => answers),
  );
  return {
    text: `holds for ${series} series, ${counted(samples, 'sample')}`,
    files: [],
    isNew: all.some((one) => one.isNew),
    warnings: [...all.flatMap(({ warnings }) => warnings), ...skippedNotes(skipped)],
  };
}

async function buildTable(spec: TableSpec, building: Building): Promise<Made> {
  const columns = await Promise.all(
    spec.columns.map(async (column, i) => {
      const asked = {
        ...{ ...spec, moment: column.moment },
        folder: `_tables/${spec.name}/column-${i + 1}`,
      };
      return { column, ...(await fetchNumbers(asked, column.query, building.source)) };
    }),
  );
  for (const { run, frame } of columns.flatMap(({ answers }) => answers)) {
    const ofRun: Labels = run === undefined ? [] : [...run.labels, ['run', run.name]];
    for (const { labels } of frame.series) building.options.onSeries([...labels, ...ofRun]);
  }
  const table = tableData(spec, columns);
  for (const { accept } of columns) await accept();
  const files = await writeFiles(spec.name, building, tableFiles(table));
  const text = `${counted(table.rows.length, 'row')}, ${counted(spec.columns.length, 'column')}`;
  const warnings = [...new Set([...table.warnings, ...tableLosses(table)])];
  return { text, files, warnings, isNew: hasNews(files) };
}
