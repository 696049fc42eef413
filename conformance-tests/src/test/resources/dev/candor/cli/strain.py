"""Strains a sealed world in the way that the first argument names, and writes what it saw beside itself."""

import base64
import gzip
import os
import resource
import socket
import ssl
import subprocess
import sys
import threading

HOST = "telemetry.candor.example"
SEEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), sys.argv[1] + ".txt")


def see(text):
    with open(SEEN, "a", encoding="utf-8") as file:
        file.write(f"{text}\n")


def tls(*protocols):
    context = ssl.create_default_context(cafile="/etc/ssl/certs/ca-certificates.crt")
    if protocols:
        context.set_alpn_protocols(list(protocols))
    return context.wrap_socket(socket.create_connection((HOST, 443), 9), server_hostname=HOST)


def thousand_connections():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 4096), hard))
    opened = [socket.create_connection((HOST, 443), 20) for _ in range(1000)]
    see(len(opened))


def http2_at_once():
    with socket.create_connection((HOST, 80), 9) as plain:
        plain.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00")
        plain.settimeout(2)
        see(plain.recv(64))


def http2_by_choice():
    with tls("h2") as secured:
        see(secured.selected_alpn_protocol())
        secured.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00\x00\x00\x00\x00")
        secured.settimeout(2)
        see(secured.recv(64))


def chunked_gzip():
    body = gzip.compress(b'{"strain":true}')
    head = f"POST /v1/events HTTP/1.1\r\nHost: {HOST}\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    see(base64.b64encode(body).decode())
    with tls("http/1.1") as secured:
        secured.sendall(head.encode() + b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))
        see(secured.recv(12))


def stays_connected():
    if os.fork() == 0:
        os.setsid()
        for number in range(3):
            os.close(number)
        if os.fork() == 0:
            kept = socket.create_connection((HOST, 80), 9)
            kept.sendall(f"GET /kept HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
            see("connected")
            threading.Event().wait()
        os._exit(0)


def listens_itself():
    try:
        socket.create_server(("0.0.0.0", 80))
        see("80 is his")
    except PermissionError:
        see("80 is not his")
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    probe.connect(("203.0.113.1", 9))
    server = socket.create_server(("0.0.0.0", 8080))
    for own in ("127.0.0.1", probe.getsockname()[0]):
        client = socket.create_connection((own, 8080), 9)
        client.sendall(b"to himself")
        see(server.accept()[0].recv(99))


def tries_to_leave():
    for line in (
        "nsenter --target 1 --net true",
        "nsenter --net=/proc/1/ns/net true",
        "unshare --net true",
        "mount -t tmpfs tmpfs /mnt",
        "umount /etc",
        "umount /run",
        "ip link set eth0 down",
        "ip route replace default dev lo",
        "sh -c 'echo 1 >/proc/sys/net/ipv4/ip_forward'",
        "sh -c 'echo other >/proc/sys/kernel/hostname'",
        "setpriv --reuid 0 true",
    ):
        done = subprocess.run(line, shell=True, capture_output=True)
        if done.returncode == 0:
            see(f"left: {line}")
    inside = "unshare --user --map-root-user --net --mount sh -c"
    subprocess.run(f"{inside} 'nsenter --target 1 --net true' && echo left >>{SEEN}", shell=True)
    see("tried")


def scans_loopback():
    scan("127.0.0.1")


def scans_kit():
    with open("/etc/resolv.conf", encoding="utf-8") as file:
        scan(file.read().split()[1])


def scan(to):
    see([port for port in range(1, 65536) if answers(to, port)])


def answers(to, port):
    with socket.socket() as client:
        client.settimeout(2)
        # A system may join a socket to itself where nobody listens.
        return client.connect_ex((to, port)) == 0 and client.getsockname() != client.getpeername()


def invalid_name():
    try:
        socket.create_connection(("collector.invalid", 443), 9)
        see("found")
    except OSError as missing:
        see(type(missing).__name__)


def ipv6_only():
    family, kind, _, _, address = socket.getaddrinfo(HOST, 80, socket.AF_INET6, socket.SOCK_STREAM)[0]
    with socket.socket(family, kind) as client:
        client.settimeout(9)
        client.connect(address)
        client.sendall(f"POST /six HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 0\r\n\r\n".encode())
        see(client.recv(12))


QUESTION = b"\x00\x07\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x06strain\x07example\x00\x00\x01\x00\x01"


def asks_over_tcp():
    with open("/etc/resolv.conf", encoding="utf-8") as file:
        kit = file.read().split()[1]
    with socket.create_connection((kit, 53), 9) as client:
        client.sendall(len(QUESTION).to_bytes(2, "big") + QUESTION)
        see(client.recv(512)[2:4])


def asks_another():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.settimeout(1)
        client.sendto(QUESTION, ("8.8.8.8", 53))
        try:
            see(client.recv(512)[:2])
        except OSError:
            see("no answer")


try:
    globals()[sys.argv[1].replace("-", "_")]()
except OSError as failed:
    see(type(failed).__name__)
