import Testing

@testable import Capture

@Suite("The rules of the scripts of old") struct LegacyRulesTests {
  private func text(
    _ generation: LegacyGeneration,
    _ words: String,
    environment: [String: String] = [:]
  ) throws -> (ipv4: String, ipv6: String) {
    let arguments = words.split(separator: " ").map(String.init)
    let rules = CaptureRules(try LegacyOptions(generation, arguments: arguments, environment: environment))
    return (rules.restoreText(for: .ipv4), rules.families.contains(.ipv6) ? rules.restoreText(for: .ipv6) : "")
  }

  @Test("0.7 captures everything and notes why on every rule")
  func prepareProxy() throws {
    let text = try text(.zeroSeven, "prepare_proxy.sh -p 15001 -u 1337")
    #expect(text.ipv6 == "")
    #expect(
      text.ipv4 == """
        * nat
        -N ISTIO_REDIRECT
        -N ISTIO_OUTPUT
        -A ISTIO_REDIRECT -p tcp -j REDIRECT --to-port 15001 -m comment --comment istio/redirect-to-envoy-port
        -A PREROUTING -j ISTIO_REDIRECT -m comment --comment istio/install-istio-prerouting
        -A OUTPUT -p tcp -j ISTIO_OUTPUT -m comment --comment istio/install-istio-output
        -A ISTIO_OUTPUT -o lo ! -d 127.0.0.1/32 -j ISTIO_REDIRECT -m comment --comment istio/redirect-implicit-loopback
        -A ISTIO_OUTPUT -m owner --uid-owner 1337 -j RETURN -m comment --comment istio/bypass-envoy
        -A ISTIO_OUTPUT -d 127.0.0.1/32 -j RETURN -m comment --comment istio/bypass-explicit-loopback
        -A ISTIO_OUTPUT -j ISTIO_REDIRECT -m comment --comment istio/redirect-default-outbound
        COMMIT

        """
    )
  }

  @Test("0.7 captures the ranges that are listed alone")
  func prepareProxyRanges() throws {
    let text = try text(.zeroSeven, "-p 15001 -u 1337 -i 10.0.0.0/8,172.16.0.0/12")
    #expect(
      text.ipv4.split(separator: "\n").suffix(4) == [
        "-A ISTIO_OUTPUT -d 10.0.0.0/8 -j ISTIO_REDIRECT -m comment --comment istio/redirect-ip-range-10.0.0.0/8",
        "-A ISTIO_OUTPUT -d 172.16.0.0/12 -j ISTIO_REDIRECT -m comment --comment istio/redirect-ip-range-172.16.0.0/12",
        "-A ISTIO_OUTPUT -j RETURN -m comment --comment istio/bypass-default-outbound",
        "COMMIT",
      ]
    )
  }

  @Test("0.8 captures what is listed and refuses IPv6")
  func zeroEight() throws {
    let text = try text(.zeroEight, "-p 15001 -u 1337 -m REDIRECT -i * -x 10.1.0.0/16 -b * -d 8080")
    #expect(
      text.ipv4 == """
        * nat
        -N ISTIO_REDIRECT
        -N ISTIO_INBOUND
        -N ISTIO_OUTPUT
        -A ISTIO_REDIRECT -p tcp -j REDIRECT --to-port 15001
        -A PREROUTING -p tcp -j ISTIO_INBOUND
        -A ISTIO_INBOUND -p tcp --dport 22 -j RETURN
        -A ISTIO_INBOUND -p tcp --dport 8080 -j RETURN
        -A ISTIO_INBOUND -p tcp -j ISTIO_REDIRECT
        -A OUTPUT -p tcp -j ISTIO_OUTPUT
        -A ISTIO_OUTPUT -o lo ! -d 127.0.0.1/32 -j ISTIO_REDIRECT
        -A ISTIO_OUTPUT -m owner --uid-owner 1337 -j RETURN
        -A ISTIO_OUTPUT -m owner --gid-owner 1337 -j RETURN
        -A ISTIO_OUTPUT -d 127.0.0.1/32 -j RETURN
        -A ISTIO_OUTPUT -d 10.1.0.0/16 -j RETURN
        -A ISTIO_OUTPUT -j ISTIO_REDIRECT
        COMMIT

        """
    )
    #expect(
      text.ipv6 == """
        * filter
        -F INPUT
        -A INPUT -m state --state ESTABLISHED -j ACCEPT
        -A INPUT -j REJECT
        COMMIT

        """
    )
  }

  @Test("0.8 leaves no range out when ranges are listed, takes root for the proxy, and lets IPv6 in when told")
  func zeroEightRanges() throws {
    let environment = ["ENABLE_INBOUND_IPV6": "1", "ISTIO_SERVICE_CIDR": "10.0.0.0/8"]
    let text = try text(.zeroEight, "-x 10.1.0.0/16", environment: environment)
    #expect(text.ipv6 == "")
    #expect(
      text.ipv4 == """
        * nat
        -N ISTIO_REDIRECT
        -N ISTIO_OUTPUT
        -A ISTIO_REDIRECT -p tcp -j REDIRECT --to-port 15001
        -A OUTPUT -p tcp -j ISTIO_OUTPUT
        -A ISTIO_OUTPUT -o lo ! -d 127.0.0.1/32 -j ISTIO_REDIRECT
        -A ISTIO_OUTPUT -m owner --uid-owner 1337 -j RETURN
        -A ISTIO_OUTPUT -m owner --gid-owner 1337 -j RETURN
        -A ISTIO_OUTPUT -m owner --uid-owner 0 -j RETURN
        -A ISTIO_OUTPUT -m owner --gid-owner 0 -j RETURN
        -A ISTIO_OUTPUT -d 127.0.0.1/32 -j RETURN
        -A ISTIO_OUTPUT -d 10.0.0.0/8 -j ISTIO_REDIRECT
        -A ISTIO_OUTPUT -j RETURN
        COMMIT

        """
    )
  }

  @Test("1.0 has groups, a port for inbound traffic, and the transparent proxy's rule twice for a listed port")
  func oneZero() throws {
    let environment = ["INBOUND_CAPTURE_PORT": "15006", "ENABLE_INBOUND_IPV6": "1"]
    let words = "-u 1337 -g 1338 -m TPROXY -b 9080 -i 10.0.0.0/8 -x 10.1.0.0/16"
    #expect(
      try text(.oneZero, words, environment: environment).ipv4 == """
        * mangle
        -N ISTIO_DIVERT
        -N ISTIO_TPROXY
        -N ISTIO_INBOUND
        -A ISTIO_DIVERT -j MARK --set-mark 1337
        -A ISTIO_DIVERT -j ACCEPT
        -A ISTIO_TPROXY ! -d 127.0.0.1/32 -p tcp -j TPROXY --tproxy-mark 1337/0xffffffff --on-port 15001
        -A PREROUTING -p tcp -j ISTIO_INBOUND
        -A ISTIO_INBOUND -p tcp --dport 9080 -m socket -j ISTIO_DIVERT
        -A ISTIO_INBOUND -p tcp --dport 9080 -m socket -j ISTIO_DIVERT
        -A ISTIO_INBOUND -p tcp --dport 9080 -j ISTIO_TPROXY
        COMMIT
        * nat
        -N ISTIO_REDIRECT
        -N ISTIO_IN_REDIRECT
        -N ISTIO_OUTPUT
        -A ISTIO_REDIRECT -p tcp -j REDIRECT --to-port 15001
        -A ISTIO_IN_REDIRECT -p tcp -j REDIRECT --to-port 15006
        -A OUTPUT -p tcp -j ISTIO_OUTPUT
        -A ISTIO_OUTPUT -o lo ! -d 127.0.0.1/32 -j ISTIO_REDIRECT
        -A ISTIO_OUTPUT -m owner --uid-owner 1337 -j RETURN
        -A ISTIO_OUTPUT -m owner --gid-owner 1338 -j RETURN
        -A ISTIO_OUTPUT -d 127.0.0.1/32 -j RETURN
        -A ISTIO_OUTPUT -d 10.1.0.0/16 -j RETURN
        -A ISTIO_OUTPUT -d 10.0.0.0/8 -j ISTIO_REDIRECT
        -A ISTIO_OUTPUT -j RETURN
        COMMIT

        """
    )
  }

  @Test("1.0 redirects inbound traffic to the outbound port when it has no other, and marked packets have a route")
  func oneZeroDefaults() throws {
    let options = try LegacyOptions(.oneZero, arguments: ["-p", "15100", "-m", "TPROXY", "-b", "*"])
    #expect(options.capture.inboundCapturePort == 15100)
    #expect(
      CaptureRules(options).routes.map { $0.arguments(.add).joined(separator: " ") } == [
        "rule add fwmark 1337 lookup 133", "route add local default dev lo table 133",
      ]
    )
  }

  @Test(
    "what a generation does not know is refused with its place",
    arguments: [
      (.zeroSeven, "-p 15001", "argument 3 (-u): Istio 0.7 needs this option; add it"),
      (.zeroSeven, "-p 1 -u 1 -x 10.0.0.0/8", "argument 5 (-x): Istio 0.7 has no such option; leave it out"),
      (.zeroEight, "-g 1", "argument 1 (-g): Istio 0.8 has no such option; leave it out"),
      (.oneZero, "-k eth0", "argument 1 (-k): unknown flag; see the flags of istio-iptables"),
      (.oneZero, "-u", "argument 1 (-u): the flag needs a value; write one after it"),
      (
        .oneZero, "-u 1 -x fd00::/8",
        #"argument 4 (-x): "fd00::/8" is of IPv6, which this generation does not know; leave it out"#
      ),
      (
        .oneZero, "clean",
        "argument 1 (clean): only flags of istio-iptables are expected here; "
          + "leave the word out or quote it with its flag"
      ),
    ] as [(LegacyGeneration, String, String)]
  )
  func refuses(generation: LegacyGeneration, words: String, message: String) {
    let arguments = words.split(separator: " ").map(String.init)
    let error = #expect(throws: CaptureInputError.self) { try LegacyOptions(generation, arguments: arguments) }
    #expect(error?.message == message)
  }
}
