# requests: a figure for gnuplot 5.4 or later, written by styx-figures.
#
#   gnuplot -c requests.gnuplot requests.pdf    (or .svg, or .png)
#   gnuplot -c requests.gnuplot    (opens a window, if this gnuplot has one)
#
# Made to be edited: the settings come first, then the page and the data, at the end the plot.
#
# The query, of the endpoint lab:
#   requests
#   2023-11-14T22:13:20Z to 2023-11-14T22:14:50Z, every 15 s

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
HEIGHT = 171
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

array TITLE[1] = ['Requests']
TITLE_Y = 162.56
array X_LABEL[1] = ['Time (UTC)']
X_LABEL_Y = 6.6
array Y_LABEL[1] = ['Requests per second']
Y_LABEL_X = 9.44

# The sides of the plot.
LEFT = 33.9
RIGHT = WIDTH - 4.22
BOTTOM = 25.5
TOP = 140.44

# Unix time in seconds: the range, the ticks and their texts.
set xrange [1700000000:1700000090]
array X_TICK_AT[6] = [1700000010, 1700000025, 1700000040, 1700000055, 1700000070, 1700000085]
array X_TICK[6] = ['22:13:30', '22:13:45', '22:14:00', '22:14:15', '22:14:30', '22:14:45']
set yrange [0:1050000000]
set ytics ('0' 0, '0.2G' 200000000, '0.4G' 400000000, '0.6G' 600000000, '0.8G' 800000000, '1.0G' 1000000000)

# The look of each series.
set style line 1 linecolor rgb '#0072B2' linewidth LINE_WIDTH dashtype solid pointtype 7
set style line 2 linecolor rgb '#D55E00' linewidth LINE_WIDTH dashtype (5, 1.6) pointtype 7

# The entries of the legend: the line style that it explains (0: none), and its place.
array LEGEND[2] = [ \
  'replica 1', \
  'replica 2' \
]
array LEGEND_STYLE[2] = [1, 2]
array LEGEND_MARKER[2] = [0, 0]
array LEGEND_X[2] = [33.9, 87.7]
array LEGEND_Y[2] = [149.94, 149.94]
LINE_LENGTH = 17
LINE_GAP = 3.5

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
do for [i = 1:|TITLE|] {
  set label TITLE[i] at screen 0.5,upFor(TITLE_Y - (i - 1) * LINE_HEIGHT, LABEL_SIZE) center
}
do for [i = 1:|X_LABEL|] {
  set label X_LABEL[i] at graph 0.5,screen upFor(X_LABEL_Y - (i - 1) * LINE_HEIGHT, LABEL_SIZE) center
}
do for [i = 1:|Y_LABEL|] {
  set label Y_LABEL[i] at screen acrossFor(Y_LABEL_X + (i - 1) * LINE_HEIGHT, LABEL_SIZE),graph 0.5 center rotate by 90
}
do for [i = 1:|LEGEND|] {
  x = LEGEND_X[i]
  y = up(LEGEND_Y[i])
  if (LEGEND_STYLE[i] > 0) {
    set arrow from screen across(x),y to screen across(x + LINE_LENGTH),y nohead linestyle LEGEND_STYLE[i]
  }
  if (LEGEND_MARKER[i] > 0) {
    set label '' at screen across(x + LINE_LENGTH / 2.0),y point linestyle LEGEND_STYLE[i]
  }
  set label LEGEND[i] at screen across(x + LINE_LENGTH + LINE_GAP),upFor(LEGEND_Y[i] - 0.24 * TICK_SIZE, TICK_SIZE) left font TICK_FONT
}

# ---- Data --------------------------------------------------------------------
# A row a time, with the values as the server wrote them; NaN where there is none.

# The query. Column 1: Unix time in seconds.
# Column 2: replica 1
# Column 3: replica 2
$table1 << EndOfTable
1700000000 10 0.1
1700000015 12.5 NaN
1700000030 11 +Inf
1700000045 NaN NaN
1700000060 NaN 3e-09
1700000075 1000000000 NaN
1700000090 14 4
EndOfTable

# Samples without a neighbour, drawn as dots: time, column, value.
$alone1 << EndOfTable
1700000000 3 0.1
1700000060 3 3e-09
1700000090 3 4
EndOfTable

# ---- Plot --------------------------------------------------------------------

plot \
  $table1 using 1:2 with lines linestyle 1, \
  $table1 using 1:3 with lines linestyle 2, \
  $alone1 using 1:($2 == 3 ? $3 : NaN) with points linestyle 2 pointinterval 1, \
  NaN
if (ARGC > 0) {
  unset output
} else {
  pause mouse close
}
