# shellcheck shell=bash
# A User Mode Linux kernel from Debian's source, built once for each version and configuration, in the
# cache. The tree stays: modules are built against it.

uml_version() {
  apt-cache show linux-source | sed -n 's/^Depends:.*linux-source-\([0-9.]*\).*/\1/p' | sort -V | tail -n 1
}

fetch_source() {
  local version="$1" folder="$2"
  echo "Fetching the source of Linux $version"
  (cd "$folder" && apt-get -q -o APT::Sandbox::User=root download "linux-source-$version")
  dpkg -x "$folder"/linux-source-*.deb "$folder/package"
  mkdir "$folder/tree"
  tar -xf "$folder/package/usr/src/linux-source-$version.tar.xz" -C "$folder/tree" --strip-components=1
  rm -rf "$folder/package" "$folder"/*.deb
}

build_uml() {
  local root="$1" version
  rm -rf "$root"
  mkdir -p "$root"
  as_root apt-get update -q
  version="$(uml_version)"
  fetch_source "$version" "$root"
  echo "Building User Mode Linux"
  make -s -C "$root/tree" ARCH=um KCONFIG_ALLCONFIG="$PWD/e2e/uml.config" allnoconfig
  check_config "$root/tree/.config"
  make -s -C "$root/tree" ARCH=um -j"$(nproc)" linux modules_prepare >"$root/build.log" 2>&1 ||
    { tail -n 40 "$root/build.log"; return 1; }
  # What modules may use of it; making the kernel's own modules, of which there are none, would copy it.
  cp "$root/tree/vmlinux.symvers" "$root/tree/Module.symvers"
  find "$root/tree" \( -name '*.o' -o -name '*.a' \) ! -path '*/scripts/*' -delete
  make -s -C "$root/tree" ARCH=um kernelrelease >"$root/version"
}

# An option that the configuration asks for and cannot have is dropped in silence.
check_config() {
  local wanted
  while read -r wanted; do
    grep -qx "$wanted" "$1" || { echo "Not to be had: $wanted" >&2; return 1; }
  done < <(grep '^CONFIG_' e2e/uml.config)
}

# Sets KERNEL_BUILD and KERNEL_VERSION.
need_uml() {
  local root
  root="$CACHE/uml-$(sha256sum <e2e/uml.config | cut -c 1-12)"
  [ -s "$root/version" ] || build_uml "$root" >&2
  KERNEL_VERSION="$(cat "$root/version")"
  KERNEL_BUILD="$root/tree"
}

# The kernel is a program; what it keeps on disk goes away with it.
boot_uml() {
  boot_guest "$KERNEL_BUILD/linux" mem=512M initrd="$WORK/guest.cpio" rdinit=/init \
    con=null con0=fd:0,fd:1 ssl=null quiet panic=-1
}
