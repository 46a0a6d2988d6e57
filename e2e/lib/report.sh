# shellcheck shell=bash
# Test results: one line each, and a closing line that counts them.

passed=0
failed=0
skipped=0

pass() {
  passed=$((passed + 1))
  echo "ok      $1"
}

# fail WHAT [FILE]: the end of the file says why.
fail() {
  failed=$((failed + 1))
  echo "FAILED  $1"
  if [ -s "${2:-}" ]; then tail -n 40 "$2" | sed 's/^/        | /'; fi
}

# skip WHAT REASON
skip() {
  skipped=$((skipped + 1))
  echo "skipped $1: $2"
}

# silent WHAT FILE STATUS: a command that must succeed and say nothing.
silent() {
  if [ "$3" = 0 ] && [ ! -s "$2" ]; then pass "$1"; else fail "$1" "$2"; fi
}

# same WHAT EXPECTED ACTUAL: two files, line by line.
same() {
  local difference="$3.diff"
  if diff -u --label expected --label printed "$2" "$3" >"$difference" 2>&1; then
    pass "$1"
  else
    fail "$1" "$difference"
  fi
}

# The closing line; the exit status says whether all passed.
close_report() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}
