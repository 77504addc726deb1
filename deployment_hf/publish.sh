#!/usr/bin/env bash
# The Space's repository, made from this one: what the image is built from, its Dockerfile and the Space's page at the root.
set -euo pipefail
export LC_ALL=C.UTF-8

readonly HUB=https://huggingface.co/spaces
readonly LARGE=$((10 * 1024 * 1024)) # bytes; the Hub takes larger files, and binary ones of any size, through LFS alone

usage() {
  cat <<'TEXT'
usage: deployment_hf/publish.sh [--dry-run] [--to URL] OWNER/SPACE

Puts what is committed here into the repository of a Hugging Face Space, as one commit on top of what is there.

  --dry-run   list what would be pushed, with its size, and push nothing
  --to URL    push to this repository instead of the Space's own
  --help      this text

The Space has to exist: create it on the Hub, of the kind Docker. Pushing needs git-lfs, and the owner's token with the right
to write: in the variable HF_TOKEN, or with git's own credential helper. The token is never written anywhere.
TEXT
}

refuse() {
  echo "publish.sh: $*" >&2
  exit 1
}

# What the Dockerfile takes from its context: the sources of COPY, ADD and bind mounts that are of no other stage.
sources() {
  git show HEAD:deployment_hf/Dockerfile | sed -e ':join' -e '/\\$/{N;s/\\\n/ /;b join' -e '}' | awk '
    /^[ \t]*#/ { next }
    $1 ~ /^(COPY|ADD)$/ && !/--from=/ { for (i = 2; i < NF; i++) if ($i !~ /^--/) print $i }
    $1 == "RUN" {
      for (i = 2; i <= NF; i++)
        if ($i ~ /^--mount=/ && $i ~ /type=bind/ && $i !~ /[,=]from=/ && match($i, /(source|src)=[^,]*/)) {
          mount = substr($i, RSTART, RLENGTH); sub(/^[^=]*=/, "", mount); print mount
        }
    }' | sed -e 's:^\./::' -e 's:/$::' | sort -u
}

