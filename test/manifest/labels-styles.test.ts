import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/manifest/drawing.js';
import { resolveStyle } from '../../src/style/resolve.js';
import type { Style } from '../../src/style/style.js';
import { errorsOf, figure, manifest, mistakes, withFigure } from './given.js';

const nothing = { colour: undefined, dash: undefined, marker: undefined };

function valuesOf(labels: string): [string, Identity][] {
  const { identities } = figure(`labels: {job: {${labels}}}\n${withFigure('query: up')}`).drawing;
  return [...(identities.get('job') ?? [])];
}

describe('labels', () => {
  it('have texts, in the order of the file', () => {
    expect(valuesOf('b: Bee, 10: 05, a: {text: A}')).toEqual([
      ['b', { ...nothing, text: 'Bee', order: 0 }],
      ['10', { ...nothing, text: '05', order: 1 }],
      ['a', { ...nothing, text: 'A', order: 2 }],
    ]);
  });

  it('have all of their look', () => {
    const look = "text: A, order: -1, colour: '#D55E00', dash: [5, 2], marker: square";
    const made = { text: 'A', order: -1, colour: '#D55E00', dash: [5, 2], marker: 'square' };
    expect(valuesOf(`a: {${look}}`)).toEqual([['a', made]]);
  });

  it.each([
    ['solid', 0],
    ['dashed', 2],
    ['dotted', 2],
    ['dash-dot', 4],
  ])('have a dash by its name: %s', (dash, lengths) => {
    const [[, identity] = []] = valuesOf(`a: {dash: ${dash}}`);
    expect(identity?.dash).toHaveLength(lengths);
  });

  it.each([
    ['a: {colour: red}', 'red'],
    ["a: {colour: '#07B'}", "'#07B'"],
    ['a: {dash: dashy}', 'dashy'],
    ['a: {dash: [1]}', 'dash'],
    ['a: {dash: [1, 2, 3]}', 'dash'],
    ['a: {dash: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}', 'dash'],
    ['a: {dash: [1, 0]}', '0'],
    ['a: {marker: star}', 'star'],
    ['a: [A]', 'a'],
    ['a: {order: first}', 'first'],
  ])('are refused where they are wrong: %s', (values, text) => {
    const given = `labels: {job: {${values}}}\n${withFigure('query: up')}`;
    expect(mistakes(given)).toEqual([['MANIFEST_VALUE', 1, text]]);
  });
});

function styled(styles: string, ...lines: string[]): Style {
  return figure(`styles: {${styles}}\n${withFigure('query: up', ...lines)}`).drawing.style;
}

const wanted = {
  name: undefined,
  width: undefined,
  height: undefined,
  aspect: undefined,
  font: undefined,
  fontSize: undefined,
  palette: undefined,
};

describe('a style', () => {
  it('is a built-in one, with what the figure says of it', () => {
    const style = styled(
      '',
      'style: acm-sigconf',
      'width: full',
      'height: 2in',
      'font: Foo',
      'font_size: 9',
      'palette: tol-bright',
    );
    const choices = { name: 'acm-sigconf', width: 'full', height: 144, font: 'Foo' } as const;
    const made = resolveStyle(
      { ...wanted, ...choices, fontSize: 9, palette: 'tol-bright' },
      new Map(),
    );
    expect(style).toEqual(made);
  });

  it.each([
    ['1in', 72],
    ['2.54cm', 72],
    ['25.4 mm', 72],
    ['72.27pt', 72],
    ['column', resolveStyle(wanted, new Map()).width],
  ])('is %s wide', (width, points) => {
    expect(styled('', `width: ${width}`).width).toBeCloseTo(points);
  });

  it('takes colours of your own', () => {
    expect(styled('', "palette: ['#112233', '#AABBCC']").palette).toEqual(['#112233', '#AABBCC']);
  });

  it('of your own extends another one', () => {
    const style = styled(
      "a: {extends: b, grid: false, title: true, palette: ['#112233'], png_dpi: 600}, " +
        'b: {extends: ieee, column_width: 2in, full_width: 4in, aspect: 0.5, font: Foo, font_size: 9, ' +
        "tick_size: 6, line_width: 2, marker_size: 5, colour_map: ['#000000', '#ffffff']}",
      'style: a',
    );
    expect(style).toMatchObject({
      ...{ width: 144, aspect: 0.5, labelSize: 9, tickSize: 6, lineWidth: 2, markerSize: 5 },
      ...{ drawsGrid: false, drawsTitle: true, palette: ['#112233'], pngDpi: 600 },
      colourMap: ['#000000', '#ffffff'],
    });
    expect(style.fonts[0]).toBe('Foo');
  });

  it.each([
    ['a: {extends: artcle}', 'artcle'],
    ['a: {extends: a}', 'a'],
    ['ieee: {extends: article}', 'ieee'],
    ['a: {column_width: 14}', '14'],
    ['a: {line_width: 0}', '0'],
    ['a: {title: no}', 'no'],
    ['a: {palette: rainbow}', 'rainbow'],
  ])('of your own is refused where it is wrong: %s', (styles, text) => {
    const given = `styles: {${styles}}\n${withFigure('query: up')}`;
    expect(mistakes(given)).toEqual([['MANIFEST_VALUE', 1, text]]);
  });

  it('that extends itself in a circle is refused, once for each of the circle', () => {
    const styles = 'styles: {a: {extends: b}, b: {extends: c}, c: {extends: b}}';
    const text = `${styles}\n${withFigure('query: up', 'style: a')}`;
    expect(mistakes(text)).toEqual([
      ['MANIFEST_VALUE', 1, 'c'],
      ['MANIFEST_VALUE', 1, 'b'],
    ]);
  });

  it('that is misspelt is compared with your own too', () => {
    const text = `styles: {thesis: {}}\n${withFigure('query: up', 'style: thesys')}`;
    const [error] = errorsOf(() => manifest(text));
    expect(error?.hint).toBe('did you mean `thesis`?');
  });
});
