#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# heatmap: a figure for matplotlib 3.6 or later, written by styx-figures.
#
#   python3 heatmap.py heatmap.pdf    (or .svg, .png, or .tex for LaTeX)
#   python3 heatmap.py    (opens a window, where there is a display)
#
# Made to be edited: the settings come first, then the drawing, at the end the data.
#
# The query, of the endpoint lab:
#   sum by (le) (latency_bucket)
#   2023-11-14T22:13:20Z to 2023-11-14T22:15:20Z, every 15 s

import sys

if not getattr(sys.flags, 'safe_path', False):
    # Neighbours of this file may be called like modules.
    sys.path = [folder for folder in sys.path if folder != sys.path[0]]

import logging
import shutil
import unicodedata

try:
    import matplotlib.pyplot as plt
    import numpy as np
    from matplotlib.colors import LinearSegmentedColormap, Normalize
    from matplotlib.ticker import NullFormatter
except ImportError as error:
    print('this needs matplotlib 3.6 or later, which ' + sys.executable + ' lacks:', file=sys.stderr)
    print('  ' + str(error), file=sys.stderr)
    print('Install it (pip install matplotlib; Debian: python3-matplotlib), or', file=sys.stderr)
    print('run this with a Python that has it.', file=sys.stderr)
    sys.exit(2)

# ---- Settings ----------------------------------------------------------------
# Lengths are points, 72 an inch; places are from the left and the bottom edge.

WIDTH = 240.26
HEIGHT = 149
PNG_DPI = 300
FONTS = ["STIXGeneral", "DejaVu Serif"]
LABEL_SIZE = 8
TICK_SIZE = 7
LINE_HEIGHT = 9.6
TICK_LENGTH = 2.5
LINE_WIDTH = 1
AXIS_WIDTH = 0.5
MARKER_SIZE = 2.5
POINT_SIZE = MARKER_SIZE + 1
GRID_COLOUR = "#d9d9d9"
NOTICE_COLOUR = "#777777"

# The looks that series and legend refer to by number, from 1.
LOOKS = [
    dict(color="#0072B2", dash=[], marker=""),
    dict(color="#D55E00", dash=[5, 1.6], marker=""),
    dict(color="#009E73", dash=[1.3, 1.3], marker=""),
    dict(color="#CC79A7", dash=[5, 1.3, 1.3, 1.3], marker=""),
    dict(color="#E69F00", dash=[8, 1.6], marker=""),
]

RC = {
    'font.family': FONTS,
    'mathtext.fontset': 'stix',
    'text.parse_math': False,
    'font.size': LABEL_SIZE,
    'xtick.labelsize': TICK_SIZE,
    'ytick.labelsize': TICK_SIZE,
    'axes.linewidth': AXIS_WIDTH,
    'axes.spines.top': False,
    'axes.spines.right': False,
    'axes.axisbelow': True,
    'axes.unicode_minus': True,
    'lines.linewidth': LINE_WIDTH,
    'lines.markersize': MARKER_SIZE,
    'lines.markeredgewidth': 0,
    'grid.linewidth': 0.35,
    'grid.color': GRID_COLOUR,
    'xtick.major.size': TICK_LENGTH,
    'ytick.major.size': TICK_LENGTH,
    'xtick.major.width': AXIS_WIDTH,
    'ytick.major.width': AXIS_WIDTH,
    'xtick.major.pad': 2,
    'ytick.major.pad': 2,
    'xtick.minor.size': 0.6 * TICK_LENGTH,
    'ytick.minor.size': 0.6 * TICK_LENGTH,
    'xtick.minor.width': 0.8 * AXIS_WIDTH,
    'ytick.minor.width': 0.8 * AXIS_WIDTH,
    'figure.dpi': 200,
    'savefig.bbox': None,
    # The same bytes on every run, and text that stays text.
    'pdf.fonttype': 42,
    'ps.fonttype': 42,
    'svg.fonttype': 'none',
    'svg.hashsalt': 'styx-figures',
    # The fonts of a .tex are those of the document that includes it.
    'pgf.texsystem': 'pdflatex',
    'pgf.rcfonts': False,
    'timezone': 'UTC',
}

