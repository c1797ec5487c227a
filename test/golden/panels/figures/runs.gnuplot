# runs: a figure for gnuplot 5.4 or later, written by styx-figures.
#
#   gnuplot -c runs.gnuplot runs.pdf    (or .svg, or .png)
#   gnuplot -c runs.gnuplot runs.tex    (for LaTeX; needs the .pdf that comes with it)
#   gnuplot -c runs.gnuplot    (opens a window, if this gnuplot has one)
#
# Made to be edited: the settings come first, then the page and the data, at the end the plot.
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
# 504 by 160 points; on a page of another size they move along.

WIDTH = 504
HEIGHT = 160
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
array COLOUR[7] = ['#0072B2', '#AA3377', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9']
set style line 1 linecolor rgb COLOUR[1] linewidth LINE_WIDTH dashtype solid pointtype 7
set style line 2 linecolor rgb COLOUR[2] linewidth LINE_WIDTH dashtype (dash(5, LINE_WIDTH), space(1.6, LINE_WIDTH)) pointtype 7
set style line 3 linecolor rgb COLOUR[3] linewidth LINE_WIDTH dashtype (dash(5, LINE_WIDTH), space(1.6, LINE_WIDTH)) pointtype 7
set style line 4 linecolor rgb COLOUR[4] linewidth LINE_WIDTH dashtype (dash(1.3, LINE_WIDTH), space(1.3, LINE_WIDTH)) pointtype 7
set style line 5 linecolor rgb COLOUR[5] linewidth LINE_WIDTH dashtype (dash(5, LINE_WIDTH), space(1.3, LINE_WIDTH), dash(1.3, LINE_WIDTH), space(1.3, LINE_WIDTH)) pointtype 7
set style line 6 linecolor rgb COLOUR[6] linewidth LINE_WIDTH dashtype (dash(8, LINE_WIDTH), space(1.6, LINE_WIDTH)) pointtype 7
set style line 7 linecolor rgb COLOUR[7] linewidth LINE_WIDTH dashtype (dash(3, LINE_WIDTH), space(1.3, LINE_WIDTH)) pointtype 7

# The entries of the legend: the look that it explains (0: none), its symbol, and its place.
array LEGEND[2] = [ \
  'Slow', \
  'Fast' \
]
array LEGEND_LOOK[2] = [1, 2]
array LEGEND_SYMBOL[2] = ['line', 'line']
array LEGEND_MARKER[2] = [0, 0]
array LEGEND_X[2] = [27.1, 70.99]
array LEGEND_Y[2] = [151.62, 151.62]
# How what is filled is drawn in each.
array LEGEND_FILL[2] = [1, 1]
array LEGEND_EDGE_COLOUR[2] = ['white', 'white']
array LEGEND_EDGE_WIDTH[2] = [0.5, 0.5]
LEGEND_HANDLE = 17
LEGEND_GAP = 3.5

# Panel 1: (a) Load
P1_LEFT = 27.1; P1_RIGHT = 155.33; P1_BOTTOM = 25.5; P1_TOP = 121.32
# How what is filled is drawn: how dense (1 is solid), and its edge ('' is the colour of its series).
P1_FILL = 0.22
P1_EDGE_COLOUR = ''
P1_EDGE_WIDTH = 0
array P1_HEADING[1] = ['(a) Load']
P1_HEADING_X = 91.22; P1_HEADING_Y = 136.87
# X: seconds since the start.
P1_X_MIN = 0; P1_X_MAX = 30
array P1_X_TICK_AT[7] = [0, 5, 10, 15, 20, 25, 30]
array P1_X_TICK[7] = ['0', '5', '10', '15', '20', '25', '30']
array P1_X_LABEL[1] = ['Time (s)']
P1_X_LABEL_X = 91.22; P1_X_LABEL_Y = 6.6
# Y: values.
P1_Y_MIN = 0; P1_Y_MAX = 18.01
array P1_Y_TICK_AT[4] = [0, 5, 10, 15]
array P1_Y_TICK[4] = ['0', '5', '10', '15']
array P1_Y_LABEL[1] = ['Load']
P1_Y_LABEL_X = 9.44; P1_Y_LABEL_Y = 73.41
# Vertical lines.
array P1_EVENT_AT[1] = [15]

# Panel 2: (b)
P2_LEFT = 186.43; P2_RIGHT = 314.67; P2_BOTTOM = 25.5; P2_TOP = 121.32
# How what is filled is drawn: how dense (1 is solid), and its edge ('' is the colour of its series).
P2_FILL = 1
P2_EDGE_COLOUR = 'white'
P2_EDGE_WIDTH = 0.5
array P2_HEADING[1] = ['(b)']
P2_HEADING_X = 250.55; P2_HEADING_Y = 136.87
# X: the categories, counted from 0.
P2_X_MIN = -0.5; P2_X_MAX = 1.5
array P2_X_TICK_AT[2] = [0, 1]
array P2_X_TICK[2] = ['Slow', 'Fast']
# Y: values.
P2_Y_MIN = 0; P2_Y_MAX = 18.01
array P2_Y_TICK_AT[4] = [0, 5, 10, 15]
array P2_Y_TICK[4] = ['0', '5', '10', '15']
array P2_Y_LABEL[1] = ['Largest load']
P2_Y_LABEL_X = 168.77; P2_Y_LABEL_Y = 73.41

# Panel 3: (c) Latency
P3_LEFT = 349.27; P3_RIGHT = 477.5; P3_BOTTOM = 25.5; P3_TOP = 121.32
# How what is filled is drawn: how dense (1 is solid), and its edge ('' is the colour of its series).
P3_FILL = 1
P3_EDGE_COLOUR = ''
P3_EDGE_WIDTH = 0
array P3_HEADING[1] = ['(c) Latency']
P3_HEADING_X = 413.38; P3_HEADING_Y = 136.87
# X: seconds since the start.
P3_X_MIN = 0; P3_X_MAX = 30
array P3_X_TICK_AT[7] = [0, 5, 10, 15, 20, 25, 30]
array P3_X_TICK[7] = ['0', '5', '10', '15', '20', '25', '30']
array P3_X_LABEL[1] = ['Time (s)']
P3_X_LABEL_X = 413.38; P3_X_LABEL_Y = 6.6
# Y: the rows of cells, counted from 0.
P3_Y_MIN = 0; P3_Y_MAX = 5
array P3_Y_TICK_AT[6] = [0, 1, 2, 3, 4, 5]
array P3_Y_TICK[6] = ['0', '5', '10', '50', '100', '∞']
array P3_Y_LABEL[1] = ['ms']
P3_Y_LABEL_X = 328.11; P3_Y_LABEL_Y = 73.41
# The bar of colours: its sides, and its axis.
P3_BAR_LEFT = 483.5; P3_BAR_RIGHT = 489.5; P3_BAR_BOTTOM = 25.5; P3_BAR_TOP = 121.32
set palette defined (0 '#440154', 1 '#3b528b', 2 '#21918c', 3 '#5ec962', 4 '#fde725')
# BAR: values.
P3_BAR_MIN = 0; P3_BAR_MAX = 19
array P3_BAR_TICK_AT[4] = [0, 5, 10, 15]
array P3_BAR_TICK[4] = ['0', '5', '10', '15']

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
across(place) = 1.0 * place / 504
up(place) = 1.0 * place / 160
wide(length) = 1.0 * length / WIDTH
high(length) = 1.0 * length / HEIGHT
below(size) = high(drop * (isTex ? LABEL_SIZE : size))
beside(size) = wide(drop * size)

# In a .tex, LaTeX writes the texts, and some characters are its own; no text begins with `[`, which
# would be read as a placement.
array LATEX_CHARACTER[1] = ['∞']
array LATEX_NAME[1] = ['\ensuremath{\infty}']
latexName(c, i) = i > |LATEX_NAME| ? c : LATEX_CHARACTER[i] eq c ? LATEX_NAME[i] : latexName(c, i + 1)
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

# Panel (a): Slow.
# Column 1: Unix time in seconds
# Column 2: low
# Column 3: centre
# Column 4: high
$table1 << EndOfTable
0 4.72 6.285 7.85
15 4.11 6.495000000000001 8.88
30 8.68 8.915 9.15
EndOfTable

# Panel (a): Fast.
# Column 1: Unix time in seconds
# Column 2: low
# Column 3: centre
# Column 4: high
$table2 << EndOfTable
0 8.88 9.91 10.94
15 8.68 9.705 10.73
30 10.94 14.044999999999998 17.15
EndOfTable

# Panel (b): Slow.
# Column 1: left
# Column 2: right
# Column 3: Slow
# Column 4: low
# Column 5: high
$table3 << EndOfTable
-0.3 0.3 9.015 8.88 9.15
EndOfTable

# Panel (b): Fast.
# Column 1: left
# Column 2: right
# Column 3: Fast
# Column 4: low
# Column 5: high
$table4 << EndOfTable
0.7 1.3 14.044999999999998 10.94 17.15
EndOfTable

# Panel (c): query.
# Cells: a line for each row of them, from the bottom.
$table5 << EndOfTable
6 15 1
5 16 19
19 14 3
10 0 15
17 2 17
EndOfTable

# ---- Plot --------------------------------------------------------------------

set multiplot
do for [i = 1:|LEGEND|] {
  x = across(LEGEND_X[i])
  y = up(LEGEND_Y[i])
  look = LEGEND_LOOK[i]
  FILL = LEGEND_FILL[i]; EDGE_COLOUR = LEGEND_EDGE_COLOUR[i]; EDGE_WIDTH = LEGEND_EDGE_WIDTH[i]
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
do for [i = 1:|P1_Y_LABEL|] {
  set label shown(P1_Y_LABEL[i]) at screen across(P1_Y_LABEL_X) - beside(LABEL_SIZE) + wide((i - 1) * LINE_HEIGHT),up(P1_Y_LABEL_Y) \
    center rotate by 90
}
set label small('half') at screen across(91.22),up(126.47) + below(TICK_SIZE) center front font TICK_FONT textcolor rgb MARK_COLOUR
# All bands first, so that none of them covers a line.
plot \
  $table1 using 1:2:4 with filledcurves linecolor rgb COLOUR[1] fillstyle transparent solid FILL noborder, \
  $table2 using 1:2:4 with filledcurves linecolor rgb COLOUR[2] fillstyle transparent solid FILL noborder, \
  P1_EVENT_AT using (P1_EVENT_AT[int($0) + 1]):(P1_Y_MIN):(0):(P1_Y_MAX - P1_Y_MIN) with vectors nohead linecolor rgb 'white' linewidth MARK_WIDTH, \
  P1_EVENT_AT using (P1_EVENT_AT[int($0) + 1]):(P1_Y_MIN):(0):(P1_Y_MAX - P1_Y_MIN) with vectors nohead linecolor rgb MARK_COLOUR linewidth MARK_WIDTH dashtype (dash(4, MARK_WIDTH), space(3, MARK_WIDTH)), \
  $table1 using 1:3 with lines linestyle 1, \
  $table2 using 1:3 with lines linestyle 2, \
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
set border 3 front linewidth AXIS_WIDTH
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
do for [i = 1:|P2_Y_LABEL|] {
  set label shown(P2_Y_LABEL[i]) at screen across(P2_Y_LABEL_X) - beside(LABEL_SIZE) + wide((i - 1) * LINE_HEIGHT),up(P2_Y_LABEL_Y) \
    center rotate by 90
}
# Bars stand on zero, or on the end of an axis that has none.
foot = P2_Y_MIN > 0 ? P2_Y_MIN : P2_Y_MAX < 0 ? P2_Y_MAX : 0
# Caps are lines of their own: arrowheads become smaller where an error bar is short.
cap = wide(3) / (across(P2_RIGHT) - across(P2_LEFT)) * (P2_X_MAX - P2_X_MIN)
plot \
  $table3 using (($1+$2)/2.0):3:1:2:(foot):3 with boxxyerror linecolor rgb COLOUR[1] linewidth EDGE_WIDTH fillstyle solid FILL border linecolor rgb EDGE_COLOUR, \
  $table4 using (($1+$2)/2.0):3:1:2:(foot):3 with boxxyerror linecolor rgb COLOUR[2] linewidth EDGE_WIDTH fillstyle solid FILL border linecolor rgb EDGE_COLOUR, \
  $table3 using (($1+$2)/2.0):4:(0):($5-$4) with vectors nohead linecolor rgb 'black' linewidth AXIS_WIDTH, \
  $table3 using (($1+$2)/2.0-cap/2):4:(cap):(0) with vectors nohead linecolor rgb 'black' linewidth AXIS_WIDTH, \
  $table3 using (($1+$2)/2.0-cap/2):5:(cap):(0) with vectors nohead linecolor rgb 'black' linewidth AXIS_WIDTH, \
  $table4 using (($1+$2)/2.0):4:(0):($5-$4) with vectors nohead linecolor rgb 'black' linewidth AXIS_WIDTH, \
  $table4 using (($1+$2)/2.0-cap/2):4:(cap):(0) with vectors nohead linecolor rgb 'black' linewidth AXIS_WIDTH, \
  $table4 using (($1+$2)/2.0-cap/2):5:(cap):(0) with vectors nohead linecolor rgb 'black' linewidth AXIS_WIDTH, \
  P2_Y_MIN < 0 && P2_Y_MAX > 0 ? 0 : NaN with lines linecolor rgb 'black' linewidth AXIS_WIDTH, \
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
set border 3 front linewidth AXIS_WIDTH
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
do for [i = 1:|P3_Y_LABEL|] {
  set label shown(P3_Y_LABEL[i]) at screen across(P3_Y_LABEL_X) - beside(LABEL_SIZE) + wide((i - 1) * LINE_HEIGHT),up(P3_Y_LABEL_Y) \
    center rotate by 90
}
unset grid
set cbrange [P3_BAR_MIN:P3_BAR_MAX]
set cbtics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|P3_BAR_TICK_AT|] { set cbtics add ('' P3_BAR_TICK_AT[i]) }
# gnuplot's own bar has fine gaps between its colours. Here each goes on below the next ones.
unset colorbox
barSteps = 256
do for [i = 0:barSteps - 1] {
  set object rectangle from screen across(P3_BAR_LEFT),up(P3_BAR_BOTTOM + (P3_BAR_TOP - P3_BAR_BOTTOM) * i / (1.0 * barSteps)) \
    to screen across(P3_BAR_RIGHT),up(P3_BAR_TOP) front fillcolor palette frac i / (barSteps - 1.0) fillstyle solid noborder
}
set object rectangle from screen across(P3_BAR_LEFT),up(P3_BAR_BOTTOM) to screen across(P3_BAR_RIGHT),up(P3_BAR_TOP) \
  front fillstyle empty border linecolor rgb 'black' linewidth AXIS_WIDTH
barAt(value) = up(P3_BAR_BOTTOM + (P3_BAR_TOP - P3_BAR_BOTTOM) * (value - P3_BAR_MIN) / (1.0 * P3_BAR_MAX - P3_BAR_MIN))
do for [i = 1:|P3_BAR_TICK|] {
  set arrow from screen across(P3_BAR_RIGHT),barAt(P3_BAR_TICK_AT[i]) rto screen wide(TICK_LENGTH),0 nohead front linecolor rgb 'black' linewidth AXIS_WIDTH
  set label small(P3_BAR_TICK[i]) at screen across(P3_BAR_RIGHT) + wide(TICK_LENGTH + 2),barAt(P3_BAR_TICK_AT[i]) + below(TICK_SIZE) - high(0.34 * TICK_SIZE) \
    left font TICK_FONT
}
# gnuplot warns of cells without a number; they stay empty.
plot \
  $table5 matrix using (-7.5 + ($1 + 0.5) * (37.5 - -7.5) / 3):(0 + ($2 + 0.5) * (5 - 0) / 5):3 with image, \
  NaN

unset multiplot
if (ARGC > 0) {
  unset output
} else {
  pause mouse close
}
