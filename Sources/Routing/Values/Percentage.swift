import YAML

/// A share of requests: 0, or from 0.0001 to 100 percent.
///
/// Source: Istio `networking/v1/virtual_service.proto`, `Percent`; Envoy counts in millionths.
public struct Percentage: WrittenValue {
  private static let parts: Int64 = 10_000

  /// The share in millionths, of which a whole has 1,000,000.
  public let millionths: Int64

  /// All requests.
  public static let whole = Percentage(millionths: 100 * parts)

  private init(millionths: Int64) { self.millionths = millionths }

  /// Reads `10`, `10%` or `0.5%`, with four digits behind the point at most.
  public init(_ text: String) throws(WritingMistake) {
    let number = text.hasSuffix("%") ? text.dropLast() : text[...]
    let pieces = number.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = pieces.count <= 2 && pieces.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    guard isNumber, let whole = pieces.first else { throw .malformed(expected: "a percentage such as 10% or 0.5%") }
    let fraction = pieces.count > 1 ? pieces[1] : ""
    guard fraction.utf8.count <= 4 else { throw .refused("the smallest share is 0.0001%") }
    let digits = String(fraction) + String(repeating: "0", count: 4 - fraction.utf8.count)
    guard whole.utf8.count <= 9, let units = Int64(whole), let rest = Int64(digits) else {
      throw .refused("a share is between 0% and 100%")
    }
    millionths = units * Self.parts + rest
    guard millionths <= Self.whole.millionths else { throw .refused("a share is between 0% and 100%") }
  }

  /// Reads a number as it stands in a resource; nil for one that is no percentage.
  init?(_ value: Value?) {
    switch value {
    case .integer(let number):
      guard 0...100 ~= number else { return nil }
      millionths = number * Self.parts
    case .double(let number):
      guard 0...100 ~= number else { return nil }
      millionths = Int64((number * Double(Self.parts)).rounded())
    default: return nil
    }
  }

  /// The percentage as a whole number; nil for one with a fraction.
  var wholeNumber: Int64? { millionths % Self.parts == 0 ? millionths / Self.parts : nil }

  /// The number that is written.
  var value: Value { wholeNumber.map { .integer($0) } ?? .double(Double(millionths) / Double(Self.parts)) }

  /// The number with `%`.
  public var description: String { "\(value.plainText)%" }
}
