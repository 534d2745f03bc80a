#!/bin/sh
# sh record_all.sh <datasets folder> <output folder>
# Runs every Python recorder. The output folder must already hold what ML.NET gave
# (*.mlnet.json, titanic-scored.csv, iris-scored.csv): two of the recorders read it.
set -e
datasets=$(cd "$1" && pwd)
output=$(cd "$2" && pwd)
cd "$(dirname "$0")"
for tool in scikit_learn scipy statsmodels numpy pandas mpmath networkx torch; do
    python3 record_$tool.py "$datasets" "$output"
done
python3 measure_mlnet.py "$datasets" "$output"
