# Makes the kit's own namespaces a place where every address is the kit's and none leads out; then becomes the program
# that is given. Source: ip-route(8), ip-rule(8).
set -e
mount -t tmpfs tmpfs /run
for conf in /proc/sys/net/ipv6/conf/all /proc/sys/net/ipv6/conf/default; do
    [ ! -e $conf ] || echo 0 >$conf/disable_ipv6
done
six=$([ -e /proc/net/if_inet6 ] || echo '#')

# Connections that a step wants refused are led into here: every address is local here as well, but nothing listens.
: >/run/closed
unshare --net=/run/closed true
exec 9</proc/self/ns/net
nsenter --net=/run/closed ip link add out type veth peer name closed netns /proc/self/fd/9
exec 9<&-
nsenter --net=/run/closed ip -batch - <<END
link set lo up
link set out up
addr add 192.0.2.2/32 dev out
route add 192.0.2.1 dev out
route add 10.0.0.0/8 via 192.0.2.1 dev out
route add local 0.0.0.0/0 dev lo table main
$six addr add fd00:66::2/128 dev out nodad
$six route add fd00:66::1 dev out
$six route add fc00::/7 via fd00:66::1 dev out
$six route add local ::/0 dev lo table main
END
ip -batch - <<END
link set lo up
link set closed up
addr add 192.0.2.1/32 dev closed
route add 192.0.2.2 dev closed
route add default via 192.0.2.2 dev closed table 66
route add local 0.0.0.0/0 dev lo table main
$six addr add fd00:66::1/128 dev closed nodad
$six route add fd00:66::2 dev closed
$six route add default via fd00:66::2 dev closed table 66
$six route add local ::/0 dev lo table main
END
echo 1 >/proc/sys/net/ipv4/ip_forward
# Worlds reach the kit at its own loopback as well, see world.sh.
echo 1 >/proc/sys/net/ipv4/conf/all/route_localnet
[ -n "$six" ] || echo 1 >/proc/sys/net/ipv6/conf/all/forwarding
exec "$@"
