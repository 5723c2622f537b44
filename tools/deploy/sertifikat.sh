#!/bin/sh
# Makes the certificate authority of the cluster and a certificate for each member, unless they are there.
# The authority's key stays in a volume of its own, which no other service has.
set -eu

cd /otoritas
if [ ! -f ca.crt ]; then
  es-gencert-cli create-ca -out /otoritas -days 3650
fi
cp ca.crt /certs/ca/ca.crt

for n in 1 2 3; do
  tujuan="/certs/kurrent$n"
  if [ ! -f "$tujuan/node.crt" ]; then
    es-gencert-cli create-node -ca-certificate /otoritas/ca.crt -ca-key /otoritas/ca.key -out "/tmp/kurrent$n" -days 825 \
      -ip-addresses "127.0.0.1,172.30.240.1$n" -dns-names "localhost,kurrent$n"
    cp "/tmp/kurrent$n/node.crt" "/tmp/kurrent$n/node.key" "$tujuan/"
  fi
  # KurrentDB runs as user 1000 and wants its key closed to others.
  chown -R 1000:1000 "$tujuan"
  chmod 700 "$tujuan"
  chmod 600 "$tujuan/node.key" "$tujuan/node.crt"
done

chmod 755 /certs/ca
chmod 644 /certs/ca/ca.crt
