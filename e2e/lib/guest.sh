# shellcheck shell=bash
# A guest: its root file system in memory, its boot, and what it printed, taken apart.

# Completes ROOT, where the programs are, with the modules of WORK, and packs it.
pack_guest() {
  local root="$ROOT" name
  rm -rf "$root/modules"
  mkdir -p "$root"/{bin,dev,etc,modules,proc,sys,tmp}
  cp "$BUSYBOX" "$root/bin/busybox"
  for name in sh mount dmesg timeout insmod rmmod ip su poweroff; do ln -sf busybox "$root/bin/$name"; done
  cp e2e/guest/init "$root/init"
  for name in send-frames leave storm; do "${CROSS}gcc" -static -O2 -Wall -Wextra -Werror -o "$root/bin/$name" "e2e/guest/$name.c"; done
  printf 'root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\n' >"$root/etc/passwd"
  # Three of them are called heater.
  for name in "${MODULES[@]}"; do cp "$WORK/$name"/*.ko "$root/modules/$name.ko"; done
  (cd "$root" && find . -print0 | sort -z | cpio -o -0 -H newc -R 0:0 --quiet) >"$WORK/guest.cpio"
}

boot_qemu() {
  boot_guest "${QEMU[@]}" -accel tcg -m 768 -smp 2 -nodefaults -display none -serial stdio -monitor none \
    -no-reboot -kernel "$KERNEL_IMAGE" -initrd "$WORK/guest.cpio" \
    -append "console=$CONSOLE quiet panic=-1 rdinit=/init ipv6.disable=1"
}

# boot_guest COMMAND...: the console goes to WORK/console, the exit status to BOOT_STATUS.
boot_guest() {
  BOOT_STATUS=0
  timeout --kill-after=5 "$BOOT_SECONDS" "$@" </dev/null >"$WORK/console" 2>&1 || BOOT_STATUS=$?
}

# What each step printed goes to WORK/steps/NAME, its exit status to WORK/steps/NAME.status.
take_apart() {
  rm -rf "$WORK/steps"
  mkdir -p "$WORK/steps"
  tr -d '\r' <"$WORK/console" | awk -v folder="$WORK/steps" '
    $1 == "==>" && $2 == "begin" { file = folder "/" $3; printf "" >file; next }
    $1 == "==>" && $2 == "status" { print $4 >(folder "/" $3 ".status"); close(file); file = ""; next }
    $1 == "==>" && $2 == "end" { print >(folder "/end"); next }
    file != "" { print >file }'
}
