import { expect, test } from 'vitest'
import { readTrace } from '../../../scripts/check-network/read-trace.ts'

const counted = (...lines: string[]) => {
  const { toNetwork, lookups } = readTrace(lines.join('\n'))
  return { toNetwork: toNetwork.length, lookups: lookups.length }
}

test('a connection to an internet address is counted, also one to this computer', () => {
  expect(
    counted(
      '12 connect(17, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = 0',
      '12 connect(17, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
      '12 connect(17, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    ),
  ).toEqual({ toNetwork: 3, lookups: 0 })
})

test('also one that failed, and one that was cut in two', () => {
  expect(
    counted(
      '12 connect(17, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 ENETUNREACH (Network is unreachable)',
      '13 connect(9, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.1")}, 16 <unfinished ...>',
      '13 <... connect resumed>) = 0',
    ),
  ).toEqual({ toNetwork: 2, lookups: 0 })
})

test('a datagram is counted', () => {
  expect(
    counted(
      '12 sendto(5, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(3478), sin_addr=inet_addr("192.0.2.1")}, 16) = 1',
    ),
  ).toEqual({ toNetwork: 1, lookups: 0 })
})

test('a question to a name server is a lookup too, and so is one to a resolver of this computer', () => {
  expect(
    counted(
      '12 connect(5, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0',
      '12 connect(5, {sa_family=AF_UNIX, sun_path="/run/avahi-daemon/socket"}, 110) = 0',
      '12 connect(5, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0',
    ),
  ).toEqual({ toNetwork: 1, lookups: 3 })
})

test('the display, the list of network cards and a socket that is only opened are nobody else’s', () => {
  expect(
    counted(
      '12 connect(18, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X77"}, 21) = 0',
      '12 connect(3, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such file or directory)',
      '12 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 52',
      '12 sendto(50, [{nlmsg_len=17, nlmsg_type=RTM_GETADDR}, {ifi_family=AF_UNSPEC}], 17, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 17',
      '12 <... recvfrom resumed>[[{nlmsg_type=RTM_NEWADDR}, {ifa_family=AF_INET, ifa_prefixlen=8}]], 8192, 0, NULL, NULL) = 396',
    ),
  ).toEqual({ toNetwork: 0, lookups: 0 })
})
