"""Writes the JSON schemas that kubeconform reads: OUT KUBERNETES_SCHEMAS MINORS CRD_FILES...

Takes the strict schemas of these minors (1.33,1.34) that the kubernetes-validate package brings,
and derives the others from custom resource definitions, each CRD_FILES a folder and a pattern of
names. Needs PyYAML.
"""

import json
import pathlib
import re
import sys

import yaml

STRING_MAP = {"type": "object", "additionalProperties": {"type": "string"}}
METADATA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["name"],
    "properties": {
        "name": {"type": "string"},
        "namespace": {"type": "string"},
        "labels": STRING_MAP,
        "annotations": STRING_MAP,
    },
}


def bare(node: object) -> object:
    """Without descriptions, two thirds of each schema, which a validator would read every time."""
    if isinstance(node, list):
        return [bare(item) for item in node]
    if not isinstance(node, dict):
        return node
    # a property may be called so as well, and is no string
    return {
        key: bare(value)
        for key, value in node.items()
        if not (key == "description" and isinstance(value, str))
    }


def needed(schema: object, definitions: dict[str, object]) -> dict[str, object]:
    """The definitions that a schema refers to, and those that they refer to."""
    found: dict[str, object] = {}
    waiting = [schema]
    while waiting:
        for name in re.findall(r'"#/\$defs/([^"]+)"', json.dumps(waiting.pop())):
            if name not in found:
                found[name] = definitions[name]
                waiting.append(definitions[name])
    return found


def kubernetes(source: pathlib.Path, minors: list[str], out: pathlib.Path) -> None:
    """One folder a version; each kind stands alone, or a validator would read them all for it."""
    for minor in minors:
        folder = source / f"v{minor}.0-local-strict"
        shared = json.loads((folder / "_definitions.json").read_text())["$defs"]
        definitions = {name: bare(definition) for name, definition in shared.items()}
        target = out / f"v{minor}.0"
        target.mkdir(parents=True, exist_ok=True)
        for file in folder.glob("*.json"):
            schema = json.loads(file.read_text().replace('"/api/_definitions.json#', '"#'))
            if "kind" not in schema.get("properties", {}):
                continue
            schema.pop("$id", None)
            alone = {**bare(schema), "$defs": needed(schema, definitions)}
            (target / file.name).write_text(json.dumps(alone))


def strict(node: object) -> object:
    """The OpenAPI dialect of a CRD as JSON Schema, with unknown fields refused."""
    if isinstance(node, list):
        return [strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    out = {key: strict(value) for key, value in node.items() if not key.startswith("x-kubernetes-")}
    if node.get("x-kubernetes-int-or-string"):
        out.pop("type", None)
        out["anyOf"] = [{"type": "integer"}, {"type": "string"}]
    if (
        node.get("type") == "object"
        and isinstance(node.get("properties"), dict)
        and "additionalProperties" not in node
        and not node.get("x-kubernetes-preserve-unknown-fields")
    ):
        out["additionalProperties"] = False
    return out


def custom_resources(source: pathlib.Path, out: pathlib.Path) -> None:
    files = sorted(source.parent.glob(source.name))
    if not files:
        sys.exit(f"no file fits {source}")
    for file in files:
        for document in yaml.safe_load_all(file.read_text()):
            if not document or document.get("kind") != "CustomResourceDefinition":
                continue
            spec = document["spec"]
            for version in spec["versions"]:
                schema = strict(version["schema"]["openAPIV3Schema"])
                api_version = f"{spec['group']}/{version['name']}"
                schema["properties"] |= {
                    "apiVersion": {"const": api_version},
                    "kind": {"const": spec["names"]["kind"]},
                    "metadata": METADATA,
                }
                schema["required"] = sorted(
                    {*schema.get("required", []), "apiVersion", "kind", "metadata"}
                )
                name = f"{spec['names']['kind']}-{spec['group']}-{version['name']}.json"
                file_name = re.sub(r"[^a-z0-9.-]", "", name.lower())
                (out / file_name).write_text(json.dumps(bare(schema)))


def main() -> None:
    out, source = (pathlib.Path(argument) for argument in sys.argv[1:3])
    definitions = [pathlib.Path(argument) for argument in sys.argv[4:]]
    kubernetes(source, sys.argv[3].split(","), out)
    crds = out / "crds"
    crds.mkdir(parents=True, exist_ok=True)
    for files in definitions:
        custom_resources(files, crds)


if __name__ == "__main__":
    main()
