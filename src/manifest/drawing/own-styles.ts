import { StyxError } from '../../errors.js';
import { type OwnStyle, type OwnStyles, styleNames } from '../../style/resolve.js';
import type { ManifestFile } from '../endpoints.js';
import { at, forEach, together } from '../findings.js';
import type { Style as WrittenStyle } from '../schema.generated.js';
import { parsePaperLength } from './lengths.js';
import { knownStyle } from './look.js';

/** The names of a manifest's own styles. */
export function ownStyleNames({ source, written }: ManifestFile): readonly string[] {
  return source.keysOf(written.styles ?? {});
}

/**
 * A manifest's own styles. Throws MANIFEST_VALUE for one that extends none or itself, and for one
 * with the name of a built-in style.
 */
export function ownStyles(file: ManifestFile): OwnStyles {
  const styles = new Map(Object.entries(file.written.styles ?? {}));
  const all = forEach([...styles], ([name, written]): [string, OwnStyle] => {
    checkName(file, name);
    checkCircle(file, name, styles);
    return [name, ownStyle(file, name, written)];
  });
  return new Map(all);
}

function ownStyle({ source, written }: ManifestFile, name: string, style: WrittenStyle): OwnStyle {
  const names = source.keysOf(written.styles ?? {});
  const place = (key: string) => () => source.positionOf(['styles', name, key]);
  const length = (key: 'column_width' | 'full_width' | 'height') => () => {
    const text = style[key];
    return text === undefined ? undefined : at(place(key), () => parsePaperLength(text));
  };
  const lengths = together({
    extends: () => at(place('extends'), () => knownStyle(style.extends ?? 'plain', names)),
    columnWidth: length('column_width'),
    fullWidth: length('full_width'),
    height: length('height'),
  });
  return {
    ...lengths,
    aspect: style.aspect,
    font: style.font?.trim(),
    labelSize: style.font_size,
    tickSize: style.tick_size,
    lineWidth: style.line_width,
    markerSize: style.marker_size,
    drawsTitle: style.title,
    drawsGrid: style.grid,
    palette: style.palette,
    colourMap: style.colour_map,
    pngDpi: style.png_dpi,
  };
}

function checkName({ source }: ManifestFile, name: string): void {
  if (!styleNames.includes(name)) return;
  throw new StyxError('MANIFEST_VALUE', `\`${name}\` is the name of a built-in style`, {
    position: source.keyPositionOf(['styles', name]),
    hint: `give yours another name, and let it extend this one: {extends: ${name}}`,
  });
}

function checkCircle(
  { source }: ManifestFile,
  name: string,
  styles: ReadonlyMap<string, WrittenStyle>,
): void {
  const seen = new Set<string>();
  for (let next = styles.get(name)?.extends; next !== undefined; next = styles.get(next)?.extends) {
    if (next === name) {
      throw new StyxError('MANIFEST_VALUE', `the style \`${name}\` extends itself`, {
        position: source.positionOf(['styles', name, 'extends']),
        hint: 'let it extend a built-in style, for example `article`',
      });
    }
    if (seen.has(next)) return;
    seen.add(next);
  }
}
