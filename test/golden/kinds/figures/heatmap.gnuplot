# heatmap: a figure for gnuplot 5.4 or later, written by styx-figures.
#
#   gnuplot -c heatmap.gnuplot heatmap.pdf    (or .svg, or .png)
#   gnuplot -c heatmap.gnuplot heatmap.tex    (for LaTeX; needs the .pdf that comes with it)
#   gnuplot -c heatmap.gnuplot    (opens a window, if this gnuplot has one)
#
# Made to be edited: the settings come first, then the page and the data, at the end the plot.
#
# The query, of the endpoint lab:
#   sum by (le) (latency_bucket)
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
# 240.26 by 149 points; on a page of another size they move along.

WIDTH = 240.26
HEIGHT = 149
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
array COLOUR[5] = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00']
set style line 1 linecolor rgb COLOUR[1] linewidth LINE_WIDTH dashtype solid pointtype 7
set style line 2 linecolor rgb COLOUR[2] linewidth LINE_WIDTH dashtype (dash(5, LINE_WIDTH), space(1.6, LINE_WIDTH)) pointtype 7
set style line 3 linecolor rgb COLOUR[3] linewidth LINE_WIDTH dashtype (dash(1.3, LINE_WIDTH), space(1.3, LINE_WIDTH)) pointtype 7
set style line 4 linecolor rgb COLOUR[4] linewidth LINE_WIDTH dashtype (dash(5, LINE_WIDTH), space(1.3, LINE_WIDTH), dash(1.3, LINE_WIDTH), space(1.3, LINE_WIDTH)) pointtype 7
set style line 5 linecolor rgb COLOUR[5] linewidth LINE_WIDTH dashtype (dash(8, LINE_WIDTH), space(1.6, LINE_WIDTH)) pointtype 7

# The plot: its sides, its axes, and what is written.
LEFT = 30.6; RIGHT = 213.76; BOTTOM = 25.5; TOP = 140.48
# X: seconds since the start.
X_MIN = 0; X_MAX = 120
array X_TICK_AT[7] = [0, 20, 40, 60, 80, 100, 120]
array X_TICK[7] = ['0', '20', '40', '60', '80', '100', '120']
array X_LABEL[1] = ['Time (s)']
X_LABEL_X = 122.18; X_LABEL_Y = 6.6
# Y: the rows of cells, counted from 0.
Y_MIN = 0; Y_MAX = 5
array Y_TICK_AT[6] = [0, 1, 2, 3, 4, 5]
array Y_TICK[6] = ['0', '5', '10', '50', '100', '∞']
array Y_LABEL[1] = ['ms']
Y_LABEL_X = 9.44; Y_LABEL_Y = 82.99
# The bar of colours: its sides, and its axis.
BAR_LEFT = 219.76; BAR_RIGHT = 225.76; BAR_BOTTOM = 25.5; BAR_TOP = 140.48
set palette defined (0 '#440154', 1 '#3b528b', 2 '#21918c', 3 '#5ec962', 4 '#fde725')
# BAR: values.
BAR_MIN = 0; BAR_MAX = 19
array BAR_TICK_AT[4] = [0, 5, 10, 15]
array BAR_TICK[4] = ['0', '5', '10', '15']

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
across(place) = 1.0 * place / 240.26
up(place) = 1.0 * place / 149
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

# query.
# Cells: a line for each row of them, from the bottom.
$table1 << EndOfTable
6 15 1 8 2 2 6 12 11
5 16 19 19 16 2 9 3 16
19 14 3 4 0 17 12 2 13
10 0 15 1 9 14 7 3 13
17 2 17 11 11 12 15 19 14
EndOfTable

# ---- Plot --------------------------------------------------------------------

set lmargin at screen across(LEFT)
set rmargin at screen across(RIGHT)
set bmargin at screen up(BOTTOM)
set tmargin at screen up(TOP)
set border 3 front linewidth AXIS_WIDTH

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
do for [i = 1:|Y_LABEL|] {
  set label shown(Y_LABEL[i]) at screen across(Y_LABEL_X) - beside(LABEL_SIZE) + wide((i - 1) * LINE_HEIGHT),up(Y_LABEL_Y) \
    center rotate by 90
}
unset grid
set cbrange [BAR_MIN:BAR_MAX]
set cbtics nomirror out scale TICK_LENGTH / 4.8,0.6 * TICK_LENGTH / 4.8 () format ''
do for [i = 1:|BAR_TICK_AT|] { set cbtics add ('' BAR_TICK_AT[i]) }
# gnuplot's own bar has fine gaps between its colours. Here each goes on below the next ones.
unset colorbox
barSteps = 256
do for [i = 0:barSteps - 1] {
  set object rectangle from screen across(BAR_LEFT),up(BAR_BOTTOM + (BAR_TOP - BAR_BOTTOM) * i / (1.0 * barSteps)) \
    to screen across(BAR_RIGHT),up(BAR_TOP) front fillcolor palette frac i / (barSteps - 1.0) fillstyle solid noborder
}
set object rectangle from screen across(BAR_LEFT),up(BAR_BOTTOM) to screen across(BAR_RIGHT),up(BAR_TOP) \
  front fillstyle empty border linecolor rgb 'black' linewidth AXIS_WIDTH
barAt(value) = up(BAR_BOTTOM + (BAR_TOP - BAR_BOTTOM) * (value - BAR_MIN) / (1.0 * BAR_MAX - BAR_MIN))
do for [i = 1:|BAR_TICK|] {
  set arrow from screen across(BAR_RIGHT),barAt(BAR_TICK_AT[i]) rto screen wide(TICK_LENGTH),0 nohead front linecolor rgb 'black' linewidth AXIS_WIDTH
  set label small(BAR_TICK[i]) at screen across(BAR_RIGHT) + wide(TICK_LENGTH + 2),barAt(BAR_TICK_AT[i]) + below(TICK_SIZE) - high(0.34 * TICK_SIZE) \
    left font TICK_FONT
}
# gnuplot warns of cells without a number; they stay empty.
plot \
  $table1 matrix using (-7.5 + ($1 + 0.5) * (127.5 - -7.5) / 9):(0 + ($2 + 0.5) * (5 - 0) / 5):3 with image, \
  NaN

if (ARGC > 0) {
  unset output
} else {
  pause mouse close
}