# Whether .dockerignore lets a path into the context; the last pattern that fits counts.
is_kept() { # PATH
  local kept=yes rule pattern
  for rule in "${rules[@]}"; do
    pattern=${rule#!} pattern=${pattern#/} pattern=${pattern%/}
    # shellcheck disable=SC2053 # they are patterns
    if [[ $1 == $pattern || $1 == $pattern/* || $pattern == '**/'* && /$1/ == */${pattern#'**/'}/* ]]; then
      if [[ $rule == !* ]]; then kept=yes; else kept=''; fi
    fi
  done
  [ -n "$kept" ]
}

assemble() { # FOLDER
  local paths path rules=()
  mapfile -t paths < <(sources)
  [ ${#paths[@]} -gt 0 ] || refuse "the Dockerfile takes nothing from its context."
  case " ${paths[*]} " in *' . '*) refuse "the Dockerfile takes everything: name what it needs." ;; esac
  git archive HEAD -- "${paths[@]}" | tar -x -C "$1"
  if git cat-file -e HEAD:.dockerignore 2>/dev/null; then
    mapfile -t rules < <(git show HEAD:.dockerignore | sed -e '/^#/d' -e '/^$/d')
    git show HEAD:.dockerignore >"$1/.dockerignore"
  fi
  (cd "$1" && files) | while IFS= read -r path; do
    [ "$path" = .dockerignore ] || is_kept "$path" || rm "$1/$path"
  done
  # A Space is built without arguments.
  { git show HEAD:deployment_hf/Dockerfile | sed "s/^ARG VERSION$/&=$(version)/" && of_the_hub; } >"$1/Dockerfile"
  git show HEAD:deployment_hf/README.md >"$1/README.md"
  (cd "$1" && large >.gitattributes)
}

of_the_hub() {
  cat <<'DOCKERFILE'

# The Hub shows a Space in a frame of its page, and stands before it as a proxy with an address of its own network.
ENV SDNA_ACCESS__FRAME_ANCESTORS='["https://huggingface.co"]' \
    SDNA_TRUSTED_PROXIES='["10.0.0.0/8"]'
DOCKERFILE
}

version() {
  git show HEAD:backend/spectral_dna/__init__.py | sed -n 's/^__version__ = "\(.*\)"$/\1/p'
}

files() { # of the folder, in one order on every machine
  find . -type f -not -path './.git/*' -printf '%P\n' | sort
}

large() { # name what has to go through LFS, as rules
  local path
  files | while IFS= read -r path; do
    if [ "$(stat -c %s "$path")" -gt "$LARGE" ] || { [ -s "$path" ] && ! grep -qI '' "$path"; }; then
      echo "/$path filter=lfs diff=lfs merge=lfs -text"
    fi
  done
}

list() {
  local path size total=0 count=0
  while IFS= read -r path; do
    size=$(stat -c %s "$path")
    total=$((total + size)) count=$((count + 1))
    printf '%10d  %s%s\n' "$size" "$path" "$(grep -qF "/$path filter=lfs" .gitattributes && echo '  (LFS)')"
  done < <(files)
  printf '%d files, %d bytes; %d of them by LFS\n' "$count" "$total" "$(wc -l <.gitattributes)"
}

# git asks this for the token, so that it stands in no address, no argument and no log. It answers for a scheme and a host
# whatever the path, since git-lfs asks without one.
with_token() { # ADDRESS COMMAND…
  local host=''
  [[ $1 =~ ^[A-Za-z]+://[^/]+ ]] && host=${BASH_REMATCH[0]}
  shift
  if [ -n "${HF_TOKEN:-}" ] && [ -n "$host" ]; then
    # shellcheck disable=SC2016 # the helper reads the variable, and nothing before it
    git -c "credential.$host.helper=" \
      -c "credential.$host.helper=!f() { test \"\$1\" = get && printf 'username=hf_user\npassword=%s\n' \"\$HF_TOKEN\"; }; f" "$@"
  else
    git "$@"
  fi
}

push() { # ADDRESS MESSAGE
  local address=$1 there
  command -v git-lfs >/dev/null || refuse "git-lfs is missing: the Hub takes binary files through it alone."
  export GIT_TERMINAL_PROMPT=0
  there=$(with_token "$address" ls-remote "$address" refs/heads/main) \
    || refuse "there is no Space at $address, or the token may not see it."
  git init --quiet --initial-branch=main
  git config core.hooksPath .git/hooks # whatever hooks the owner has elsewhere are for other repositories
  git lfs install --local >/dev/null
  if [ -n "$there" ]; then
    with_token "$address" fetch --quiet --depth 1 "$address" refs/heads/main
    git update-ref refs/heads/main FETCH_HEAD
  fi
  git add --all --force
  if [ -n "$there" ] && git diff --cached --quiet; then
    echo "The Space has all of this already."
    return
  fi
  git commit --quiet --message "$2"
  with_token "$address" push --quiet "$address" HEAD:refs/heads/main
  echo "Pushed to $address."
}

dry='' address='' space=''
while [ $# -gt 0 ]; do
  case $1 in
    --help) usage; exit ;;
    --dry-run) dry=yes ;;
    --to) [ $# -gt 1 ] || refuse "--to needs an address."; shift; address=$1 ;;
    -*) refuse "there is no option $1; --help lists them." ;;
    *) [ -z "$space" ] || refuse "give one Space."; space=$1 ;;
  esac
  shift
done
[[ $space =~ ^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*$ ]] || refuse "name the Space as OWNER/SPACE."
[[ $address != *@* || $address != *://* ]] || refuse "an address with a login would be logged: use HF_TOKEN."

cd "$(dirname "$0")/.."
[ -z "$(git status --porcelain)" ] || refuse "there is work that is not committed; commit or put it aside first."
message="As of $(git describe --always --tags HEAD)"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
assemble "$folder"
cd "$folder"
list
address=${address:-$HUB/$space}
if [ -n "$dry" ]; then
  echo "Nothing was pushed. Without --dry-run it goes to $address, saying: $message"
else
  push "$address" "$message"
fi
