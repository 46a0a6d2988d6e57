# shellcheck shell=bash
# What only the kernel's sources have of its scripts, a large package: it is kept.

kernel_scripts() { echo "${XDG_CACHE_HOME:-$HOME/.cache}/ioctlabi/linux"; }

# Takes checkpatch.pl, headers_check.pl and the Coccinelle checks out of the newest linux-source.
fetch_kernel_scripts() {
  local tree package work
  tree="$(kernel_scripts)"
  [ ! -e "$tree/scripts/coccinelle" ] || return 0
  as_root apt-get update -q
  package="$(apt-cache search --names-only '^linux-source-[0-9.]+$' | sort -V | tail -n 1 | cut -d ' ' -f 1)"
  if [ -z "$package" ]; then
    echo "No package has the kernel's sources: what needs its scripts is skipped." >&2
    return 0
  fi
  echo "Taking the kernel's scripts from $package"
  work="$(mktemp -d)"
  if ! (cd "$work" && apt-get download -q "$package" && mkdir linux &&
    dpkg-deb --fsys-tarfile "$package"_*.deb | tar -xO "./usr/src/$package.tar.xz" |
    tar -xJ -C linux --strip-components=1 "$package/scripts/checkpatch.pl" \
      "$package/scripts/spelling.txt" "$package/scripts/const_structs.checkpatch" \
      "$package/scripts/coccinelle" "$package/usr/include/headers_check.pl"); then
    echo "They cannot be had: what needs them is skipped." >&2
  else
    mkdir -p "${tree%/*}"
    rm -rf "$tree"
    mv -T "$work/linux" "$tree"
  fi
  rm -rf "$work"
}
