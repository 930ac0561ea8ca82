#!/usr/bin/env bash
# Installs a release of docsgen into a folder of the job and puts that on its PATH. What was downloaded is unpacked only if it has the checksum
# that the release lists. VERSION and ACTION_REF say which release; RELEASES where they are, for tests.
set -euo pipefail

releases=${RELEASES:-https://github.com/lssm-tech/docsgen/releases}
fetch() { curl --fail --silent --show-error --location --retry 3 "$@"; }

version=${VERSION#v}
if [ -z "$version" ] && [[ ${ACTION_REF:-} =~ ^v[0-9]+\.[0-9]+\.[0-9]+ ]]; then
  version=${ACTION_REF#v}
fi
if [ -z "$version" ]; then
  newest=$(fetch --head --output /dev/null --write-out '%{url_effective}' "$releases/latest")
  version=${newest##*/v}
fi
if ! [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+([-+.][0-9A-Za-z.+-]+)?$ ]]; then
  echo "::error::\"$version\" is no version of docsgen" >&2
  exit 2
fi

case $(uname -s) in
  Linux) os=linux pack=tar.gz ;;
  Darwin) os=darwin pack=tar.gz ;;
  MINGW* | MSYS* | CYGWIN*) os=windows pack=zip ;;
  *) echo "::error::there is no release for $(uname -s)" >&2 && exit 2 ;;
esac
case $(uname -m) in
  x86_64 | amd64) arch=amd64 ;;
  arm64 | aarch64) arch=arm64 ;;
  *) echo "::error::there is no release for $(uname -m)" >&2 && exit 2 ;;
esac

folder=$RUNNER_TEMP/docsgen-$version
archive=docsgen_${version}_${os}_${arch}.$pack
mkdir -p "$folder"
cd "$folder"
fetch --remote-name "$releases/download/v$version/$archive" --remote-name "$releases/download/v$version/checksums.txt"
grep " [*]\{0,1\}$archive\$" checksums.txt >"$archive.sha256" || { echo "::error::the release lists no checksum of $archive" >&2 && exit 1; }
if command -v sha256sum >/dev/null; then
  sha256sum --check --quiet "$archive.sha256"
else
  shasum --algorithm 256 --check --quiet "$archive.sha256"
fi
case $pack in
  zip) unzip -q -o "$archive" ;;
  *) tar -xzf "$archive" ;;
esac
rm "$archive"
echo "$folder" >>"$GITHUB_PATH"
./docsgen version
