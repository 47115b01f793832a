#!/bin/sh
# Every test, on two cores, under a screen of its own. Arguments go to pytest.
set -eu
bin=.venv/bin
rm -f .coverage .coverage.*
# A folder of its own for scratch files: several runs may share a machine, and pytest closes the
# common one to others, among them the account that the embedded PostgreSQL runs as.
PYTEST_DEBUG_TEMPROOT=$(mktemp -d)
export PYTEST_DEBUG_TEMPROOT
trap 'rm -rf "$PYTEST_DEBUG_TEMPROOT"' EXIT
chmod 755 "$PYTEST_DEBUG_TEMPROOT"
xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24 -noreset" \
    "$bin/python" -m pytest -n 2 --dist loadgroup --cov --cov-report= "$@"
"$bin/coverage" report --include='borderdesk/domain/*' --fail-under=100
"$bin/coverage" report --fail-under=90
