# quadrants: a figure for gnuplot 5.4 or later, written by styx-figures.
#
#   gnuplot -c quadrants.gnuplot quadrants.pdf    (or .svg, or .png)
#   gnuplot -c quadrants.gnuplot quadrants.tex    (for LaTeX; needs the .pdf that comes with it)
#   gnuplot -c quadrants.gnuplot    (opens a window, if this gnuplot has one)
#
# Made to be edited: the settings come first, then the page and the data, at the end the plot.
#
# The query of panel (a), of the endpoint lab:
#   load{instance="a"}
#   2023-11-14T22:13:20Z to 2023-11-14T22:15:20Z, every 15 s
#
# The query of panel (b), of the endpoint lab:
#   load{instance="b"}
#   2023-11-14T22:13:20Z to 2023-11-14T22:15:20Z, every 15 s
#
# The query of panel (c), of the endpoint lab:
#   load{instance="c"}
#   2023-11-14T22:13:20Z to 2023-11-14T22:15:20Z, every 15 s
#
# The query of panel (d), of the endpoint lab:
#   max by (zone) (load)
#   2023-11-14T22:13:20Z to 2023-11-14T22:15:20Z, every 15 s

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
# 240.12 by 205 points; on a page of another size they move along.

WIDTH = 240.12
HEIGHT = 205
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
array COLOUR[4] = ['#0072B2', '#D55E00', '#0072B2', '#D55E00']
set style line 1 linecolor rgb COLOUR[1] linewidth LINE_WIDTH dashtype solid pointtype 7
set style line 2 linecolor rgb COLOUR[2] linewidth LINE_WIDTH dashtype (dash(5, LINE_WIDTH), space(1.6, LINE_WIDTH)) pointtype 7
set style line 3 linecolor rgb COLOUR[3] linewidth LINE_WIDTH dashtype solid pointtype 7
set style line 4 linecolor rgb COLOUR[4] linewidth LINE_WIDTH dashtype (dash(5, LINE_WIDTH), space(1.6, LINE_WIDTH)) pointtype 5

# The entries of the legend: the look that it explains (0: none), its symbol, and its place.
array LEGEND[6] = [ \
  'x', \
  '', \
  '', \
  'y', \
  '', \
  '' \
]
array LEGEND_LOOK[6] = [1, 3, 1, 2, 4, 2]
array LEGEND_SYMBOL[6] = ['line', 'point', 'fill', 'line', 'point', 'fill']
array LEGEND_MARKER[6] = [0, 1, 0, 0, 1, 0]
array LEGEND_X[6] = [27.1, 27.1, 46.14, 68.09, 68.09, 87.13]
array LEGEND_Y[6] = [196.69, 196.69, 196.69, 196.69, 196.69, 196.69]
# Of symbols, two of which may stand beside each other.
array LEGEND_LENGTH[6] = [17, 17, 5.95, 17, 17, 5.95]
# How what is filled is drawn in each.
array LEGEND_FILL[6] = [1, 1, 1, 1, 1, 1]
array LEGEND_EDGE_COLOUR[6] = ['', '', '', '', '', '']
array LEGEND_EDGE_WIDTH[6] = [0, 0, 0, 0, 0, 0]
LEGEND_HANDLE = 24.99
LEGEND_GAP = 3.5

# Panel 1: (a)
P1_LEFT = 27.1; P1_RIGHT = 127.36; P1_BOTTOM = 110.6; P1_TOP = 176.79
# How what is filled is drawn: how dense (1 is solid), and its edge ('' is the colour of its series).
P1_FILL = 1
P1_EDGE_COLOUR = ''
P1_EDGE_WIDTH = 0
array P1_HEADING[1] = ['(a)']
P1_HEADING_X = 77.23; P1_HEADING_Y = 181.94
# X: Unix time in seconds.
P1_X_MIN = 1700000000; P1_X_MAX = 1700000120
array P1_X_TICK_AT[2] = [1700000040, 1700000100]
array P1_X_TICK[2] = ['', '']
# Y: values.
P1_Y_MIN = 0; P1_Y_MAX = 24.88
array P1_Y_TICK_AT[3] = [0, 10, 20]
array P1_Y_TICK[3] = ['0', '10', '20']
array P1_Y_LABEL[1] = ['Load']
P1_Y_LABEL_X = 9.44; P1_Y_LABEL_Y = 101.15

