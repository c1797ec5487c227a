# each: a figure for gnuplot 5.4 or later, written by styx-figures.
#
#   gnuplot -c each.gnuplot each.pdf    (or .svg, or .png)
#   gnuplot -c each.gnuplot each.tex    (for LaTeX; needs the .pdf that comes with it)
#   gnuplot -c each.gnuplot    (opens a window, if this gnuplot has one)
#
# Made to be edited: the settings come first, then the page and the data, at the end the plot.
#
# The query, run slow-1, of the endpoint lab:
#   load{instance="b",zone="x"}
#   2023-11-14T22:13:20Z to 2023-11-14T22:13:50Z, every 15 s
#
# The query, run slow-2, of the endpoint lab:
#   load{instance="b",zone="x"}
#   2023-11-14T22:14:05.500Z to 2023-11-14T22:14:50.500Z, every 15 s
#
# The query, run fast-1, of the endpoint lab:
#   load{instance="b",zone="x"}
#   2023-11-14T22:14:20Z to 2023-11-14T22:14:50Z, every 15 s
#
# The query, run fast-2, of the endpoint lab:
#   load{instance="b",zone="x"}
#   2023-11-14T22:14:50Z to 2023-11-14T22:15:20Z, every 15 s

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
# 240.19 by 120 points; on a page of another size they move along.

WIDTH = 240.19
HEIGHT = 120
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
  'slow-1, x', \
  'slow-2', \
  'fast-1', \
  'fast-2' \
]
array LEGEND_LOOK[4] = [1, 2, 3, 4]
array LEGEND_SYMBOL[4] = ['line', 'line', 'line', 'line']
array LEGEND_MARKER[4] = [0, 0, 0, 0]
array LEGEND_X[4] = [11, 66.55, 115.11, 160.55]
array LEGEND_Y[4] = [111.62, 111.62, 111.62, 111.62]
LEGEND_HANDLE = 17
LEGEND_GAP = 3.5

# Panel 1: slow
P1_LEFT = 11; P1_RIGHT = 119.35; P1_BOTTOM = 25.5; P1_TOP = 91.72
array P1_HEADING[1] = ['slow']
P1_HEADING_X = 65.17; P1_HEADING_Y = 96.87
# X: seconds since the start.
P1_X_MIN = 0; P1_X_MAX = 45
array P1_X_TICK_AT[5] = [0, 10, 20, 30, 40]
array P1_X_TICK[5] = ['0', '10', '20', '30', '40']
array P1_X_LABEL[1] = ['Time (s)']
P1_X_LABEL_X = 124.1; P1_X_LABEL_Y = 6.6
# Y: values.
P1_Y_MIN = 0; P1_Y_MAX = 9.325
array P1_Y_TICK_AT[5] = [0, 2, 4, 6, 8]
array P1_Y_TICK[5] = ['0', '2', '4', '6', '8']

# Panel 2: fast
P2_LEFT = 128.85; P2_RIGHT = 237.19; P2_BOTTOM = 25.5; P2_TOP = 91.72
array P2_HEADING[1] = ['fast']
P2_HEADING_X = 183.02; P2_HEADING_Y = 96.87
# X: seconds since the start.
P2_X_MIN = 0; P2_X_MAX = 45
array P2_X_TICK_AT[5] = [0, 10, 20, 30, 40]
array P2_X_TICK[5] = ['0', '10', '20', '30', '40']
# Y: values.
P2_Y_MIN = 0; P2_Y_MAX = 9.325
array P2_Y_TICK_AT[5] = [0, 2, 4, 6, 8]
array P2_Y_TICK[5] = ['', '', '', '', '']

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
up(place) = 1.0 * place / 120
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

# Query query.
# Column 1: Unix time in seconds
# Column 2: slow-1, x
# Column 3: slow-2
$table1 << EndOfTable
0 4.63 3.56
15 3.34 8.88
30 3.22 3.37
45 NaN 3.97
EndOfTable

# Query query.
# Column 1: Unix time in seconds
# Column 2: fast-1
# Column 3: fast-2
$table2 << EndOfTable
0 8.88 3.97
15 3.37 2.01
30 3.97 2.04
EndOfTable

