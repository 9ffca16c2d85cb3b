#!/bin/sh
# Plan: /?v=1&io=0ms&replication=instances&target=compose&proxy=haproxy&domain=api.example.com&email=ops@example.com
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Asks for the certificate, and renews it when the authority says that it is time.
set -eu

join() {
  umask 077
  mkdir -p /etc/haproxy/certs
  cat "$1/fullchain.pem" "$1/privkey.pem" > /etc/haproxy/certs/api.pem.new
  mv /etc/haproxy/certs/api.pem.new /etc/haproxy/certs/api.pem
}

while :; do
  if certbot certonly --standalone --http-01-port 8402 --cert-name api --domain api.example.com --email ops@example.com --no-eff-email --agree-tos --non-interactive --keep-until-expiring --renew-with-new-domains; then
    join /etc/letsencrypt/live/api
    pause=43200
  else
    # four tries an hour: the authority allows five that fail
    pause=900
  fi
  sleep "$pause" &
  wait $!
done
