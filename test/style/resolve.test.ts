import { describe, expect, it } from 'vitest';
import { parseLength } from '../../src/style/length.js';
import { plainStyle } from '../../src/style/plain.js';
import {
  type OwnStyles,
  resolveStyle,
  styleNames,
  type StyleWanted,
} from '../../src/style/resolve.js';

const nothing: StyleWanted = {
  name: undefined,
  width: undefined,
  height: undefined,
  aspect: undefined,
  font: undefined,
  fontSize: undefined,
  palette: undefined,
};
const styleOf = (wanted: Partial<StyleWanted>, own: OwnStyles = new Map()) =>
  resolveStyle({ ...nothing, ...wanted }, own);

describe('a style', () => {
  it('is the plain one where none is named', () => {
    expect(styleOf({})).toEqual(plainStyle);
  });

  it.each([
    ['acm-sigconf', 3.337, 7.006],
    ['ieee', 3.487, 7.14],
    ['usenix', 3.335, 7],
    ['nature', 3.504, 7.205],
    ['lncs', 4.803, 4.803],
  ])('%s has the widths of its venue', (name, column, full) => {
    expect(styleOf({ name }).width).toBeCloseTo(column * 72);
    expect(styleOf({ name, width: 'full' }).width).toBeCloseTo(full * 72);
  });

  it('of a venue draws no title', () => {
    const drawing = styleNames.filter((name) => styleOf({ name }).drawsTitle);
    expect(drawing).toEqual(['plain']);
  });

  it('has the sizes that a figure asks for', () => {
    const style = styleOf({ name: 'usenix', width: 200, height: 90, fontSize: 10 });
    expect(style).toMatchObject({ width: 200, height: 90, labelSize: 10, tickSize: 9 });
    expect(style.legend.rowHeight).toBeCloseTo(plainStyle.legend.rowHeight * (9 / 7));
  });

  it('has the colours of a palette, or one’s own', () => {
    expect(styleOf({ palette: 'tol-high-contrast' }).palette[0]).toBe('#004488');
    expect(styleOf({ palette: ['#111111', '#222222'] }).palette).toEqual(['#111111', '#222222']);
  });

  it('asks for a font of one’s own before its own', () => {
    const style = styleOf({ font: 'Linux Libertine O' });
    expect(style.fonts).toEqual(['Linux Libertine O', ...plainStyle.fonts]);
    expect(style.font).toBe('Linux Libertine O');
    expect(styleOf({ name: 'nature' }).font).toBeUndefined();
    expect(style.metrics).toBe('times');
    expect(styleOf({ font: 'Liberation Sans' }).metrics).toBe('helvetica');
    expect(styleOf({ font: 'CMU Serif' }).metrics).toBe('computer-modern');
  });

  it('of one’s own extends another, also one of one’s own', () => {
    const own: OwnStyles = new Map([
      ['thesis', { extends: 'article', labelSize: 10, columnWidth: 400 }],
      ['wide', { extends: 'thesis', fullWidth: 500, drawsGrid: false }],
    ]);
    const style = styleOf({ name: 'wide', width: 'full' }, own);
    expect(style).toMatchObject({ width: 500, labelSize: 10, tickSize: 9, drawsGrid: false });
    expect(styleOf({ name: 'wide' }, own).width).toBe(400);
  });

  it('gives up its height for an aspect', () => {
    const own: OwnStyles = new Map([['flat', { extends: undefined, height: 100 }]]);
    expect(styleOf({ name: 'flat' }, own).height).toBe(100);
    expect(styleOf({ name: 'flat', aspect: 0.3 }, own)).toMatchObject({
      height: undefined,
      aspect: 0.3,
    });
  });
});

describe('a length', () => {
  it.each([
    ['3in', 216],
    ['2.54cm', 72],
    ['25.4 mm', 72],
    ['72.27pt', 72],
  ])('%s is %d points', (text, points) => {
    expect(parseLength(text)).toBeCloseTo(points);
  });

  it.each(['3', 'in', '3px', '-1in', '1e3in'])('%s is none', (text) => {
    expect(parseLength(text)).toBeUndefined();
  });
});
