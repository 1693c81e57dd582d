import Foundation
import Resources
import TestSupport
import Testing

@Suite struct TextFormTests {
  struct Pattern: CustomTestStringConvertible, Sendable {
    let form: TextForm
    let expression: String
    let alphabet: String
    var testDescription: String { expression }

    init(_ form: TextForm, _ expression: String, _ alphabet: String) {
      self.form = form
      self.expression = expression
      self.alphabet = alphabet
    }
  }

  private static let label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?"

  @Test(
    "a form takes exactly what the pattern of the CRD takes",
    arguments: [
      Pattern(.dnsLabel, "^\(label)$", "a0-.A"),
      Pattern(.dnsSubdomain, "^\(label)(\\.\(label))*$", "a0-.A"),
      Pattern(.groupName, "^$|^\(label)(\\.\(label))*$", "a0-.A"),
      Pattern(.kindName, "^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$", "aA0-."),
      Pattern(.wildcardHost, "^(\\*\\.)?\(label)(\\.\(label))*$", "a0-.*"),
      Pattern(.domainPath, "^\(label)(\\.\(label))*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$", "aA.-/%"),
      Pattern(.headerName, "^[-_A-Za-z0-9]+$", "aA-_."),
      Pattern(.headerToken, "^[A-Za-z0-9!#$%&'*+\\-.^_\\x60|~]+$", "a`^|~ /"),
      Pattern(
        .listenerProtocol,
        "^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|\(label)(\\.\(label))*\\/[A-Za-z0-9]+$",
        "aA0-/."
      ),
      Pattern(
        .addressType,
        "^Hostname|IPAddress|NamedAddress|\(label)(\\.\(label))*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$",
        "aA/-. "
      ),
      Pattern(.gatewayDuration, "^([0-9]{1,5}(h|m|s|ms)){1,4}$", "19hms"),
      Pattern(
        .corsOrigin,
        "(^\\*$)|(^(http(s)?):\\/\\/(((\\*\\.)?([a-zA-Z0-9\\-]+\\.)*[a-zA-Z0-9-]+|\\*)(:([0-9]{1,5}))?)$)",
        "a*.:1-"
      ),
      Pattern(.labelValue, "^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$", "aA0-_./"),
      Pattern(
        .qualifiedName,
        "^(\(label)(\\.\(label))*/)?([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]$",
        "aA0-./"
      ),
    ]
  )
  func agreesWithPattern(pattern: Pattern) throws {
    let expression = try NSRegularExpression(pattern: pattern.expression)
    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    let prefixes = ["", "", "", "http://", "https://", "Hostname", "IPAddress"]
    for _ in 0..<600 {
      let length = Int.random(in: 0...9, using: &generator)
      let letters = (0..<length).compactMap { _ in pattern.alphabet.randomElement(using: &generator) }
      let text = (prefixes.randomElement(using: &generator) ?? "") + String(letters)
      let range = NSRange(text.startIndex..., in: text)
      let expected = expression.firstMatch(in: text, range: range) != nil
      #expect(pattern.form.matches(Array(text.utf8)[...]) == expected, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test(
    "a duration is read as Go reads it",
    arguments: [
      ("1s", 1_000_000_000), ("1.5s", 1_500_000_000), ("1h30m", 5_400_000_000_000), ("-2us", -2_000), ("0", 0),
      (".5ms", 500_000), ("1.s", 1_000_000_000), ("3µs", 3_000), ("9223372036854775807ns", Int64.max),
      ("", nil), ("1", nil), ("s", nil), (".s", nil), ("1 s", nil), ("1d", nil), ("1s2", nil),
      ("9223372036854775808ns", nil), ("999999999999h", nil), ("-", nil),
    ] as [(String, Int64?)]
  )
  func duration(text: String, nanoseconds: Int64?) {
    #expect(DurationText.nanoseconds(Array(text.utf8)[...]) == nanoseconds)
  }

  @Test(
    "a quantity has digits and a suffix of the table",
    arguments: [
      ("100m", true), ("1.5Gi", true), ("12e6", true), ("1E-3", true), ("+1", true), (".5", true), ("1.", true),
      ("5E", true), ("", false), ("Gi", false), ("1gi", false), ("1e", false), ("1.2.3", false), ("0x1", false),
      ("1 Gi", false),
    ]
  )
  func quantity(text: String, isQuantity: Bool) {
    #expect(QuantityText.isQuantity(Array(text.utf8)[...]) == isQuantity)
  }

  @Test(
    "an IP address is one of either version",
    arguments: [
      ("1.2.3.4", true), ("0.0.0.0", true), ("::", true), ("::1", true), ("2001:db8::", true),
      ("1:2:3:4:5:6:7:8", true),
      ("::ffff:1.2.3.4", true), ("1.2.3", false), ("1.2.3.256", false), ("01.2.3.4", false), (":::", false),
      ("1:2:3:4:5:6:7", false), ("1::2::3", false), ("1:2:3:4:5:6:7:8:9", false), (":1", false), ("1:", false),
      ("12345::", false), ("a.b.c.d", false), ("", false),
    ]
  )
  func address(text: String, isAddress: Bool) {
    #expect(IPAddressText.isAddress(text) == isAddress)
  }
}
