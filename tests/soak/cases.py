"""What one run of the soak is: a situation, kills and pauses. As JSON it is a regression file and can be replayed."""

from __future__ import annotations

import json
import random
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.soak.faults import SITUATIONS

REGRESSIONS = Path(__file__).with_name("regressions")


@dataclass(frozen=True)
class Case:
    """``kind`` is a plain run, a race of two programs (with ``one_user`` both log in alike), or a swap: ``times``
    kills while the workbook is written. ``kills`` are numbers of kill points: of the first start of the program, of
    the second, and so on (0: none). ``kill_after`` kills and ``pause_after`` stops the first start so many seconds
    after it began, ``pause`` seconds long. ``control`` names a client that does something wrong on purpose.
    ``more`` are further situations at once. With ``rest`` the connection has an OAuth client.
    """

    situation: str
    kills: tuple[int, ...] = ()
    more: tuple[str, ...] = ()
    kill_after: float = 0.0
    pause_after: float = 0.0
    pause: float = 0.0
    control: str = ""
    parallel: int = 1
    seed: int = 0
    kind: str = "run"
    times: int = 0
    one_user: bool = False
    rest: bool = False

    @classmethod
    def of(cls, value: dict[str, Any]) -> Case:
        """From its JSON object."""
        listed = {name: tuple(value[name]) for name in ("kills", "more") if name in value}
        return cls(**{**value, **listed})

    def told(self) -> dict[str, Any]:
        """What differs from a plain run."""
        plain = asdict(Case(self.situation))
        return {name: value for name, value in asdict(self).items() if value != plain[name] or name == "situation"}

    @property
    def words(self) -> str:
        """One line."""
        return json.dumps(self.told())


def random_case(seed: int, *, rest: bool = False) -> Case:
    """One or two situations, up to three kills by points or by time, now and then a pause; the same for a seed."""
    dice = random.Random(seed)
    plain = [name for name, situation in SITUATIONS.items() if not situation.tls]
    first, second = dice.sample(plain, 2)
    kills = tuple(dice.randint(1, 110) for _ in range(dice.choice((0, 1, 1, 2, 3))))
    return Case(
        situation=dice.choice([first, first, dice.choice(list(SITUATIONS))]),
        more=(second,) if dice.random() < 0.4 else (),
        kills=kills,
        kill_after=round(dice.uniform(0.05, 1.5), 3) if not kills else 0.0,
        pause_after=round(dice.uniform(0.1, 0.8), 3) if dice.random() < 0.3 else 0.0,
        pause=round(dice.uniform(0.1, 2.0), 3),
        parallel=dice.choice((1, 1, 2, 4)),
        seed=seed,
        rest=rest,
    )


def keep(case: Case, why: list[str]) -> Path:
    """Writes a case that failed as a regression file."""
    REGRESSIONS.mkdir(exist_ok=True)
    number = 1
    while (path := REGRESSIONS / f"case-{number:03d}.json").exists():
        number += 1
    path.write_text(json.dumps({"case": case.told(), "seen": why}, indent=2) + "\n", encoding="utf-8")
    return path


def regressions() -> list[Case]:
    """The cases that failed once."""
    paths = sorted(REGRESSIONS.glob("*.json"))
    return [Case.of(json.loads(path.read_text(encoding="utf-8"))["case"]) for path in paths]
