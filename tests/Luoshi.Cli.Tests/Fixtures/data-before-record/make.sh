#!/usr/bin/env bash
# make.sh LUOSHI FOLDER: fills FOLDER with the data folder of this fixture, by the pages of the older program LUOSHI (its luoshi.dll).
# The README beside it says which program that is. The server listens on this machine only and is stopped at the end.
set -euo pipefail
luoshi=$1 folder=$2 port=${LUOSHI_PORT:-5099}
base=http://127.0.0.1:$port
work=$(mktemp -d)
dotnet "$luoshi" serve --data "$folder" --url "$base" --as-of 2024-06-30 >"$work/log" &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do curl -sf -o /dev/null "$base/" && break; sleep 0.1; done

ask() { curl -sS -b "$work/cookies" -c "$work/cookies" "$@"; }
# send PAGE HANDLER FIELD=VALUE…: fills in the form of a page and prints where the answer leads.
send() {
  local page=$1 handler=$2 token fields=() field
  shift 2
  token=$(ask "$base$page" | grep -o '__RequestVerificationToken" value="[^"]*' | head -n 1 | cut -d'"' -f3)
  for field in "$@"; do fields+=(-F "$field"); done
  ask -o "$work/answer" -w '%{http_code} %{redirect_url}\n' -F "__RequestVerificationToken=$token" -F "_handler=$handler" "${fields[@]}" "$base${page}" >"$work/led"
  read -r code to <"$work/led"
  [[ $code == 302 ]] || { echo "$page: $code" >&2; sed 's/<[^>]*>//g' "$work/answer" | grep -v '^\s*$' >&2; exit 1; }
  echo "${to#"$base"}"
}

upload() { # upload NAME TEXT
  printf '%s' "$2" >"$work/$1"
  send / upload "File=@$work/$1;type=text/plain"
}

signed=(by=陈一 reason=会议纪要明确)
plan=$(upload 示范区.txt '示范区工作方案
一、目标
到2025年，新建学校12所，新增病床300张。
二、任务
（一）建设学校。新建学校，到2024年底前建成教育中心。（市教育局牵头，市财政局协办）
')
other=$(upload 青溪.txt '青溪县工作方案
一、目标
到2025年，新建道路500公里（县道200公里，乡道270公里）。
二、任务
（一）建设平台。建成平台。（县科技局、县发改局牵头）
')
gone=$(upload 误传.txt '误传的方案
一、目标
到2025年，新建公园3个。
')
send "$gone/delete" delete >/dev/null

send "$plan/corrections/new?item=T01" correction deadline=2026年6月 "${signed[@]}" >/dev/null
send "$plan/corrections/new?item=R02" correction role=lead "${signed[@]}" >/dev/null
withdrawn=$(ask "$base$plan/corrections" | grep -o 'withdraw?correction=[^"]*' | head -n 1 | cut -d= -f2)
send "$plan/corrections/withdraw?correction=$withdrawn" withdraw "${signed[@]}" >/dev/null

notice='关于修改示范区工作方案的通知
一、将“新建学校12所”修改为“新建学校15所”。
本通知自2024年3月1日起施行。
'
review=$(send "$plan/amendments" propose "text=$notice" "${signed[@]}")
send "$review" decide do=accept effective=2024-03-01 "${signed[@]}" >/dev/null
review=$(send "$plan/amendments" propose "text=${notice/15所/10所}" "${signed[@]}")
send "$review" decide do=decline "${signed[@]}" >/dev/null

number=$(ask "$base$other/findings" | tr -d '\n' | grep -o '<li id="[^"]*"' | head -n 1 | cut -d'"' -f2)
send "$other/findings/acknowledge?finding=$number" acknowledge "${signed[@]}" >/dev/null
