/// One part of a split as a person writes it: `v1=50`, `v1@ratings=50` or `ratings.prod=50`.
public struct SplitShare: Hashable, Sendable {
  /// The name before `@`, or the only one: a subset, or a host if there is no such subset.
  public let name: String
  /// The host behind `@`; nil without one.
  public let host: String?
  /// What it gets.
  public let weight: Weight

  /// Why a text is no share.
  public enum SyntaxError: Error, Hashable, Sendable {
    /// There is no `=`.
    case missingWeight
    /// Nothing stands before `=`, before `@` or behind it.
    case missingName
    /// What stands behind `=` is no whole number.
    case notAWholeNumber(String)
    /// The number is below zero, or above what a weight can be.
    case outOfRange(String)
  }

  /// Makes a share.
  public init(_ name: String, host: String? = nil, _ weight: Weight) {
    self.name = name
    self.host = host
    self.weight = weight
  }

  /// Reads a share.
  public init(_ text: String) throws(SyntaxError) {
    guard let equals = text.utf8.lastIndex(of: UInt8(ascii: "=")) else { throw .missingWeight }
    let target = text[..<equals]
    let digits = String(text[text.utf8.index(after: equals)...])
    weight = try Self.weight(digits)
    guard let at = target.utf8.firstIndex(of: UInt8(ascii: "@")) else {
      guard !target.isEmpty else { throw .missingName }
      name = String(target)
      host = nil
      return
    }
    let behind = target[target.utf8.index(after: at)...]
    guard at > target.startIndex, !behind.isEmpty else { throw .missingName }
    name = String(target[..<at])
    host = String(behind)
  }

  private static func weight(_ digits: String) throws(SyntaxError) -> Weight {
    let unsigned = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    guard !unsigned.isEmpty, unsigned.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .notAWholeNumber(digits)
    }
    guard let number = Int64(digits), let weight = Weight(number) else { throw .outOfRange(digits) }
    return weight
  }
}

extension SplitShare: CustomStringConvertible {
  /// As it is written on the command line.
  public var description: String { "\(name)\(host.map { "@\($0)" } ?? "")=\(weight)" }
}
