#!/bin/sh
# Makes the user `runut` and lets it read $all. Repeating it changes nothing that matters.
set -eu

tanya() {
  curl --silent --show-error --cacert /certs/ca.crt --user "admin:$KURRENTDB_ADMIN_PASSWORD" --location-trusted "$@"
}

for n in 1 2 3; do
  if tanya --fail "https://kurrent$n:2113/health/live" --output /dev/null; then server="https://kurrent$n:2113"; fi
done
: "${server:?tidak ada anggota klaster yang menjawab}"

kode=$(tanya --output /dev/null --write-out '%{http_code}' --header 'content-type: application/json' \
  --data "{\"loginName\":\"runut\",\"fullName\":\"Runut\",\"password\":\"$RUNUT_KURRENTDB_PASSWORD\",\"groups\":[]}" "$server/users/")
case "$kode" in
  201) echo 'pengguna runut dibuat' ;;
  409) echo 'pengguna runut sudah ada' ;;
  *) echo "pengguna runut tidak dapat dibuat: jawaban $kode" >&2; exit 1 ;;
esac

id=$(cat /proc/sys/kernel/random/uuid)
kode=$(tanya --output /dev/null --write-out '%{http_code}' --header 'content-type: application/vnd.eventstore.events+json' \
  --data "[{\"eventId\":\"$id\",\"eventType\":\"\$metadata\",\"data\":{\"\$acl\":{\"\$r\":[\"\$admins\",\"runut\"],\"\$mr\":[\"\$admins\",\"runut\"]}}}]" \
  "$server/streams/%24all/metadata")
[ "$kode" = 201 ] || { echo "hak membaca \$all tidak dapat ditulis: jawaban $kode" >&2; exit 1; }
echo 'pengguna runut boleh membaca $all'