# ---- Plot --------------------------------------------------------------------

set multiplot
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

# Panel 1
set lmargin at screen across(P1_LEFT)
set rmargin at screen across(P1_RIGHT)
set bmargin at screen up(P1_BOTTOM)
set tmargin at screen up(P1_TOP)
set border 3 back linewidth AXIS_WIDTH
do for [i = 1:|P1_HEADING|] {
  set label small(P1_HEADING[i]) at screen across(P1_HEADING_X),up(P1_HEADING_Y) + below(TICK_SIZE) - high((i - 1) * LINE_HEIGHT) \
    center font TICK_FONT
}

# The texts are labels: where gnuplot puts those of ticks depends on the font's line height.
set xrange [P1_X_MIN:P1_X_MAX]
set xtics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|P1_X_TICK_AT|] { set xtics add ('' P1_X_TICK_AT[i]) }
do for [i = 1:|P1_X_TICK|] {
  set label small(P1_X_TICK[i]) at first P1_X_TICK_AT[i],screen up(P1_BOTTOM) - high(TICK_LENGTH + 2 + 0.68 * TICK_SIZE) + below(TICK_SIZE) \
    center font TICK_FONT
}
do for [i = 1:|P1_X_LABEL|] {
  set label shown(P1_X_LABEL[i]) at screen across(P1_X_LABEL_X),up(P1_X_LABEL_Y) + below(LABEL_SIZE) - high((i - 1) * LINE_HEIGHT) center
}
set yrange [P1_Y_MIN:P1_Y_MAX]
set ytics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|P1_Y_TICK_AT|] { set ytics add ('' P1_Y_TICK_AT[i]) }
do for [i = 1:|P1_Y_TICK|] {
  set label small(P1_Y_TICK[i]) at screen across(P1_LEFT) - wide(TICK_LENGTH + 2),first P1_Y_TICK_AT[i] \
    right font TICK_FONT offset screen 0,screen below(TICK_SIZE) - high(0.34 * TICK_SIZE)
}
plot \
  $table1 using 1:2 with lines linestyle 1, \
  $table1 using 1:3 with lines linestyle 2, \
  NaN

# Panel 2
unset label; unset arrow; unset object
unset logscale; unset x2tics; unset y2tics
set lmargin at screen across(P2_LEFT)
set rmargin at screen across(P2_RIGHT)
set bmargin at screen up(P2_BOTTOM)
set tmargin at screen up(P2_TOP)
set border 3 back linewidth AXIS_WIDTH
do for [i = 1:|P2_HEADING|] {
  set label small(P2_HEADING[i]) at screen across(P2_HEADING_X),up(P2_HEADING_Y) + below(TICK_SIZE) - high((i - 1) * LINE_HEIGHT) \
    center font TICK_FONT
}

# The texts are labels: where gnuplot puts those of ticks depends on the font's line height.
set xrange [P2_X_MIN:P2_X_MAX]
set xtics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|P2_X_TICK_AT|] { set xtics add ('' P2_X_TICK_AT[i]) }
do for [i = 1:|P2_X_TICK|] {
  set label small(P2_X_TICK[i]) at first P2_X_TICK_AT[i],screen up(P2_BOTTOM) - high(TICK_LENGTH + 2 + 0.68 * TICK_SIZE) + below(TICK_SIZE) \
    center font TICK_FONT
}
set yrange [P2_Y_MIN:P2_Y_MAX]
set ytics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|P2_Y_TICK_AT|] { set ytics add ('' P2_Y_TICK_AT[i]) }
do for [i = 1:|P2_Y_TICK|] {
  set label small(P2_Y_TICK[i]) at screen across(P2_LEFT) - wide(TICK_LENGTH + 2),first P2_Y_TICK_AT[i] \
    right font TICK_FONT offset screen 0,screen below(TICK_SIZE) - high(0.34 * TICK_SIZE)
}
plot \
  $table2 using 1:2 with lines linestyle 3, \
  $table2 using 1:3 with lines linestyle 4, \
  NaN

unset multiplot
if (ARGC > 0) {
  unset output
} else {
  pause mouse close
}
