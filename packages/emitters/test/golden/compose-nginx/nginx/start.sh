#!/bin/sh
# Plan: /?v=1&runtime=gunicorn&target=compose&proxy=nginx&domain=api.example.com&env=SECRET_KEY
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Serves the challenge over plain HTTP until there is a certificate, then the site, and takes a
# renewed certificate within a minute.
set -eu

certificate=/etc/letsencrypt/live/api/fullchain.pem

state() { if [ -s "$certificate" ]; then cksum < "$certificate"; else echo none; fi; }

choose() {
  if [ -s "$certificate" ]; then
    cp /etc/nginx/sites/api.conf /run/nginx/site.conf
  else
    cp /etc/nginx/sites/api-bootstrap.conf /run/nginx/site.conf
  fi
}

choose
(
  seen=$(state)
  while sleep 60; do
    now=$(state)
    if [ "$now" != "$seen" ]; then
      seen=$now
      choose
      nginx -t -q && nginx -s reload
    fi
  done
) &

exec nginx -g 'daemon off;'
