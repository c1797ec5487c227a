import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chartInput } from '../chart/inputs.js';
import { pythonWithMatplotlib, run } from '../engines.js';
import { draw, gnuplot } from './drawing.js';

/** What a reader of XML makes of an SVG: its texts, without what nobody sees. */
const reader = `
import json, sys, xml.etree.ElementTree as xml
texts = [''.join(text.itertext()) for text in xml.parse(sys.argv[1]).iter() if text.tag.endswith('}text')]
print(json.dumps([text.replace('\\u2060', '').strip() for text in texts]))
`;

it.each([']]>', 'a[b[0]]>c', ']]]>>]]>', '<![CDATA[x]]>', "]]'>", ']]', '>'])(
  'the SVG of gnuplot is XML, and says %s',
  async (text) => {
    const series = [
      { label: `one ${text}`, values: [1, 2] },
      { label: `two ${text}`, values: [2, 1] },
    ];
    const input = chartInput([{ series }], {
      title: `title ${text}`,
      drawing: { x: { label: `x ${text}` } },
    });
    const { folder } = await draw(gnuplot, input);
    const read = await run(pythonWithMatplotlib(), ['-c', reader, join(folder, 'drawn.svg')]);
    expect(read.stderr).toBe('');
    const texts = ['one', 'two', 'title', 'x'].map((place) => `${place} ${text}`.trim());
    expect(JSON.parse(read.stdout)).toEqual(expect.arrayContaining(texts));
  },
);
