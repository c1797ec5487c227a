import { useEffect, useState } from 'preact/hooks';
import { answerOf, type Answered, type IsAnswer } from '../answer.js';

/**
 * What the server has answered to a path: undefined until then, and what it answered to the path before until
 * there is another answer. Nothing is asked for an undefined path.
 */
export function useAnswer<T>(
  path: string | undefined,
  isAnswer: IsAnswer<T>,
): Answered<T> | undefined {
  const [answer, setAnswer] = useState<Answered<T>>();
  useEffect(() => {
    if (path === undefined) return undefined;
    const asking = new AbortController();
    void answerOf(path, isAnswer, asking.signal).then(setAnswer, () => undefined);
    return () => asking.abort();
  }, [path, isAnswer]);
  return answer;
}
