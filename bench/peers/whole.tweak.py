# For the undecimated drawing: matplotlib shall not thin lines either, and pdftoppm needs them in pieces.
ROWS = 200_000
plt.rcParams.update({'path.simplify': False, 'path.simplify_threshold': 0})
for one in panels:
    for line in list(one.lines):
        x, y = line.get_data()
        line.recache(always=True)
        if len(x) <= ROWS:
            continue
        for begin in range(0, len(x), ROWS):
            [piece] = one.plot(x[begin:begin + ROWS + 1], y[begin:begin + ROWS + 1])
            piece.update_from(line)
        line.remove()
