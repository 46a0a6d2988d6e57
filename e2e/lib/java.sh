# shellcheck shell=bash
# The Java side of a guest: a small JDK 25 with the C library that it needs, and the sample's jars.

# The runtime image, made once for each JDK, in the cache.
need_java() {
  local jdk image
  jdk="$(jdk25)"
  JAVA_ROOT="$CACHE/java-$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$jdk/release" | tr -c 'A-Za-z0-9.\n' -)"
  [ ! -e "$JAVA_ROOT/complete" ] || return 0
  echo "Linking a Java runtime" >&2
  rm -rf "$JAVA_ROOT"
  mkdir -p "$JAVA_ROOT"
  image="$JAVA_ROOT/java"
  "$jdk/bin/jlink" --add-modules java.base --strip-debug --no-header-files --no-man-pages --output "$image"
  find "$image" -name '*.so' -exec strip --strip-unneeded {} +
  rm -rf "$image/legal"
  "$image/bin/java" -XX:+UseSerialGC -Xshare:dump >/dev/null
  copy_libraries "$image"
  touch "$JAVA_ROOT/complete"
}

# The loader and the libraries that the image asks for, where it will look for them.
copy_libraries() {
  local library
  while read -r library; do
    mkdir -p "$JAVA_ROOT${library%/*}"
    cp -L "$library" "$JAVA_ROOT$library"
  done < <(find "$1" -type f \( -name '*.so' -o -name java \) -exec ldd {} + |
    awk -v image="$1/" '/\(0x/ && $(NF - 1) ~ /^\// && index($(NF - 1), image) != 1 { print $(NF - 1) }' | sort -u)
}

# compile_jar JAR SOURCE...: programs that are nobody's sample.
compile_jar() {
  local jar="$1" classes="${1%.jar}"
  shift
  mkdir -p "$classes"
  "$(jdk25)/bin/javac" --release 25 "${LINT[@]}" -d "$classes" \
    -cp "$(jar_of annotations):$(jar_of runtime)" --processor-path "$(jar_of processor)" "$@"
  "$(jdk25)/bin/jar" --create --file "$jar" -C "$classes" .
  rm -r "$classes"
}

# compile_growth FOLDER: a jar for each version of the heater, with the declaration and the programs of that
# version and of those before.
compile_growth() {
  local version programs=("$GROWTH/Calls.java")
  for version in 0 1 2; do
    programs+=("$GROWTH/Version$version.java")
    compile_jar "$1/$version.jar" "$(heater_source "$version")" "${programs[@]}"
  done
}

# Puts Java and the jars into the guest's root.
install_java() {
  local module
  cp -r "$JAVA_ROOT/." "$1/"
  rm -f "$1/complete"
  cp e2e/guest/java-program "$1/java/program"
  mkdir -p "$1/java/app"
  for module in annotations runtime sample; do cp "$(jar_of "$module")" "$1/java/app/"; done
  compile_jar "$1/java/app/waiting.jar" e2e/waiting/*.java
  compile_growth "$1/java/growth"
}
