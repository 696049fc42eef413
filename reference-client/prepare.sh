#!/bin/sh
# Builds the client where its jar is missing or older than its sources, and the archive of its classes by which it starts
# sooner; needs a JDK 17 and nothing else.
set -eu
cd "$(dirname "$0")"
jar=$PWD/target/candor-client.jar
archive=$PWD/target/candor-client.jsa
if [ ! -f "$jar" ] || [ -n "$(find src/main pom.xml ../pom.xml -newer "$jar" -print)" ]; then
  cd ..
  maven=./mvnw
  if command -v mvn >/dev/null 2>&1; then maven=mvn; fi
  "$maven" -B -q -ntp -pl reference-client -am -DskipTests -Dspotless.check.skip package >&2
fi

# One run to an endpoint that refuses tells which classes it takes. Without the archive all works as well, only later.
archive() {
  export HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_STATE_HOME="$work/state" CANDOR_ENDPOINT=http://127.0.0.1:9/
  unset DO_NOT_TRACK CANDOR_TELEMETRY
  java -jar "$jar" --profile candor consent grant
  echo '{"host":{"name":"acme","version":"1.2.3"},"events":[{"name":"heartbeat"}]}' |
    JAVA_TOOL_OPTIONS="-XX:DumpLoadedClassList=$work/classes-%p" java -jar "$jar" --profile candor emit
  waited=0
  until grep -qs '^sun/net/www/http/HttpClient' "$work"/classes-* || [ "$waited" -eq 80 ]; do
    waited=$((waited + 1))
    sleep 0.1
  done
  cat "$work"/classes-* >"$work/classes"
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:dump -XX:SharedClassListFile="$work/classes" \
    -XX:SharedArchiveFile="$work/archive" -cp "$jar"
  mv "$work/archive" "$archive"
}
if [ -z "$(find "$archive" -newer "$jar" -print 2>/dev/null)" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  archive >"$work/log" 2>&1 || rm -f "$archive"
fi