# Panel 2: (b)
P2_LEFT = 136.86; P2_RIGHT = 237.12; P2_BOTTOM = 110.6; P2_TOP = 176.79
# How what is filled is drawn: how dense (1 is solid), and its edge ('' is the colour of its series).
P2_FILL = 1
P2_EDGE_COLOUR = ''
P2_EDGE_WIDTH = 0
array P2_HEADING[1] = ['(b)']
P2_HEADING_X = 186.99; P2_HEADING_Y = 181.94
# X: Unix time in seconds.
P2_X_MIN = 1700000000; P2_X_MAX = 1700000120
array P2_X_TICK_AT[2] = [1700000040, 1700000100]
array P2_X_TICK[2] = ['', '']
# Y: values.
P2_Y_MIN = 0; P2_Y_MAX = 24.88
array P2_Y_TICK_AT[3] = [0, 10, 20]
array P2_Y_TICK[3] = ['', '', '']

# Panel 3: (c)
P3_LEFT = 27.1; P3_RIGHT = 127.36; P3_BOTTOM = 25.5; P3_TOP = 91.7
# How what is filled is drawn: how dense (1 is solid), and its edge ('' is the colour of its series).
P3_FILL = 1
P3_EDGE_COLOUR = ''
P3_EDGE_WIDTH = 0
array P3_HEADING[1] = ['(c)']
P3_HEADING_X = 77.23; P3_HEADING_Y = 96.85
# X: Unix time in seconds.
P3_X_MIN = 1700000000; P3_X_MAX = 1700000120
array P3_X_TICK_AT[2] = [1700000040, 1700000100]
array P3_X_TICK[2] = ['22:14', '22:15']
array P3_X_LABEL[1] = ['Time (UTC)']
P3_X_LABEL_X = 132.11; P3_X_LABEL_Y = 6.6
# Y: values.
P3_Y_MIN = 0; P3_Y_MAX = 24.88
array P3_Y_TICK_AT[3] = [0, 10, 20]
array P3_Y_TICK[3] = ['0', '10', '20']

# Panel 4: (d)
P4_LEFT = 136.86; P4_RIGHT = 237.12; P4_BOTTOM = 25.5; P4_TOP = 91.7
# How what is filled is drawn: how dense (1 is solid), and its edge ('' is the colour of its series).
P4_FILL = 1
P4_EDGE_COLOUR = ''
P4_EDGE_WIDTH = 0
array P4_HEADING[1] = ['(d)']
P4_HEADING_X = 186.99; P4_HEADING_Y = 96.85
# X: Unix time in seconds.
P4_X_MIN = 1700000000; P4_X_MAX = 1700000120
array P4_X_TICK_AT[2] = [1700000040, 1700000100]
array P4_X_TICK[2] = ['22:14', '22:15']
# Y: values.
P4_Y_MIN = 0; P4_Y_MAX = 24.88
array P4_Y_TICK_AT[3] = [0, 10, 20]
array P4_Y_TICK[3] = ['', '', '']

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
across(place) = 1.0 * place / 240.12
up(place) = 1.0 * place / 205
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

# Panel (a): Query query.
# Column 1: Unix time in seconds
# Column 2: x
# Column 3: y
$table1 << EndOfTable
1700000000 2.45 2.22
1700000015 2.93 1.8
1700000030 1.58 1.65
1700000045 4.72 0.65
1700000060 3.5 6.56
1700000075 2.28 2.55
1700000090 4.87 3.11
1700000105 1.96 5.25
1700000120 17.15 2.61
EndOfTable

# Panel (b): Query query.
# Column 1: Unix time in seconds
# Column 2: x
# Column 3: y
# gnuplot 6 makes a step of a sample that stands alone, if it is in the first line.
$table2 << EndOfTable
NaN NaN NaN
1700000000 4.63 7.85
1700000015 3.34 4.11
1700000030 3.22 1.31
1700000045 3.56 1.45
1700000060 8.88 5.35
1700000075 3.37 8.68
1700000090 3.97 2.12
1700000105 2.01 1.46
1700000120 2.04 6.55
EndOfTable

# Panel (c): Query query.
# Column 1: Unix time in seconds
# Column 2: x
# Column 3: y
$table3 << EndOfTable
1700000000 3.17 1.74
1700000015 2.97 2.38
1700000030 4.01 9.15
1700000045 NaN NaN
1700000075 1.85 7.74
1700000090 2.19 10.94
1700000105 1.85 10.73
1700000120 6.75 3.3
EndOfTable

# Panel (d): x, of the query query.
# Column 1: Unix time in seconds
# Column 2: from
# Column 3: to
$table4 << EndOfTable
1700000000 0 4.63
1700000015 0 3.34
1700000030 0 4.01
1700000045 0 4.72
1700000060 0 8.88
1700000075 0 3.37
1700000090 0 4.87
1700000105 0 2.01
1700000120 0 17.15
EndOfTable

