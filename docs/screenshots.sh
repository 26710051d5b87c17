#!/bin/sh
# Takes the pictures of the documents from the real product: builds it, runs a demo and walks through it.
# Every screen at three sizes lands in target/screens; the ones that the documents show are copied to docs/images.
set -eu
cd "$(dirname "$0")/.."
rm -rf target/screens
mvn -B -ntp -q -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=ScreenshotTour verify
for name in clip written desk-queue desk-evidence; do
  cp target/screens/1366/*-"$name".png "docs/images/$name.png"
done
for name in test items item distractors leniency run; do
  cp target/screens/figures/*-"$name".png "docs/images/lab-$name.png"
done
cp target/screens/figures/*-monitor.png docs/images/desk-monitor.png
