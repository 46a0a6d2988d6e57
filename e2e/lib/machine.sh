# shellcheck shell=bash
# What the machine has, and what it gets from Debian's packages.

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

absent() { ! dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# Installs those of the packages that are absent.
install_packages() {
  local package missing=()
  for package in "$@"; do
    if absent "$package"; then missing+=("$package"); fi
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  echo "Installing ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

debian_codename() { sed -n 's/^VERSION_CODENAME=//p' /etc/os-release; }

# The mirror that the machine has its own release of Debian from.
debian_mirror() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' "Release: $(debian_codename)" |
    head -n 1
}

# debian_list SUITE: a line of sources for a suite that the machine does not follow.
debian_list() {
  local mirror
  mirror="$(debian_mirror)"
  [ -n "$mirror" ] || { echo "apt names no mirror of Debian to get $1 from" >&2; return 1; }
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $1 main"
}

# The folder of a JDK 25, or nothing.
jdk25() {
  local release
  for release in /usr/lib/jvm/*/release; do
    if grep -q '^JAVA_VERSION="25[".]' "$release" 2>/dev/null && [ -x "${release%/release}/bin/javac" ]; then
      echo "${release%/release}"
      return
    fi
  done
}
