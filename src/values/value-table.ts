import { csvField } from '../output/csv/fields.js';
import type { ValueTableSpec } from '../manifest/values/values.js';
import type { KnownValue } from './known-value.js';
import { latexNumber, siunitxNumber } from './latex-number.js';
import { latexText } from './latex-text.js';
import { markdownTable, markdownText } from './markdown.js';
import { plainText } from './shown-number.js';

/** The files of a table whose rows are values, which have units of their own. */
export function valueTableFiles(
  spec: ValueTableSpec,
  values: readonly KnownValue[],
): ['tex' | 'csv' | 'md', string][] {
  return [
    ['tex', latexOf(spec, values)],
    ['csv', csvOf(values)],
    ['md', markdownOf(spec, values)],
  ];
}

function latexOf({ head, hasSiunitx }: ValueTableSpec, values: readonly KnownValue[]): string {
  const rows = values.map(({ spec, shown }) => {
    const text = hasSiunitx ? siunitxNumber(shown) : latexNumber(shown);
    return `  ${latexText(spec.label)} & ${withoutCommands(text)} \\\\`;
  });
  const heads = head === '' ? [] : [`  ${latexText(head)} & \\\\`, '  \\midrule'];
  return [
    `% A table by Styx. It needs \\usepackage{booktabs${hasSiunitx ? ', siunitx' : ''}}.`,
    '\\begin{tabular}{lr}',
    ...['  \\toprule', ...heads, ...rows, '  \\bottomrule'],
    '\\end{tabular}',
    '',
  ].join('\n');
}

/** The commands of values.tex may not be there. */
function withoutCommands(text: string): string {
  return text.replaceAll('\\styx@unit{', '\\textup{');
}

/** All digits, in the unit of the samples. */
function csvOf(values: readonly KnownValue[]): string {
  const text = (number: number | undefined): string => (number === undefined ? '' : String(number));
  const rows = values.map(({ spec, value, interval, runs }) => [
    ...[spec.name, spec.label, text(value), spec.unit ?? ''],
    ...[interval?.min, interval?.max, runs?.length].map(text),
  ]);
  const header = ['name', 'label', 'value', 'unit', 'low', 'high', 'runs'];
  return [header, ...rows]
    .map((fields) => `${fields.map((field) => csvField(field, ',')).join(',')}\n`)
    .join('');
}

function markdownOf({ head }: ValueTableSpec, values: readonly KnownValue[]): string {
  return markdownTable(
    [
      { text: head, isNumber: false },
      { text: '', isNumber: true },
    ],
    values.map(({ spec, shown }) => [markdownText(spec.label), markdownText(plainText(shown))]),
  );
}
