#!/usr/bin/env bash
# Plan: /?v=1&domain=api.example.com&email=ops@example.com&before=alembic%20upgrade%20head
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

say 'Account'
install -D -m 0644 sysusers.d/api.conf /etc/sysusers.d/api.conf
systemd-sysusers /etc/sysusers.d/api.conf
getent group caddy > /dev/null \
  || die 'no group caddy: install the proxy first, or name its group in systemd/api.socket'

say 'Dependencies'
# not below /root: the app could not read its own interpreter there
export UV_PYTHON_INSTALL_DIR=/usr/local/share/uv/python
(cd /opt/api-next && uv sync --locked --no-dev --compile-bytecode --python 3.13)
[ -x /opt/api-next/.venv/bin/uvicorn ] || die 'add uvicorn[standard] to the app'\''s dependencies'

say 'Steps before the start'
install -m 0644 systemd/api-before.service /etc/systemd/system/
systemctl daemon-reload
[ ! -e /var/lib/api/steps-done ] || mv /var/lib/api/steps-done /var/lib/api/steps-done.before
# the app that runs now goes on meanwhile, and goes on if a step fails: also after a boot
systemctl restart --job-mode=ignore-dependencies api-before.service || {
  [ ! -e /var/lib/api/steps-done.before ] || mv /var/lib/api/steps-done.before /var/lib/api/steps-done
  [ ! -e /opt/api ] || ln -sfn "$(readlink -f /opt/api)" /opt/api-next
  die 'a step failed: journalctl -u api-before.service'
}
rm -f /var/lib/api/steps-done.before

say 'Release'
ln -sfn "$(readlink -f /opt/api-next)" /opt/api

say 'Units'
# a socket that changed has to be opened anew, and can't be while the app holds it
installed=/etc/systemd/system/api.socket
reopen=no
if [ -e "$installed" ] && ! cmp -s <(grep -v '^#' systemd/api.socket) <(grep -v '^#' "$installed"); then
  reopen=yes
fi
install -m 0644 systemd/api.service systemd/api.socket /etc/systemd/system/
systemctl daemon-reload
[ "$reopen" = no ] || systemctl stop api.service api.socket

# what an earlier plan of the app had and this one has not
for unit in api.target api@.socket api@.service api.slice; do
  installed=/etc/systemd/system/$unit
  if grep -qs 'Made by Plimsoll' "$installed"; then
    systemctl stop "${unit/@./@*.}"
    systemctl disable --quiet "$unit" 2> /dev/null || true
    rm -f "$installed"
  fi
done
! grep -qs 'Made by Plimsoll' /etc/sysctl.d/60-api.conf || rm -f /etc/sysctl.d/60-api.conf
! grep -qs 'Made by Plimsoll' /etc/api/supervisord.conf || rm -f /etc/api/supervisord.conf
systemctl daemon-reload

say 'Start'
# a release that failed too often to be started again is not held against this one
systemctl reset-failed 'api.*' 'api@*'
systemctl enable --quiet api.socket api.service
# the socket stays open: requests wait while the app restarts
systemctl restart api.service

say 'Caddy'
need caddy 'Install Caddy 2.6 or later from its package.'
caddy validate --config caddy/Caddyfile --adapter caddyfile > /dev/null 2>&1 \
  || die 'caddy refuses caddy/Caddyfile: caddy validate --config caddy/Caddyfile --adapter caddyfile'
if [ -e /etc/caddy/Caddyfile ] && ! grep -q 'Made by Plimsoll' /etc/caddy/Caddyfile; then
  cp -n /etc/caddy/Caddyfile /etc/caddy/Caddyfile.before-api
fi
install -D -m 0644 caddy/Caddyfile /etc/caddy/Caddyfile
systemctl enable --quiet caddy.service
systemctl reload-or-restart caddy.service

say 'Done. Check it with: sudo ./verify.sh --deployed'
