"""Checks Container Apps files against the types that Azure's own client is made of: FILE...

The types are generated from the published API: unknown fields, missing ones and values of another
type or outside of an enumeration are told, one a line. Sources: azure-mgmt-appcontainers.
"""

import enum
import sys
import typing

import yaml
from azure.mgmt.appcontainers import types
from azure.mgmt.appcontainers.models import _enums

RESOURCES = {"Microsoft.App/containerApps": "ContainerApp", "Microsoft.App/jobs": "Job"}
# az takes it from the environment where a file has none
FILLED_IN = {"location"}
NAMES = {**vars(typing), **vars(types), **vars(_enums)}


def resolve(kind: object) -> object:
    """A type that may be a name, or hold one."""
    if isinstance(kind, typing.ForwardRef):
        kind = kind.__forward_arg__
    if isinstance(kind, str):
        return resolve(eval(kind, NAMES))  # noqa: S307, names of the package's own types
    return kind


def is_typed_dict(kind: object) -> bool:
    return hasattr(kind, "__required_keys__")


def is_required(kind: object) -> bool:
    return str(typing.get_origin(resolve(kind))).endswith("Required")


def fields_of(kind: type) -> dict[str, object]:
    fields: dict[str, object] = {}
    for base in reversed([kind, *getattr(kind, "__orig_bases__", ())]):
        base = resolve(base)
        if is_typed_dict(base):
            inherited = fields_of(base) if base is not kind else {}
            fields |= inherited | getattr(base, "__annotations__", {})
    return fields


def check(value: object, kind: object, path: str) -> list[str]:
    kind = resolve(kind)
    origin = typing.get_origin(kind)
    arguments = typing.get_args(kind)
    if str(origin).endswith("Required"):
        return check(value, arguments[0], path)
    if kind is typing.Any:
        return []
    if origin is typing.Literal:
        return [] if value in arguments else [f"{path}: {value!r} is none of {arguments}"]
    if origin is typing.Union:
        # an enumeration beside str is what the API takes of it
        options = [resolve(option) for option in arguments]
        if any(isinstance(o, type) and issubclass(o, enum.Enum) for o in options):
            options = [o for o in options if o is not str]
        problems = [check(value, option, path) for option in options]
        return [] if [] in problems else problems[0]
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        known = [member.value for member in kind]
        return [] if value in known else [f"{path}: {value!r} is none of {known}"]
    if origin is list:
        if not isinstance(value, list):
            return [f"{path}: not a list"]
        return [p for i, v in enumerate(value) for p in check(v, arguments[0], f"{path}[{i}]")]
    if origin is dict:
        if not isinstance(value, dict):
            return [f"{path}: not a mapping"]
        return [p for k, v in value.items() for p in check(v, arguments[1], f"{path}.{k}")]
    if is_typed_dict(kind):
        return check_fields(value, kind, path)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return []
    return [] if type(value) is kind else [f"{path}: {value!r} is no {kind.__name__}"]


def check_fields(value: object, kind: type, path: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{path}: not a mapping"]
    fields = fields_of(kind)
    # said of each field: the classes of resources lose that the others may be left out
    required = {name for name, type_ in fields.items() if is_required(type_)} - FILLED_IN
    return [
        *(f"{path}: {name} is missing" for name in sorted(required - value.keys())),
        *(f"{path}: {name} is unknown" for name in value if name not in fields),
        *(
            problem
            for name, entry in value.items()
            if name in fields
            for problem in check(entry, fields[name], f"{path}.{name}")
        ),
    ]


def main() -> None:
    failed = False
    for file in sys.argv[1:]:
        with open(file, encoding="utf-8") as stream:
            document = yaml.safe_load(stream)
        kind = RESOURCES.get(document.get("type"))
        problems = check(document, kind, "") if kind else ["type is none of " + str(list(RESOURCES))]
        for problem in problems:
            print(f"{file}: {problem}")
        failed = failed or bool(problems)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
