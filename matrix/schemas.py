"""Writes the JSON schemas that kubeconform reads: OUT KUBERNETES_SCHEMAS CRD_FILES...

Takes the strict schemas that the kubernetes-validate package brings, and derives the others from
custom resource definitions, each CRD_FILES a folder and a pattern of names. Needs PyYAML.
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


def kubernetes(source: pathlib.Path, out: pathlib.Path) -> None:
    """Copies one folder a version, with references that resolve as plain files."""
    for folder in sorted(source.glob("v*-local-strict")):
        target = out / folder.name.removesuffix("-local-strict")
        target.mkdir(parents=True, exist_ok=True)
        for file in folder.glob("*.json"):
            text = file.read_text().replace('"/api/_definitions.json#', '"_definitions.json#')
            schema = json.loads(text)
            schema.pop("$id", None)
            (target / file.name).write_text(json.dumps(schema))


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
                (out / re.sub(r"[^a-z0-9.-]", "", name.lower())).write_text(json.dumps(schema))


def main() -> None:
    out, source, *definitions = (pathlib.Path(argument) for argument in sys.argv[1:])
    kubernetes(source, out)
    crds = out / "crds"
    crds.mkdir(parents=True, exist_ok=True)
    for files in definitions:
        custom_resources(files, crds)


if __name__ == "__main__":
    main()
