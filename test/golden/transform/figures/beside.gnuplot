# beside: a figure for gnuplot 5.4 or later, written by styx-figures.
#
#   gnuplot -c beside.gnuplot beside.pdf    (or .svg, or .png)
#   gnuplot -c beside.gnuplot beside.tex    (for LaTeX; needs the .pdf that comes with it)
#   gnuplot -c beside.gnuplot    (opens a window, if this gnuplot has one)
#
# Made to be edited: the settings come first, then the page and the data, at the end the plot.
#
# Query load, run slow-1, of the endpoint lab:
#   load{instance="a",zone="x"}
#   2023-11-14T22:13:20Z to 2023-11-14T22:13:50Z, every 15 s
#
# Query load, run slow-2, of the endpoint lab:
#   load{instance="a",zone="x"}
#   2023-11-14T22:14:05.500Z to 2023-11-14T22:14:35.500Z, every 15 s
#
# Query clients, run slow-1:
#   slow-1.csv: value at time
#   2023-11-14T22:13:20Z to 2023-11-14T22:13:50Z
#
# Query clients, run slow-2:
#   slow-2.csv: value at time
#   2023-11-14T22:14:05.500Z to 2023-11-14T22:14:35.500Z

reset
set encoding utf8

# The file to write, of the type that its name ends with; without one, a window.
type = ARGC > 0 && strlen(ARG1) > 4 ? ARG1[strlen(ARG1)-3:strlen(ARG1)] : ''
isPdf = type eq '.pdf' || type eq '.PDF'
isSvg = type eq '.svg' || type eq '.SVG'
isPng = type eq '.png' || type eq '.PNG'
isTex = type eq '.tex' || type eq '.TEX'
hasWindow = strstrt(' qt wxt x11 aqua windows ', ' '.GPVAL_TERM.' ') > 0
if (ARGC > 0 && !(isPdf || isSvg || isPng || isTex) || ARGC == 0 && !hasWindow) {
  print 'usage: gnuplot -c '.ARG0.' FILE.pdf|FILE.svg|FILE.png|FILE.tex'
  exit status 2
}

# ---- Settings ----------------------------------------------------------------
# Lengths are points, 72 an inch. Places are from the left and the bottom edge of a page of
# 240.19 by 186 points; on a page of another size they move along.

WIDTH = 240.19
HEIGHT = 186
PNG_DPI = 300
FONT = 'STIXGeneral'
LABEL_SIZE = 8
TICK_SIZE = 7
LINE_HEIGHT = 9.6
TICK_LENGTH = 2.5
LINE_WIDTH = 1
AXIS_WIDTH = 0.5
MARKER_SIZE = 2.5
POINT_SIZE = MARKER_SIZE + 1
GRID_COLOUR = '#d9d9d9'
NOTICE_COLOUR = '#777777'
# Of events and thresholds, and of spans.
MARK_COLOUR = '#555555'
MARK_WIDTH = 0.6
SPAN_COLOUR = '#ececec'
# How what is filled is drawn: how dense (1 is solid), and its edge ('' is the colour of its series).
FILL = 1
EDGE_COLOUR = ''
EDGE_WIDTH = 0
# A font that is missing is replaced by the first of those like it that is there.
likeFont = system('fc-match -f "%{family[0]}" '.'"STIXGeneral,STIX Two Text,Times New Roman,DejaVu Serif"'.' 2>/dev/null')
if (FONT eq 'STIXGeneral' && likeFont ne '') { FONT = likeFont }

# Lines have round ends and corners, as pointed ones would be spikes where data are dense. Round ends
# make dashes longer by the width of the line, and spaces shorter, which is made up for here; a dash
# of a width is a dot. Lengths are in widths. Windows have ends of their own. The dashes of a PDF do
# not become shorter with lines thinner than a point, which is made up for too.
thin(width) = (isPdf || isTex) && width < 1 ? width : 1
dash(widths, width) = thin(width) * (ARGC == 0 ? widths : widths > 1 ? widths - 1 : 0.1)
space(widths, width) = thin(width) * (ARGC == 0 ? widths : widths + 1)

