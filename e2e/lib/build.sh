# shellcheck shell=bash
# Modules and programs of one architecture, from the generated files. ARCH, WORK (its folder) and
# GENERATED are set; MODULE_FLAGS are for the compiler of modules, MODULE_MAKE is for kbuild.

# A command that must succeed and say nothing.
quietly() {
  local what="$1" log="$2" status=0
  shift 2
  "$@" >"$log" 2>&1 || status=$?
  silent "$what" "$log" "$status"
}

# module_make NAME ARGUMENT...: kbuild on a driver. Debian's compilers for other machines are not quite
# the kernel's own, and without its vmlinux there are no types to share.
module_make() {
  local name="$1"
  shift
  make -s -C "$KERNEL_BUILD" ARCH="$KERNEL_ARCH" CROSS_COMPILE="$CROSS" M="$WORK/$name" IOCTLABI="$GENERATED" \
    CONFIG_CC_VERSION_TEXT="$("${CROSS}gcc" --version | head -n 1)" CONFIG_DEBUG_INFO_BTF_MODULES= \
    KCFLAGS="$MODULE_FLAGS -fmacro-prefix-map=$PWD/=" "${MODULE_MAKE[@]}" "$@" modules
}

build_module() {
  local name="$1"
  rm -rf "${WORK:?}/$name"
  cp -r "sample/drivers/$name" "$WORK/$name"
  quietly "$ARCH: the $name driver builds, W=1 is silent" "$WORK/$name.warnings" module_make "$name" W=1
}

# Sparse looks at sources that are built already, too.
check_module() {
  quietly "$ARCH: the $1 driver, sparse is silent" "$WORK/$1.sparse" module_make "$1" C=2 CHECK=sparse
}

# The programs of an ABI, static, in their place in the guest.
build_programs() {
  local abi="$1" compiler="$2" folder="$WORK/root/programs/$1" name
  mkdir -p "$folder"
  for name in sensor vnet; do
    compile "$abi" "$compiler" "$folder/$name" "sample/programs/$name.c"
    compile "$abi" "$compiler" "$folder/${name}_test" "$GENERATED/selftest/linux/${name}_test.c"
  done
}

compile() {
  quietly "$1: ${3##*/} compiles, gcc is silent" "$3.warnings" \
    "$2" -static -O2 -Wall -Wextra -Werror -I"$GENERATED/uapi" -o "$3" "$4"
  rm -f "$3.warnings"
}
