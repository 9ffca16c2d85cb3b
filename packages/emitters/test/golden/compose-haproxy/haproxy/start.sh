#!/bin/sh
# Plan: /?v=1&io=0ms&replication=instances&target=compose&proxy=haproxy&domain=api.example.com&email=ops@example.com
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Serves the challenge over plain HTTP until there is a certificate, then the site, and takes a
# renewed certificate within a minute.
set -eu

certificate=/etc/haproxy/certs/api.pem

state() { if [ -s "$certificate" ]; then cksum < "$certificate"; else echo none; fi; }

choose() {
  if [ -s "$certificate" ]; then
    cp /etc/haproxy/haproxy.cfg /run/haproxy/haproxy.cfg
  else
    cp /etc/haproxy/bootstrap.cfg /run/haproxy/haproxy.cfg
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
      # the process that this program becomes: HAProxy's master
      haproxy -c -q -f /run/haproxy/haproxy.cfg && kill -USR2 "$$"
    fi
  done
) &

exec haproxy -W -db -f /run/haproxy/haproxy.cfg
