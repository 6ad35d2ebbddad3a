# shellcheck shell=bash
# A PostgreSQL server for one test run, in a folder of its own: no port, no password file, nothing of the machine's own servers.
# It lives as long as its standard input is open, so it also ends where the tests were killed. Prints "ready" when it can be used.
# Arguments: the folder of PostgreSQL's programs, and an empty folder named luoshi-pg-….
set -u
programs=$1 folder=$2
[[ $(basename "$folder") == luoshi-pg-* ]] || { echo "not a folder of the tests: $folder"; exit 1; }

# What stops the tests must not stop the one who cleans up after them.
trap '' HUP INT TERM
end() { rm -rf "$folder"; exit "$1"; }

# PostgreSQL refuses to run as root.
as=()
if [[ $(id -u) == 0 ]]; then
  id postgres >/dev/null 2>&1 || { echo 'PostgreSQL cannot run as root, and there is no user named postgres'; end 1; }
  chown postgres "$folder"
  as=(runuser -u postgres --)
fi
cd "$folder" || end 1

# The server sorts Chinese by its sounds unless a column says otherwise: an office's server may do so too.
"${as[@]}" "$programs/initdb" -D "$folder/data" -U postgres -A trust --no-sync -E UTF8 \
  --locale=C.UTF-8 --locale-provider=icu --icu-locale=zh >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log"; end 1; }
printf 'local all postgres trust\nlocal all all scram-sha-256\n' >"$folder/data/pg_hba.conf"
options="-c listen_addresses='' -c unix_socket_directories='$folder' -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
"${as[@]}" "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "$options" start </dev/null >/dev/null 2>&1 || { cat "$folder/log"; end 1; }

echo ready
read -r _
"${as[@]}" "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop </dev/null >/dev/null 2>&1
end 0
