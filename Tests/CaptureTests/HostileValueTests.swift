import Testing

@testable import Capture

@Suite("Hostile values") struct HostileValueTests {
  /// What a shell, iptables-restore or nft would read as more than a value.
  static let texts = [
    "1;reboot", "$(reboot)", "`reboot`", "1\n-j ACCEPT", "1\r", "1\u{0}", "-j", "--", "-A", "1 -j ACCEPT", "1|x", "1&",
    "a'b", "a\"b", "a\\b", "a{b}", "eth0 -j", "!", "#", "../x", "é", "1>2", "１", "\u{1b}[2J", "-1", "*,1",
    String(repeating: "a", count: 5000),
  ]

  private func expectRefusal(
    _ source: CaptureInputError.Source,
    _ text: String,
    read: () throws -> Void
  ) {
    let error = #expect(throws: CaptureInputError.self, "\(source) \(text.prefix(40).debugDescription)") { try read() }
    guard let error else { return }
    #expect(error.source == source)
    #expect(error.message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
    #expect(error.message.unicodeScalars.count < 300)
  }

  @Test("no flag takes one", arguments: texts)
  func flags(text: String) {
    for flag in CaptureFlag.allCases {
      let name = "--\(flag.rawValue)"
      expectRefusal(.argument(position: 1, flag: name), text) { _ = try CaptureOptions(arguments: ["\(name)=\(text)"]) }
      guard let letter = flag.letter, !flag.isBoolean else { continue }
      expectRefusal(.argument(position: 2, flag: "-\(letter)"), text) {
        _ = try CaptureOptions(arguments: ["-\(letter)", text])
      }
    }
  }

  @Test("no variable takes one", arguments: texts)
  func variables(text: String) {
    let groups = [
      "ISTIO_OUTBOUND_OWNER_GROUPS", "ISTIO_OUTBOUND_OWNER_GROUPS_EXCLUDE", "ISTIO_OUTBOUND_IPV4_LOOPBACK_CIDR",
    ]
    for name in CaptureFlag.allCases.flatMap(\.variables) + groups {
      expectRefusal(.variable(name), text) { _ = try CaptureOptions(arguments: [], environment: [name: text]) }
    }
  }

  @Test("no annotation takes one", arguments: texts)
  func annotations(text: String) {
    for annotation in CaptureAnnotation.allCases {
      let name = annotation.rawValue
      expectRefusal(.annotation(name), text) { _ = try CaptureOptions(annotations: [name: text]) }
    }
  }

  @Test("no option of the scripts of old takes one", arguments: texts)
  func legacy(text: String) {
    for flag in LegacyFlag.allCases {
      expectRefusal(.argument(position: 2, flag: "-\(flag.rawValue)"), text) {
        _ = try LegacyOptions(.oneZero, arguments: ["-\(flag.rawValue)", text])
      }
    }
    for variable in LegacyVariable.allCases {
      expectRefusal(.variable(variable.rawValue), text) {
        _ = try LegacyOptions(.oneZero, arguments: [], environment: [variable.rawValue: text])
      }
    }
  }

  @Test(
    "an interface has a name that the kernel takes",
    arguments: [
      ("eth0", true), ("eth0.100", true), ("a23456789012345", true), ("a234567890123456", false), ("", false),
      (".", false), ("..", false), ("-i", false), ("+", false), ("eth+", true), ("e+h", false), ("a/b", false),
      ("a:1", false), ("_x", true), ("123", true),
    ] as [(String, Bool)]
  )
  func interfaces(text: String, isName: Bool) {
    #expect(((try? InterfaceName(text)) != nil) == isName)
  }

  @Test(
    "an account is an id or a name",
    arguments: [
      ("0", "0"), ("4294967294", "4294967294"), ("4294967295", nil), ("istio-proxy", "istio-proxy"), ("_apt", "_apt"),
      ("a.b", "a.b"), ("1a", nil), ("-1", nil), ("", nil), ("007", "7"),
      ("a23456789012345678901234567890123", nil),
    ] as [(String, String?)]
  )
  func accounts(text: String, expected: String?) {
    #expect((try? Account(text))?.description == expected)
  }
}