# Panel (d): y, of the query query.
# Column 1: Unix time in seconds
# Column 2: from
# Column 3: to
$table5 << EndOfTable
1700000000 4.63 12.48
1700000015 3.34 7.45
1700000030 4.01 13.16
1700000045 4.72 6.17
1700000060 8.88 15.440000000000001
1700000075 3.37 12.05
1700000090 4.87 15.809999999999999
1700000105 2.01 12.74
1700000120 17.15 23.7
EndOfTable

# ---- Plot --------------------------------------------------------------------

set multiplot
do for [i = 1:|LEGEND|] {
  x = across(LEGEND_X[i])
  y = up(LEGEND_Y[i])
  look = LEGEND_LOOK[i]
  length = LEGEND_LENGTH[i]
  FILL = LEGEND_FILL[i]; EDGE_COLOUR = LEGEND_EDGE_COLOUR[i]; EDGE_WIDTH = LEGEND_EDGE_WIDTH[i]
  hasLine = look > 0 && LEGEND_SYMBOL[i] eq 'line'
  hasPoint = look > 0 && (hasLine && LEGEND_MARKER[i] || LEGEND_SYMBOL[i] eq 'point')
  if (hasLine) {
    set arrow from screen x,y to screen x + wide(length),y nohead front linestyle look
  }
  if (hasPoint) {
    set label '' at screen x + wide(length / 2.0),y front point linestyle look \
      pointsize sized(LEGEND_SYMBOL[i] eq 'point' ? POINT_SIZE : MARKER_SIZE)
  }
  if (look > 0 && LEGEND_SYMBOL[i] eq 'fill') {
    low = y - high(0.375 * TICK_SIZE)
    top = y + high(0.375 * TICK_SIZE)
    end = x + wide(length)
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
FILL = P1_FILL; EDGE_COLOUR = P1_EDGE_COLOUR; EDGE_WIDTH = P1_EDGE_WIDTH
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
set yrange [P1_Y_MIN:P1_Y_MAX]
set ytics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|P1_Y_TICK_AT|] { set ytics add ('' P1_Y_TICK_AT[i]) }
do for [i = 1:|P1_Y_TICK|] {
  set label small(P1_Y_TICK[i]) at screen across(P1_LEFT) - wide(TICK_LENGTH + 2),first P1_Y_TICK_AT[i] \
    right font TICK_FONT offset screen 0,screen below(TICK_SIZE) - high(0.34 * TICK_SIZE)
}
do for [i = 1:|P1_Y_LABEL|] {
  set label shown(P1_Y_LABEL[i]) at screen across(P1_Y_LABEL_X) - beside(LABEL_SIZE) + wide((i - 1) * LINE_HEIGHT),up(P1_Y_LABEL_Y) \
    center rotate by 90
}
plot \
  $table1 using 1:2 with lines linestyle 1, \
  $table1 using 1:3 with lines linestyle 2, \
  NaN

# Panel 2
unset label; unset arrow; unset object
unset logscale; unset x2tics; unset y2tics
set grid ytics noxtics linetype 1 linewidth 0.35 linecolor rgb GRID_COLOUR back
FILL = P2_FILL; EDGE_COLOUR = P2_EDGE_COLOUR; EDGE_WIDTH = P2_EDGE_WIDTH
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
# A value holds until the next sample.
# Dashes begin anew at each corner that gnuplot makes by itself, in a PNG. So these are made here.
set print $corners2
print 'NaN NaN'
held = 'NaN'
do for [i = 1:|$table2|] {
  at = word($table2[i], 1)
  value = word($table2[i], 3)
  isThere = real(value) - real(value) == 0
  if (isThere) { print at.' '.held }
  print at.' '.value
  held = value
}
unset print
plot \
  $table2 using 1:2 with steps linestyle 1, \
  $corners2 using 1:2 with lines linestyle 2, \
  NaN

# Panel 3
unset label; unset arrow; unset object
unset logscale; unset x2tics; unset y2tics
set grid ytics noxtics linetype 1 linewidth 0.35 linecolor rgb GRID_COLOUR back
FILL = P3_FILL; EDGE_COLOUR = P3_EDGE_COLOUR; EDGE_WIDTH = P3_EDGE_WIDTH
set lmargin at screen across(P3_LEFT)
set rmargin at screen across(P3_RIGHT)
set bmargin at screen up(P3_BOTTOM)
set tmargin at screen up(P3_TOP)
set border 3 back linewidth AXIS_WIDTH
do for [i = 1:|P3_HEADING|] {
  set label small(P3_HEADING[i]) at screen across(P3_HEADING_X),up(P3_HEADING_Y) + below(TICK_SIZE) - high((i - 1) * LINE_HEIGHT) \
    center font TICK_FONT
}

# The texts are labels: where gnuplot puts those of ticks depends on the font's line height.
set xrange [P3_X_MIN:P3_X_MAX]
set xtics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|P3_X_TICK_AT|] { set xtics add ('' P3_X_TICK_AT[i]) }
do for [i = 1:|P3_X_TICK|] {
  set label small(P3_X_TICK[i]) at first P3_X_TICK_AT[i],screen up(P3_BOTTOM) - high(TICK_LENGTH + 2 + 0.68 * TICK_SIZE) + below(TICK_SIZE) \
    center font TICK_FONT
}
do for [i = 1:|P3_X_LABEL|] {
  set label shown(P3_X_LABEL[i]) at screen across(P3_X_LABEL_X),up(P3_X_LABEL_Y) + below(LABEL_SIZE) - high((i - 1) * LINE_HEIGHT) center
}
set yrange [P3_Y_MIN:P3_Y_MAX]
set ytics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|P3_Y_TICK_AT|] { set ytics add ('' P3_Y_TICK_AT[i]) }
do for [i = 1:|P3_Y_TICK|] {
  set label small(P3_Y_TICK[i]) at screen across(P3_LEFT) - wide(TICK_LENGTH + 2),first P3_Y_TICK_AT[i] \
    right font TICK_FONT offset screen 0,screen below(TICK_SIZE) - high(0.34 * TICK_SIZE)
}
set pointsize sized(POINT_SIZE)
plot \
  $table3 using 1:2 with points linestyle 3, \
  $table3 using 1:3 with points linestyle 4, \
  NaN

