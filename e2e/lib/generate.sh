# shellcheck shell=bash
# What the processor makes of the sample's declarations.

# Builds the jars that are absent or older than a source.
need_jars() {
  local module jar stale=''
  for module in annotations runtime processor sample; do
    jar="$module/target/ioctlabi-$module-0.1.0-SNAPSHOT.jar"
    if [ ! -e "$jar" ] || [ -n "$(find "$module/pom.xml" "$module/src/main" -newer "$jar" -print -quit)" ]; then
      stale="$module"
    fi
  done
  [ -n "$stale" ] || return 0
  command -v mvn >/dev/null || install_packages maven
  mvn -q -DskipTests -pl sample -am package
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
