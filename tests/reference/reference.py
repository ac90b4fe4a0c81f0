#!/usr/bin/env python3
"""A slow, plain implementation of scoring and triage, written apart from the library, over the tables that
`cargo run --example knowledge -- --csv FOLDER` writes. LUMBAGO_TABLES names the folder.

    reference.py FILE.jsonl          one presentation a line (bare, or under the key "presentation")
    reference.py --random N SEED     N random presentations with their weights

Prints, per line, {"presentation": ..., "triage": {"urgency", "fired", "floors", "ambulance", "must_not_miss"}, "weights":
{condition: natural-log odds}}. Floating point throughout: an implementation with weights rounded to hundredths may differ by 0.005 per counted
line, and by the choice between two rows of one group that round to the same weight. Standard library only.
"""
import csv
import json
import math
import os
import random
import re
import sys

HERE = os.environ['LUMBAGO_TABLES']


def table(name):
    with open(os.path.join(HERE, name + '.csv'), newline='', encoding='utf-8') as f:
        return list(csv.DictReader(f))


CONDITIONS = [r['id'] for r in table('conditions')]
FINDINGS = [r['id'] for r in table('findings')]
WEIGHTS, DEMOGRAPHICS, RULES_OF = ({c: [] for c in CONDITIONS} for _ in range(3))
for row in table('weights'):
    WEIGHTS[row['condition']].append((row['finding'], float(row['lr_present']), float(row['lr_absent']), row['group']))
for row in table('demographics'):
    DEMOGRAPHICS[row['condition']].append(row)
TRIAGE = table('triage')
SCREENS = table('screens')
SERIOUS = [r['id'] for r in table('conditions') if r['serious'] == 'yes']
MUST_NOT_MISS, FROM_FINDINGS, LEAST_WEIGHT, ADULT_FROM = 2.30, 1.10, -1.10, 16
PERSON = ('age', 'sex', 'duration_weeks', 'age_at_onset')
URGENCIES = ['emergency', 'urgent', 'soon', 'routine', 'self_care']
RULES = {r['id']: r for r in table('criteria')}
for row in RULES.values():
    if row['condition'] in RULES_OF:
        RULES_OF[row['condition']].append(row)
PRETEST = {(r['condition'], r['setting']): float(r['probability']) for r in table('pretest')}
EQUAL = 1 / len(CONDITIONS)


def item(text, p):
    """True, False or None (unknown) for one item of a rule."""
    if '|' in text:
        got = [item(t, p) for t in text.split('|')]
        return True if True in got else None if None in got else False
    if '&' in text:  # binds tighter than |
        got = [item(t, p) for t in text.split('&')]
        return False if False in got else None if None in got else True
    if text.startswith('?'):  # holds unless stated absent
        return item(text[1:], p) is not False
    if text.startswith('@'):
        return met(RULES[text[1:]], p)
    if text == 'duration_unknown':
        return p.get('duration_weeks') is None
    m = re.fullmatch(r'sex=(male|female)', text)
    if m:
        if p.get('sex') is None and p.get('anybody'):
            return True
        return None if p.get('sex') is None else p['sex'] == m[1]
    m = re.fullmatch(r'(age|age_at_onset|duration_weeks)(>=|<=|<|>)(\d+)', text)
    if m:
        value, bound = p.get(m[1]), int(m[3])
        if value is None:
            return True if p.get('anybody') else None
        return {'>=': value >= bound, '<=': value <= bound, '<': value < bound, '>': value > bound}[m[2]]
    return {'present': True, 'absent': False}.get(p['findings'].get(text))


def met(rule, p):
    items = rule['items'].split(';')
    required = [item(i[1:], p) for i in items if i.startswith('+')]
    counted = [item(i, p) for i in items if not i.startswith('+')]
    yes, need = counted.count(True), int(rule['threshold'])
    if False in required or yes + counted.count(None) < need:
        return False
    return None if None in required or yes < need else True


def lines(condition, p):
    """The counted lines of the ledger: (name, likelihood ratio)."""
    replaced = set()
    for rule in RULES_OF[condition]:
        verdict = met(rule, p)
        lr = rule['lr_met'] if verdict else rule['lr_not_met'] if verdict is False else ''
        names = {n for n in rule['replaces_group'].split(';') if n}
        if lr and not names & replaced:
            replaced |= names
            yield rule['id'], float(lr)
    for row in DEMOGRAPHICS[condition]:
        value = p.get(row['factor'])
        if value is None or row['factor'] in replaced:
            continue
        if value == row['from'] if row['factor'] == 'sex' else float(row['from']) <= value < float(row['to']) + 1:
            yield row['factor'], float(row['lr'])
    strongest = {}
    for finding, present, absent, group in WEIGHTS[condition]:
        state = p['findings'].get(finding)
        lr = {'present': present, 'absent': absent}.get(state, 1.0)
        if group in replaced or lr == 1.0:
            continue
        key = group, lr > 1
        if key not in strongest or abs(math.log(lr)) > abs(math.log(strongest[key][1])):
            strongest[key] = finding, lr
    yield from strongest.values()


