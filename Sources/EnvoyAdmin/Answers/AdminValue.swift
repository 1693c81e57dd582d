import YAML

/// Values as Envoy writes them into JSON: 64-bit numbers are strings (protobuf, "ProtoJSON Format").
enum AdminValue {
  /// A whole number.
  ///
  /// What does not fit a signed number is zero: Envoy 1.40 counts some gauges below it, and writes 18446744073709551609.
  static func number(_ node: Node) -> Int? {
    guard node.kind == .scalar else { return nil }
    let text = node.text
    return Int(text) ?? (UInt64(text) == nil ? nil : 0)
  }

  /// A length of time such as `1079s` or `0.250s`.
  static func duration(_ node: Node) -> Duration? {
    guard node.kind == .scalar, node.text.hasSuffix("s"), let seconds = Double(node.text.dropLast()),
      // A protobuf's longest: ten thousand years.
      abs(seconds) <= 315_576_000_000
    else { return nil }
    return .seconds(seconds)
  }
}
