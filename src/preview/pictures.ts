import type { KeptPicture, PictureKeeper } from '../build/outputs/pictures.js';
import type { StyxError } from '../errors.js';
import { textHash } from '../files/text-hash.js';
import type { PictureView } from '../view/project-view.js';
import { urlPath } from './url-path.js';
import { pictureSize } from './picture-size.js';

/** The last picture of each figure. */
export interface Pictures {
  readonly keeper: PictureKeeper;
  readonly svgOf: (figure: string) => Uint8Array | undefined;
  readonly viewOf: (figure: string) => PictureView | undefined;
  /** What there is to say of how it was drawn. */
  readonly warningsOf: (figure: string) => readonly string[];
  /** Why the last one could not be drawn. */
  readonly problemOf: (figure: string) => StyxError | undefined;
  /** From now on, all are of an earlier build, until that is said to be otherwise. */
  readonly begin: () => void;
  /** Forgets the pictures of all other figures. */
  readonly retain: (figures: readonly string[]) => void;
}

interface Kept extends KeptPicture {
  readonly render: string;
  readonly src: string;
}

/** What is assumed of a picture that does not say its size. */
const NO_SIZE = { width: 640, height: 400 };

/** Pictures in memory; `onNew` is told of figures that have another one. */
export function openPictures(onNew: (figure: string) => void): Pictures {
  const kept = new Map<string, Kept>();
  const problems = new Map<string, StyxError>();
  const fresh = new Set<string>();
  return {
    keeper: {
      wants(figure, render) {
        if (kept.get(figure)?.render !== render) return true;
        fresh.add(figure);
        return false;
      },
      keep(figure, render, { svg, warnings }) {
        const version = textHash(Buffer.from(svg).toString('latin1')).slice(0, 12);
        const src = `/figures/${urlPath(figure)}.svg?${version}`;
        kept.set(figure, { render, svg, warnings, src });
        fresh.add(figure);
        onNew(figure);
      },
      fail: (figure, error) => void problems.set(figure, error),
    },
    svgOf: (figure) => kept.get(figure)?.svg,
    viewOf(figure) {
      const one = kept.get(figure);
      if (one === undefined) return undefined;
      return {
        src: one.src,
        ...(pictureSize(one.svg) ?? NO_SIZE),
        isOld: !fresh.has(figure),
      };
    },
    warningsOf: (figure) => (fresh.has(figure) ? (kept.get(figure)?.warnings ?? []) : []),
    problemOf: (figure) => problems.get(figure),
    begin() {
      fresh.clear();
      problems.clear();
    },
    retain: (figures) => dropOthers(kept, new Set(figures)),
  };
}

function dropOthers(kept: Map<string, Kept>, left: ReadonlySet<string>): void {
  for (const figure of kept.keys()) if (!left.has(figure)) kept.delete(figure);
}
