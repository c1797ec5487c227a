"""Exports a range query as a wide CSV with pandas: URL QUERY REQUESTS FILE."""

import json
import sys
import urllib.parse
import urllib.request

import pandas as pd

url, query, requests, output = sys.argv[1:]


def ask(request):
    form = urllib.parse.urlencode({"query": query, **request}).encode()
    with urllib.request.urlopen(f"{url}/api/v1/query_range", form) as response:
        return json.load(response)["data"]["result"]


def frame(result):
    columns = {}
    for series in result:
        times, values = zip(*series["values"])
        name = series["metric"]["instance"]
        columns[name] = pd.Series([float(value) for value in values], index=times)
    return pd.DataFrame(columns)


table = pd.concat(frame(ask(request)) for request in json.loads(requests))
table.to_csv(output, index_label="time")
