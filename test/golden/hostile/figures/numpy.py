#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# numpy: a figure for matplotlib 3.6 or later, written by styx-figures.
#
#   python3 numpy.py numpy.pdf    (or .svg, or .png)
#   python3 numpy.py    (opens a window, where there is a display)
#
# Made to be edited: the settings come first, then the drawing, at the end the data.
#
# The query, of the endpoint lab:
#   hostile
#   2023-11-14T22:13:20Z to 2023-11-14T22:13:35Z, every 15 s

import sys

if not getattr(sys.flags, 'safe_path', False):
    # Neighbours of this file may be called like modules.
    sys.path = [folder for folder in sys.path if folder != sys.path[0]]

try:
    import matplotlib.pyplot as plt
    import numpy as np
    from matplotlib.lines import Line2D
    from matplotlib.transforms import Bbox, TransformedBbox, blended_transform_factory
except ImportError as error:
    print('this needs matplotlib 3.6 or later, which ' + sys.executable + ' lacks:', file=sys.stderr)
    print('  ' + str(error), file=sys.stderr)
    print('Install it (pip install matplotlib; Debian: python3-matplotlib), or', file=sys.stderr)
    print('run this with a Python that has it.', file=sys.stderr)
    sys.exit(2)

# ---- Settings ----------------------------------------------------------------
# Lengths are points, 72 an inch; places are from the left and the bottom edge.

WIDTH = 240.19
HEIGHT = 180
PNG_DPI = 300
FONTS = ["STIXGeneral", "DejaVu Serif"]
LABEL_SIZE = 8
TICK_SIZE = 7
LINE_HEIGHT = 9.6
TICK_LENGTH = 2.5
LINE_WIDTH = 1
MARKER_SIZE = 2.5
GRID_COLOUR = "#d9d9d9"
NOTICE_COLOUR = "#777777"

TITLE = ["$(touch owned) `touch owned` ''' \" \\ {{x}} $1 %s"]
TITLE_Y = 171.56
X_LABEL = ["Time (UTC)"]
X_LABEL_Y = 6.6

# The sides of the plot.
LEFT = 16.25
RIGHT = WIDTH - 15.45
BOTTOM = 25.5
TOP = 140.44

# Unix time in seconds, and its text.
X_LIMITS = (1700000000, 1700000015)
X_TICKS = [(1700000000, "22:13:20"), (1700000005, "22:13:25"), (1700000010, "22:13:30"), (1700000015, "22:13:35")]
Y_LIMITS = (0.95, 2.05)
Y_TICKS = [(1, "1.0"), (1.2, "1.2"), (1.4, "1.4"), (1.6, "1.6"), (1.8, "1.8"), (2, "2.0")]

# The series: table and column of the data, and the look.
SERIES = [
    dict(table=1, column=2, color="#0072B2", dash=(), marker="", mark_every=1),
    dict(table=1, column=3, color="#D55E00", dash=(5, 1.6), marker="", mark_every=1),
]

# The entries of the legend: series (0: none), place, text.
LEGEND = [
    (1, 16.25, 158.94, "`touch owned` $(touch owned) $x^2$ @x %s {{text}} ''' EOD \U0001f600"),
    (2, 16.25, 149.94, "a,b;c \"quoted\" \\ back\\slash new line"),
]
LINE_LENGTH = 17
LINE_GAP = 3.5

RC = {
    'font.family': FONTS,
    'mathtext.fontset': 'stix',
    'text.parse_math': False,
    'font.size': LABEL_SIZE,
    'xtick.labelsize': TICK_SIZE,
    'ytick.labelsize': TICK_SIZE,
    'axes.linewidth': 0.5,
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
    'xtick.major.width': 0.5,
    'ytick.major.width': 0.5,
    'xtick.major.pad': 2,
    'ytick.major.pad': 2,
    'figure.dpi': 200,
    'savefig.bbox': None,
    # The same bytes on every run, and text that stays text.
    'pdf.fonttype': 42,
    'ps.fonttype': 42,
    'svg.fonttype': 'none',
    'svg.hashsalt': 'styx-figures',
    'timezone': 'UTC',
}

# ---- Drawing -----------------------------------------------------------------


def draw(tables):
    plt.rcdefaults()
    plt.rcParams.update(RC)
    figure = plt.figure(figsize=(WIDTH / 72, HEIGHT / 72))
    axes = add_axes(figure)
    add_texts(figure, axes)
    draw_series(axes, tables)
    add_legend(figure)
    return figure


def look(series):
    dash = series['dash']
    return dict(
        color=series['color'],
        marker=series['marker'],
        linestyle=(0, dash) if dash else '-',
        dash_capstyle='butt',
        solid_capstyle='butt',
    )


