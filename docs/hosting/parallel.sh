#!/bin/sh
# Bouwt de scholen van een bestuur in delen naast elkaar, met GNU parallel, en voegt ze samen. Doe dit in de map van het bestuur:
#   sh parallel.sh DELEN MAP
# Elk deel heeft een eigen map, en mag op een andere computer met dezelfde bestanden worden gemaakt (parallel --sshlogin).
set -eu
parts=$1
out=$2
stapwijzer=${STAPWIJZER:-stapwijzer}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
seq "$parts" | parallel --halt now,fail=1 "$stapwijzer" build --part "{}/$parts" --out "$work/{}"
mkdir "$out"
for part in "$work"/*/; do cp -R "$part." "$out"; done
