#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# runs: a figure for matplotlib 3.6 or later, written by styx-figures.
#
#   python3 runs.py runs.pdf    (or .svg, .png, or .tex for LaTeX)
#   python3 runs.py    (opens a window, where there is a display)
#
# Made to be edited: the settings come first, then the drawing, at the end the data.
#
# The query of panel (a), run slow-1, of the endpoint lab:
#   max(load)
#   2023-11-14T22:13:20Z to 2023-11-14T22:13:50Z, every 15 s
#
# The query of panel (a), run slow-2, of the endpoint lab:
#   max(load)
#   2023-11-14T22:14:05Z to 2023-11-14T22:14:35Z, every 15 s
#
# The query of panel (a), run fast-1, of the endpoint lab:
#   max(load)
#   2023-11-14T22:14:20Z to 2023-11-14T22:14:50Z, every 15 s
#
# The query of panel (a), run fast-2, of the endpoint lab:
#   max(load)
#   2023-11-14T22:14:50Z to 2023-11-14T22:15:20Z, every 15 s
#
# The query of panel (b), run slow-1, of the endpoint lab:
#   max(load)
#   2023-11-14T22:13:20Z to 2023-11-14T22:13:50Z, every 15 s
#
# The query of panel (b), run slow-2, of the endpoint lab:
#   max(load)
#   2023-11-14T22:14:05Z to 2023-11-14T22:14:35Z, every 15 s
#
# The query of panel (b), run fast-1, of the endpoint lab:
#   max(load)
#   2023-11-14T22:14:20Z to 2023-11-14T22:14:50Z, every 15 s
#
# The query of panel (b), run fast-2, of the endpoint lab:
#   max(load)
#   2023-11-14T22:14:50Z to 2023-11-14T22:15:20Z, every 15 s
#
# The query of panel (c), run slow-1, of the endpoint lab:
#   sum by (le) (latency_bucket)
#   2023-11-14T22:13:20Z to 2023-11-14T22:13:50Z, every 15 s
#
# panel (a): query is the mean of 2 runs of the same system, with the least and the largest of them
# panel (b): query is the mean of 2 runs of the same system, with the least and the largest of them

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
    from matplotlib.lines import Line2D
    from matplotlib.patches import Rectangle
    from matplotlib.ticker import NullFormatter
    from matplotlib.transforms import Bbox, TransformedBbox
except ImportError as error:
    print('this needs matplotlib 3.6 or later, which ' + sys.executable + ' lacks:', file=sys.stderr)
    print('  ' + str(error), file=sys.stderr)
    print('Install it (pip install matplotlib; Debian: python3-matplotlib), or', file=sys.stderr)
    print('run this with a Python that has it.', file=sys.stderr)
    sys.exit(2)

# ---- Settings ----------------------------------------------------------------
# Lengths are points, 72 an inch; places are from the left and the bottom edge.

WIDTH = 504
HEIGHT = 160
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
MARK_COLOUR = "#555555"

# The looks that series and legend refer to by number, from 1.
LOOKS = [
    dict(color="#0072B2", dash=[], marker=""),
    dict(color="#AA3377", dash=[5, 1.6], marker=""),
    dict(color="#D55E00", dash=[5, 1.6], marker=""),
    dict(color="#009E73", dash=[1.3, 1.3], marker=""),
    dict(color="#CC79A7", dash=[5, 1.3, 1.3, 1.3], marker=""),
    dict(color="#E69F00", dash=[8, 1.6], marker=""),
    dict(color="#56B4E9", dash=[3, 1.3], marker=""),
]

