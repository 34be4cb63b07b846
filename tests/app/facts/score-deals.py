#!/usr/bin/env python3
"""Compares how `gotgan-cli deals --json` groups claims with what was expected by hand.

  score-deals.py GOTGAN_CLI [--pairs]

Pairs of claims are counted: a pair is right when both the fixture and the program put it into one deal. Two runs: the
worked examples' own claims (grouping alone), and the claims that the program extracts from the articles. A claim that
the program extracted stands for the worked example's claim that has the same kind, parties and amount; where there are
several, for that with the same words, then the same stage, then the same date. One that stands for none is left out
here, and counted by the worked examples' own scorer.
Prints TAP. Without the worked examples (../shared beside the source, or $GOTGAN_SHARED) it says so and passes.
"""
import collections
import importlib.machinery
import importlib.util
import itertools
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
SHARED = os.environ.get("GOTGAN_SHARED", os.path.join(ROOT, "..", "shared"))
EXPECTED = os.path.join(ROOT, "tests", "fixtures", "deals", "expected.json")
LEAST_OF_GOLD = 0.95
LEAST_OF_ENGINE = 0.95


def load_scorer():
    path = os.path.join(SHARED, "gold", "score")
    loader = importlib.machinery.SourceFileLoader("score", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("score", loader))
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    return module


def figure(claim):
    amount = claim.get("amount")
    if amount:
        low, high = amount["min"], amount["max"]
        return f"{amount['currency']} {low}" + ("" if low == high else f"-{high}")
    return None if claim.get("percent") is None else f"{claim['percent']} %"


def party(ref):
    return ref["id"] if isinstance(ref, dict) else ref


def name_of(article, claim):
    return (article, claim["kind"], party(claim["investor"]), party(claim["company"]), figure(claim),
            claim.get("stage") or claim.get("basis"), claim.get("date"))


def load_gold():
    folder = os.path.join(SHARED, "gold", "claims")
    gold = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            gold[name.removesuffix(".json")] = json.load(file)
    return gold


def load_expected(gold):
    """The deal of each of the worked examples' claims; those that no deal names are alone."""
    with open(EXPECTED, encoding="utf-8") as file:
        deals = json.load(file)["deals"]
    label = {}
    for deal in deals:
        for claim in deal["claims"]:
            key = (claim["file"], claim["kind"], claim["investor"], claim["company"], claim["figure"],
                   claim["state"], claim["date"])
            assert key not in label, key
            label[key] = deal["name"]
    found = set()
    labels = {}
    for article, content in gold.items():
        for i, claim in enumerate(content["claims"]):
            key = name_of(article, claim)
            labels[article, i] = label.get(key, f"alone {article} {i}")
            found.add(key)
    assert not set(label) - found, f"the fixture names claims that are not there: {set(label) - found}"
    return labels


def gold_line(article, content, parties):
    """One line as `facts --json` prints it; the quote is made the claim's number, to find it again."""
    def reference(ref):
        if ref is None:
            return None
        ref = ref if isinstance(ref, dict) else {"id": ref, "name": ref}
        key = ref.get("id") or ref["name"]
        return {"id": key if key in parties.of.values() else None, "name": key}
    claims = []
    for i, claim in enumerate(content["claims"]):
        copy = {k: v for k, v in claim.items() if k not in ("also_kind", "optional")}
        copy.update(investor=reference(claim["investor"]), company=reference(claim["company"]),
                    paragraph=0, start=0, end=1, quote=f"{article} {i}")
        claims.append(copy)
    return json.dumps({"file": article, "article": content["article"], "claims": claims})


def cluster(cli, lines):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write("\n".join(lines))
        file.flush()
        with tempfile.TemporaryDirectory() as folder:
            run = subprocess.run([cli, "deals", "--json", "--facts", file.name, "--library",
                                  os.path.join(folder, "library.gotgan")], check=True,
                                 capture_output=True, text=True, encoding="utf-8")
    return [json.loads(line) for line in run.stdout.splitlines()]


def pairs_of(groups):
    members = collections.defaultdict(list)
    for claim, group in groups.items():
        members[group].append(claim)
    return {pair for group in members.values() for pair in itertools.combinations(sorted(group), 2)}