# Panel 4
unset label; unset arrow; unset object
unset logscale; unset x2tics; unset y2tics
set grid ytics noxtics linetype 1 linewidth 0.35 linecolor rgb GRID_COLOUR back
FILL = P4_FILL; EDGE_COLOUR = P4_EDGE_COLOUR; EDGE_WIDTH = P4_EDGE_WIDTH
set lmargin at screen across(P4_LEFT)
set rmargin at screen across(P4_RIGHT)
set bmargin at screen up(P4_BOTTOM)
set tmargin at screen up(P4_TOP)
set border 3 front linewidth AXIS_WIDTH
do for [i = 1:|P4_HEADING|] {
  set label small(P4_HEADING[i]) at screen across(P4_HEADING_X),up(P4_HEADING_Y) + below(TICK_SIZE) - high((i - 1) * LINE_HEIGHT) \
    center font TICK_FONT
}

# The texts are labels: where gnuplot puts those of ticks depends on the font's line height.
set xrange [P4_X_MIN:P4_X_MAX]
set xtics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|P4_X_TICK_AT|] { set xtics add ('' P4_X_TICK_AT[i]) }
do for [i = 1:|P4_X_TICK|] {
  set label small(P4_X_TICK[i]) at first P4_X_TICK_AT[i],screen up(P4_BOTTOM) - high(TICK_LENGTH + 2 + 0.68 * TICK_SIZE) + below(TICK_SIZE) \
    center font TICK_FONT
}
set yrange [P4_Y_MIN:P4_Y_MAX]
set ytics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|P4_Y_TICK_AT|] { set ytics add ('' P4_Y_TICK_AT[i]) }
do for [i = 1:|P4_Y_TICK|] {
  set label small(P4_Y_TICK[i]) at screen across(P4_LEFT) - wide(TICK_LENGTH + 2),first P4_Y_TICK_AT[i] \
    right font TICK_FONT offset screen 0,screen below(TICK_SIZE) - high(0.34 * TICK_SIZE)
}
# From the outermost inwards. Where rows are dense, each begins at zero, behind those that follow: if
# edges only met, the paper would shine through. Elsewhere a thin white line keeps areas apart. All
# of the right axis is in front of what is of the left one.
foot = P4_Y_MIN > 0 ? P4_Y_MIN : P4_Y_MAX < 0 ? P4_Y_MAX : 0
plot \
  $table5 using 1:2:3 with filledcurves linecolor rgb COLOUR[2] fillstyle solid FILL noborder, \
  $table4 using 1:2:3 with filledcurves linecolor rgb COLOUR[1] fillstyle solid FILL noborder, \
  $table4 using 1:3 with lines linecolor rgb 'white' linewidth 0.4, \
  $table5 using 1:3 with lines linecolor rgb 'white' linewidth 0.4, \
  NaN

unset multiplot
if (ARGC > 0) {
  unset output
} else {
  pause mouse close
}