# The look of each series.
array COLOUR[4] = ['#0072B2', '#D55E00', '#009E73', '#CC79A7']
set style line 1 linecolor rgb COLOUR[1] linewidth LINE_WIDTH dashtype solid pointtype 7
set style line 2 linecolor rgb COLOUR[2] linewidth LINE_WIDTH dashtype (dash(5, LINE_WIDTH), space(1.6, LINE_WIDTH)) pointtype 7
set style line 3 linecolor rgb COLOUR[3] linewidth LINE_WIDTH dashtype (dash(1.3, LINE_WIDTH), space(1.3, LINE_WIDTH)) pointtype 7
set style line 4 linecolor rgb COLOUR[4] linewidth LINE_WIDTH dashtype (dash(5, LINE_WIDTH), space(1.3, LINE_WIDTH), dash(1.3, LINE_WIDTH), space(1.3, LINE_WIDTH)) pointtype 7

# The entries of the legend: the look that it explains (0: none), its symbol, and its place.
array LEGEND[4] = [ \
  'load, slow-1, slow', \
  'clients, slow-1, slow', \
  'load, slow-2', \
  'clients, slow-2' \
]
array LEGEND_LOOK[4] = [1, 2, 3, 4]
array LEGEND_SYMBOL[4] = ['line', 'line', 'line', 'line']
array LEGEND_MARKER[4] = [0, 0, 0, 0]
array LEGEND_X[4] = [11, 11, 98.05, 98.05]
array LEGEND_Y[4] = [177.74, 168.74, 177.74, 168.74]
LEGEND_HANDLE = 17
LEGEND_GAP = 3.5

# The plot: its sides, its axes, and what is written.
LEFT = 11; RIGHT = 233.69; BOTTOM = 25.5; TOP = 140.44
# X: seconds since the start.
X_MIN = 0; X_MAX = 30
array X_TICK_AT[7] = [0, 5, 10, 15, 20, 25, 30]
array X_TICK[7] = ['0', '5', '10', '15', '20', '25', '30']
array X_LABEL[1] = ['Time (s)']
X_LABEL_X = 122.35; X_LABEL_Y = 6.6
# Y: values.
Y_MIN = 0; Y_MAX = 4.956
array Y_TICK_AT[5] = [0, 1, 2, 3, 4]
array Y_TICK[5] = ['0', '1', '2', '3', '4']
# Vertical lines.
array EVENT_AT[3] = [5, 10, 12.5]

# ---- Page --------------------------------------------------------------------

# The options of each make sizes of text and markers, widths of lines and parts of dashes points.
# Terminals put the baseline of a text below its place, by so many font sizes.
drop = 0.37
# How gnuplot calls the size of a marker.
sized(points) = points / 4.5
inches(points) = points / 72.0
pixels(points, dpi) = int(points / 72.0 * dpi + 0.5)
LABEL_FONT = sprintf('%s,%g', isTex ? '' : FONT, LABEL_SIZE)
TICK_FONT = sprintf('%s,%g', isTex ? '' : FONT, TICK_SIZE)
if (isPdf) {
  set terminal pdfcairo noenhanced color size inches(WIDTH),inches(HEIGHT) font LABEL_FONT \
    fontscale 0.75 linewidth 2 dashlength 3.636 rounded
  sized(points) = (points - LINE_WIDTH) / 6.0
}
if (isTex) {
  set terminal cairolatex pdf input color colortext size inches(WIDTH),inches(HEIGHT) font LABEL_FONT \
    fontscale 1 linewidth 4 dashlength 3.636 rounded header sprintf('\fontsize{%g}{%g}\selectfont', LABEL_SIZE, 1.2 * LABEL_SIZE)
  sized(points) = (points - LINE_WIDTH) / 6.0
  drop = 0.24
}
if (isSvg) {
  set terminal svg noenhanced size pixels(WIDTH, 96),pixels(HEIGHT, 96) font LABEL_FONT \
    fontscale 96/72.0 linewidth 96/72.0 dashlength 2 rounded background rgb 'white'
  sized(points) = points / 4.5
  drop = 0.245
}
if (isPng) {
  set terminal pngcairo noenhanced size pixels(WIDTH, PNG_DPI),pixels(HEIGHT, PNG_DPI) font LABEL_FONT \
    fontscale PNG_DPI/96.0 linewidth PNG_DPI/72.0 dashlength 4 rounded
  sized(points) = (points - LINE_WIDTH) * PNG_DPI / 432.0
}
if (ARGC > 0) {
  set output ARG1
} else {
  set termoption noenhanced
  set termoption font LABEL_FONT
  set termoption fontscale 1.5
}

