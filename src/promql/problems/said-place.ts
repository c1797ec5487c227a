/** Where in a query a server has found a mistake: it says the line, and the byte in it, from 1 on. */
export function saidPlace(expr: string, words: string): number | undefined {
  const [, line, byte] = /\b(\d+):(\d+): parse error/.exec(words) ?? [];
  if (line === undefined || byte === undefined) return undefined;
  const lines = expr.split('\n');
  const before = lines.slice(0, Number(line) - 1).join('\n');
  const bytes = Buffer.from(lines[Number(line) - 1] ?? '').subarray(0, Number(byte) - 1);
  const start = before.length + (Number(line) > 1 ? 1 : 0) + bytes.toString('utf8').length;
  return Math.min(start, expr.length);
}
