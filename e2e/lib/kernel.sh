# shellcheck shell=bash
# Debian's kernels of an architecture with their headers and a static busybox, unpacked into the cache
# and not installed. A kernel in the cache is used as it is; without the cache the newest is fetched. SUITE
# is empty for the kernel of the machine's own release, or the name of another.

# apt with a state of its own, so that it may know another architecture or suite than the machine.
apt_of() {
  local state="$1/apt" command="$2" sources=()
  shift 2
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
  touch "$state/status"
  [ ! -e "$state/sources.list" ] || sources=(-o Dir::Etc::SourceList="$state/sources.list" -o Dir::Etc::SourceParts=-)
  "$command" -q -o Dir::State="$state" -o Dir::State::status="$state/status" -o Dir::Cache="$state/cache" \
    ${sources[@]+"${sources[@]}"} \
    -o APT::Architecture="$DEBIAN_ARCH" -o APT::Architectures="$DEBIAN_ARCH" -o APT::Sandbox::User=root "$@"
}

# The version that Debian's flavour of the kernel has now, such as 6.1.0-1-cloud-amd64.
newest_kernel() {
  apt_of "$1" apt-cache show "linux-headers-$FLAVOUR" |
    sed -n 's/^Depends:.*linux-headers-\([0-9][^ ,]*\).*/\1/p' | sort -V | tail -n 1
}

# Debian's headers name each other by absolute paths, and kbuild's tools run on this machine: they are
# installed or, from another suite, unpacked beside the headers.
link_headers() {
  local root="$1" version="$2" common="linux-headers-${2%-"$FLAVOUR"}-common" kbuild
  kbuild="$(readlink "$root/usr/src/$common/scripts")"
  kbuild="${kbuild%/scripts}"
  kbuild="${kbuild##*/}"
  if [ -n "$SUITE" ]; then
    unpack_packages "$root" "$kbuild"
  else
    install_packages "$kbuild"
    mkdir -p "$root/usr/lib"
    ln -sfn "/usr/lib/$kbuild" "$root/usr/lib/$kbuild"
  fi
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

# unpack_packages ROOT PACKAGE...
unpack_packages() {
  local root="$1" deb
  shift
  mkdir -p "$root/debs"
  (cd "$root/debs" && apt_of "$root" apt-get download "$@")
  for deb in "$root"/debs/*.deb; do dpkg -x "$deb" "$root"; done
  rm -rf "$root/debs"
}

# Brings apt's lists for the architecture and the suite.
update_kernels() {
  local root="$1"
  rm -rf "$root"
  mkdir -p "$root/apt"
  if [ -n "$SUITE" ]; then debian_list "$SUITE" >"$root/apt/sources.list"; fi
  # A mirror may lack one of the lists for a while; an older kernel from another list serves as well.
  apt_of "$root" apt-get update || echo "Some of Debian's lists could not be had" >&2
}

fetch_kernel() {
  local root="$1" version
  update_kernels "$root"
  version="$(newest_kernel "$root")"
  [ -n "$version" ] || { echo "Debian has no linux-headers-$FLAVOUR${SUITE:+ in $SUITE}" >&2; return 1; }
  echo "Fetching Linux $version"
  unpack_packages "$root" "linux-image-$version" "linux-headers-$version" \
    "linux-headers-${version%-"$FLAVOUR"}-common"
  link_headers "$root" "$version"
  [ -n "$SUITE" ] || unpack_packages "$root" busybox-static
  rm -rf "$root/apt" "$root/lib/modules"
  if [ "$KERNEL_ARCH" != x86 ] || ! uncompress_kernel "$root/boot/vmlinuz-$version" "$root/boot/kernel"; then
    cp "$root"/boot/vmlinu[xz]-"$version" "$root/boot/kernel"
  fi
  echo "$version" >"$root/version"
}

kernel_root() { echo "$CACHE/kernel-$DEBIAN_ARCH${SUITE:+-$SUITE}"; }

# Whether there is a kernel, in the cache or in the suite's lists.
offers_kernel() {
  local root
  root="$(kernel_root)"
  if [ -s "$root/version" ]; then return 0; fi
  update_kernels "$root" >&2 && [ -n "$(newest_kernel "$root")" ]
}

# Sets KERNEL_IMAGE, KERNEL_BUILD and KERNEL_VERSION and, for the machine's own release, BUSYBOX.
need_kernel() {
  local root
  root="$(kernel_root)"
  [ -s "$root/version" ] || fetch_kernel "$root" >&2
  KERNEL_VERSION="$(cat "$root/version")"
  KERNEL_IMAGE="$root/boot/kernel"
  KERNEL_BUILD="$root/usr/src/linux-headers-$KERNEL_VERSION"
  [ -n "$SUITE" ] || BUSYBOX="$root/bin/busybox"
}