# Places and lengths as parts of the page; a text of a size has its baseline `below(size)` its place.
across(place) = 1.0 * place / 240.19
up(place) = 1.0 * place / 186
wide(length) = 1.0 * length / WIDTH
high(length) = 1.0 * length / HEIGHT
below(size) = high(drop * (isTex ? LABEL_SIZE : size))
beside(size) = wide(drop * size)

# In a .tex, LaTeX writes the texts, and some characters are its own; no text begins with `[`, which
# would be read as a placement.
latexName(c, i) = c
latexOf(c) = c eq '' ? '' : strstrt('#$%&_{}', c) > 0 ? '\'.c : c eq '\' ? '\textbackslash{}' : \
  c eq '~' ? '\textasciitilde{}' : c eq '^' ? '\textasciicircum{}' : c eq '"' ? '\char34{}' : c eq '`' ? '\textasciigrave{}' : \
  strstrt('<>|', c) > 0 ? '\ensuremath{'.c.'}' : c eq "\047" || strstrt('-,', c) > 0 ? c.'{}' : latexName(c, 1)
latex(text) = strlen(text) < 2 ? latexOf(text) : \
  latex(text[1:strlen(text)/2]).latex(text[strlen(text)/2+1:strlen(text)])
shown(text) = isTex ? '\relax '.latex(text) : text
small(text) = isTex ? sprintf('\fontsize{%g}{%g}\selectfont ', TICK_SIZE, 1.2 * TICK_SIZE).latex(text) : text

unset key
# Also lines between two places that are beyond the plot.
set clip two
set pointsize sized(MARKER_SIZE)
set samples 2
set grid ytics noxtics linetype 1 linewidth 0.35 linecolor rgb GRID_COLOUR back

# ---- Data --------------------------------------------------------------------
# A row a line; NaN where there is no number.

# Query load.
# Column 1: Unix time in seconds
# Column 2: load, slow-1, slow
# Column 3: load, slow-2
$table1 << EndOfTable
0 2.45 4.72
15 2.93 3.5
30 1.58 2.28
EndOfTable

# Query clients.
# Column 1: Unix time in seconds
# Column 2: clients, slow-1, slow
$table2 << EndOfTable
0 1
30 2.50
EndOfTable

# Query clients.
# Column 1: Unix time in seconds
# Column 2: clients, slow-2
$table3 << EndOfTable
0 3
15 4
EndOfTable

# ---- Plot --------------------------------------------------------------------