def prepared(presentation):
    p = dict(presentation, findings=presentation.get('findings', {}))
    if p.get('age') is not None and p.get('duration_weeks') is not None and p.get('age_at_onset') is None:
        p['age_at_onset'] = max(0, p['age'] - p['duration_weeks'] / 52)
    return p


def log_odds_before(condition, p):
    setting = p.get('setting', 'primary_care')
    prior = p.get('pretest', {}).get(condition, EQUAL if setting == 'equal_pretest' else PRETEST.get((condition, setting)))
    return math.log(prior / (1 - prior))


def counted(condition, p, for_floor=False):
    """The lines of the ledger as [(name, natural-log weight)]. For a floor, what a present finding speaks against is left
    out, so that no further present finding lowers the urgency."""
    got = [(name, math.log(lr)) for name, lr in lines(condition, p)]
    return [(n, w) for n, w in got if not (for_floor and w < 0 and p['findings'].get(n) == 'present')]


def is_strong(got):
    """Odds ten times as large, of which age, sex and duration may give much but findings at least a factor of three."""
    findings = sum(w for n, w in got if n not in PERSON)
    return sum(w for _, w in got) >= MUST_NOT_MISS and findings >= FROM_FINDINGS


def floors(p):
    """[(level, condition)]: the least urgency that the weights of a serious condition allow."""
    out = []
    new = p.get('duration_weeks') is None or p['duration_weeks'] <= 2
    for c in SERIOUS:
        got = counted(c, p, for_floor=True)
        probable = log_odds_before(c, p) + sum(w for _, w in got) >= LEAST_WEIGHT
        if not (probable or is_strong(got)):
            continue
        findings = [w for n, w in got if n not in PERSON]
        alone = sum(findings) >= MUST_NOT_MISS and sum(w > 0 for w in findings) >= 2
        urgent = alone or new and c == 'abdominal_aortic_aneurysm'
        out.append(('urgent' if urgent else 'soon', c))
    return out


def must_not_miss(p, fired):
    """Serious conditions that the evidence speaks for, or that a fired rule of level urgent or above suspects; the
    strongest evidence first."""
    suspected = {r['suspected'] for r in fired if r['urgency'] in ('emergency', 'urgent')}
    got = {c: counted(c, p) for c in SERIOUS}
    named = [c for c in SERIOUS if is_strong(got[c]) or c in suspected]
    return sorted(named, key=lambda c: (-round(sum(w for _, w in got[c]), 6), CONDITIONS.index(c)))


def triage(presentation):
    """The highest level among the met rules, the floors and the default; undecided rules do not fire."""
    p = prepared(presentation)
    fired = [r for r in TRIAGE if met(r, p)]
    least = floors(p)
    default = ('soon' if p.get('age') is not None and p['age'] < ADULT_FROM
               else 'routine' if (p.get('duration_weeks') or 0) >= 6 else 'self_care')
    levels = [r['urgency'] for r in fired] + [level for level, _ in least] + [default]
    urgency = min(levels, key=URGENCIES.index)
    return {'urgency': urgency, 'fired': [r['id'] for r in fired], 'floors': [list(x) for x in least],
            'ambulance': urgency == 'emergency' and any(r['ambulance'] == 'yes' for r in fired),
            'must_not_miss': must_not_miss(p, fired)}


def screens(presentation):
    """[(screen, [findings to ask now])] in order: those never answered whose trigger holds or is open only for want of
    an age or a sex (an item without trigger is always asked)."""
    p = prepared(presentation)
    out = {}
    for row in SCREENS:
        if row['finding'] in p['findings']:
            continue
        if not row['trigger'] or item(row['trigger'], p) or item(row['trigger'], dict(p, anybody=True)):
            out.setdefault(row['screen_id'], []).append(row['finding'])
    return list(out.items())


def weights(presentation):
    """Natural-log odds of every condition: pretest, then the counted lines."""
    p = prepared(presentation)
    return {c: round(log_odds_before(c, p) + sum(math.log(lr) for _, lr in lines(c, p)), 6) for c in CONDITIONS}


def random_presentation(rng):
    p = {}
    if rng.random() < 0.8:
        p['age'] = rng.randint(16, 95)
    if rng.random() < 0.8:
        p['sex'] = rng.choice(['female', 'male'])
    if rng.random() < 0.6:
        p['duration_weeks'] = rng.choice([0, 1, 2, 6, 12, 13, 26, 52, 104, 260, 520])
    p['setting'] = rng.choice(['primary_care', 'spine_clinic', 'emergency_department', 'equal_pretest'])
    known = rng.sample(FINDINGS, rng.randint(0, 40))
    p['findings'] = {f: rng.choice(['present', 'present', 'absent', 'unknown']) for f in sorted(known)}
    return p


def main(args):
    if args[:1] == ['--random'] and len(args) == 3:
        rng = random.Random(int(args[2]))
        cases = (random_presentation(rng) for _ in range(int(args[1])))
    elif len(args) == 1:
        cases = (c.get('presentation', c) for c in map(json.loads, open(args[0], encoding='utf-8')))
    else:
        sys.exit(__doc__)
    for case in cases:
        print(json.dumps({'presentation': case, 'triage': triage(case), 'weights': weights(case)}, sort_keys=True))


if __name__ == '__main__':
    main(sys.argv[1:])
