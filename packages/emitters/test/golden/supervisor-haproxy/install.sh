#!/usr/bin/env bash
# Plan: /?v=1&replication=instances&target=supervisor&proxy=haproxy&domain=api.example.com&email=ops@example.com&before=alembic%20upgrade%20head
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
# unchanged FILE INSTALLED: but for the head, which names the plan
unchanged() { [ -e "$2" ] && cmp -s <(grep -v '^#' "$1") <(grep -v '^#' "$2"); }
changed=no
unchanged systemd/api.service /etc/systemd/system/api.service || changed=yes
unchanged supervisor/supervisord.conf /etc/api/supervisord.conf || changed=yes
install -m 0644 systemd/api.service /etc/systemd/system/
systemctl daemon-reload
install -D -m 0644 supervisor/supervisord.conf /etc/api/supervisord.conf

# what an earlier plan of the app had and this one has not
for unit in api.target api.socket api@.socket api@.service api.slice; do
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
  until curl --silent --fail --output /dev/null --max-time 2 --header 'Host: api.example.com' "http://127.0.0.1:$1/health"; do
    [ "$SECONDS" -le 10 ] || die "nothing answers on port $1: supervisorctl --configuration /etc/api/supervisord.conf tail api"
    sleep 0.2
  done
}
systemctl enable --quiet api.service
if [ "$changed" = yes ] || ! systemctl is-active --quiet api.service; then
  systemctl restart api.service
else
  # one after another, each once the one before answers
  for port in 8000 8001 8002; do
    supervisorctl --configuration /etc/api/supervisord.conf restart "api:api-$port"
    answers "$port"
  done
fi
for port in 8000 8001 8002; do
  answers "$port"
done

say 'HAProxy'
need haproxy 'Install HAProxy 2.4 or later from its package.'
if [ -e /etc/haproxy/haproxy.cfg ] && ! grep -q 'Made by Plimsoll' /etc/haproxy/haproxy.cfg; then
  cp -n /etc/haproxy/haproxy.cfg /etc/haproxy/haproxy.cfg.before-api
fi
need certbot 'Install Certbot from its package.'
need openssl 'Install the package openssl.'
install -D -m 0755 certbot/deploy-hook.sh /etc/letsencrypt/renewal-hooks/deploy/api.sh
if ! openssl x509 -noout -checkhost api.example.com -in /etc/haproxy/certs/api.pem 2> /dev/null | grep -q ' does match '; then
  # without a certificate the site does not start: the challenge first, over plain HTTP
  install -D -m 0644 haproxy/bootstrap.cfg /etc/haproxy/haproxy.cfg
  haproxy -c -q -f /etc/haproxy/haproxy.cfg || die 'HAProxy refuses its configuration: haproxy -c -f /etc/haproxy/haproxy.cfg'
  systemctl reload-or-restart haproxy.service
  certbot certonly --standalone --http-01-port 8402 --http-01-address 127.0.0.1 --cert-name api --domain api.example.com --email ops@example.com --no-eff-email --agree-tos --non-interactive --keep-until-expiring --renew-with-new-domains \
    || die 'no certificate: does the name lead here, and is port 80 open?'
  RENEWED_LINEAGE=/etc/letsencrypt/live/api /etc/letsencrypt/renewal-hooks/deploy/api.sh
fi
install -D -m 0644 haproxy/haproxy.cfg /etc/haproxy/haproxy.cfg
haproxy -c -q -f /etc/haproxy/haproxy.cfg || die 'HAProxy refuses its configuration: haproxy -c -f /etc/haproxy/haproxy.cfg'
systemctl enable --quiet haproxy.service
systemctl reload-or-restart haproxy.service

say 'Done. Check it with: sudo ./verify.sh --deployed'