def add_axes(figure):
    place = (LEFT / WIDTH, BOTTOM / HEIGHT, (RIGHT - LEFT) / WIDTH, (TOP - BOTTOM) / HEIGHT)
    axes = figure.add_axes(place)
    axes.set_xticks([at for at, _ in X_TICKS], [text for _, text in X_TICKS])
    axes.set_yticks([at for at, _ in Y_TICKS], [text for _, text in Y_TICKS])
    axes.set_xlim(X_LIMITS)
    axes.set_ylim(Y_LIMITS)
    axes.grid(axis='y')
    return axes


def add_texts(figure, axes):
    """Each line at the place of its baseline."""
    for i, line in enumerate(TITLE):
        figure.text(0.5, (TITLE_Y - i * LINE_HEIGHT) / HEIGHT, line, ha='center')
    for i, line in enumerate(X_LABEL):
        y = (X_LABEL_Y - i * LINE_HEIGHT) / HEIGHT
        figure.text((LEFT + RIGHT) / 2 / WIDTH, y, line, ha='center')


def show_whole(line, points):
    """Not cut off where it lies on an edge of the plot, and above the axes."""
    across, up = points / (RIGHT - LEFT), points / (TOP - BOTTOM)
    plot = Bbox([[-across, -up], [1 + across, 1 + up]])
    line.set_clip_box(TransformedBbox(plot, line.axes.transAxes))
    line.set_zorder(3)


def draw_series(axes, tables):
    for series in SERIES:
        table = tables[series['table'] - 1]
        times, values = table[:, 0], table[:, series['column'] - 1]
        # Beyond this, no axis holds a value; infinity is too.
        there = np.abs(values) <= 1e300
        values = np.where(there, values, np.nan)
        [line] = axes.plot(times, values, markevery=series['mark_every'], **look(series))
        show_whole(line, MARKER_SIZE / 2 if series['marker'] else LINE_WIDTH / 2)
        # A line does not show a sample without a neighbour: these are drawn as dots.
        beside = np.pad(there, 1)
        alone = there & ~beside[:-2] & ~beside[2:]
        if alone.any():
            dot = dict(color=series['color'], marker=series['marker'] or 'o', linestyle='none')
            [dots] = axes.plot(times[alone], values[alone], **dot)
            show_whole(dots, MARKER_SIZE / 2)


def add_legend(figure):
    for number, x, y, text in LEGEND:
        if number > 0:
            add_line(figure, x, y, SERIES[number - 1])
        place = ((x + LINE_LENGTH + LINE_GAP) / WIDTH, (y - 0.24 * TICK_SIZE) / HEIGHT)
        figure.text(*place, text, fontsize=TICK_SIZE, va='baseline')


def add_line(figure, x, y, series):
    line = Line2D(
        [x / WIDTH, (x + LINE_LENGTH / 2) / WIDTH, (x + LINE_LENGTH) / WIDTH],
        [y / HEIGHT] * 3,
        markevery=[1],
        transform=figure.transFigure,
        **look(series),
    )
    figure.add_artist(line)

# ---- Output ------------------------------------------------------------------

# Without what differs from run to run.
METADATA = {
    'pdf': {'CreationDate': None, 'Creator': None, 'Producer': None},
    'svg': {'Date': None, 'Creator': None},
    'png': {'Software': None},
}
USAGE = 'usage: python3 ' + sys.argv[0] + ' FILE.pdf|FILE.svg|FILE.png'
NOT_WINDOWS = ('agg', 'cairo', 'pdf', 'pgf', 'ps', 'svg', 'template')


def main():
    if len(sys.argv) > 1:
        file = sys.argv[1]
        name, _, ending = file.rpartition('.')
        kind = ending.lower()
        if not name or kind not in METADATA:
            print(USAGE, file=sys.stderr)
            sys.exit(2)
        plt.switch_backend('agg')
        draw(read_tables()).savefig(file, format=kind, dpi=PNG_DPI, metadata=METADATA[kind])
    elif plt.get_backend().lower() in NOT_WINDOWS:
        print(USAGE, file=sys.stderr)
        sys.exit(2)
    else:
        draw(read_tables())
        plt.show()


def read_tables():
    """The data as arrays, one a query: a row a time, a column a series."""
    return [np.fromstring(text, sep=' ').reshape(-1, columns) for columns, text in DATA]


# ---- Data --------------------------------------------------------------------
# A row a time, with the values as the server wrote them; NaN where there is none.

DATA = []

# The query. Column 1: Unix time in seconds.
# Column 2: `touch owned` $(touch owned) $x^2$ @x %s {{text}} ''' EOD 😀
# Column 3: a,b;c "quoted" \ back\slash new line
DATA.append((3, """
1700000000 2 1
1700000015 1 2
"""))

main()
