import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../src/output/template.js';
import { exampleCharts } from './example-charts.js';
import { drawCharts, pythonText } from './matplotlib-run.js';

const { line, right, facets, bar } = exampleCharts;

describe('a tweak of a matplotlib script', () => {
  it('has the figure, the axes and the series in hand', async () => {
    const tweak = [
      'print(len(figure.axes), axes is panels[0], len(panels), [twin is None for twin in twins])',
      'print(series[1] is series["1 replica"], series[2].get_color())',
    ];
    expect((await drawCharts({ line }, ['svg'], tweak.join('\n'))).stdout).toBe(
      '1 True 1 [True]\nTrue #D55E00\n',
    );
    const twins = 'print(len(panels), [float(twin.get_ylim()[1]) for twin in twins])';
    expect((await drawCharts({ right }, ['svg'], twins)).stdout).toBe('1 [2147483648.0]\n');
    const all = 'print(len(panels), sum(isinstance(key, int) for key in series))';
    expect((await drawCharts({ facets }, ['svg'], all)).stdout).toBe('4 8\n');
    const bars = 'print([type(series[name]).__name__ for name in ("HPA", "ours")])';
    expect((await drawCharts({ bar }, ['svg'], bars)).stdout).toBe(
      "['BarContainer', 'BarContainer']\n",
    );
  });

  it('changes what is drawn', async () => {
    const tweak = 'axes.text(0.5, 0.5, "tweaked", transform=axes.transAxes)';
    const { read } = await drawCharts({ line }, ['svg'], tweak);
    expect(read('line.svg').toString()).toContain('>tweaked</text>');
  });

  it('may define functions, import modules, and have strings of several lines', async () => {
    const tweak = 'import math\n\ndef say():\n\tprint("""a\n  b\n""", math.pi > 3)\n\nsay()';
    const { stdout } = await drawCharts({ line }, ['svg'], tweak);
    expect(stdout).toBe('a\n  b\n True\n');
  });

  it('may begin with a byte order mark, and have line ends of any system', async () => {
    const { stdout } = await drawCharts({ line }, ['svg'], '\uFEFFprint(1)\r\nprint(2)\r\n');
    expect(stdout).toBe('1\n2\n');
  });

  it('is in the script as it is, and nothing is said of it where there is none', () => {
    const tweak = "# {{title}} `x` $y$ \"z\" ''' \\";
    expect(pythonText(line, tweak)).toContain(`\n${tweak}\n`);
    expect(pythonText(line)).not.toContain('weak');
  });

  it('cannot put data into another place: there is no NUL in it', () => {
    expect(pythonText(line, 'x = 1 # \0table 1\0')).toContain('x = 1 # table 1\n');
  });
});

describe('verbatim', () => {
  const render = (text: string, view: object) =>
    compileTemplate({ name: 'own.hbs', text }, {})(view);

  it('prints the tweak', () => {
    expect(render('{{verbatim tweak}}', { tweak: "it's\n`code`" })).toBe("it's\n`code`");
    expect(render('{{#with a}}{{verbatim @root.tweak}}{{/with}}', { a: {}, tweak: 'x' })).toBe('x');
  });

  it.each([
    ['{{verbatim title}}', { title: 'x', tweak: undefined }],
    ['{{verbatim title}}', { title: 'same', tweak: 'same' }],
    ['{{#each names}}{{verbatim this}}{{/each}}', { names: ['x'], tweak: 'y' }],
    ['{{#with own}}{{verbatim tweak}}{{/with}}', { own: { tweak: 'x' }, tweak: 'x' }],
  ])('refuses anything else: %s', (text, view) => {
    expect(() => render(text, view)).toThrow(/^verbatim prints nothing but the tweak/);
  });
});