# The entries of the legend: look (0: none), symbol, where it begins, text.
LEGEND = [
    (1, "line", 27.1, 151.62, "Slow"),
    (2, "line", 70.99, 151.62, "Fast"),
]
SYMBOL_LENGTH = 17
SYMBOL_GAP = 3.5

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
        kind="band",
        place=dict(left=27.1, right=155.33, bottom=25.5, top=121.32),
        heading=dict(lines=["(a) Load"], middle=91.22, at=136.87),
        # seconds since the start
        x=dict(
            limits=(0, 30),
            ticks=[(0, "0"), (5, "5"), (10, "10"), (15, "15"), (20, "20"), (25, "25"), (30, "30")],
            label=dict(lines=["Time (s)"], middle=91.22, at=6.6),
        ),
        # values
        y=dict(
            limits=(0, 18.01),
            ticks=[(0, "0"), (5, "5"), (10, "10"), (15, "15")],
            label=dict(lines=["Load"], middle=73.41, at=9.44),
        ),
        series=[
            dict(name="Slow", look=1, table=1),
            dict(name="Fast", look=2, table=2),
        ],
        events=[
            dict(at=15, text=(91.22, 126.47, "center", "half")),
        ],
    ),
    dict(
        kind="bar",
        place=dict(left=186.43, right=314.67, bottom=25.5, top=121.32),
        heading=dict(lines=["(b)"], middle=250.55, at=136.87),
        # the categories, counted from 0
        x=dict(
            limits=(-0.5, 1.5),
            ticks=[(0, "Slow"), (1, "Fast")],
        ),
        # values
        y=dict(
            limits=(0, 18.01),
            ticks=[(0, "0"), (5, "5"), (10, "10"), (15, "15")],
            label=dict(lines=["Largest load"], middle=73.41, at=168.77),
        ),
        series=[
            dict(name="Slow", look=1, table=3, edge=True, spread=True),
            dict(name="Fast", look=2, table=4, edge=True, spread=True),
        ],
    ),
    dict(
        kind="heatmap",
        place=dict(left=349.27, right=477.5, bottom=25.5, top=121.32),
        heading=dict(lines=["(c) Latency"], middle=413.38, at=136.87),
        # seconds since the start
        x=dict(
            limits=(0, 30),
            ticks=[(0, "0"), (5, "5"), (10, "10"), (15, "15"), (20, "20"), (25, "25"), (30, "30")],
            label=dict(lines=["Time (s)"], middle=413.38, at=6.6),
        ),
        # the rows of cells, counted from 0
        y=dict(
            limits=(0, 5),
            ticks=[(0, "0"), (1, "5"), (2, "10"), (3, "50"), (4, "100"), (5, "\u221e")],
            label=dict(lines=["ms"], middle=73.41, at=328.11),
        ),
        # values
        colour_bar=dict(
            place=dict(left=483.5, right=489.5, bottom=25.5, top=121.32),
            colours=["#440154", "#3b528b", "#21918c", "#5ec962", "#fde725"],
            limits=(0, 19),
            ticks=[(0, "0"), (5, "5"), (10, "10"), (15, "15")],
        ),
        series=[
            dict(name="Panel (c): query", look=3, table=5, extent=(-7.5, 37.5, 0, 5)),
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
        add_marks(figure, axes, twin, panel)
        artists = DRAW[panel['kind']](panel, tables, axes, twin)
        for series, artist in zip(panel['series'], artists):
            number += 1
            drawn[number] = artist
            drawn.setdefault(series['name'], artist)
        panels.append(axes)
        twins.append(twin)
    add_legend(figure)
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
    if 'heading' in panel:
        write_lines(figure, panel['heading'], fontsize=TICK_SIZE)
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


def side_of(series, axes, twin):
    return twin if series.get('right') else axes


def show_whole(line, across, up=None):
    """Not cut off where it lies on an edge of the plot, for some points, and above the axes."""
    box = line.axes.get_position()
    up = across if up is None else up
    across, up = across / (box.width * WIDTH), up / (box.height * HEIGHT)
    plot = Bbox([[-across, -up], [1 + across, 1 + up]])
    line.set_clip_box(TransformedBbox(plot, line.axes.transAxes))
    line.set_zorder(3)


def alone(values):
    """Which samples have no neighbour, so that a line does not show them."""
    there = np.isfinite(values)
    beside = np.pad(there, 1)
    return there & ~beside[:-2] & ~beside[2:]


def add_dots(axes, series, x, y):
    """The markers of a line, and a dot for each sample that it does not show."""
    markers = series.get('markers', [])
    x = np.append([at for at, _ in markers], x)
    y = np.append([at for _, at in markers], y)
    if len(x) > 0:
        dot = dict(color=color(series), marker=look(series)['marker'] or 'o', linestyle='none')
        [dots] = axes.plot(x, y, **dot)
        show_whole(dots, MARKER_SIZE / 2)


def add_marks(figure, axes, twin, panel):
    """What the data are seen against."""
    dashed = dict(color=MARK_COLOUR, linewidth=0.6, linestyle=(0, [4, 3]))
    for event in panel.get('events', []):
        # White between the dashes, so that it is seen on dark cells too.
        axes.axvline(event['at'], color='white', linewidth=0.6)
        axes.axvline(event['at'], **dashed)
        if 'stem' in event:
            # Up to its label.
            add_stem(axes, event['at'], event['stem'])
        add_note(figure, event)


def add_stem(axes, at, height):
    bottom, top = (edge * HEIGHT for edge in axes.get_position().intervaly)
    end = 1 + (height - top) / (top - bottom)
    solid = dict(color=MARK_COLOUR, linewidth=0.6, clip_on=False)
    axes.plot([at, at], [1, end], transform=axes.get_xaxis_transform(), **solid)


def add_note(figure, mark):
    if 'text' in mark:
        x, y, align, text = mark['text']
        write(figure, x, y, text, ha=align, fontsize=TICK_SIZE, color=MARK_COLOUR)


def draw_band(panel, tables, axes, twin):
    """All bands first, so that none of them covers a line."""
    for series in panel['series']:
        x, low, _, high = tables[series['table'] - 1].T
        pale = dict(color=color(series), alpha=0.22, linewidth=0)
        side_of(series, axes, twin).fill_between(x, low, high, **pale)
    return [draw_middle(side_of(series, axes, twin), series, tables) for series in panel['series']]


def draw_middle(axes, series, tables):
    x, low, middle, high = tables[series['table'] - 1].T
    [line] = axes.plot(x, middle, **dict(look(series), marker=None))
    show_whole(line, LINE_WIDTH / 2)
    # The line may go on where there is no interval on either side.
    single = alone(middle) | alone(low)
    upright = single & np.isfinite(low)
    if upright.any():
        thin = dict(color=color(series), linewidth=LINE_WIDTH / 2)
        axes.vlines(x[upright], low[upright], high[upright], **thin)
    add_dots(axes, series, x[single], middle[single])
    return line


DRAW['band'] = draw_band


def draw_bar(panel, tables, axes, twin):
    bottom, top = axes.get_ylim()
    if bottom < 0 < top:
        axes.axhline(0, color='black', linewidth=AXIS_WIDTH)
    return [draw_bars(side_of(series, axes, twin), series, tables) for series in panel['series']]


def draw_bars(axes, series, tables):
    table = tables[series['table'] - 1]
    left, right, value, low, high = table[np.isfinite(table[:, 2])].T
    # From zero, or from the end of an axis that has none.
    bottom, top = axes.get_ylim()
    base = min(max(0, bottom), top)
    fill = FILL['bar'](series)
    if not series.get('edge'):
        # It would leave little of so thin a bar.
        fill = dict(fill, linewidth=0)
    bars = axes.bar(left, value - base, right - left, base, align='edge', **fill)
    if series.get('spread'):
        middle = (left + right) / 2
        axes.vlines(middle, low, high, color='black', linewidth=AXIS_WIDTH, zorder=4)
        cap = dict(marker='_', markersize=3, markeredgewidth=AXIS_WIDTH, linestyle='none', zorder=4)
        axes.plot(middle, low, color='black', **cap)
        axes.plot(middle, high, color='black', **cap)
    return bars


def bar_fill(series):
    return dict(facecolor=color(series), edgecolor='white', linewidth=0.5)


DRAW['bar'] = draw_bar
FILL['bar'] = bar_fill


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


def add_legend(figure):
    for number, symbol, x, y, text in LEGEND:
        if number > 0:
            add_symbol(figure, symbol, x, y, dict(look=number))
        place = (x + SYMBOL_LENGTH + SYMBOL_GAP, y - 0.24 * TICK_SIZE)
        write(figure, *place, text, fontsize=TICK_SIZE, zorder=3)


def add_symbol(figure, symbol, x, y, series):
    """A piece of line, a marker or a filled box."""
    on_figure = dict(transform=figure.transFigure, zorder=2)
    middle, height = y / HEIGHT, 0.75 * TICK_SIZE
    if symbol == 'fill':
        fill = FILL.get(filled_kind(series), lambda series: dict(facecolor=color(series)))
        place = (x / WIDTH, (y - height / 2) / HEIGHT)
        box = Rectangle(place, SYMBOL_LENGTH / WIDTH, height / HEIGHT, **fill(series), **on_figure)
        figure.add_artist(box)
    elif symbol == 'point':
        dot = dict(look(series), linestyle='none', markersize=POINT_SIZE)
        dot['marker'] = dot['marker'] or 'o'
        figure.add_artist(Line2D([(x + SYMBOL_LENGTH / 2) / WIDTH], [middle], **dot, **on_figure))
    else:
        places = [x / WIDTH, (x + SYMBOL_LENGTH / 2) / WIDTH, (x + SYMBOL_LENGTH) / WIDTH]
        how = dict(look(series), markevery=[1])
        figure.add_artist(Line2D(places, [middle] * 3, **how, **on_figure))


def filled_kind(series):
    """The kind of the first panel that fills something in a look."""
    for panel in PANELS:
        if panel['kind'] in FILL and any(one['look'] == series['look'] for one in panel['series']):
            return panel['kind']
    return None

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

# Panel (a): Slow
# Column 1: Unix time in seconds
# Column 2: low
# Column 3: centre
# Column 4: high
DATA.append((4, """
0 4.72 6.285 7.85
15 4.11 6.495000000000001 8.88
30 8.68 8.915 9.15
"""))

# Panel (a): Fast
# Column 1: Unix time in seconds
# Column 2: low
# Column 3: centre
# Column 4: high
DATA.append((4, """
0 8.88 9.91 10.94
15 8.68 9.705 10.73
30 10.94 14.044999999999998 17.15
"""))

# Panel (b): Slow
# Column 1: left
# Column 2: right
# Column 3: Slow
# Column 4: low
# Column 5: high
DATA.append((5, """
-0.3 0.3 9.015 8.88 9.15
"""))

# Panel (b): Fast
# Column 1: left
# Column 2: right
# Column 3: Fast
# Column 4: low
# Column 5: high
DATA.append((5, """
0.7 1.3 14.044999999999998 10.94 17.15
"""))

# Panel (c): query
# A row for each row of cells, from the bottom.
DATA.append((3, """
6 15 1
5 16 19
19 14 3
10 0 15
17 2 17
"""))

# ---- Figure ------------------------------------------------------------------

file, options = asked()
figure, panels, twins, series = draw(read_tables())
finish(figure, file, options)
