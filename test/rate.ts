/** PromQL in Python, for numpy as its judge. */

/** What rate() answers, as Prometheus' source has it; times and the window are in ms. */
export const rate = `
def rate(samples, end, window):
    samples = np.array(samples)
    times = samples[:, 0]
    times, values = samples[(times >= end - window) & (times <= end)].T
    gap = (times[-1] - times[0]) / (len(times) - 1)
    before, after = times[0] - (end - window), end - times[-1]
    rise = values[-1] - values[0]
    if rise > 0:
        before = min(before, (times[-1] - times[0]) * values[0] / rise)
    reach = sum(edge if edge < 1.1 * gap else gap / 2 for edge in (before, after))
    return rise * (1 + reach / (times[-1] - times[0])) / window * 1000

def extent(values):
    return [np.mean(values), min(values), max(values)]

def interval(values):
    from scipy import stats
    mean, error = np.mean(values), stats.sem(values)
    return [mean, *stats.t.interval(0.95, len(values) - 1, mean, error)]
`;
