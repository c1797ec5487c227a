import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { locatedInQuery } from '../../src/preview/located-in-query.js';
import { problemView } from '../../src/preview/problem-view.js';
import { Problem } from '../../src/view/problem.js';

const marked = (error: StyxError): string | undefined =>
  /<mark>(.*)<\/mark>/.exec(renderToString(h(Problem, { problem: problemView(error) })))?.[1];

describe('the place of a mistake', () => {
  it('is marked in characters, be some of them two for JavaScript', () => {
    const text = "title: '😀😀', titel: x";
    const position = { file: 'styx.config.yaml', line: 1, column: 14, length: 5, text };
    expect(marked(new StyxError('MANIFEST_KEY', 'what?', { position }))).toBe('titel');
  });

  it('is that in a query, too', () => {
    const refused = new StyxError('QUERY_REJECTED', 'it is refused');
    const located = locatedInQuery(refused, 'up{job="😀😀"} +\nup{job="😀"} + rat(up[5m])');
    expect(located).toBeInstanceOf(StyxError);
    expect(located instanceof StyxError && marked(located)).toBe('rat');
  });
});
