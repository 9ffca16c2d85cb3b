#!/usr/bin/env bash
# Plan: /?v=1&target=fly&domain=api.example.com&before=alembic%20upgrade%20head&env=SECRET_KEY
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Checks the files of this bundle with the tools that this machine has; with --deployed also what
# runs: HTTPS, worker processes, memory. Exits 0 when no check failed; what is skipped is said.
set -uo pipefail
cd "$(dirname "$0")" || exit 2

passed=0
failed=0
skipped=0

# check LABEL COMMAND...: runs it, counts it, shows what it said if it failed.
check() {
  local label=$1 said
  shift
  if said=$("$@" 2>&1); then
    passed=$((passed + 1))
    printf '  ok    %s\n' "$label"
  else
    failed=$((failed + 1))
    printf '  FAIL  %s\n' "$label"
    [ -z "$said" ] || printf '%s\n' "$said" | sed 's/^/        /'
  fi
}

# skip LABEL REASON
skip() {
  skipped=$((skipped + 1))
  printf '  skip  %s: %s\n' "$1" "$2"
}

# with TOOL LABEL COMMAND...: a check where the tool is there.
with() {
  local tool=$1 label=$2
  shift 2
  if command -v "$tool" > /dev/null; then
    check "$label" "$@"
  else
    skip "$label" "$tool is not here"
  fi
}

# certificate_lasts NAME: for five more days; a proxy that renews never lets it come so near.
certificate_lasts() {
  openssl s_client -connect "$1:443" -servername "$1" < /dev/null 2> /dev/null \
    | openssl x509 -noout -checkend $((5 * 86400))
}

case "${1:-}" in
  '' | --deployed) ;;
  *) printf 'usage: ./verify.sh [--deployed]\n' >&2; exit 2 ;;
esac

printf 'Files\n'
with shellcheck 'shell scripts' find . -name '*.sh' -exec shellcheck {} +
with python3 'fly.toml is well formed' python3 -c 'import sys, tomllib; tomllib.load(open(sys.argv[1], "rb"))' fly.toml
with hadolint 'Dockerfile is well formed' hadolint Dockerfile

if [ "${1:-}" = --deployed ]; then
  printf 'Running\n'
  with curl 'HTTPS answers with a valid certificate' curl --silent --show-error --fail --output /dev/null --max-time 10 "https://api.example.com/health"
  with openssl 'the certificate lasts 5 more days' certificate_lasts api.example.com
  with fly 'no check of a machine fails' fly checks list --app api
fi

printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ]