def measure(expected, got):
    right = len(expected & got)
    precision = right / len(got) if got else 1
    recall = right / len(expected) if expected else 1
    f1 = 2 * precision * recall / (precision + recall) if right else 0
    return precision, recall, f1


def report(number, name, expected, got, least, show):
    precision, recall, f1 = measure(expected, got)
    if show or f1 < least:
        for pair in sorted(expected - got):
            print("# not together:", *pair)
        for pair in sorted(got - expected):
            print("# wrongly together:", *pair)
    good = "ok" if f1 >= least else "not ok"
    print(f"{good} {number} {name}: {len(expected)} pairs, precision {precision:.3f}, "
          f"recall {recall:.3f}, F1 {f1:.3f} (at least {least})")
    return f1 >= least


def cluster_gold(cli, gold, parties):
    deals = cluster(cli, [gold_line(article, content, parties) for article, content in gold.items()])
    groups = {}
    for i, deal in enumerate(deals):
        for claim in deal["claims"]:
            article, number = claim["quote"].split()
            groups[article, int(number)] = i
    return groups


def article_files(gold):
    for article, content in gold.items():
        name = content["file"].removeprefix("gold/")
        folder = "gold" if article.startswith("p") else ""
        yield article, os.path.join(SHARED, folder, name)


def pair_up(gold, claims, parties, score):
    """Pairs of numbers: which of the worked example's claims each extracted one stands for, each once."""
    options = []
    for i, want in enumerate(gold):
        for j, have in enumerate(claims):
            if not score.same_tuple(want, have, parties):
                continue
            one, other = score.squeeze(want["quote"]), score.squeeze(have["quote"])
            options.append((not (one in other or other in one), score.state(want) != score.state(have),
                            want.get("date") != have.get("date"), i, j))
    pairs, taken, given = [], set(), set()
    for *_, i, j in sorted(options):
        if i not in taken and j not in given:
            taken.add(i)
            given.add(j)
            pairs.append((i, j))
    return pairs


def cluster_engine(cli, gold, parties, score):
    files = dict(article_files(gold))
    run = subprocess.run([cli, "facts", "--json", *files.values()], check=True, capture_output=True,
                         text=True, encoding="utf-8")
    lines = run.stdout.splitlines()
    groups, found = {}, {}
    articles = list(files)
    stands_for = {}
    for number, (article, line) in enumerate(zip(articles, lines), 1):
        claims = json.loads(line)["claims"]
        content = gold[article]["claims"]
        for i, j in pair_up(content, claims, parties, score):
            stands_for[number, claim_name(claims[j])] = (article, i)
    for i, deal in enumerate(cluster(cli, lines)):
        for claim in deal["claims"]:
            place = stands_for.get((claim["article_id"], claim_name(claim)))
            if place:
                groups[place] = i
    return groups


def claim_name(claim):
    return json.dumps([claim[k] for k in ("kind", "investor", "company", "amount", "percent", "stage",
                                          "basis", "date", "quote")])


def main():
    cli, show = sys.argv[1], "--pairs" in sys.argv
    print("TAP version 14")
    if not os.path.exists(os.path.join(SHARED, "gold", "score")):
        print("1..0 # SKIP the shared worked examples are not here")
        return 0
    score = load_scorer()
    parties = score.Parties(os.path.join(SHARED, "gold", "parties.json"))
    gold = load_gold()
    labels = load_expected(gold)
    print("1..2")
    expected = pairs_of(labels)
    good = report(1, "deals of the worked examples' claims", expected,
                  pairs_of(cluster_gold(cli, gold, parties)), LEAST_OF_GOLD, show)
    groups = cluster_engine(cli, gold, parties, score)
    found = pairs_of({claim: label for claim, label in labels.items() if claim in groups})
    good &= report(2, "deals of extracted claims", found, pairs_of(groups), LEAST_OF_ENGINE, show)
    print("# of all pairs: recall %.3f" % measure(expected, pairs_of(groups))[1])
    return 0 if good else 1


sys.exit(main())
