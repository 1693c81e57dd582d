import Resources

/// The names of hosts as Istio takes them.
///
/// Source: Istio `pkg/config/validation/agent/validation.go`, `ValidateWildcardDomain` and `ValidateFQDN`.
enum HostText {
  private static let lengthLimit = 255
  private static let labelLimit = 63

  /// What is wrong with a host whose first label may be a wildcard; nil when nothing is.
  static func problem(withHost host: String) -> String? {
    if isPlain(host) { return nil }
    if let problem = lengthProblem(host) { return problem }
    let labels = labels(of: host)
    guard let first = labels.first, isWildcardLabel(first) else { return labelProblem(host, labels.first ?? []) }
    return labels.count > 1 ? problem(with: labels.dropFirst(), of: host) : nil
  }

  /// What is wrong with a whole name without a wildcard; nil when nothing is.
  static func problem(withName name: String) -> String? {
    isPlain(name) ? nil : lengthProblem(name) ?? problem(with: labels(of: name)[...], of: name)
  }

  /// Whether a text is a label of a name: letters, digits and `-`, at most 63.
  static func isLabel(_ text: String) -> Bool { isLabel(Array(text.utf8)[...]) }

  /// Whether a text is a name that the control plane makes for a gateway that passes TLS on:
  /// `outbound_.80_.v1_.reviews.default.svc.cluster.local`.
  static func isPassthroughName(_ text: String) -> Bool {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0] == "outbound" else { return false }
    return parts[1].utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && parts[3].utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
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
        guard label > 0 ? isAlphanumeric(byte) || byte == UInt8(ascii: "-") : isLetter(byte) else { return false }
        label += 1
        if label > labelLimit { return false }
      }
      previous = byte
    }
    return label > 0 && previous != UInt8(ascii: "-") && length <= lengthLimit
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func labels(of name: String) -> [ArraySlice<UInt8>] {
    Array(name.utf8).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  }

  private static func lengthProblem(_ name: String) -> String? {
    if name.isEmpty { return "a host cannot be empty" }
    return name.utf8.count > lengthLimit
      ? "a host cannot be longer than \(lengthLimit) characters, this one has \(name.utf8.count)" : nil
  }

  private static func problem(with labels: ArraySlice<ArraySlice<UInt8>>, of name: String) -> String? {
    if let last = labels.last, !last.isEmpty, last.allSatisfy({ (0x30...0x39).contains($0) }) {
      return "'\(name)' is no host: its last label cannot be a number"
    }
    // A name may end with a dot, which says that nothing is to be appended.
    let named = labels.last?.isEmpty == true ? labels.dropLast() : labels
    guard let wrong = named.first(where: { !isLabel($0) }) else { return nil }
    return labelProblem(name, wrong)
  }

  private static func labelProblem(_ name: String, _ label: ArraySlice<UInt8>) -> String {
    let text = String(decoding: label, as: UTF8.self)
    if text.isEmpty { return "'\(name)' is no host: it has an empty label" }
    if label.contains(UInt8(ascii: "*")) { return "'\(name)' is no host: '*' can only be the whole first label" }
    return "'\(name)' is no host: '\(text)' must be letters, digits and '-', with a letter or digit at both ends"
  }

  private static func isWildcardLabel(_ label: ArraySlice<UInt8>) -> Bool {
    guard label.first == UInt8(ascii: "*") else { return isLabel(label) }
    let rest = label.dropFirst()
    return rest.isEmpty || isLabel(rest.first == UInt8(ascii: "-") ? rest.dropFirst() : rest)
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    guard let first = label.first, let last = label.last, label.count <= labelLimit else { return false }
    return isAlphanumeric(first) && isAlphanumeric(last)
      && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || isLetter(byte)
  }
}
