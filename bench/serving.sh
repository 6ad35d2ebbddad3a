# shellcheck shell=bash
# shellcheck disable=SC2154 # work, base, seconds are set by the script that sources this
# How pages of a running server are asked for. Sourced, never run; expects `work` (a folder of its own), `base` (the server's address) and `seconds`.

# ask CONNECTIONS ADDRESS [WRK'S OPTIONS]: "median-in-ms requests-a-second"
ask() {
  local connections=$1 address=$2
  shift 2
  wrk -t1 -c"$connections" -d"${seconds}s" --latency "$@" "$address" >"$work/wrk"
  grep -q 'Non-2xx' "$work/wrk" && { say "有请求失败：$address" "Requests failed: $address"; cat "$work/wrk" >&2; return 1; }
  awk '/50%/ { t = $2; ms = t + 0; if (t ~ /us$/) ms /= 1000; else if (t !~ /ms$/) ms *= 1000 } /Requests\/sec/ { rate = $2 } END { printf "%.2f %.0f\n", ms, rate }' "$work/wrk"
}
# memory PID…: megabytes, what processes share counted once.
memory() { cat $(printf '/proc/%s/smaps_rollup ' "$@") 2>/dev/null | awk '/^Pss:/ { sum += $2 } END { printf "%.0f", sum / 1024 }'; }
load() { cut -d' ' -f1 /proc/loadavg; }

# cookie USER: what the browser of that demo person holds.
cookie() {
  local jar=$work/jar.$1 token
  token=$(curl -s -c "$jar" "$base/sign-in" | grep -o '__RequestVerificationToken" value="[^"]*' | head -n 1 | cut -d'"' -f3)
  curl -s -o /dev/null -b "$jar" -c "$jar" --data-urlencode "__RequestVerificationToken=$token" -d _handler=demo -d "demo=$1" "$base/sign-in"
  awk 'NF == 7 { printf "%s%s=%s", n++ ? "; " : "", $6, $7 }' "$jar"
}

# Every request asks for something that was not asked for before, so that no page is at hand.
cat >"$work/anew.lua" <<'LUA'
local asked = 0
local at = os.time()
function request()
  asked = asked + 1
  return wrk.format(nil, wrk.path .. "?page=" .. at .. "-" .. asked)
end
LUA
