# Makes the kit's own namespaces a place where every address is the kit's and none leads out; then becomes the program
# that is given. Source: ip-route(8), ip-rule(8).
set -e
mount -t tmpfs tmpfs /run
for conf in /proc/sys/net/ipv6/conf/all /proc/sys/net/ipv6/conf/default; do
    [ ! -e $conf ] || echo 0 >$conf/disable_ipv6
done
six=$([ -e /proc/net/if_inet6 ] || echo '#')

# Connections that a step wants refused are led into here: every address is local here as well, but nothing listens.
# The addresses of names (fd00:c4:d0::/64) lie among those of the worlds (fc00::/7), to which the refusal goes back.
: >/run/closed
unshare --net=/run/closed true
exec 9</proc/self/ns/net
nsenter --net=/run/closed ip link add out type veth peer name closed netns /proc/self/fd/9
exec 9<&-
nsenter --net=/run/closed ip -batch - <<END
link set lo up
link set out up
addr add 192.0.2.2/32 dev out
route add 192.0.2.1 dev out table 50
route add 10.0.0.0/8 via 192.0.2.1 dev out table 50 onlink
rule add pref 5 lookup 50
rule add pref 10 lookup local
rule del pref 0
route add local 0.0.0.0/0 dev lo table local
$six addr add fd00:66::2/128 dev out nodad
$six route add fd00:66::1 dev out
$six route add fc00::/7 via fd00:66::1 dev out
$six route add local fd00:c4:d0::/64 dev lo table main
$six route add local ::/0 dev lo table main
END

# Every address is local; what is not (the worlds, table 50) and what is to be refused (table 66) comes before that. The
# route has to be in the table "local": elsewhere, an answer from such an address finds no way once there is a rule.
ip -batch - <<END
link set lo up
link set closed up
addr add 192.0.2.1/32 dev closed
route add 192.0.2.2 dev closed table 50
route add default via 192.0.2.2 dev closed table 66 onlink
route add throw 10.0.0.0/8 table 66
route add throw 127.0.0.0/8 table 66
rule add pref 5 lookup 50
rule add pref 10 lookup local
rule del pref 0
route add local 0.0.0.0/0 dev lo table local
$six addr add fd00:66::1/128 dev closed nodad
$six route add fd00:66::2 dev closed
$six route add default via fd00:66::2 dev closed table 66
$six route add local ::/0 dev lo table main
END
echo 1 >/proc/sys/net/ipv4/ip_forward
# A refusal comes from an address that is local here as well.
echo 1 >/proc/sys/net/ipv4/conf/closed/accept_local
# Worlds reach the kit at its own loopback as well, see world.sh.
echo 1 >/proc/sys/net/ipv4/conf/all/route_localnet
[ -n "$six" ] || echo 1 >/proc/sys/net/ipv6/conf/all/forwarding
exec "$@"
