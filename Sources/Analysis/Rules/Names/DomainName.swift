/// The names of hosts as Istio reads them.
///
/// Source: Istio `pkg/config/validation/agent/validation.go`, `ValidateFQDN`, `ValidateWildcardDomain`,
/// `ValidatePartialWildCard`; `pkg/config/labels/instance.go`.
enum DomainName {
  private static let longestName = 255
  private static let longestLabel = 63

  /// What is wrong with a name that must not have a wildcard, to follow the name; nil when it is good.
  static func flaw(in name: String) -> String? {
    isPlain(name) ? nil : lengthFlaw(in: name) ?? labelsFlaw(in: name[...])
  }

  /// What is wrong with a name whose first label may be or begin with a wildcard; nil when it is good.
  static func flaw(inWildcard name: String) -> String? {
    if isPlain(name) { return nil }
    if let flaw = lengthFlaw(in: name) { return flaw }
    guard let dot = name.firstIndex(of: ".") else { return wildcardLabelFlaw(in: name[...]) }
    return wildcardLabelFlaw(in: name[..<dot]) ?? labelsFlaw(in: name[name.index(after: dot)...])
  }

  /// The same as a whole sentence.
  static func problem(withHost name: String) -> String? { flaw(inWildcard: name).map { "the host '\(name)' \($0)" } }

  /// Whether a wildcard stands for a part of a label, as in `*-api.example.com`.
  static func hasPartialWildcard(_ name: String) -> Bool {
    name.contains("*") && name != "*" && !name.hasPrefix("*.")
  }

  /// Whether a text is one label: letters, digits and `-`, with a letter or digit at both ends.
  static func isLabel(_ text: Substring) -> Bool {
    guard (1...longestLabel).contains(text.utf8.count), !text.hasPrefix("-"), !text.hasSuffix("-") else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }

  /// Whether a name is short labels that start with a letter, as nearly all are: nothing is copied to see that.
  private static func isPlain(_ name: String) -> Bool {
    var label = 0
    var length = 0
    var previous = UInt8(ascii: "-")
    for byte in name.utf8 {
      length += 1
      if byte == UInt8(ascii: ".") {
        guard label > 0, previous != UInt8(ascii: "-") else { return false }
        label = 0
      } else {
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        let isInner = isLetter || byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        guard label > 0 ? isInner : isLetter else { return false }
        label += 1
        if label > longestLabel { return false }
      }
      previous = byte
    }
    return label > 0 && previous != UInt8(ascii: "-") && length <= longestName
  }

  private static func lengthFlaw(in name: String) -> String? {
    if name.isEmpty { return "is empty" }
    return name.utf8.count > longestName ? "is longer than \(longestName) characters" : nil
  }

  private static func labelsFlaw(in name: Substring) -> String? {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    if let last = labels.last, Int(last) != nil { return "ends with a number, which no domain does" }
    for (place, label) in labels.enumerated() {
      // One dot at the end is allowed: the name is then complete (RFC 1034 §3.1).
      if label.isEmpty, place == labels.count - 1 { return nil }
      if let flaw = labelFlaw(in: label) { return flaw }
    }
    return nil
  }

  private static func labelFlaw(in label: Substring) -> String? {
    if isLabel(label) { return nil }
    if label.isEmpty { return "has an empty part between its dots" }
    if label.contains("*") { return "has a '*' where none can be" }
    return "has the part '\(label)'; use at most 63 letters, digits and '-', with a letter or digit at both ends"
  }

  private static func wildcardLabelFlaw(in label: Substring) -> String? {
    guard label.hasPrefix("*") else { return labelFlaw(in: label) }
    let rest = label.dropFirst()
    if rest.isEmpty { return nil }
    return labelFlaw(in: rest.hasPrefix("-") ? rest.dropFirst() : rest)
  }
}
