"""Checks files against the schemas of documented fields beside this script: FILE..., strictly."""

import json
import pathlib
import sys
import tomllib

import yaml
from jsonschema import Draft202012Validator

SCHEMAS = pathlib.Path(__file__).parent / "documented"


def read(file: pathlib.Path) -> object:
    text = file.read_text(encoding="utf-8")
    return tomllib.loads(text) if file.suffix == ".toml" else yaml.safe_load(text)


def main() -> None:
    failed = False
    for argument in sys.argv[1:]:
        file = pathlib.Path(argument)
        name = "cloudrun-job" if file.parent.name == "cloudrun" else file.stem
        schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        for error in Draft202012Validator(schema).iter_errors(read(file)):
            print(f"{file}: {error.json_path}: {error.message}")
            failed = True
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
