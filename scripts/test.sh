#!/bin/sh
# Every test, on two cores, under a screen of its own.
set -eu
bin=.venv/bin
rm -f .coverage .coverage.*
# --auto-servernum: several runs may share a machine
xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24 -noreset" \
    "$bin/python" -m pytest -n 2 --dist loadgroup --cov --cov-report= "$@"
"$bin/coverage" report --include='borderdesk/domain/*' --fail-under=100
"$bin/coverage" report --fail-under=90
