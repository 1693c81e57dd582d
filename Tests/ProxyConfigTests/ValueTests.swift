import Testing

@testable import ProxyConfig

@Suite("Small parts of a configuration")
struct ValueTests {
  @Test(
    "a length of time is written as protobuf writes it",
    arguments: [
      ("0s", "0s"), ("1.5s", "1.500s"), ("25ms", "0.025s"), ("1us", "0.000001s"), ("1ns", "0.000000001s"),
      ("1h2m3s", "3723s"), ("9223372036854775807ns", "9223372036.854775807s"),
    ]
  )
  func durations(text: String, expected: String) {
    #expect(ProtoDuration(text)?.text == expected)
  }

  @Test("what is no length of time is none", arguments: ["", "1", "-1s", "1d", "9223372036854775808ns"])
  func noDurations(text: String) {
    #expect(ProtoDuration(text) == nil)
  }

  @Test(
    "a percentage keeps four digits behind the point and stays within bounds",
    arguments: [
      (0.07, 700), (12.5, 125_000), (100, 1_000_000), (0.00001, 0), (-3, 0), (1e300, 1_000_000), (33.33333, 333_333),
    ] as [(Double, Int64)]
  )
  func percentages(percentage: Double, numerator: Int64) {
    #expect(Fraction.percent(percentage) == Fraction(numerator: numerator, denominator: .million))
  }

  @Test(
    "the digest is that of FIPS 180-4",
    arguments: [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"), ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
      ),
    ]
  )
  func digests(text: String, expected: String) {
    #expect(SHA1.hexadecimal(Array(text.utf8)) == expected)
  }

  @Test(
    "a port's protocol is what appProtocol, its name or its number says",
    arguments: [
      (nil, "http", 80, .http), (nil, "HTTP2-web", 80, .http2), (nil, "grpc-web-a", 80, .grpcWeb),
      (nil, "grpc", 80, .grpc), (nil, "web", 80, .detected), (nil, "", 3_306, .tcp), (nil, "http", 3_306, .http),
      ("kubernetes.io/h2c", "tcp", 80, .http2), ("kubernetes.io/wss", "", 80, .https), ("other", "http", 80, .detected),
      (nil, "detected", 80, .detected),
    ] as [(String?, String, Int, PortProtocol)]
  )
  func protocols(appProtocol: String?, name: String, number: Int, expected: PortProtocol) {
    #expect(PortProtocol(appProtocol: appProtocol, name: name, number: number, transport: "TCP") == expected)
  }

  @Test(
    "brackets and quotes of an expression come in pairs",
    arguments: [
      ("response.code >= 400", true), ("a['b(']", true), ("x == \"\\\"\"", true), ("((", false), ("a)", false),
      ("(]", false), ("'a", false), (" ", false),
    ]
  )
  func expressions(text: String, isBalanced: Bool) {
    #expect(ExpressionText.isBalanced(text) == isBalanced)
  }

  @Test(
    "keys are those that RFC 7517 knows",
    arguments: [
      ("{\"keys\": [{\"kty\": \"oct\", \"k\": \"AAAA\"}]}", true), ("{\"keys\": []}", false), ("{keys: [", false),
      ("{keys: [{kty: oct, k: AAAA}]}", false),
      ("{\"keys\": [{\"kty\": \"RSA\", \"n\": \"a b\", \"e\": \"AQAB\"}]}", false),
      (
        "{\"keys\": [{\"kty\": \"EC\", \"crv\": \"P-1\", \"x\": \"a\", \"y\": \"b\"}, {\"kty\": \"RSA\", \"n\": \"a\", \"e\": \"AQAB\"}]}",
        true
      ),
    ]
  )
  func keys(text: String, isUsable: Bool) {
    #expect(KeySet.isUsable(text) == isUsable)
  }

  @Test("UDP is UDP whatever its name")
  func datagrams() {
    #expect(PortProtocol(appProtocol: "http", name: "http", number: 80, transport: "UDP") == .udp)
  }

  @Test(
    "two hosts have in common what both stand for",
    arguments: [
      ("a.b", "a.b", "a.b"), ("*.b", "a.b", "a.b"), ("a.b", "*.b", "a.b"), ("*", "*.b", "*.b"),
      ("*.b", "*.a.b", "*.a.b"),
      ("a.b", "c.b", nil), ("*.b", "b", nil), ("*.b", "*.c", nil),
    ] as [(String, String, String?)]
  )
  func commonHosts(one: String, other: String, expected: String?) {
    #expect(HostName.common(one, other) == expected)
  }

  @Test("the most specific host of a table is found")
  func hostTable() {
    var table = HostTable<Int>()
    for (place, host) in ["*", "*.b.c", "*.c", "a.b.c"].enumerated() { table[host] = place }
    #expect(
      ["a.b.c", "x.b.c", "x.c", "c", "*.x.b.c", "*.b.c"].map { table.mostSpecific(for: $0) } == [3, 1, 2, 0, 1, 1]
    )
  }
}
