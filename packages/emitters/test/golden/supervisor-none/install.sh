#!/usr/bin/env bash
# Plan: /?v=1&target=supervisor&proxy=none&lang=es
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Installs the app and its proxy on this server, and deploys a new release or a changed plan.
# Run it as root, as often as you like.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\n' "$*"; }
die() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }
need() { command -v "$1" > /dev/null || die "$1 is missing. $2"; }

[ "$#" -eq 0 ] || die 'usage: ./install.sh'

[ "$(id -u)" -eq 0 ] || die 'run me as root'
need systemctl 'This bundle is for systemd.'
need curl 'Install the package curl.'
[ -d /opt/api-next ] || die 'let /opt/api-next lead to the release first'
[ -L /opt/api ] || [ ! -e /opt/api ] || die '/opt/api has to be a link: move it below /opt/api-releases'
need uv 'Install it, for example with: pipx install --global uv'
[ -f /opt/api-next/uv.lock ] || die 'put the app'\''s source into the release first: /opt/api-next/uv.lock is not there'
need supervisord 'Install the package supervisor.'

say 'Account'
install -D -m 0644 sysusers.d/api.conf /etc/sysusers.d/api.conf
systemd-sysusers /etc/sysusers.d/api.conf

say 'Dependencies'
# not below /root: the app could not read its own interpreter there
export UV_PYTHON_INSTALL_DIR=/usr/local/share/uv/python
(cd /opt/api-next && uv sync --locked --no-dev --compile-bytecode --python 3.13)
[ -x /opt/api-next/.venv/bin/uvicorn ] || die 'add uvicorn[standard] to the app'\''s dependencies'

say 'Release'
ln -sfn "$(readlink -f /opt/api-next)" /opt/api

say 'Units'
install -m 0644 systemd/api.service /etc/systemd/system/
systemctl daemon-reload
install -D -m 0644 supervisor/supervisord.conf /etc/api/supervisord.conf

# what an earlier plan of the app had and this one has not
for unit in api.target api.socket api@.socket api@.service api-before.service api.slice; do
  installed=/etc/systemd/system/$unit
  if grep -qs 'Made by Plimsoll' "$installed"; then
    systemctl stop "${unit/@./@*.}"
    systemctl disable --quiet "$unit" 2> /dev/null || true
    rm -f "$installed"
  fi
done
! grep -qs 'Made by Plimsoll' /etc/sysctl.d/60-api.conf || rm -f /etc/sysctl.d/60-api.conf
systemctl daemon-reload

say 'Start'
# answers PORT: waits until the health check does.
answers() {
  SECONDS=0
  until curl --silent --fail --output /dev/null --max-time 2 "http://127.0.0.1:$1/health"; do
    [ "$SECONDS" -le 10 ] || die "nothing answers on port $1: supervisorctl --configuration /etc/api/supervisord.conf tail api"
    sleep 0.2
  done
}
systemctl enable --quiet api.service
systemctl restart api.service
answers 8000

say 'Done. Check it with: sudo ./verify.sh --deployed'
