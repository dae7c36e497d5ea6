#!/usr/bin/env bash
# Checks every state of every page in every language with two further HTML checkers: html-validate and the W3C's Nu checker. Rules that are
# a matter of style (the form of void elements, redundant attributes) are off.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/pages"
SURVEY_PAGES="$folder/pages" dotnet test --no-build --filter FullyQualifiedName~MarkupTests.EveryState

npm install --silent --no-audit --no-fund --prefix "$folder" html-validate@10.17.0 vnu-jar@26.9.27
cat > "$folder/.htmlvalidate.json" <<'END'
{"root": true, "extends": ["html-validate:standard"], "rules": {"void-style": "off", "no-redundant-for": "off", "form-dup-name": "off",
 "no-trailing-whitespace": "off", "long-title": "off"}}
END
"$folder/node_modules/.bin/html-validate" --config "$folder/.htmlvalidate.json" "$folder/pages/*.html"
java -jar "$folder/node_modules/vnu-jar/build/dist/vnu.jar" --errors-only "$folder"/pages/*.html
echo "$(find "$folder/pages" -name '*.html' | wc -l) pages, no error"