# ---- Panels ------------------------------------------------------------------
# Where each is, its axes with ticks and their texts, and its series: number of the look, number
# of the table of the data.

PANELS = [
    dict(
        kind="heatmap",
        place=dict(left=30.6, right=213.76, bottom=25.5, top=140.48),
        # seconds since the start
        x=dict(
            limits=(0, 120),
            ticks=[(0, "0"), (20, "20"), (40, "40"), (60, "60"), (80, "80"), (100, "100"), (120, "120")],
            label=dict(lines=["Time (s)"], middle=122.18, at=6.6),
        ),
        # the rows of cells, counted from 0
        y=dict(
            limits=(0, 5),
            ticks=[(0, "0"), (1, "5"), (2, "10"), (3, "50"), (4, "100"), (5, "\u221e")],
            label=dict(lines=["ms"], middle=82.99, at=9.44),
        ),
        # values
        colour_bar=dict(
            place=dict(left=219.76, right=225.76, bottom=25.5, top=140.48),
            colours=["#440154", "#3b528b", "#21918c", "#5ec962", "#fde725"],
            limits=(0, 19),
            ticks=[(0, "0"), (5, "5"), (10, "10"), (15, "15")],
        ),
        series=[
            dict(name="query", look=1, table=1, extent=(-7.5, 127.5, 0, 5)),
        ],
    ),
]

# ---- Drawing -----------------------------------------------------------------

# The functions that draw the series of a panel, and what fills a symbol of the legend, by the
# panel's kind.
DRAW = {}
FILL = {}


def draw(tables):
    """The figure, the axes of each panel, those on their right, and the series by number and name."""
    plt.rcdefaults()
    plt.rcParams.update(RC)
    figure = plt.figure(figsize=(WIDTH / 72, HEIGHT / 72))
    panels, twins, drawn, number = [], [], {}, 0
    for panel in PANELS:
        axes = add_axes(figure, panel)
        twin = None
        artists = DRAW[panel['kind']](panel, tables, axes, twin)
        for series, artist in zip(panel['series'], artists):
            number += 1
            drawn[number] = artist
            drawn.setdefault(series['name'], artist)
        panels.append(axes)
        twins.append(twin)
    return figure, panels, twins, drawn


def look(series):
    """How a line is drawn."""
    its = LOOKS[series['look'] - 1]
    return dict(
        color=its['color'],
        # Its own diamond is wider than its size: a square, turned.
        marker=(4, 0, 0) if its['marker'] == 'D' else its['marker'],
        linestyle=(0, its['dash']) if its['dash'] else '-',
        dash_capstyle='butt',
        solid_capstyle='butt',
    )


def color(series):
    return LOOKS[series['look'] - 1]['color']


def write(figure, x, y, text, **how):
    """Text with its baseline at a place on the page."""
    return figure.text(x / WIDTH, y / HEIGHT, shown(text), **how)


def write_lines(figure, caption, **how):
    for i, line in enumerate(caption['lines']):
        write(figure, caption['middle'], caption['at'] - i * LINE_HEIGHT, line, ha='center', **how)


def write_upwards(figure, caption):
    upwards = dict(rotation=90, rotation_mode='anchor', ha='center')
    for i, line in enumerate(caption['lines']):
        write(figure, caption['at'] + i * LINE_HEIGHT, caption['middle'], line, **upwards)


def add_axes(figure, panel):
    axes = figure.add_axes(on_page(panel['place']))
    prepare(axes, axes.xaxis, panel['x'])
    prepare(axes, axes.yaxis, panel['y'])
    if 'label' in panel['x']:
        write_lines(figure, panel['x']['label'])
    if 'label' in panel['y']:
        write_upwards(figure, panel['y']['label'])
    axes.grid(axis='y')
    return axes


def on_page(place):
    left, bottom = place['left'] / WIDTH, place['bottom'] / HEIGHT
    return left, bottom, place['right'] / WIDTH - left, place['top'] / HEIGHT - bottom


