#!/bin/sh
# Builds the client where its jar is missing or older than its sources; needs a JDK 17 and nothing else.
set -eu
cd "$(dirname "$0")"
jar=target/candor-client.jar
if [ ! -f "$jar" ] || [ -n "$(find src/main pom.xml ../pom.xml -newer "$jar" -print)" ]; then
  cd ..
  maven=./mvnw
  if command -v mvn >/dev/null 2>&1; then maven=mvn; fi
  "$maven" -B -q -ntp -pl reference-client -am -DskipTests -Dspotless.check.skip package >&2
fi
