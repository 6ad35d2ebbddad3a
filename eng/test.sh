# shellcheck shell=bash
# shellcheck disable=SC2154 # root, dotnet and quick are set by the script that sources this
# The steps of ./test. Sourced by it, after common.sh; `quick` says whether the inner loop was asked for.

results=$root/artifacts/test-results

# finish_early: nothing could be run; the attempt itself counts as the one failure.
finish_early() {
  echo '0 passed, 1 failed'
  exit 1
}

# choose_projects NAME…: sets `projects` to the test projects named (all where none is), `needs_browser` and `needs_postgres`.
choose_projects() {
  local folder project name names=("$@")
  projects=()
  needs_browser=false
  needs_postgres=false
  for folder in tests/*.Tests; do
    project=$(basename "$folder")
    [[ -f $folder/$project.csproj ]] || continue
    if $quick && [[ $project == Luoshi.Browser.Tests ]]; then continue; fi
    if ((${#names[@]})); then
      for name in "${names[@]}"; do
        [[ $project == "$name" || $project == "Luoshi.$name.Tests" ]] && projects+=("$project")
      done
    else
      projects+=("$project")
    fi
  done
  if ((${#projects[@]} == 0)); then
    say "没有这样的测试项目：$*" "No such test project: $*"
    finish_early
  fi
  for project in "${projects[@]}"; do
    case $project in
      Luoshi.Browser.Tests) needs_browser=true ;;
      Luoshi.Office.Tests | Luoshi.Web.Tests | Luoshi.Cli.Tests) needs_postgres=true ;;
    esac
  done
}

# find_postgres: whether a PostgreSQL server can be started; the tests start one of their own and need no running service.
find_postgres() {
  local folder
  for folder in "${LUOSHI_POSTGRES:-}" /usr/lib/postgresql/*/bin; do
    [[ -n $folder && -x $folder/initdb ]] && return 0
  done
  command -v initdb >/dev/null
}

# install_needs: Chromium with a Chinese font, and PostgreSQL, where the chosen projects need them; by apt-get where that is possible.
install_needs() {
  local missing=() elevate=()
  if $needs_browser; then
    command -v "${LUOSHI_CHROMIUM:-chromium}" >/dev/null || missing+=(chromium)
    compgen -G '/usr/share/fonts/truetype/wqy/*' >/dev/null || missing+=(fonts-wqy-microhei)
  fi
  if $needs_postgres && ! find_postgres; then missing+=(postgresql-15); fi
  ((${#missing[@]})) || return 0
  [[ $(id -u) == 0 ]] || elevate=(sudo -n)
  if command -v apt-get >/dev/null && { [[ $(id -u) == 0 ]] || sudo -n true 2>/dev/null; }; then
    say "正在安装：${missing[*]}" "Installing: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    mkdir -p artifacts
    if "${elevate[@]}" apt-get update >artifacts/apt.log 2>&1 &&
      "${elevate[@]}" apt-get install -y --no-install-recommends "${missing[@]}" >>artifacts/apt.log 2>&1; then
      return 0
    fi
    tail -n 5 artifacts/apt.log >&2
  fi
  say "测试还需要：${missing[*]}。没有装上，用到它们的测试会失败。请先安装（Debian：apt-get install ${missing[*]}）。" \
      "The tests also need: ${missing[*]}. They could not be installed, and the tests that use them will fail. Install them first (Debian: apt-get install ${missing[*]})."
}

# build_tests: restores and builds what will be run, once.
build_tests() {
  local what=(Luoshi.slnx)
  # A single project is quicker to build by itself than as part of the solution.
  ((${#projects[@]} == 1)) && what=("tests/${projects[0]}/${projects[0]}.csproj")
  if ! "$dotnet" build "${what[@]}" -v quiet -nologo --tl:off; then
    say '编译失败，原因见上。' 'The build failed; the reasons stand above.'
    return 1
  fi
}

# run_project PROJECT: runs one test project; its report goes to artifacts/test-results.
run_project() {
  local project=$1 options=(-noLogo -noColor -reporter quiet -result-xml "$results/$1.xml")
  $quick && options+=(-trait- Category=Long)
  # Hundreds of killed processes prove more than a few, and take too long for every run.
  $long && options+=(-trait Category=Reliability -diagnostics) || options+=(-trait- Category=Reliability)
  # A run that hangs is stopped, and counted as a failure.
  timeout --kill-after=10 1500 "$dotnet" "tests/$project/bin/Debug/net10.0/$project.dll" "${options[@]}" >"$results/$project.log" 2>&1
  echo $? >"$results/$project.exit"
  cat "$results/$project.log"
}

# run_tests: all projects, two at a time; the browser's alone at the end, so that it has the machine to itself.
run_tests() {
  local project
  rm -rf "$results"
  mkdir -p "$results"
  for project in "${projects[@]}"; do
    [[ $project == Luoshi.Browser.Tests ]] && continue
    while (($(jobs -rp | wc -l) >= 2)); do wait -n; done
    run_project "$project" &
  done
  wait
  if $needs_browser; then run_project Luoshi.Browser.Tests; fi
}

# count REPORT NAME: the number under that name in the first assembly element of a report.
count() { grep -o "<assembly [^>]*" "$1" | head -n 1 | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*'; }

# name_failures: says last, where a long log hides it, which tests failed.
name_failures() {
  local project
  for project in "${projects[@]}"; do
    [[ -s $results/$project.xml ]] || continue
    grep -o '<test [^>]*result="Fail"[^>]*' "$results/$project.xml" | sed -n 's/.* name="\([^"]*\)".*/  failed: \1/p'
  done
}

# add_up: prints a line for each project and the closing line; fails where anything failed or nothing ran.
add_up() {
  local passed=0 failed=0 skipped=0 project report good bad skip code
  echo
  for project in "${projects[@]}"; do
    report=$results/$project.xml
    code=$(cat "$results/$project.exit" 2>/dev/null || echo 1)
    if [[ -s $report ]] && grep -q '<assembly ' "$report"; then
      good=$(count "$report" passed)
      bad=$(($(count "$report" failed) + $(count "$report" errors)))
      skip=$(count "$report" skipped)
    else
      good=0 bad=0 skip=0
    fi
    # A run that broke off, or that held no test at all, is a failure of its own.
    if ((bad == 0)) && { ((code != 0)) || ((good + skip == 0)); }; then
      echo "  $project: exit code $code, $good passed; counted as a failure"
      bad=1
    fi
    printf '  %-28s %5d passed %3d failed %3d skipped\n' "$project" "$good" "$bad" "$skip"
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + skip))
  done
  name_failures
  local line="$passed passed, $failed failed"
  ((skipped == 0)) || line+=", $skipped skipped"
  echo "$line"
  ((failed == 0 && passed > 0))
}
