import { prerequisiteName, targetName } from './names.js';

/**
 * What a target is made from, as `gcc -MP` writes it: with a rule without recipe for each source, so
 * that make does not stop where one has been deleted. Throws USAGE for a path that make cannot name.
 */
export function depfileText(target: string, sources: readonly string[]): string {
  const rule = [`${targetName(target)}:`, ...sources.map(prerequisiteName)].join(' \\\n  ');
  return [`${rule}\n`, ...sources.map((path) => `${targetName(path)}:\n`)].join('\n');
}

/** Whether a text is one that `depfileText` may have written: of rules only, all without recipes. */
export function isDepfile(text: string): boolean {
  return text.trim() === '' || /^(?:[^\s][^\n]*:(?: \\\n {2}[^\n]+?)*\n+)+$/.test(text);
}
