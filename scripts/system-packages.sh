#!/bin/sh
# Installs what packages.txt lists where it may; otherwise says which are missing and what to ask for.
set -eu
command -v dpkg-query >/dev/null 2>&1 || { echo "Not a Debian or Ubuntu system: see packages.txt for what is needed." >&2; exit 0; }
missing=""
for name in $(grep -vE '^\s*(#|$)' "$1"); do
    # Ubuntu renamed some libraries with a t64 suffix: either will do.
    dpkg-query -W -f='${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed && continue
    dpkg-query -W -f='${db:Status-Status}\n' "${name}t64" 2>/dev/null | grep -qx installed && continue
    missing="$missing $name"
done
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ]; then as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo"
else
    echo "These system packages are missing:$missing" >&2
    echo "Ask an administrator for: apt-get install --no-install-recommends$missing" >&2
    exit 1
fi
echo "Installing system packages:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
