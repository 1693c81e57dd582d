import Resources
import YAML

/// What the readers of objects ask of a mapping.
extension Node {
  /// The texts of a list below a field.
  func texts(_ name: StaticString) -> [String] { elements(name).map(\.text) }

  /// A number below a field, within 32 bits as those of Istio are, written as a number or as text.
  func number(_ name: StaticString) -> Int? {
    guard let node = member(name), let number = node.integer ?? Int64(node.text) else { return nil }
    return Int32(exactly: number).map(Int.init)
  }

  /// A number below a field that cannot be negative.
  func count(_ name: StaticString) -> Int64? {
    guard let node = member(name), let number = node.integer ?? Int64(node.text) else { return nil }
    return (0...4_294_967_295).contains(number) ? number : nil
  }

  /// A length of time below a field.
  func duration(_ name: StaticString) -> ProtoDuration? { member(name).flatMap { ProtoDuration($0.text) } }

  /// A truth value below a field; false when it is absent.
  func flag(_ name: StaticString) -> Bool { member(name)?.boolean ?? false }

  /// A percentage below a field, `{value: 12.5}`.
  func percentage(_ name: StaticString) -> Double? {
    guard let node = member(name) else { return nil }
    return node.kind == .scalar ? node.double : node.member("value")?.double ?? 0
  }
}
