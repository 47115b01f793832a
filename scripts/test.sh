#!/bin/sh
# Every test, on two cores, under a screen of its own. Arguments go to pytest.
set -eu
bin=.venv/bin
rm -f .coverage .coverage.*
# Scratch files lie in a folder of their own: several runs may share a machine, and pytest closes the common
# one to the account that the embedded PostgreSQL runs as. Its path is short, for sockets lie in it.
scratch=$(mktemp -d /tmp/bd.XXXX)
trap 'rm -rf "$scratch"' EXIT
chmod 755 "$scratch"
xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24 -noreset" \
    "$bin/python" -m pytest -n 2 --dist loadgroup --basetemp "$scratch/t" --cov --cov-report= "$@"
"$bin/coverage" report --include='borderdesk/domain/*' --fail-under=100
"$bin/coverage" report --fail-under=90
