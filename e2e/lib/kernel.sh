# shellcheck shell=bash
# Debian's kernel of an architecture with its headers and a static busybox, unpacked into the cache
# and not installed. A kernel in the cache is used as it is; without the cache the newest is fetched.

# apt with a state of its own, so that it may know another architecture than the machine.
apt_of() {
  local state="$1/apt" command="$2"
  shift 2
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
  touch "$state/status"
  "$command" -q -o Dir::State="$state" -o Dir::State::status="$state/status" -o Dir::Cache="$state/cache" \
    -o APT::Architecture="$DEBIAN_ARCH" -o APT::Architectures="$DEBIAN_ARCH" -o APT::Sandbox::User=root "$@"
}

# The version that Debian's flavour of the kernel has now, such as 6.1.0-1-cloud-amd64.
newest_kernel() {
  apt_of "$1" apt-cache show "linux-headers-$FLAVOUR" |
    sed -n 's/^Depends:.*linux-headers-\([0-9][^ ,]*\).*/\1/p' | sort -V | tail -n 1
}

# Debian's headers name each other by absolute paths, and kbuild's tools run on this machine.
link_headers() {
  local root="$1" version="$2" common="linux-headers-${2%-"$FLAVOUR"}-common" kbuild
  kbuild="$(readlink "$root/usr/src/$common/scripts")"
  kbuild="${kbuild%/scripts}"
  install_packages "${kbuild##*/}"
  mkdir -p "$root/usr/lib"
  ln -sfn "/usr/lib/${kbuild##*/}" "$root/usr/lib/${kbuild##*/}"
  sed -i "s|/usr/src/|$root/usr/src/|" "$root/usr/src/linux-headers-$version/Makefile"
}

# An x86 kernel that is not compressed boots faster: QEMU enters it by its PVH note.
uncompress_kernel() {
  local image="$1" offset
  offset="$(LC_ALL=C grep -abo -m 1 -P '\x02\x21\x4c\x18' "$image" | head -n 1 | cut -d : -f 1)"
  [ -n "$offset" ] || return 1
  # What follows the stream is no part of it, which lz4 remarks on after the last byte.
  tail -c "+$((offset + 1))" "$image" | lz4 -d -q - "$2" 2>/dev/null || true
  [ "$(head -c 4 "$2" | tail -c 3)" = ELF ]
}

fetch_kernel() {
  local root="$1" version deb
  rm -rf "$root"
  mkdir -p "$root/debs"
  # A mirror may lack one of the lists for a while; an older kernel from another list serves as well.
  apt_of "$root" apt-get update || echo "Some of Debian's lists could not be had" >&2
  version="$(newest_kernel "$root")"
  [ -n "$version" ] || { echo "Debian has no linux-headers-$FLAVOUR" >&2; return 1; }
  echo "Fetching Linux $version"
  (cd "$root/debs" && apt_of "$root" apt-get download "linux-image-$version" "linux-headers-$version" \
    "linux-headers-${version%-"$FLAVOUR"}-common" busybox-static)
  for deb in "$root"/debs/*.deb; do dpkg -x "$deb" "$root"; done
  rm -rf "$root/debs" "$root/apt" "$root/lib/modules"
  link_headers "$root" "$version"
  if [ "$KERNEL_ARCH" != x86 ] || ! uncompress_kernel "$root/boot/vmlinuz-$version" "$root/boot/kernel"; then
    cp "$root"/boot/vmlinu[xz]-"$version" "$root/boot/kernel"
  fi
  echo "$version" >"$root/version"
}

# Sets KERNEL_IMAGE, KERNEL_BUILD, KERNEL_VERSION and BUSYBOX.
need_kernel() {
  local root="$CACHE/kernel-$DEBIAN_ARCH"
  [ -s "$root/version" ] || fetch_kernel "$root" >&2
  KERNEL_VERSION="$(cat "$root/version")"
  KERNEL_IMAGE="$root/boot/kernel"
  KERNEL_BUILD="$root/usr/src/linux-headers-$KERNEL_VERSION"
  BUSYBOX="$root/bin/busybox"
}
