import { slugOf } from '../../manifest/matrix-slug.js';

/** Names that are longer are no names of files that anybody likes. */
const LONGEST = 60;

/** Gives figures their names: that of the title, or of the panel, and a number where that is taken. */
export function figureNames(): (title: string, id: string | undefined) => string {
  const taken = new Set<string>();
  let unnamed = 0;
  return (title, id) => {
    const base = nameOf(title) ?? nameOf(`panel-${id ?? (unnamed += 1)}`) ?? 'panel';
    let name = base;
    for (let i = 2; taken.has(name); i += 1) name = `${base}-${i}`;
    taken.add(name);
    return name;
  };
}

function nameOf(text: string): string | undefined {
  const slug = slugOf(text.replace(/\$\{?(\w+)[^}\s]*\}?|\[\[(\w+)[^\]]*\]\]/g, ' $1$2 '));
  const name = slug
    .toLowerCase()
    .replace(/-{2,}/g, '-')
    .slice(0, LONGEST)
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return name === '' || /^_/.test(slug) ? undefined : name;
}
