"""Prints the seconds that pm4py takes for the directly-follows graph and the variants of a CSV with events.

For the benchmark of a country: PM4PY="python3 bench/pm4py.py" npm run bench -- country
"""

import sys
import time

import pandas
import pm4py

events = pandas.read_csv(sys.argv[1], dtype=str)
events["time:timestamp"] = pandas.to_datetime(events["time:timestamp"])
log = pm4py.format_dataframe(events)
start = time.perf_counter()
graph, _, _ = pm4py.discover_dfg(log)
variants = pm4py.get_variants(log)
seconds = time.perf_counter() - start
print(len(graph), "edges,", len(variants), "variants", file=sys.stderr)
print(seconds)
