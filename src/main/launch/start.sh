#!/usr/bin/env bash
# Starts what the build made: start.sh APP server|analyze ARGUMENT..., where APP is the folder quarkus-app.
# start.sh APP archive server|analyze lets it run once and keeps the classes that Java has parsed for it; a start that
# finds them takes half of the time. Java looks itself whether an archive fits it and the jars, and goes on without one
# that does not.
set -euo pipefail
app="$(cd "$1" && pwd)"
program="$2"
shift 2

# The order in which Quarkus itself looks for classes; the same in every language of the machine.
server_path() {
  local IFS=: LC_ALL=C
  local jars=("$app"/quarkus/transformed-bytecode.jar "$app"/quarkus/generated-bytecode.jar "$app"/app/*.jar \
    "$app"/lib/main/*.jar "$app"/lib/boot/*.jar)
  echo "${jars[*]}"
}

# A handful of jars and nothing of the server.
analyze_path() {
  local IFS=: LC_ALL=C
  local jars=("$app"/app/*.jar "$app"/lib/main/info.picocli.picocli-*.jar \
    "$app"/lib/main/org.hipparchus.hipparchus-*.jar "$app"/lib/main/com.fasterxml.jackson.core.jackson-*.jar)
  echo "${jars[*]}"
}

# run PROGRAM JAVA_OPTION... -- ARGUMENT...
run() {
  local of="$1" command=(java -Xlog:cds*=off)
  shift
  while [ "$1" != -- ]; do command+=("$1"); shift; done
  shift
  case "$of" in
    server)
      command+=(--add-opens java.base/java.lang=ALL-UNNAMED
        -Djava.util.logging.manager=org.jboss.logmanager.LogManager
        -cp "$(server_path)" org.ridealong.launcher.Main)
      ;;
    analyze) command+=(-cp "$(analyze_path)" org.ridealong.launcher.analyze.AnalyzeMain) ;;
    *) echo "start.sh knows server, analyze and archive" >&2; exit 2 ;;
  esac
  exec "${command[@]}" "$@"
}

# Whether it succeeds is of no account: what was loaded until then is kept.
archive() {
  local of="$1" fresh="$app/$1.$$.jsa"
  shift
  (run "$of" -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit="$fresh" -- "$@") >/dev/null 2>&1 </dev/null || true
  [ ! -f "$fresh" ] || mv -f "$fresh" "$app/$of.jsa"
}

case "$program ${1:-}" in
  "archive analyze")
    trial="$(mktemp -d)"
    printf 'a,b,c\n1,0,1\n0,0,1\n1,1,1\n0,1,0\n1,1,0\n' >"$trial/data.csv"
    archive analyze classical --data "$trial/data.csv" --out "$trial/results"
    rm -rf "$trial"
    ;;
  "archive server") archive server rehearse ;;
  *)
    read -r -a options <<<"${RIDEALONG_JAVA_OPTIONS:-}"
    run "$program" -XX:SharedArchiveFile="$app/$program.jsa" "${options[@]}" -- "$@"
    ;;
esac
