# shellcheck shell=bash
# shellcheck disable=SC2154 # root is set by the script that sources this
# What the root scripts share. Sourced, never run; expects `root` to hold the repository's folder.

# say ZH EN: a message in both languages, on standard error so that the output of commands stays clean.
say() { printf '%s\n%s\n' "$1" "$2" >&2; }

# find_dotnet: sets `dotnet` to an SDK of version 10, or says how to get one and fails.
find_dotnet() {
  local candidate
  for candidate in "$(command -v dotnet || true)" "${DOTNET_ROOT:-}/dotnet" "$HOME/.dotnet/dotnet" /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet; do
    if [[ -x $candidate ]] && "$candidate" --list-sdks 2>/dev/null | grep -q '^10\.'; then
      dotnet=$candidate
      return 0
    fi
  done
  say '未找到 .NET SDK 10。下载：https://dotnet.microsoft.com/download/dotnet/10.0' \
      'The .NET SDK 10 was not found. Download: https://dotnet.microsoft.com/download/dotnet/10.0'
  say '或执行：curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0（装入 ~/.dotnet，无需管理员权限）' \
      'Or run: curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0 (goes into ~/.dotnet, needs no administrator)'
  return 1
}

# fingerprint: one line that changes when any file the command line is built from is added, changed or removed.
fingerprint() {
  local roots=("$root/src" "$root/eng" "$root"/Directory.* "$root/global.json")
  find "${roots[@]}" \( -name bin -o -name obj \) -prune -o -type f -printf '%T@ %s %p\n' | LC_ALL=C sort | cksum
}

# build_cli: brings artifacts/luoshi up to date and sets `cli`; costs a few milliseconds when nothing changed.
build_cli() {
  local output=$root/artifacts/luoshi stamp=$root/artifacts/luoshi.stamp log=$root/artifacts/luoshi.log now
  cli=$output/luoshi.dll
  now=$(fingerprint)
  if [[ -f $cli && -f $stamp && $(<"$stamp") == "$now" ]]; then
    dotnet=$(command -v dotnet || true)
    [[ -n $dotnet ]] || find_dotnet
    return
  fi
  find_dotnet || return 1
  mkdir -p "$output"
  exec 8>"$root/artifacts/luoshi.lock"
  flock 8
  if [[ -f $cli && -f $stamp && $(<"$stamp") == "$now" ]]; then
    exec 8>&-
    return
  fi
  say '正在编译 Luoshi（首次约一分钟）……' 'Building Luoshi (about a minute the first time) …'
  # Analyzers and documentation are for those who change the code; ./test and continuous integration run them.
  if ! "$dotnet" build "$root/src/Luoshi.Cli/Luoshi.Cli.csproj" -c Release -o "$output" -v quiet -nologo --tl:off \
    -p:RunAnalyzers=false -p:GenerateDocumentationFile=false >"$log" 2>&1 8>&-; then
    cat "$log" >&2
    say '编译失败，原因见上。' 'The build failed; the reasons stand above.'
    return 1
  fi
  printf '%s' "$now" >"$stamp"
  exec 8>&-
}
