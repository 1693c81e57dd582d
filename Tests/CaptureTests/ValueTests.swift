import Testing

@testable import Capture

@Suite("The values of options") struct ValueTests {
  @Test(
    "a port or a range of ports is read as iptables does",
    arguments: [
      ("0", "0"), ("65535", "65535"), (" 80 ", "80"), ("80:90", "80:90"), ("80:80", "80"), ("65536", nil), ("", nil),
      ("90:80", nil), ("1:2:3", nil), (":80", nil), ("80:", nil), ("+80", nil), ("80-90", nil), ("http", nil),
      ("99999999999999999999", nil),
    ] as [(String, String?)]
  )
  func ports(text: String, expected: String?) {
    #expect((try? PortRange(text))?.description == expected)
  }

  @Test("a range of ports holds its ends, and nft writes it with a dash")
  func portRange() throws {
    let range = try PortRange("80:90")
    #expect(range.contains(80) && range.contains(90) && !range.contains(79) && !range.contains(91))
    #expect(range.nftDescription == "80-90")
    #expect(PortRange(80).nftDescription == "80")
  }

  @Test(
    "a mark is above zero, and a routing table is not the system's",
    arguments: [
      ("0", false, false), ("1", true, true), ("252", true, true), ("253", true, false), ("255", true, false),
      ("256", true, true), ("4294967295", true, true), ("4294967296", false, false), ("0x10", false, false),
    ] as [(String, Bool, Bool)]
  )
  func numbers(text: String, isMark: Bool, isTable: Bool) {
    #expect(((try? PacketMark(text)) != nil) == isMark)
    #expect(((try? RouteTable(text)) != nil) == isTable)
  }

  @Test(
    "a loopback range has 8 to 32 bits of 127.0.0.0/8",
    arguments: [
      ("127.0.0.1/32", true), ("127.0.0.0/8", true), ("127.0.0.0/7", false), ("128.0.0.1/32", false),
      ("::1/128", false),
      ("127.0.0.1", false),
    ] as [(String, Bool)]
  )
  func loopback(text: String, isRange: Bool) {
    #expect(((try? LoopbackRange(text)) != nil) == isRange)
  }

  @Test(
    "a duration is read as Go does",
    arguments: [
      ("5s", .seconds(5)), ("1m30s", .seconds(90)), ("1.5h", .seconds(5400)), ("250ms", .milliseconds(250)),
      ("3us", .microseconds(3)), ("3µs", .microseconds(3)), ("7ns", .nanoseconds(7)), ("0", .zero), ("", nil),
      ("5", nil), ("s", nil), ("-5s", nil), ("5 s", nil), ("1e3s", nil), ("9999999999h", nil), ("1..5s", nil),
    ] as [(String, Duration?)]
  )
  func durations(text: String, expected: Duration?) {
    #expect((try? GoDuration.duration(text)) == expected)
  }

  @Test("at most 64 groups are captured, while any number may be left out")
  func groupLimit() throws {
    func options(_ name: String, _ count: Int) throws -> CaptureOptions {
      let list = (1...count).map(String.init).joined(separator: ",")
      return try CaptureOptions(arguments: [], environment: [name: list])
    }
    #expect(try options("ISTIO_OUTBOUND_OWNER_GROUPS", 64).ownerGroups != .all)
    #expect(try options("ISTIO_OUTBOUND_OWNER_GROUPS_EXCLUDE", 1000).ownerGroups != .all)
    #expect(
      throws: CaptureInputError(.variable("ISTIO_OUTBOUND_OWNER_GROUPS"), .value(.tooManyGroups(65)))
    ) { try options("ISTIO_OUTBOUND_OWNER_GROUPS", 65) }
  }

  @Test(
    "the first address beyond host and link decides on IPv6, or any when the stack is dual",
    arguments: [
      ("127.0.0.1 10.0.0.1 fd00::1", false, false), ("127.0.0.1 10.0.0.1 fd00::1", true, true),
      ("::1 fe80::1 fd00::1 10.0.0.1", false, true), ("169.254.1.1 ff02::1 224.0.0.1", true, false),
      ("::ffff:10.0.0.1", true, false), ("", true, false), ("10.0.0.1", true, false),
    ] as [(String, Bool, Bool)]
  )
  func detection(addresses: String, isDualStack: Bool, expected: Bool) throws {
    let addresses = try addresses.split(separator: " ").map { try IPAddress($0) }
    #expect(CaptureHost.usesIPv6(addresses: addresses, isDualStack: isDualStack) == expected)
  }

  @Test("queries for names are not captured without a name server to watch")
  func nameQueries() throws {
    let options = try CaptureOptions(arguments: ["--redirect-dns"])
    #expect(options.effectiveNameQueries(on: CaptureHost()) == .off)
    #expect(options.effectiveNameQueries(on: CaptureHost(nameServers: [try IPAddress("10.0.0.1")])) == .nameServers)
    let all = try CaptureOptions(arguments: ["--redirect-dns", "--capture-all-dns"])
    #expect(all.effectiveNameQueries(on: CaptureHost()) == .all)
  }
}
