# shellcheck shell=bash
# What is particular to an architecture.

# Sets DEBIAN_ARCH, FLAVOUR (of the kernel), KERNEL_ARCH (as the kernel's Makefile names it), CROSS
# (the compiler's prefix), CONSOLE, QEMU (the command) and ARCH_PACKAGES.
choose_arch() {
  QEMU=()
  case "$1" in
    x86_64)
      DEBIAN_ARCH=amd64 FLAVOUR=cloud-amd64 KERNEL_ARCH=x86 CROSS='' CONSOLE=ttyS0
      # CMPXCHG16B is left out: QEMU 7.2 spoils the flags by it, and newer allocators use it where it is.
      QEMU=(qemu-system-x86_64 -cpu 'qemu64,-cx16' -device 'isa-debug-exit,iobase=0xf4,iosize=4')
      ARCH_PACKAGES=(qemu-system-x86 gcc gcc-i686-linux-gnu libc6-dev-i386-cross)
      ;;
    arm64)
      DEBIAN_ARCH=arm64 FLAVOUR=arm64 KERNEL_ARCH=arm64 CROSS=aarch64-linux-gnu- CONSOLE=ttyAMA0
      QEMU=(qemu-system-aarch64 -M virt -cpu cortex-a57)
      ARCH_PACKAGES=(qemu-system-arm gcc-aarch64-linux-gnu libc6-dev-arm64-cross)
      ;;
    s390x)
      DEBIAN_ARCH=s390x FLAVOUR=s390x KERNEL_ARCH=s390 CROSS=s390x-linux-gnu- CONSOLE=ttyS0
      QEMU=(qemu-system-s390x -M s390-ccw-virtio)
      ARCH_PACKAGES=(qemu-system-misc gcc-s390x-linux-gnu libc6-dev-s390x-cross)
      ;;
    ppc64le)
      DEBIAN_ARCH=ppc64el FLAVOUR=powerpc64le KERNEL_ARCH=powerpc CROSS=powerpc64le-linux-gnu- CONSOLE=hvc0
      QEMU=(qemu-system-ppc64 -vga none
        -M 'pseries,cap-cfpc=broken,cap-sbbc=broken,cap-ibs=broken,cap-ccf-assist=off')
      ARCH_PACKAGES=(qemu-system-ppc gcc-powerpc64le-linux-gnu libc6-dev-ppc64el-cross)
      ;;
    *)
      echo "No architecture '$1': x86_64, arm64, s390x or ppc64le" >&2
      return 2
      ;;
  esac
}

# The suites whose kernels an architecture's guests run beside that of the machine's own release.
suites() {
  if [ "$1" = x86_64 ]; then echo "$(debian_codename)-backports"; fi
}

# The ABIs that a guest runs programs of, each with its compiler: NAME COMPILER.
abis() {
  echo "$1 ${CROSS}gcc"
  if [ "$1" = x86_64 ]; then echo "i686 i686-linux-gnu-gcc"; fi
}
