import { useEffect, useState } from 'preact/hooks';
import { type Matcher, matcherOf } from '../../metrics/search.js';

const all: Matcher = () => true;
const none: Matcher = () => false;

/** What is searched for, as by `styx metrics`: of half of a regular expression, nothing is found. */
export function useMatcher(search: string): Matcher {
  const [matcher, setMatcher] = useState<Matcher>(() => all);
  useEffect(() => {
    let isLatest = true;
    const take = (next: Matcher): void => {
      if (isLatest) setMatcher(() => next);
    };
    matcherOf(search).then(take, () => take(none));
    return () => {
      isLatest = false;
    };
  }, [search]);
  return matcher;
}
