#!/bin/sh
# Plan: /?v=1&runtime=gunicorn&target=compose&proxy=nginx&domain=api.example.com&env=SECRET_KEY
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Asks for the certificate, and renews it when the authority says that it is time.
set -eu

while :; do
  if certbot certonly --webroot --webroot-path /var/www/acme --cert-name api --domain api.example.com --register-unsafely-without-email --agree-tos --non-interactive --keep-until-expiring --renew-with-new-domains; then
    pause=43200
  else
    # four tries an hour: the authority allows five that fail
    pause=900
  fi
  sleep "$pause" &
  wait $!
done
