"""Plays one case again: ``python -m tests.soak --seed 17``, ``--case '{"situation": …}'`` or ``--case FILE.json``."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.soak.cases import Case, random_case
from tests.soak.pool import Pool


def main() -> int:
    """Exit 1 where something was wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--seed", type=int, help="a random case of the soak")
    which.add_argument("--case", help="a case as JSON, or a regression file")
    parser.add_argument("--times", type=int, default=1, help="how often; several are played at once")
    args = parser.parse_args()
    if args.seed is not None:
        case = random_case(args.seed)
    else:
        text = args.case if args.case.startswith("{") else Path(args.case).read_text(encoding="utf-8")
        told = json.loads(text)
        case = Case.of(told.get("case", told))
    print(case.words)
    wrong = False
    with Pool() as pool:
        results = pool.run([case] * args.times)
    for result in results:
        wrong = wrong or bool(result.wrong)
        starts = "; ".join(f"exit {ended.code} after {ended.seconds:.1f} s {ended.point}" for ended in result.starts)
        print(f"{result.kills} kills, {result.figures}, {starts}")
        for line in result.wrong or ["all well"]:
            print(f"  {line}")
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
