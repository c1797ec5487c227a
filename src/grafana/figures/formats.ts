import { literally } from '../../literally.js';

/** The values of a variable, of which there is at least one. */
interface Values {
  readonly name: string;
  readonly values: readonly string[];
  /** What a menu shows for them. */
  readonly texts: readonly string[];
  /** Whether it may have several: its values are then parts of regular expressions. */
  readonly isPattern: boolean;
}

/**
 * What stands in a query for a variable without a format, as Grafana's Prometheus writes it: within quotes,
 * where a backslash is two. Several values are one regular expression.
 *
 * Source: https://github.com/grafana/grafana/blob/main/packages/grafana-prometheus/src/escaping.ts
 */
export function inQuery({ values, isPattern }: Pick<Values, 'values' | 'isPattern'>): string {
  if (!isPattern) return values.map(quoted).join(',');
  return oneOf(values.map((value) => literally(value).replaceAll('\\', '\\\\')));
}

const quoted = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"');

/** `(a|b)`, or `a`. */
function oneOf(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : `(${values.join('|')})`;
}

/**
 * What stands for it with a format, as in `${pod:csv}`; undefined for a format that is for other databases.
 *
 * Source: https://grafana.com/docs/grafana/latest/dashboards/variables/variable-syntax/
 */
export function formatted(format: string, all: Values): string | undefined {
  const { name, values, texts } = all;
  const list = values.join(',');
  switch (format) {
    case 'raw':
    case 'csv':
      return list;
    case 'pipe':
      return values.join('|');
    case 'regex':
      return oneOf(values.map(literally));
    case 'glob':
      return values.length === 1 ? list : `{${list}}`;
    case 'json':
      return values.length === 1 ? JSON.stringify(values[0]) : JSON.stringify(values);
    case 'text':
      return texts.join(' + ');
    case 'doublequote':
      return values.map((value) => `"${value.replaceAll('"', '\\"')}"`).join(',');
    case 'singlequote':
      return values.map((value) => `'${value.replaceAll("'", "\\'")}'`).join(',');
    case 'percentencode':
      return encodeURIComponent(values.length === 1 ? list : `{${list}}`);
    case 'distributed':
      return values.map((value, i) => (i === 0 ? value : `${name}=${value}`)).join(',');
    case 'queryparam':
      return values.map((value) => `var-${name}=${encodeURIComponent(value)}`).join('&');
    default:
      return undefined;
  }
}
