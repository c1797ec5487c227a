// Puts the manifest's text into the YAML blocks of docs/gallery.md: whatever figure or key of the
// top level a block has becomes what the manifest says there.
import { readFileSync, writeFileSync } from 'node:fs';

const page = new URL('../docs/gallery.md', import.meta.url);
const source = new URL('../examples/gallery/styx.config.yaml', import.meta.url);
const manifest = readFileSync(source, 'utf8');

/** A key of the top level or a figure, with everything below it, as if it stood alone. */
function excerpt(key) {
  const lines = manifest.split('\n');
  const start = lines.findIndex(
    (line) => line.trimStart().startsWith(`${key}:`) && !/^ {3}/.test(line),
  );
  if (start === -1) throw new Error(`examples/gallery/styx.config.yaml has no ${key}`);
  const indent = lines[start].search(/\S/);
  const isBelow = (line) => line === '' || line.search(/\S/) > indent;
  const length = lines.slice(start + 1).findIndex((line) => !isBelow(line));
  const end = length === -1 ? lines.length : start + 1 + length;
  return lines
    .slice(start, end)
    .map((line) => line.slice(indent))
    .join('\n')
    .trimEnd();
}

const text = readFileSync(page, 'utf8').replace(/```yaml\n([^]*?)```/g, (_, block) => {
  const keys = [...block.matchAll(/^([^\s#:]+):/gm)].map(([, key]) => key);
  return `\`\`\`yaml\n${keys.map((key) => `${excerpt(key)}\n`).join('')}\`\`\``;
});
writeFileSync(page, text);
