#!/usr/bin/env bash
# Plan: /?v=1&runtime=node&app=dist/server.js&servers=2&edge=haproxy&domain=api.example.com&before=npm%20run%20migrate&env=LOG_LEVEL%3Dinfo&env=DATABASE_URL
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Installs the app and its proxy on this server, and deploys a new release or a changed plan.
# Run it as root, as often as you like.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '==> %s\n' "$*"; }
die() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }
need() { command -v "$1" > /dev/null || die "$1 is missing. $2"; }

# One server runs the steps before a start: give --leader on that one, and deploy it first.
case "${1:-}" in
  --leader) install -D -m 0644 /dev/null /etc/api/leader ;;
  '') rm -f /etc/api/leader ;;
  *) die 'usage: ./install.sh [--leader]' ;;
esac

[ "$(id -u)" -eq 0 ] || die 'run me as root'
need systemctl 'This bundle is for systemd.'
need curl 'Install the package curl.'
[ -d /opt/api-next ] || die 'let /opt/api-next lead to the release first'
[ -L /opt/api ] || [ ! -e /opt/api ] || die '/opt/api has to be a link: move it below /opt/api-releases'
[ -x /usr/bin/node ] || die '/usr/bin/node is missing. Install Node.js 24 or later.'
/usr/bin/node --max-old-space-size-percentage=50 --eval 0 2> /dev/null \
  || die 'This Node.js is too old: 24 or later can size its heap by the memory limit.'
need npm 'It comes with Node.js.'
[ -f /opt/api-next/package-lock.json ] || die 'put the app'\''s source into the release first: /opt/api-next/package-lock.json is not there'

say 'Account'
install -D -m 0644 sysusers.d/api.conf /etc/sysusers.d/api.conf
systemd-sysusers /etc/sysusers.d/api.conf

say 'Dependencies'
(cd /opt/api-next && npm ci --omit=dev)

say 'Secrets'
[ -e /etc/api/api.env ] || install -D -m 0600 api.env.example /etc/api/api.env
chmod 0600 /etc/api/api.env
if grep -Eq '^[A-Za-z_][A-Za-z0-9_]*=$' /etc/api/api.env; then
  die 'fill in /etc/api/api.env, then run me again'
fi

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
install -m 0644 systemd/api@.service systemd/api.slice systemd/api.target /etc/systemd/system/
systemctl daemon-reload

# what an earlier plan of the app had and this one has not
for unit in api.socket api@.socket api.service; do
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
instances='8000 8001'
systemctl enable --quiet api.target
# one after another, each once the one before answers
for instance in $instances; do
  systemctl restart "api@$instance.service"
done
systemctl start api.target
# instances of an earlier, larger plan
for unit in $(systemctl list-units --plain --no-legend --all 'api@*' | awk '{ print $1 }'); do
  instance=${unit#*@}
  case " $instances " in
    *" ${instance%.*} "*) ;;
    *) systemctl stop "$unit" ;;
  esac
done

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
