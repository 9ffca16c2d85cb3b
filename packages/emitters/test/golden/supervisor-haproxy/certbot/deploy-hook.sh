#!/bin/sh
# Plan: /?v=1&replication=instances&target=supervisor&proxy=haproxy&domain=api.example.com&email=ops@example.com&before=alembic%20upgrade%20head
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Certbot runs this after it renewed a certificate: HAProxy gets chain and key in one file.
set -eu

join() {
  umask 077
  mkdir -p /etc/haproxy/certs
  cat "$1/fullchain.pem" "$1/privkey.pem" > /etc/haproxy/certs/api.pem.new
  mv /etc/haproxy/certs/api.pem.new /etc/haproxy/certs/api.pem
}

case "$RENEWED_LINEAGE" in
  */api)
    join "$RENEWED_LINEAGE"
    haproxy -c -q -f /etc/haproxy/haproxy.cfg
    systemctl reload haproxy.service
    ;;
esac
