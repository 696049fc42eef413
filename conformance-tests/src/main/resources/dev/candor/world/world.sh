# The namespaces of one world, joined to the kit's by one wire. Descriptor 9 leads to the kit's network. Ends, and ends
# all that runs in it, when its standard input does. Source: ip-link(8), veth(4), mount(8).
set -e
hostname "$NAME"
for conf in /proc/sys/net/ipv6/conf/all /proc/sys/net/ipv6/conf/default; do
    [ ! -e $conf ] || echo 0 >$conf/disable_ipv6
done
six=$([ -e /proc/net/if_inet6 ] || echo '#')
ip link add eth0 address "$MAC" type veth peer name "$WIRE" netns /proc/self/fd/9
# Honest programs speak plain HTTP to 127.0.0.1 alone, so the kit is to be found there: at its ports of 127.0.0.1 the
# wire comes before the loopback of the world.
ip -batch - <<END
link set lo up
link set eth0 up
addr add $IP4/32 dev eth0
route add $KIT4 dev eth0 src $IP4
route add default via $KIT4 dev eth0 src $IP4
route add default via $KIT4 dev eth0 src $IP4 table 77
rule add pref 10 lookup local
rule add pref 5 to 127.0.0.1 ipproto tcp dport $PORTS lookup 77
rule del pref 0
$six addr add $IP6/128 dev eth0 nodad
$six route add $KIT6 dev eth0
$six route add default via $KIT6 dev eth0 src $IP6
END
echo 1 >/proc/sys/net/ipv4/conf/eth0/route_localnet
echo 1 >/proc/sys/net/ipv4/conf/eth0/accept_local
nsenter --net=/proc/self/fd/9 ip -batch - <<END
link set $WIRE up
addr add $KIT4/32 dev $WIRE
route replace $IP4/32 dev $WIRE table 50
$six addr add $KIT6/128 dev $WIRE nodad
$six route replace $IP6/128 dev $WIRE
END
exec 9<&-
mount -t sysfs sysfs /sys
# Through a socket below /run a program could ask a service of the real machine for what it must not know.
mount -t tmpfs tmpfs /run
mount -t overlay overlay -o "lowerdir=$MACHINE/etc:/etc" /etc
[ ! -f /var/lib/dbus/machine-id ] || mount --bind "$MACHINE/etc/machine-id" /var/lib/dbus/machine-id
# A program that root runs would be allowed to write there, which it is not to.
mount --bind /proc/sys /proc/sys
mount -o remount,bind,ro,nosuid,nodev,noexec /proc/sys
printf "%s" "$STORES" | while read -r file store; do
    mount --bind "$MACHINE/$file" "$store"
done
# A JVM names a file there after its number, and numbers begin anew in each world.
if user=$(id -un 2>/dev/null); then
    mkdir -p "/tmp/hsperfdata_$user"
    mount -t tmpfs -o mode=700 tmpfs "/tmp/hsperfdata_$user"
fi
echo ready
read -r _ || :
