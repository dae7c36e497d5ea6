#!/usr/bin/env bash
# Builds what people download: for each system one file that needs no .NET, a folder that runs wherever .NET is, and the dotnet tool; with
# checksums, a bill of materials (CycloneDX) and the licences of what is inside.
#
# release/build.sh [--out FOLDER] [PART...]   PART: linux-x64, win-x64, osx-arm64, any, tool; without one, all of them. Needs python3.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

out=release/out
if [ "${1:-}" = --out ]; then out=$2; shift 2; fi
parts=("$@")
[ "${#parts[@]}" -gt 0 ] || parts=(linux-x64 win-x64 osx-arm64 any tool)

version=$(dotnet msbuild Survey.Api -getProperty:Version)
mkdir -p "$out"
out=$(cd "$out" && pwd)
bill="$out/survey-$version.cdx.json"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Apart from the folders of a developer's own build, and the two kinds apart from each other.
quick=(-v quiet -c Release -p:RunAnalyzers=false)
alone=(--artifacts-path "$work/alone" -p:Standalone=true)
portable=(--artifacts-path "$work/portable")

describe() {
  dotnet tool restore -v quiet
  dotnet CycloneDX Survey.Api/Survey.Api.csproj --disable-package-restore --exclude-dev --output-format Json --no-serial-number \
    --base-intermediate-output-path "$work/alone" --set-name SkillsSurvey --set-version "$version" \
    --output "$out" --filename "${bill##*/}" >"$work/bill.log" || { cat "$work/bill.log"; return 1; }
  local packages
  packages=$(dotnet nuget locals global-packages --list)
  release/notices.py "$bill" "${packages#*: }" >"$work/THIRD-PARTY-NOTICES.txt"
}

# Beside the program: what its users may read and change.
furnish() {
  cp LICENSE "$work/THIRD-PARTY-NOTICES.txt" "$1/"
  cp -r questionnaires texts "$1/"
}

standalone() {
  local folder="$work/survey-$version-$1"
  dotnet publish Survey.Api --no-restore -r "$1" -o "$folder" "${quick[@]}" "${alone[@]}"
  furnish "$folder"
  case $1 in
    win-*) release/archive.py "$folder" "$out/${folder##*/}.zip" ;;
    *) release/archive.py "$folder" "$out/${folder##*/}.tar.gz" ;;
  esac
}

any() {
  local folder="$work/survey-$version-any"
  dotnet publish Survey.Api -p:UseAppHost=false -o "$folder" "${quick[@]}" "${portable[@]}"
  furnish "$folder"
  release/archive.py "$folder" "$out/${folder##*/}.zip"
}

tool() {
  dotnet pack Survey.Api -o "$out" "${quick[@]}" "${portable[@]}"
}

dotnet restore Survey.Api -v quiet "${alone[@]}"
describe
for part in "${parts[@]}"; do
  case $part in
    any | tool) "$part" ;;
    *) standalone "$part" ;;
  esac
done
cd "$out"
sha256sum -- *"$version"*.* >SHA256SUMS
ls -l
