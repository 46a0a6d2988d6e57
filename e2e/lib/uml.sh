# shellcheck shell=bash
# A User Mode Linux kernel from Debian's source, built once for each version and configuration, in the
# cache. The tree stays: modules are built against it.

# The first Linux whose User Mode Linux asks the processor how large the registers of a process are. Before,
# the size is a number in the source, and AMX does not fit: the first process ends in put_fp_registers.
UML_ASKS=6.13

# Sets UML_SUITE, whose source is taken (none: what the machine's own lists have), and UML_REASON.
choose_source() {
  if grep -q -w amx_tile /proc/cpuinfo; then
    UML_SUITE=testing UML_REASON="the processor has AMX, and sources before $UML_ASKS have no room for its registers"
  else
    UML_SUITE='' UML_REASON="the processor has no AMX, and this release's own source will do"
  fi
}

# apt as the machine has it or, for a suite that the machine does not follow, with a state of its own.
source_apt() {
  local state="$1/apt" command="$2"
  shift 2
  if [ -z "$UML_SUITE" ]; then
    "$command" -q -o APT::Sandbox::User=root "$@"
  else
    "$command" -q -o Dir::State="$state" -o Dir::State::status="$state/status" -o Dir::Cache="$state/cache" \
      -o Dir::Etc::SourceList="$state/sources.list" -o Dir::Etc::SourceParts=- -o APT::Sandbox::User=root "$@"
  fi
}

update_sources() {
  local state="$1/apt"
  if [ -z "$UML_SUITE" ]; then
    as_root apt-get update -q
  else
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    touch "$state/status"
    debian_list "$UML_SUITE" >"$state/sources.list"
    source_apt "$1" apt-get update
  fi
}

# The version that the suite's linux-source stands for, such as 6.1.
uml_version() {
  source_apt "$1" apt-cache show linux-source |
    sed -n 's/^Depends:.*linux-source-\([0-9.]*\).*/\1/p' | sort -V | tail -n 1
}

fetch_source() {
  local root="$1" version
  update_sources "$root"
  version="$(uml_version "$root")"
  if [ -n "$UML_SUITE" ] && [ "$(printf '%s\n' "$UML_ASKS" "$version" | sort -V | head -n 1)" != "$UML_ASKS" ]; then
    echo "Debian's $UML_SUITE has linux-source-$version, and $UML_ASKS is needed: $UML_REASON" >&2
    return 1
  fi
  echo "Fetching the source of Linux $version"
  (cd "$root" && source_apt "$root" apt-get download "linux-source-$version")
  dpkg -x "$root"/linux-source-*.deb "$root/package"
  mkdir "$root/tree"
  tar -xf "$root/package/usr/src/linux-source-$version.tar.xz" -C "$root/tree" --strip-components=1
  rm -rf "$root/package" "$root/apt" "$root"/*.deb
}

build_uml() {
  local root="$1"
  rm -rf "$root"
  mkdir -p "$root"
  fetch_source "$root"
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

# Sets KERNEL_BUILD and KERNEL_VERSION, and says which kernel it is and why.
need_uml() {
  local root
  choose_source
  root="$CACHE/uml-${UML_SUITE:-own}-$(sha256sum <e2e/uml.config | cut -c 1-12)"
  [ -s "$root/version" ] || build_uml "$root" >&2
  KERNEL_VERSION="$(cat "$root/version")"
  echo "User Mode Linux $KERNEL_VERSION: $UML_REASON"
  KERNEL_BUILD="$root/tree"
}

# The kernel is a program; what it keeps on disk goes away with it.
boot_uml() {
  boot_guest "$KERNEL_BUILD/linux" mem=512M initrd="$WORK/guest.cpio" rdinit=/init \
    con=null con0=fd:0,fd:1 ssl=null quiet panic=-1
}
