"""Prints what PyYAML and tomllib make of files: for each FILE the list of its documents, in JSON."""

import json
import pathlib
import sys
import tomllib

import yaml


def read(file: pathlib.Path) -> list[object]:
    text = file.read_text(encoding="utf-8")
    return [tomllib.loads(text)] if file.suffix == ".toml" else list(yaml.safe_load_all(text))


# a date or another type of YAML's own is no JSON: it comes out as what it must not be
print(json.dumps([read(pathlib.Path(path)) for path in sys.argv[1:]], default=repr))
