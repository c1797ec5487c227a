import { alongNote, combinationNote, groupedNote } from '../../derive/combination-note.js';
import { transformsText } from '../../derive/transform-text.js';
import type { SingleFigure } from '../../manifest/manifest.js';
import { formatDuration } from '../../time/duration.js';
import type { FetchedQuery } from './fetched.js';

/** How the data of a query were made, for people who read a script; none of what is not drawn. */
export function dataNotes(
  fetched: FetchedQuery,
  { alignMs, drawing }: Pick<SingleFigure, 'alignMs' | 'drawing'>,
): string[] {
  const { id, transforms } = fetched.query;
  if (fetched.shown === 'nothing') return [];
  const made = transformsText(transforms);
  const step = alignMs === undefined ? '' : formatDuration(alignMs);
  return [
    ...(made === '' ? [] : [`${id} is transformed: ${made}`]),
    ...fetched.notes,
    ...(step === ''
      ? []
      : [`${id} is on multiples of ${step}: at each, the last sample until then`]),
    ...runsNotes(fetched, drawing),
  ];
}

/** What was made of runs. */
function runsNotes(fetched: FetchedQuery, { reduce: usual }: SingleFigure['drawing']): string[] {
  const { id, reduce = usual } = fetched.query;
  switch (fetched.shown) {
    case 'nothing':
      return [];
    case 'series':
      return fetched.axis === undefined
        ? []
        : [alongNote(id, fetched.axis.label, reduce, undefined)];
    case 'samples':
      return [groupedNote(id, fetched.grouped, undefined)];
    case 'centre': {
      const { axis, combined } = fetched;
      const { how, counts } = combined;
      return [
        axis === undefined
          ? combinationNote(id, how, counts)
          : alongNote(id, axis.label, reduce, how),
      ];
    }
    case 'runs and centre': {
      const { how, counts } = fetched.combined;
      return [combinationNote(id, how, counts), groupedNote(id, fetched.grouped, how.centre)];
    }
  }
}
