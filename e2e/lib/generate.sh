# shellcheck shell=bash
# What the processor makes of declarations: the sample's, all that can be declared, a device whose calls
# wait, and the sample's heater in each of its versions.

# Builds the jars that are absent, or older than a source. Maven leaves a jar alone that would stay the
# same, so the time of the last build counts as well.
need_jars() {
  local module jar stale='' built=e2e/target/built
  for module in annotations runtime core processor sample; do
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

# Declarations that break rules of advice for the sake of the tests.
generate_tested() {
  local LINT=(-nowarn)
  generate "$@"
}

# What all guests' modules and programs are made of, below GENERATED.
generate_all() {
  local version
  rm -rf "$GENERATED"
  generate "$GENERATED/sample" sample/src/main/java/io/github/ioctlabi/sample/{Sensor,Vnet}.java
  generate_tested "$GENERATED/vocabulary" processor/src/test/resources/dispatcher/*.java
  generate "$GENERATED/waiting" e2e/waiting/Waiting.java
  for version in 0 1 2; do
    generate "$GENERATED/heater$version" "$(heater_source "$version")"
  done
}

# Programs of each version of the heater, which drivers of each are called by.
GROWTH=abi-tests/src/test/resources/growth

# The declaration of a version of the heater: the newest is the sample's.
heater_source() {
  local kept="sample/versions/$1/Heater.java"
  if [ -e "$kept" ]; then echo "$kept"; else echo sample/src/main/java/io/github/ioctlabi/sample/Heater.java; fi
}

# Where the generated files for a module are.
generated_for() {
  case "$1" in
    sensor | vnet) echo "$GENERATED/sample" ;;
    *) echo "$GENERATED/$1" ;;
  esac
}

# A driver of a dispatcher, whose header is named, that agrees to everything, as a module.
reference_module() { "$(jdk25)/bin/java" tests/kit/src/main/java/io/github/ioctlabi/kit/ReferenceModule.java "$1"; }
