#!/usr/bin/env bash
# Makes the pictures of the README from the demonstration data: a page of the form with Chromium, and a sheet of the
# workbook with LibreOffice. Debian packages: chromium libreoffice-calc poppler-utils pngquant. Build first.
set -euo pipefail
cd "$(dirname "$0")/../.."

survey="dotnet ${SURVEY_DLL:-Survey.Api/bin/Debug/net10.0/survey.dll}"
url=http://127.0.0.1:5534
questionnaire=questionnaires/digital-skills
chapter="The digital gap"
folder=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server"; wait "$server" || true; fi; rm -rf "$folder"' EXIT

small() { pngquant --force --speed 1 --strip --output "docs/pictures/$2" 32 "$1"; }

$survey demo --urls "$url" >"$folder/log" 2>&1 &
server=$!
curl --silent --fail --output "$folder/ready" --retry 60 --retry-connrefused --retry-delay 1 "$url/health/ready"
# A page of questions needs a draft, which the cookie finds; Chromium gets it as a file, with its stylesheet.
curl --silent --fail --output "$folder/first.html" --cookie-jar "$folder/cookies" --data "" "$url/s/digital-skills/start?lang=en"
curl --silent --fail --output "$folder/page.html" --cookie "$folder/cookies" "$url/s/digital-skills/pages/skills_advanced?lang=en"
curl --silent --fail --output "$folder/survey.css" "$url/survey.css"
sed 's|href="/survey.css[^"]*"|href="survey.css"|; s|<script[^>]*></script>||' "$folder/page.html" >"$folder/form.html"
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 --window-size=900,960 \
  --screenshot="$folder/form.png" "file://$folder/form.html" 2>>"$folder/log"
small "$folder/form.png" form.png

$survey analyse "$questionnaire/guide-2021.csv" --questionnaire "$questionnaire" --out "$folder/guide.xlsx" >>"$folder/log" 2>&1
soffice --headless "-env:UserInstallation=file://$folder/office" --convert-to pdf --outdir "$folder" "$folder/guide.xlsx" >>"$folder/log" 2>&1
page=1
until pdftotext -f "$page" -l "$page" "$folder/guide.pdf" - | head -1 | grep -qF "$chapter"; do page=$((page + 1)); done
pdftoppm -png -r 90 -x 30 -y 45 -W 920 -H 455 -f "$page" -l "$page" -singlefile "$folder/guide.pdf" "$folder/workbook"
small "$folder/workbook.png" workbook.png
ls -l docs/pictures/*.png