do for [i = 1:|LEGEND|] {
  x = across(LEGEND_X[i])
  y = up(LEGEND_Y[i])
  look = LEGEND_LOOK[i]
  hasLine = look > 0 && LEGEND_SYMBOL[i] eq 'line'
  hasPoint = look > 0 && (hasLine && LEGEND_MARKER[i] || LEGEND_SYMBOL[i] eq 'point')
  if (hasLine) {
    set arrow from screen x,y to screen x + wide(LEGEND_HANDLE),y nohead front linestyle look
  }
  if (hasPoint) {
    set label '' at screen x + wide(LEGEND_HANDLE / 2.0),y front point linestyle look \
      pointsize sized(LEGEND_SYMBOL[i] eq 'point' ? POINT_SIZE : MARKER_SIZE)
  }
  if (look > 0 && LEGEND_SYMBOL[i] eq 'fill') {
    low = y - high(0.375 * TICK_SIZE)
    top = y + high(0.375 * TICK_SIZE)
    end = x + wide(LEGEND_HANDLE)
    if (EDGE_COLOUR eq '') {
      set object rectangle from screen x,low to screen end,top front fillcolor rgb COLOUR[look] fillstyle solid FILL noborder
    } else {
      set object rectangle from screen x,low to screen end,top front fillcolor rgb COLOUR[look] \
        fillstyle solid FILL border linecolor rgb EDGE_COLOUR linewidth EDGE_WIDTH
    }
    if (EDGE_COLOUR eq '' && EDGE_WIDTH > 0) {
      # An edge with the dashes of its look.
      set arrow from screen x,low to screen end,low nohead front linestyle look linewidth EDGE_WIDTH
      set arrow from screen x,top to screen end,top nohead front linestyle look linewidth EDGE_WIDTH
      set arrow from screen x,low to screen x,top nohead front linestyle look linewidth EDGE_WIDTH
      set arrow from screen end,low to screen end,top nohead front linestyle look linewidth EDGE_WIDTH
    }
  }
  set label small(LEGEND[i]) at screen x + wide(LEGEND_HANDLE + LEGEND_GAP),y - high(0.24 * TICK_SIZE) + below(TICK_SIZE) \
    left front font TICK_FONT
}
set lmargin at screen across(LEFT)
set rmargin at screen across(RIGHT)
set bmargin at screen up(BOTTOM)
set tmargin at screen up(TOP)
set border 3 back linewidth AXIS_WIDTH

# The texts are labels: where gnuplot puts those of ticks depends on the font's line height.
set xrange [X_MIN:X_MAX]
set xtics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|X_TICK_AT|] { set xtics add ('' X_TICK_AT[i]) }
do for [i = 1:|X_TICK|] {
  set label small(X_TICK[i]) at first X_TICK_AT[i],screen up(BOTTOM) - high(TICK_LENGTH + 2 + 0.68 * TICK_SIZE) + below(TICK_SIZE) \
    center font TICK_FONT
}
do for [i = 1:|X_LABEL|] {
  set label shown(X_LABEL[i]) at screen across(X_LABEL_X),up(X_LABEL_Y) + below(LABEL_SIZE) - high((i - 1) * LINE_HEIGHT) center
}
set yrange [Y_MIN:Y_MAX]
set ytics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|Y_TICK_AT|] { set ytics add ('' Y_TICK_AT[i]) }
do for [i = 1:|Y_TICK|] {
  set label small(Y_TICK[i]) at screen across(LEFT) - wide(TICK_LENGTH + 2),first Y_TICK_AT[i] \
    right font TICK_FONT offset screen 0,screen below(TICK_SIZE) - high(0.34 * TICK_SIZE)
}
set arrow from first 5,graph 1 to first 5,screen up(150.34865599999998) nohead linecolor rgb MARK_COLOUR linewidth MARK_WIDTH
set arrow from first 10,graph 1 to first 10,screen up(158.74865599999998) nohead linecolor rgb MARK_COLOUR linewidth MARK_WIDTH
set arrow from first 12.5,graph 1 to first 12.5,screen up(150.34865599999998) nohead linecolor rgb MARK_COLOUR linewidth MARK_WIDTH
set label small('warm') at screen across(50.12),up(145.59) + below(TICK_SIZE) left front font TICK_FONT textcolor rgb MARK_COLOUR
set label small('leader killed') at screen across(87.23),up(153.99) + below(TICK_SIZE) left front font TICK_FONT textcolor rgb MARK_COLOUR
set label small('restart') at screen across(105.79),up(145.59) + below(TICK_SIZE) left front font TICK_FONT textcolor rgb MARK_COLOUR
plot \
  EVENT_AT using (EVENT_AT[int($0) + 1]):(Y_MIN):(0):(Y_MAX - Y_MIN) with vectors nohead linecolor rgb MARK_COLOUR linewidth MARK_WIDTH dashtype (dash(4, MARK_WIDTH), space(3, MARK_WIDTH)), \
  $table1 using 1:2 with lines linestyle 1, \
  $table2 using 1:2 with lines linestyle 2, \
  $table1 using 1:3 with lines linestyle 3, \
  $table3 using 1:2 with lines linestyle 4, \
  NaN

if (ARGC > 0) {
  unset output
} else {
  pause mouse close
}