def prepare(axes, axis, its):
    """Scale, ticks and limits: those that are given, and nothing else."""
    is_x = axis is axes.xaxis
    axis.set_ticks([at for at, _ in its['ticks']], [shown(text) for _, text in its['ticks']])
    axis.set_ticks(its.get('minor', []), minor=True)
    axis.set_minor_formatter(NullFormatter())
    (axes.set_xlim if is_x else axes.set_ylim)(its['limits'])


def draw_heatmap(panel, tables, axes, twin):
    bar = panel['colour_bar']
    colours = LinearSegmentedColormap.from_list('figure', bar['colours'])
    norm = Normalize(*bar['limits'])
    add_colour_bar(axes.figure, bar, colours, norm)
    axes.grid(False)
    return [draw_cells(axes, series, tables, cmap=colours, norm=norm) for series in panel['series']]


def draw_cells(axes, series, tables, **how):
    """Cells without a number stay empty."""
    cells = np.ma.masked_invalid(tables[series['table'] - 1])
    limits = axes.get_xlim(), axes.get_ylim()
    place = dict(extent=series['extent'], origin='lower', aspect='auto')
    image = axes.imshow(cells, interpolation='nearest', **place, **how)
    axes.set(xlim=limits[0], ylim=limits[1])
    return image


def add_colour_bar(figure, bar, colours, norm):
    """Evenly from the least to the largest value."""
    axes = figure.add_axes(on_page(bar['place']))
    steps = np.linspace(0, 1, 256).reshape(-1, 1)
    whole = dict(extent=(0, 1, 0, 1), origin='lower', aspect='auto', interpolation='nearest')
    axes.imshow(steps, cmap=colours, **whole)
    axes.spines[:].set_visible(True)
    axes.set_xticks([])
    axes.yaxis.tick_right()
    along = dict(bar, limits=(0, 1), ticks=[(norm(at), text) for at, text in bar['ticks']])
    along['minor'] = [norm(at) for at in bar.get('minor', [])]
    prepare(axes, axes.yaxis, along)
    if 'label' in bar:
        write_upwards(figure, bar['label'])


DRAW['heatmap'] = draw_heatmap

# ---- Output ------------------------------------------------------------------

# By the ending of the file: without what differs from run to run.
OUTPUTS = {
    'pdf': dict(format='pdf', metadata={'CreationDate': None, 'Creator': None, 'Producer': None}),
    'svg': dict(format='svg', metadata={'Date': None, 'Creator': None}),
    'png': dict(format='png', metadata={'Software': None}),
    'tex': dict(format='pgf'),
}
USAGE = 'usage: python3 ' + sys.argv[0] + ' FILE.pdf|FILE.svg|FILE.png|FILE.tex'
NOT_WINDOWS = ('agg', 'cairo', 'pdf', 'pgf', 'ps', 'svg', 'template')


def asked():
    """The file to write and how, or None twice for a window."""
    if len(sys.argv) > 1:
        name, _, ending = sys.argv[1].rpartition('.')
        if name and ending.lower() in OUTPUTS:
            plt.switch_backend('agg')
            return sys.argv[1], OUTPUTS[ending.lower()]
    elif plt.get_backend().lower() not in NOT_WINDOWS:
        return None, None
    print(USAGE, file=sys.stderr)
    sys.exit(2)


def read_tables():
    """The data as arrays, which may have no rows."""
    return [table_of(text).reshape(-1, columns) for columns, text in DATA]


def table_of(text):
    numbers = np.array([]) if text.isspace() else np.fromstring(text, sep=' ')
    # Beyond this, no axis holds a value; infinity is too.
    return np.where(np.abs(numbers) <= 1e150, numbers, np.nan)


def finish(figure, file, options):
    if file is None:
        plt.show()
        return
    if options['format'] == 'pgf':
        if shutil.which('pdflatex') is None:
            print('a .tex needs pdflatex (Debian: texlive-latex-extra)', file=sys.stderr)
            sys.exit(2)
        # That it knows nothing of FONTS is what is wanted.
        logging.getLogger('matplotlib.backends.backend_pgf').setLevel('ERROR')
    figure.savefig(file, dpi=PNG_DPI, **options)


