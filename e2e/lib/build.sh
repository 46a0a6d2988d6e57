# shellcheck shell=bash
# Modules and programs of one guest, from the generated files. GUEST (its name in the report), WORK (its
# folder), ROOT (of its file system) and GENERATED are set; MODULE_FLAGS are for the compiler of modules.

MODULES=(sensor vnet vocabulary waiting heater0 heater1 heater2)

# A command that must succeed and say nothing.
quietly() {
  local what="$1" log="$2" status=0
  shift 2
  "$@" >"$log" 2>&1 || status=$?
  silent "$what" "$log" "$status"
}

# Copies what is written by hand of a module.
module_sources() {
  local name="$1" source="e2e/modules/$1" kept="sample/versions/${1#heater}"
  [ -d "$source" ] || source="sample/drivers/${name%[0-9]}"
  rm -rf "${WORK:?}/$name"
  cp -r "$source" "$WORK/$name"
  case "$name" in
    vocabulary)
      reference_module "$GENERATED/vocabulary/kernel/linux/dispatch_ioctl.h" >"$WORK/$name/vocabulary_main.c"
      ;;
    # The newest is the sample's driver; those before stand by themselves.
    heater*) [ ! -d "$kept" ] || cp "$kept/heater_main.c" "$WORK/$name/" ;;
  esac
}

# module_make NAME ARGUMENT...: kbuild on a module. Debian's compilers for other machines are not quite
# the kernel's own, and without its vmlinux there are no types to share.
module_make() {
  local name="$1"
  shift
  make -s -C "$KERNEL_BUILD" ARCH="$KERNEL_ARCH" CROSS_COMPILE="$CROSS" M="$WORK/$name" \
    IOCTLABI="$(generated_for "$name")" \
    CONFIG_CC_VERSION_TEXT="$("${CROSS}gcc" --version | head -n 1)" CONFIG_DEBUG_INFO_BTF_MODULES= \
    KCFLAGS="$MODULE_FLAGS -fmacro-prefix-map=$PWD/=" "$@" modules
}

build_module() {
  module_sources "$1"
  quietly "$GUEST: the $1 module builds, W=1 is silent" "$WORK/$1.warnings" module_make "$1" W=1
}

# Sparse looks at sources that are built already, too.
check_module() {
  quietly "$GUEST: the $1 module, sparse is silent" "$WORK/$1.sparse" module_make "$1" C=2 CHECK=sparse
}

# The programs of an ABI, static, in their place in the guest.
build_programs() {
  local abi="$1" compiler="$2" folder="$ROOT/programs/$1" name
  mkdir -p "$folder"
  for name in sensor vnet; do
    compile "$name" "$folder/$name" "sample/programs/$name.c"
    compile "$name" "$folder/${name}_test" "$GENERATED/sample/selftest/linux/${name}_test.c"
  done
  compile vocabulary "$folder/vocabulary_test" "$GENERATED/vocabulary/selftest/linux/dispatch_test.c"
  compile waiting "$folder/waiting" e2e/waiting/waiting.c
  for name in heater0 heater1 heater2; do
    compile "$name" "$folder/calls-$name" "$GROWTH/caller.c"
    compile "$name" "$folder/${name}_test" "$GENERATED/$name/selftest/linux/heater_test.c"
  done
  compile heater2 "$folder/heater" sample/programs/heater.c
}

# compile MODULE PROGRAM SOURCE: with the module's headers, by the compiler of the ABI.
compile() {
  quietly "$abi: ${2##*/} compiles, gcc is silent" "$2.warnings" \
    "$compiler" -static -O2 -Wall -Wextra -Werror -I"$(generated_for "$1")/uapi" -o "$2" "$3"
  rm -f "$2.warnings"
}
