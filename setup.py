"""What pyproject.toml can't say: ``resources/`` stands at the top and becomes a package of the wheel."""

from pathlib import Path

from setuptools import find_packages, setup

# The whole folder, as `zgen_desktop/_resources`; adapters/paths.py finds it in both places.
resources = [path.relative_to("resources").as_posix() for path in Path("resources").rglob("*") if path.is_file()]

setup(
    packages=[*find_packages(include=["zgen_desktop", "zgen_desktop.*"]), "zgen_desktop._resources"],
    package_dir={"zgen_desktop._resources": "resources"},
    package_data={"zgen_desktop._resources": resources},
)
