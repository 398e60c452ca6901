#!/usr/bin/env python3
"""Fails when a facet scores less than it must: thresholds.py FACET=LEAST… < SCORES.json"""
import json
import sys

facets = json.load(sys.stdin)["facets"]
low = []
for word in sys.argv[1:]:
    name, least = word.split("=")
    score = facets.get(name, {}).get("f1", 0)
    if score < float(least):
        low.append(f"{name} scores {score:.4f}, less than {least}")
print("\n".join(low) or "every facet scores what it must")
sys.exit(bool(low))