def shown(text):
    """Text as it is, or, in a .tex, as LaTeX has to be told it."""
    return ''.join(map(latex, text)) if options == OUTPUTS['tex'] else text


def latex(character):
    if character in LATEX:
        return LATEX[character]
    if character.isascii():
        return character
    base, *marks = unicodedata.normalize('NFD', character)
    if base.isascii() and len(marks) == 1 and marks[0] in ACCENTS:
        return '\\' + ACCENTS[marks[0]] + '{' + base + '}'
    # What LaTeX's fonts lack is written without its accents, or as `?`.
    alike = unicodedata.normalize('NFKD', character).encode('ascii', 'ignore').decode()
    return ''.join(LATEX.get(letter, letter) for letter in alike) or '?'


ACCENTS = {
    '\u0300': '`', '\u0301': "'", '\u0302': '^', '\u0303': '~', '\u0304': '=', '\u0306': 'u',
    '\u0307': '.', '\u0308': '"', '\u030a': 'r', '\u030b': 'H', '\u030c': 'v', '\u0327': 'c',
}
# What means something to LaTeX, what it would join to another sign, and what has a command.
LATEX = {
    '\\': r'\textbackslash{}', '{': r'\{', '}': r'\}', '$': r'\$', '&': r'\&', '#': r'\#',
    '%': r'\%', '_': r'\_', '^': r'\textasciicircum{}', '~': r'\textasciitilde{}',
    '-': '-{}', "'": "'{}", '`': r'\textasciigrave{}', ',': ',{}', '"': "''",
    'ß': r'\ss{}', 'æ': r'\ae{}', 'Æ': r'\AE{}', 'ø': r'\o{}', 'Ø': r'\O{}', 'œ': r'\oe{}',
    'Œ': r'\OE{}', 'ł': r'\l{}', 'Ł': r'\L{}', 'ı': r'\i{}', '–': '--', '—': '---',
    '…': r'\ldots{}', '‘': '`', '’': "'", '“': '``', '”': "''", '„': "''", '•': r'\textbullet{}',
    '°': r'\textdegree{}', '€': r'\texteuro{}', '\u00a0': '~',
}
for signs, names in [
    ('<>|−×·±≤≥≠≈→←↑↓∞', r'<|>|\vert|-|\times|\cdot|\pm|\leq|\geq|\neq|\approx|\rightarrow|\leftarrow|\uparrow|\downarrow|\infty'),
    ('αβγδεζηθικλμ', r'\alpha|\beta|\gamma|\delta|\varepsilon|\zeta|\eta|\theta|\iota|\kappa|\lambda|\mu'),
    ('νξπρςστυφχψω', r'\nu|\xi|\pi|\rho|\varsigma|\sigma|\tau|\upsilon|\varphi|\chi|\psi|\omega'),
    ('ΓΔΘΛΞΠΣΥΦΨΩµ', r'\Gamma|\Delta|\Theta|\Lambda|\Xi|\Pi|\Sigma|\Upsilon|\Phi|\Psi|\Omega|\mu'),
    ('ΑΒΕΖΗΙΚΜΝΟΡΤΧο', 'A|B|E|Z|H|I|K|M|N|O|P|T|X|o'),
]:
    LATEX.update((sign, r'\ensuremath{' + name + '}') for sign, name in zip(signs, names.split('|')))


# ---- Data --------------------------------------------------------------------
# Samples have a row a time, with the values as the server wrote them; NaN is where there is none.

DATA = []

# query
# A row for each row of cells, from the bottom.
DATA.append((9, """
6 15 1 8 2 2 6 12 11
5 16 19 19 16 2 9 3 16
19 14 3 4 0 17 12 2 13
10 0 15 1 9 14 7 3 13
17 2 17 11 11 12 15 19 14
"""))

# ---- Figure ------------------------------------------------------------------

file, options = asked()
figure, panels, twins, series = draw(read_tables())
finish(figure, file, options)
