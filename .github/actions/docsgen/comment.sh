#!/usr/bin/env bash
# Puts a text into the one comment of a pull request that begins with MARKER: the comment is made the first time, and changed after that.
# REPOSITORY and NUMBER name the pull request, BODY is the file with the text, API where GitHub answers, TOKEN lets comments be written.
# Whatever keeps the comment from being written, as on pull requests of forks, whose token may only read, is said, and fails nothing: the
# job itself says what breaks.
set -euo pipefail

api=${API:-https://api.github.com}
marker=${MARKER:-<!-- docsgen-diff -->}
most=65536 # characters of a comment on GitHub
goes_on() { echo "::notice title=docsgen::$*, so the pull request has no comment; the summary of the job says the same"; exit 0; }

[ -n "${TOKEN:-}" ] || goes_on 'There is no token'
for tool in curl jq; do
  command -v "$tool" >/dev/null || goes_on "There is no $tool here"
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$BODY" "$folder/body.md"
cd "$folder"
# Other processes see the arguments of one, and not its files.
(umask 077 && printf 'Authorization: Bearer %s\nAccept: application/vnd.github+json\n' "$TOKEN" >headers)
call() { curl --silent --show-error --retry 3 --header @headers --output answer --write-out '%{http_code}' "$@" || true; }

comment=
for ((page = 1; page <= 100; page++)); do
  status=$(call "$api/repos/$REPOSITORY/issues/$NUMBER/comments?per_page=100&page=$page")
  [ "$status" = 200 ] || goes_on "The comments can't be read (status $status)"
  comment=$(jq --raw-output --arg marker "$marker" 'first(.[] | select(.body // "" | startswith($marker)) | .id) // empty' answer)
  if [ -n "$comment" ] || [ "$(jq length answer)" -lt 100 ]; then
    break
  fi
done
if [ -z "$comment" ] && grep -q '^### Nothing has changed' body.md; then
  echo 'There is nothing to say.'
  exit 0
fi

# A text that is longer than a comment may be ends with a line.
jq --null-input --rawfile body body.md --arg marker "$marker" --argjson most "$most" '($marker + "\n" + $body) as $all |
  {body: (if ($all | length) <= $most then $all else ($all[:$most - 100] | split("\n")[:-1] | join("\n")) + "\n\n… cut, as a comment holds no more.\n" end)}' >comment.json
if [ -z "$comment" ]; then
  status=$(call --data-binary @comment.json "$api/repos/$REPOSITORY/issues/$NUMBER/comments")
else
  status=$(call --request PATCH --data-binary @comment.json "$api/repos/$REPOSITORY/issues/comments/$comment")
fi
case $status in
  200 | 201) echo 'The comment says what has changed.' ;;
  *) goes_on "The comment can't be written (status $status)" ;;
esac
