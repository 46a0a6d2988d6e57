# shellcheck shell=bash
# Judges what the steps of a guest printed.

# The exit status of a step, or a word if it did not end.
status_of() { cat "$WORK/steps/$1.status" 2>/dev/null || echo none; }

# ran WHAT STEP: it must have ended with status 0.
ran() {
  local status
  status="$(status_of "$2")"
  if [ "$status" = 0 ]; then pass "$GUEST: $1"; else fail "$GUEST: $1 (exit status $status)" "$WORK/steps/$2"; fi
}

# printed WHAT STEP EXPECTED: it must have ended well, with these lines.
printed() {
  if [ "$(status_of "$2")" = 0 ]; then same "$GUEST: $1" "$3" "$WORK/steps/$2"; else ran "$1" "$2"; fi
}

# tap WHAT STEP: a selftest; its plan, which comes first or last, must be kept and every test pass. On
# these drivers none has a reason to be skipped but that it needs an echo driver.
tap() {
  local log="$WORK/steps/$2" planned passing needs='# SKIP needs --echo: .*'
  planned="$(sed -n 's/^1\.\.\([0-9]*\).*/\1/p' "$log" 2>/dev/null | head -n 1 || true)"
  passing="$(sed "s/$needs//" "$log" 2>/dev/null | grep '^ok ' | grep -c -v '# SKIP' || true)"
  if [ "$(status_of "$2")" = 0 ] && [ "${planned:-0}" -gt 0 ] && [ "$passing" = "$planned" ]; then
    pass "$GUEST: $1, $((passing - $(grep -c "$needs" "$log" || true))) tests"
  else
    sed "s/$needs//" "$log" | grep -v '^ok [^#]*$' >"$log.failures" 2>/dev/null || true
    fail "$GUEST: $1, $passing of ${planned:-0} tests (exit status $(status_of "$2"))" "$log.failures"
  fi
}

# What a kernel prints when something is wrong with it.
DISTRESS='BUG|WARNING:|Oops|Call Trace|general protection|Unable to handle|INFO: (rcu|task|possible)|blocked for more|sleeping function|KASAN|UBSAN|Kernel panic|unregister_netdevice: waiting'

# From the drivers on: User Mode Linux has faults of its own that show when it starts its first process.
judge_log() {
  local what="$GUEST: the kernel's log has no complaint"
  if [ "$(status_of log)" = 0 ] && grep -q 'e2e: the drivers' "$WORK/steps/log" && ! {
    sed '1,/e2e: the drivers/d' "$WORK/steps/log"
    sed '/^==> begin log/,$d' "$WORK/console"
  } | grep -E "$DISTRESS" >"$WORK/distress"; then
    pass "$what"
  else
    fail "$what" "$WORK/distress"
  fi
}

# On x86 the guest leaves by isa-debug-exit, elsewhere by powering off.
judge_boot() {
  local expected=0
  if [ "$ARCH" = x86_64 ]; then expected=33; fi
  if [ "$BOOT_STATUS" = "$expected" ] && [ -e "$WORK/steps/end" ]; then
    pass "$GUEST: Linux $KERNEL_VERSION boots, runs all steps and ends"
  elif [ "$BOOT_STATUS" = 124 ] || [ "$BOOT_STATUS" = 137 ]; then
    fail "$GUEST: Linux $KERNEL_VERSION did not end within $BOOT_SECONDS s" "$WORK/console"
  else
    fail "$GUEST: Linux $KERNEL_VERSION did not end well (status $BOOT_STATUS)" "$WORK/console"
  fi
}

judge_programs() {
  local suffix="$1" who="$2"
  printed "$who on sensor0" "sensor-$suffix" e2e/expected/sensor.txt
  printed "$who on vnet0, without a capability" "vnet-nobody-$suffix" e2e/expected/vnet-nobody.txt
  printed "$who on vnet0" "vnet-root-$suffix" e2e/expected/vnet-root.txt
}

# judge_growth SUFFIX WHO: the programs of each version on the driver of each.
judge_growth() {
  local suffix="$1" who="$2" caller driver
  for driver in 0 1 2; do
    printed "$who of version 2 on heater0, whose driver is of version $driver" "heater$driver-$suffix" \
      "e2e/expected/heater-$driver.txt"
    for caller in 0 1 2; do
      tap "$who of version $caller on a driver of version $driver" "calls-$suffix-$caller-$driver"
    done
  done
}

judge_guest() {
  local name abi
  judge_boot
  for name in "${MODULES[@]}"; do ran "the $name module loads" "load-$name"; done
  while read -r abi _; do
    judge_programs "$abi" "C ($abi)"
    for name in sensor vnet vocabulary; do tap "selftest of $name ($abi)" "selftest-$name-$abi"; done
    tap "selftest of vocabulary ($abi), with an echo driver" "selftest-echo-$abi"
    tap "waits, handles and signals in C ($abi)" "waiting-$abi"
    for name in heater0 heater1 heater2; do tap "selftest of $name ($abi)" "selftest-$name-$abi"; done
    judge_growth "$abi" "C ($abi)"
  done < <(abis "$ARCH")
  if [ "$ARCH" = x86_64 ]; then
    judge_programs java "Java"
    judge_growth java "Java"
    tap "waits and handles in Java" waiting-java
    tap "waits and handles in Java, in a storm of signals" storm-java
  fi
  for name in "${MODULES[@]}"; do ran "the $name module unloads" "unload-$name"; done
  judge_log
}
