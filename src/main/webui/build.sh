#!/bin/sh
# Builds the web UI into TARGET/classes, where the jar takes it from. Does nothing when nothing changed.
# usage: build.sh TARGET [test]
set -eu
here="$(cd "$(dirname "$0")" && pwd)"
target="$1"
stamp="$target/webui.built"
site="$target/classes/META-INF/resources"
# Reports of the command line carry the drawing with them; nobody fetches it from the server.
report="$target/classes/org/ridealong/launcher/analyze/report"
cd "$here"
sources="exam desk lab home shared index.html package.json package-lock.json tsconfig.json vite.config.ts vite.report.config.ts openapi.json build.sh"
if [ -f "$stamp" ] && [ -f "$site/index.html" ] && [ -f "$report/draw.js" ] && [ -z "$(find $sources -newer "$stamp" -type f -not -name schema.d.ts -print -quit)" ]; then
  exit 0
fi
mkdir -p "$target"
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "web UI: fetching libraries" >&2
  npm ci --no-audit --no-fund --loglevel=error >&2
fi
echo "web UI: building" >&2
npm run --silent types >&2
npm run --silent check >&2
npm run --silent test >&2
npm run --silent build -- --logLevel warn >&2
npm run --silent build -- --config vite.report.config.ts --logLevel warn >&2
mkdir -p "$report"
mv dist/report/report.js "$report/draw.js"
rmdir dist/report
mkdir -p "$site"
rm -rf "$site/assets" "$site/exam" "$site/desk" "$site/lab"
cp -R dist/. "$site/"
touch "$stamp"
