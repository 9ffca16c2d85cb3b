#!/usr/bin/env bash
# image-root.sh ROOT VENV: a root folder for images, made of this machine's own files, so that no
# registry is needed: a shell with what health checks and steps call, and a Python environment.
set -euo pipefail
root=$1 venv=$2

mkdir -p "$root"/{app,dev,etc,proc,sys,run,usr/bin,usr/sbin,usr/lib,usr/lib64,var}
mkdir -m 1777 "$root/tmp"
for folder in bin sbin lib lib64; do ln -s "usr/$folder" "$root/$folder"; done
printf 'root:x:0:0::/:/bin/sh\napp:x:10001:10001::/app:/bin/false\n' > "$root/etc/passwd"
printf 'root:x:0:\napp:x:10001:\n' > "$root/etc/group"

# put FILE...: each at its own path, with the libraries that it loads.
put() {
  local file library
  for file in "$@"; do
    cp --parents --dereference --no-clobber "$file" "$root" 2> /dev/null || true
    for library in $(ldd "$file" 2> /dev/null | grep -oE '/[^ )]+'); do
      cp --parents --dereference --no-clobber "$library" "$root" 2> /dev/null || true
    done
  done
}

for name in sh bash cat env false id kill ls sleep true wget; do
  program=$(command -v "$name" 2> /dev/null) || continue
  case $program in /*) put "$program" ;; esac
done

python=$(readlink -f "$venv/bin/python")
library=$("$python" -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')
put "$python"
tar --create --exclude=site-packages --exclude=dist-packages --exclude=test --exclude='config-*' "$library" 2> /dev/null \
  | tar --extract --directory "$root"
cp --archive "$venv" "$root/app/.venv"
# what libraries of theirs load
find "$library/lib-dynload" "$venv/lib" -name '*.so*' -type f | while read -r file; do
  for loaded in $(ldd "$file" 2> /dev/null | grep -oE '/[^ )]+'); do
    case $loaded in "$venv"/*) ;; *) cp --parents --dereference --no-clobber "$loaded" "$root" 2> /dev/null || true ;; esac
  done
done
grep --files-with-matches --binary-files=without-match '^#!' "$root"/app/.venv/bin/* | xargs sed --in-place '1s|^#!.*/python[0-9.]*|#!/app/.venv/bin/python|'
ln --symbolic --force "$python" "$root/app/.venv/bin/python"
ln --symbolic --force python "$root/app/.venv/bin/python3"
chmod --recursive a+rX "$root"
