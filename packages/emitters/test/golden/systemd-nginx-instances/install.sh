#!/usr/bin/env bash
# Plan: /?v=1&model=1GB&ram=16GiB&replication=instances&proxy=nginx&domain=api.example.com&email=ops@example.com&hsts=yes
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
getent group www-data > /dev/null \
  || die 'no group www-data: install the proxy first, or name its group in systemd/api@.socket'

say 'Dependencies'
# not below /root: the app could not read its own interpreter there
export UV_PYTHON_INSTALL_DIR=/usr/local/share/uv/python
(cd /opt/api-next && uv sync --locked --no-dev --compile-bytecode --python 3.13)
[ -x /opt/api-next/.venv/bin/uvicorn ] || die 'add uvicorn[standard] to the app'\''s dependencies'

say 'Release'
ln -sfn "$(readlink -f /opt/api-next)" /opt/api

say 'Units'
# a socket that changed has to be opened anew, and can't be while the app holds it
installed=/etc/systemd/system/api@.socket
reopen=no
if [ -e "$installed" ] && ! cmp -s <(grep -v '^#' systemd/api@.socket) <(grep -v '^#' "$installed"); then
  reopen=yes
fi
install -m 0644 systemd/api@.service systemd/api@.socket systemd/api.slice systemd/api.target /etc/systemd/system/
systemctl daemon-reload
[ "$reopen" = no ] || systemctl stop 'api@*.service' 'api@*.socket'

# what an earlier plan of the app had and this one has not
for unit in api.socket api.service api-before.service; do
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
instances='1 2 3'
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

say 'nginx'
need nginx 'Install nginx from its package.'
# two connections a request: towards the client and towards the app
connections=$(nginx -T 2> /dev/null | sed -n 's/^[[:space:]]*worker_connections[[:space:]]*\([0-9]*\);.*/\1/p' | head -n 1)
if [ -n "$connections" ] && [ "$connections" -lt 1024 ]; then
  sed -i 's/^\([[:space:]]*worker_connections[[:space:]]*\)[0-9]*;/\11024;/' /etc/nginx/nginx.conf
fi
need certbot 'Install Certbot from its package.'
need openssl 'Install the package openssl.'
install -d -m 0755 /var/www/api-acme
install -D -m 0755 certbot/deploy-hook.sh /etc/letsencrypt/renewal-hooks/deploy/api.sh
if ! openssl x509 -noout -checkhost api.example.com -in /etc/letsencrypt/live/api/fullchain.pem 2> /dev/null | grep -q ' does match '; then
  # without a certificate the site does not start: the challenge first, over plain HTTP
  install -m 0644 nginx/api-bootstrap.conf /etc/nginx/conf.d/api.conf
  nginx -t -q || die 'nginx refuses its configuration: nginx -t'
  systemctl reload-or-restart nginx.service
  certbot certonly --webroot --webroot-path /var/www/api-acme --cert-name api --domain api.example.com --email ops@example.com --no-eff-email --agree-tos --non-interactive --keep-until-expiring --renew-with-new-domains \
    || die 'no certificate: does the name lead here, and is port 80 open?'
fi
install -m 0644 nginx/api.conf /etc/nginx/conf.d/api.conf
nginx -t -q || die 'nginx refuses its configuration: nginx -t'
systemctl enable --quiet nginx.service
systemctl reload-or-restart nginx.service

say 'Done. Check it with: sudo ./verify.sh --deployed'
