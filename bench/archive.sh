# shellcheck shell=bash
# shellcheck disable=SC2154 # root, dotnet and cli are set by the script that sources this
# The archive of the benchmarks: the labelled plans of the neighbour folder, or the examples, copied until they make up
# 200 MB, and the command line run over it. Sourced by bench/run; everything it makes is deleted again.

archive_bytes=200000000

# archive_texts: sets `texts` to the files that are copied.
archive_texts() {
  texts=("$root"/../shared/eval/dev/*.txt)
  [[ -f ${texts[0]} ]] || texts=("$root"/examples/*.txt)
}

# make_archive FOLDER: fills a folder; sets `archive_size` to its bytes and `archive_files` to its documents.
make_archive() {
  local each copy=0 copies
  archive_texts
  each=$(cat "${texts[@]}" | wc -c)
  copies=$(((archive_bytes + each - 1) / each))
  archive_size=$((each * copies))
  archive_files=$((${#texts[@]} * copies))
  for ((copy = 0; copy < copies; copy++)); do
    mkdir -p "$1/$copy"
    cp -- "${texts[@]}" "$1/$copy"
  done
}

# row JOBS FOLDER: compiles the archive and prints a line of the table.
row() {
  local jobs=$1 folder=$2 begin end pid peak=0 used=0 ticks fields seen
  begin=${EPOCHREALTIME/./}
  "$dotnet" "$cli" compile "$folder/in" --out "$folder/out" --jobs "$jobs" --lang en >"$folder/log" 2>&1 &
  pid=$!
  # What is read last before the end is the peak, and all but a moment of the processor's time.
  while kill -0 "$pid" 2>/dev/null; do
    seen=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null) || true
    peak=${seen:-$peak}
    if read -r -a fields <"/proc/$pid/stat" 2>/dev/null; then used=$((fields[13] + fields[14])); fi
    sleep 0.1
  done
  wait "$pid"
  end=${EPOCHREALTIME/./}
  ticks=$(getconf CLK_TCK)
  awk -v jobs="$jobs" -v bytes="$archive_size" -v time="$((end - begin))" -v used="$used" -v ticks="$ticks" -v peak="$peak" 'BEGIN {
    printf "| %d | %.1f s | %.1f | %.1f s | %.1f | %.0f MB |\n", jobs, time / 1e6, bytes / time, used / ticks, bytes / 1e6 / (used / ticks), peak * 1024 / 1e6 }'
  rm -rf "$folder/out"
}

# archive: prints the section.
archive() {
  local folder jobs
  folder=$(mktemp -d)
  make_archive "$folder/in"
  echo "$archive_files documents, $((archive_size / 1000000)) MB: the ${#texts[@]} texts of \`$(realpath -s --relative-to="$root" "$(dirname "${texts[0]}")")\`, copied. \`luoshi compile DIR --out DIR --jobs N\`"
  echo "from its start to its end, every plan.json written."
  echo
  echo '| jobs | time | MB/s | processor time | MB/s of processor time | peak memory |'
  echo '| ---: | ---: | ---: | ---: | ---: | ---: |'
  for jobs in 1 $(($(nproc) > 1 ? $(nproc) : 2)); do
    row "$jobs" "$folder"
  done
  rm -rf "$folder"
}
