# Makes two network namespaces as the kit does: this one, where every address is local, and a world joined to it; then
# watches here what $NOISE does in the world. Needs JAVA, CLASSES (a class path), NOISE
# and TCPDUMP (how it fares: well, ends, sleeps).
set -eu
PATH=$PATH:/usr/sbin:/sbin
folder=$(mktemp -d)
mkfifo "$folder/ready"
unshare --net sh -c "echo >'$folder/ready'; exec sleep 120" &
world=$!
trap 'kill $world; rm -r "$folder"' EXIT
read -r _ <"$folder/ready"

ip link set lo up
ip route add local 0.0.0.0/0 dev lo table main
ip -6 route add local ::/0 dev lo table main
ip route add blackhole 203.0.113.0/24
ip link add w0 type veth peer name eth0 netns "$world"
ip address add 10.9.0.1/30 dev w0
ip -6 address add fd00:9::1/64 dev w0 nodad
ip link set w0 up
nsenter -t "$world" -n sh -eu <<'WORLD'
ip link set lo up
ip address add 10.9.0.2/30 dev eth0
ip -6 address add fd00:9::2/64 dev eth0 nodad
ip link set eth0 up
ip route add default via 10.9.0.1
ip -6 route add default via fd00:9::1
WORLD
"$JAVA" -cp "$CLASSES" dev.candor.capture.Watching "$TCPDUMP" nsenter -t "$world" -n "$JAVA" -cp "$CLASSES" dev.candor.capture.Noise "$NOISE"
