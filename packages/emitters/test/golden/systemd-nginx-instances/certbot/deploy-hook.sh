#!/bin/sh
# Plan: /?v=1&model=1GB&ram=16GiB&replication=instances&proxy=nginx&domain=api.example.com&email=ops@example.com&hsts=yes
# Made by Plimsoll with policy 2026-11. Change the plan, not this file.

# Certbot runs this after it renewed a certificate: nginx takes the new one.
set -eu

case "$RENEWED_LINEAGE" in
  */api) nginx -t -q && systemctl reload nginx.service ;;
esac
