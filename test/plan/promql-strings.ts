import { parser } from '@prometheus-io/lezer-promql';

/** The strings of a query, as PromQL's own grammar finds them and Go's rules read them. */
export function stringsIn(expr: string): string[] {
  const strings: string[] = [];
  parser.parse(expr).iterate({
    enter({ name, from, to }) {
      if (name === 'StringLiteral') strings.push(read(expr.slice(from + 1, to - 1)));
      if (name === '⚠') throw new Error(`not PromQL: ${expr}`);
    },
  });
  return strings;
}

function read(text: string): string {
  return text.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
}
