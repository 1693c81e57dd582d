import Testing

@testable import Capture

@Suite("The rules as iptables-save prints them") struct SavedTextTests {
  private static let transparentProxy = """
    -A ISTIO_INBOUND -p tcp -m tcp --dport 15008 -j RETURN
    -A ISTIO_REDIRECT -p tcp -j REDIRECT --to-ports 15001
    -A ISTIO_IN_REDIRECT -p tcp -j REDIRECT --to-ports 15006
    -A ISTIO_DIVERT -j MARK --set-xmark 0x539/0xffffffff
    -A ISTIO_DIVERT -j ACCEPT
    -A ISTIO_TPROXY ! -d 127.0.0.1/32 -p tcp -j TPROXY --on-port 15006 --on-ip 0.0.0.0 --tproxy-mark 0x539/0xffffffff
    -A PREROUTING -p tcp -j ISTIO_INBOUND
    -A ISTIO_INBOUND -p tcp -m tcp --dport 80:81 -m conntrack --ctstate RELATED,ESTABLISHED -j ISTIO_DIVERT
    -A ISTIO_INBOUND -p tcp -m tcp --dport 80:81 -j ISTIO_TPROXY
    -A OUTPUT -j ISTIO_OUTPUT
    -A ISTIO_OUTPUT -s 127.0.0.6/32 -o lo -j RETURN
    -A ISTIO_OUTPUT ! -d 127.0.0.1/32 -o lo -p tcp -m multiport ! --dports 53,15008 -m owner --uid-owner 1337 -j ISTIO_IN_REDIRECT
    -A ISTIO_OUTPUT -o lo -p tcp -m tcp ! --dport 53 -m owner ! --uid-owner 1337 -j RETURN
    -A ISTIO_OUTPUT -m owner --uid-owner 1337 -j RETURN
    -A ISTIO_OUTPUT ! -d 127.0.0.1/32 -o lo -p tcp -m tcp ! --dport 15008 -m owner --gid-owner 1 -j ISTIO_IN_REDIRECT
    -A ISTIO_OUTPUT -o lo -p tcp -m tcp ! --dport 53 -m owner ! --gid-owner 1 -j RETURN
    -A ISTIO_OUTPUT -m owner --gid-owner 1 -j RETURN
    -A OUTPUT -j ISTIO_OUTPUT_DNS
    -A ISTIO_OUTPUT -j ISTIO_OUTPUT_DNS
    -A ISTIO_OUTPUT_DNS -d 10.96.0.10/32 -p tcp -m tcp --dport 53 -j REDIRECT --to-ports 15053
    -A ISTIO_OUTPUT_DNS -d 10.96.0.10/32 -p udp -m udp --dport 53 -j REDIRECT --to-ports 15053
    -A ISTIO_OUTPUT_DNS -p udp -m udp --dport 53 -m owner --uid-owner 1337 -j CT --zone 1
    -A ISTIO_OUTPUT_DNS -p udp -m udp --sport 15053 -m owner --uid-owner 1337 -j CT --zone 2
    -A ISTIO_OUTPUT_DNS -p udp -m udp --dport 53 -m owner --gid-owner 1 -j CT --zone 1
    -A ISTIO_OUTPUT_DNS -p udp -m udp --sport 15053 -m owner --gid-owner 1 -j CT --zone 2
    -A PREROUTING -j ISTIO_INBOUND
    -A ISTIO_OUTPUT_DNS -d 10.96.0.10/32 -p udp -m udp --dport 53 -j CT --zone 2
    -A ISTIO_INBOUND -s 10.96.0.10/32 -p udp -m udp --sport 53 -j CT --zone 1
    -A ISTIO_OUTPUT -d 127.0.0.1/32 -j RETURN
    -A ISTIO_OUTPUT -j RETURN
    -A ISTIO_OUTPUT -d 10.0.0.0/8 -j ISTIO_REDIRECT
    -A PREROUTING -p tcp -m mark --mark 0x539 -j CONNMARK --save-mark --nfmask 0xffffffff --ctmask 0xffffffff
    -A OUTPUT -o lo -p tcp -m mark --mark 0x539 -j RETURN
    -A OUTPUT ! -d 127.0.0.1/32 -o lo -p tcp -m owner --uid-owner 1337 -j MARK --set-xmark 0x53a/0xffffffff
    -A OUTPUT ! -d 127.0.0.1/32 -o lo -p tcp -m owner --gid-owner 1 -j MARK --set-xmark 0x53a/0xffffffff
    -A OUTPUT -p tcp -m connmark --mark 0x539 -j CONNMARK --restore-mark --nfmask 0xffffffff --ctmask 0xffffffff
    -A ISTIO_INBOUND -p tcp -m mark --mark 0x539 -j RETURN
    -A ISTIO_INBOUND -s 127.0.0.6/32 -i lo -p tcp -j RETURN
    -A ISTIO_INBOUND -i lo -p tcp -m mark ! --mark 0x53a -j RETURN

    """

  private func texts(_ rules: CaptureRules, _ family: IPFamily) -> String {
    rules.rules(for: family).map { $0.savedText(for: family) + "\n" }.joined()
  }

  @Test("conditions stand in the kernel's order, marks are hexadecimal, ranges have no host bits")
  func tproxy() throws {
    let options = try CaptureOptions(
      arguments: ["-m", "TPROXY", "-b", "80:81", "--redirect-dns", "-i", "10.1.2.3/8", "-x", "0.0.0.0/0", "-g", "1"]
    )
    let host = CaptureHost(nameServers: [try IPAddress("10.96.0.10")])
    #expect(texts(CaptureRules(options, on: host), .ipv4) == Self.transparentProxy)
  }

  @Test("IPv6 has the spelling of the C library and its own rejection")
  func ipv6() throws {
    let words = ["-i", "::127.0.0.53/128,2001:DB8:0::1/32"]
    let capture = CaptureRules(try CaptureOptions(arguments: words), on: CaptureHost(usesIPv6: true))
    #expect(
      capture.rules(for: .ipv6).suffix(2).map { $0.savedText(for: .ipv6) } == [
        "-A ISTIO_OUTPUT -d ::127.0.0.53/128 -j ISTIO_REDIRECT", "-A ISTIO_OUTPUT -d 2001:db8::/32 -j ISTIO_REDIRECT",
      ]
    )
    #expect(
      texts(CaptureRules(LegacyOptions(.oneZero)), .ipv6) == """
        -A INPUT -m state --state ESTABLISHED -j ACCEPT
        -A INPUT -j REJECT --reject-with icmp6-port-unreachable

        """
    )
  }
}
