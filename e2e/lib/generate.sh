# shellcheck shell=bash
# What the processor makes of the sample's declarations.

# Builds the jars that are absent, or older than a source. Maven leaves a jar alone that would stay the
# same, so the time of the last build counts as well.
need_jars() {
  local module jar stale='' built=e2e/target/built
  for module in annotations runtime processor sample; do
    jar="$(jar_of "$module")"
    if [ ! -e "$jar" ]; then
      stale="$module"
    elif [ -n "$(find "$module/pom.xml" "$module/src/main" -newer "$jar" -print -quit)" ]; then
      [ -e "$built" ] && [ -z "$(find "$module/pom.xml" "$module/src/main" -newer "$built" -print -quit)" ] || stale="$module"
    fi
  done
  [ -n "$stale" ] || return 0
  command -v mvn >/dev/null || install_packages maven
  mkdir -p e2e/target
  touch "$built.begun"
  mvn -q -DskipTests -pl sample -am package
  mv "$built.begun" "$built"
}

jar_of() { echo "$1/target/ioctlabi-$1-0.1.0-SNAPSHOT.jar"; }

# What javac is to say of the declarations.
LINT=(-Xlint:all,-processing -Werror)

# generate FOLDER SOURCE...: the header, the check file, the dispatcher and the selftest of declarations.
generate() {
  local folder="$1"
  shift
  rm -rf "$folder"
  mkdir -p "$folder/classes"
  "$(jdk25)/bin/javac" --release 25 -proc:only "${LINT[@]}" \
    -Aioctlabi.emit=header,check,kernel,selftest -Aioctlabi.out="$folder" -d "$folder/classes" \
    -cp "$(jar_of annotations):$(jar_of runtime)" --processor-path "$(jar_of processor)" "$@"
}
