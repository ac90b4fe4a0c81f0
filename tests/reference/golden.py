#!/usr/bin/env python3
"""Writes tests/data/reference.jsonl anew: 3000 random presentations with what reference.py makes of them.

    cargo run --example knowledge -- --csv target/tables
    python3 tests/reference/golden.py target/tables
"""
import json
import os
import random
import sys

os.environ['LUMBAGO_TABLES'] = sys.argv[1]
here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
sys.dont_write_bytecode = True
import reference  # noqa: E402

PRESENTATIONS, SEED = 3000, 20261127

draw = random.Random(SEED)
with open(os.path.join(here, '..', 'data', 'reference.jsonl'), 'w', encoding='utf-8') as golden:
    for place in range(PRESENTATIONS):
        presentation = reference.random_presentation(draw)
        triage, weights = reference.triage(presentation), reference.weights(presentation)
        line = {
            'presentation': presentation,
            'triage': triage,
            'weights': [round(weights[condition], 4) for condition in reference.CONDITIONS],
        }
        if place % 10 == 0:
            line['screens'] = reference.screens(presentation)
        golden.write(json.dumps(line, separators=(',', ':')) + '\n')
