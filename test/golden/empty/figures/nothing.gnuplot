# nothing: a figure for gnuplot 5.4 or later, written by styx-figures.
#
#   gnuplot -c nothing.gnuplot nothing.pdf    (or .svg, or .png)
#   gnuplot -c nothing.gnuplot    (opens a window, if this gnuplot has one)
#
# Made to be edited: the settings come first, then the page and the data, at the end the plot.
#
# The query, of the endpoint lab:
#   nothing
#   2023-11-14T22:13:20Z to 2023-11-14T22:13:35Z, every 15 s

reset
set encoding utf8

# The file to write, of the type that its name ends with; without one, a window.
type = ARGC > 0 && strlen(ARG1) > 4 ? ARG1[strlen(ARG1)-3:strlen(ARG1)] : ''
isPdf = type eq '.pdf' || type eq '.PDF'
isSvg = type eq '.svg' || type eq '.SVG'
isPng = type eq '.png' || type eq '.PNG'
hasWindow = strstrt(' qt wxt x11 aqua windows ', ' '.GPVAL_TERM.' ') > 0
if (ARGC > 0 && !(isPdf || isSvg || isPng) || ARGC == 0 && !hasWindow) {
  print 'usage: gnuplot -c '.ARG0.' FILE.pdf|FILE.svg|FILE.png'
  exit status 2
}

# ---- Settings ----------------------------------------------------------------
# Lengths are points, 72 an inch; places are from the left and the bottom edge.

WIDTH = 240.19
HEIGHT = 149
PNG_DPI = 300
FONT = 'STIXGeneral'
LABEL_SIZE = 8
TICK_SIZE = 7
LINE_HEIGHT = 9.6
TICK_LENGTH = 2.5
LINE_WIDTH = 1
MARKER_SIZE = 2.5
GRID_COLOUR = '#d9d9d9'
NOTICE_COLOUR = '#777777'
# Newer systems have it by another name; a missing font would be replaced by one of other widths.
likeFont = system("fc-match -f '%{family[0]}' 'STIXGeneral,STIX Two Text,Times New Roman,serif' 2>/dev/null")
if (FONT eq 'STIXGeneral' && likeFont ne '') { FONT = likeFont }
LABEL_FONT = sprintf('%s,%g', FONT, LABEL_SIZE)
TICK_FONT = sprintf('%s,%g', FONT, TICK_SIZE)

array X_LABEL[1] = ['Time (UTC)']
X_LABEL_Y = 6.6

# The sides of the plot.
LEFT = 16.25
RIGHT = WIDTH - 15.45
BOTTOM = 25.5
TOP = 140.44

# Unix time in seconds: the range, the ticks and their texts.
set xrange [1700000000:1700000015]
array X_TICK_AT[4] = [1700000000, 1700000005, 1700000010, 1700000015]
array X_TICK[4] = ['22:13:20', '22:13:25', '22:13:30', '22:13:35']
set yrange [0:1]
set ytics ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8, '1.0' 1)

# The look of each series.

# ---- Page --------------------------------------------------------------------

# The options of each make sizes of text and markers, widths of lines and parts of dashes points.
# Where terminals put text, in font sizes: baselines below their place, ticks' text beside the axis.
drop = 0.37; beside = 0.51
inches(points) = points / 72.0
pixels(points, dpi) = int(points / 72.0 * dpi + 0.5)
if (isPdf) {
  set terminal pdfcairo noenhanced color size inches(WIDTH),inches(HEIGHT) font LABEL_FONT \
    fontscale 0.75 linewidth 2 dashlength 3.636 butt
  set pointsize (MARKER_SIZE - LINE_WIDTH) / 6.0
}
if (isSvg) {
  set terminal svg noenhanced size pixels(WIDTH, 96),pixels(HEIGHT, 96) font LABEL_FONT \
    fontscale 96/72.0 linewidth 96/72.0 dashlength 2 butt background rgb 'white'
  set pointsize MARKER_SIZE / 4.5
  drop = 0.245; beside = 0.525
}
if (isPng) {
  set terminal pngcairo noenhanced size pixels(WIDTH, PNG_DPI),pixels(HEIGHT, PNG_DPI) font LABEL_FONT \
    fontscale PNG_DPI/96.0 linewidth PNG_DPI/72.0 dashlength 4 butt
  set pointsize MARKER_SIZE * PNG_DPI / 731.0
}
if (ARGC > 0) {
  set output ARG1
} else {
  set termoption noenhanced
  set termoption font LABEL_FONT
  set termoption fontscale 1.5
}

across(points) = points / (1.0 * WIDTH)
up(points) = points / (1.0 * HEIGHT)
# The place of a text with a baseline.
acrossFor(baseline, size) = across(baseline - drop * size)
upFor(baseline, size) = up(baseline + drop * size)
unset key
set border 3 back linewidth 0.5
set tics nomirror out scale TICK_LENGTH / 4.8 font TICK_FONT
set grid ytics noxtics linetype 1 linewidth 0.35 linecolor rgb GRID_COLOUR back
set lmargin at screen across(LEFT)
set rmargin at screen across(RIGHT)
set bmargin at screen up(BOTTOM)
set tmargin at screen up(TOP)
# The texts are labels: where gnuplot puts those of ticks depends on the font's line height.
set xtics () format ''
do for [i = 1:|X_TICK|] {
  set xtics add ('' X_TICK_AT[i])
  set label X_TICK[i] at first X_TICK_AT[i],screen upFor(BOTTOM - TICK_LENGTH - 2 - 0.68 * TICK_SIZE, TICK_SIZE) \
    center font TICK_FONT
}
set ytics offset screen across(beside * LABEL_SIZE - 2),screen up((drop - 0.34) * TICK_SIZE)
do for [i = 1:|X_LABEL|] {
  set label X_LABEL[i] at graph 0.5,screen upFor(X_LABEL_Y - (i - 1) * LINE_HEIGHT, LABEL_SIZE) center
}
set label 'no data' at graph 0.5,graph 0.5 center textcolor rgb NOTICE_COLOUR

# ---- Data --------------------------------------------------------------------
# A row a time, with the values as the server wrote them; NaN where there is none.

# The query. Column 1: Unix time in seconds.
$table1 << EndOfTable
EndOfTable

# ---- Plot --------------------------------------------------------------------

plot \
  NaN
if (ARGC > 0) {
  unset output
} else {
  pause mouse close
}
