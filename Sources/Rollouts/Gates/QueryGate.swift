/// A question to Prometheus whose answer has to keep to a number: `errors=sum(rate(x[1m]))<0.01`.
public struct QueryGate: Hashable, Sendable {
  /// Why a text is no such question.
  public enum Mistake: Error, Hashable, Sendable {
    /// It has no name in front of a `=`.
    case noName
    /// The name has other characters than letters, digits, `_`, `-` and `.`, or is too long.
    case name(String)
    /// There is no comparison behind the expression.
    case noComparison
    /// A quote, a parenthesis, a bracket or a brace is not closed.
    case unclosed
    /// There is nothing to ask.
    case noExpression
    /// It is longer than anyone writes, or holds characters that no expression has.
    case expression
    /// What it is compared with is no number.
    case number(String)
  }

  private static let longestName = 63
  private static let longestExpression = 4_096

  /// What it is called.
  public let name: String
  /// What is asked, in PromQL.
  public let expression: String
  /// What the value has to be to the threshold.
  public let comparison: QueryComparison
  /// What it is compared with.
  public let threshold: Double

  /// Reads a question. O(bytes).
  ///
  /// The comparison is the last one that is in no quotes, parentheses, brackets and braces: PromQL has comparisons, too.
  public init(_ text: String) throws(Mistake) {
    guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { throw .noName }
    let name = text[..<equals].trimmingBlanks
    guard !name.isEmpty else { throw .noName }
    guard Self.isName(name) else { throw .name(String(name)) }
    let rest = text[text.utf8.index(after: equals)...]
    let (place, comparison) = try QueryOutline(rest).lastComparison()
    let number = rest[place...].dropFirst(comparison.rawValue.count).trimmingBlanks
    let expression = rest[..<place].trimmingBlanks
    guard !expression.isEmpty else { throw .noExpression }
    guard expression.utf8.count <= Self.longestExpression, !expression.utf8.contains(where: Self.isControl) else {
      throw .expression
    }
    guard let threshold = GateNumber.read(number) else { throw .number(String(number)) }
    self.name = String(name)
    self.expression = String(expression)
    self.comparison = comparison
    self.threshold = threshold
  }

  /// The comparison with its number: `<0.01`.
  public var condition: String { comparison.rawValue + GateNumber.text(of: threshold) }

  private static func isName(_ text: Substring) -> Bool {
    text.utf8.count <= longestName
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
      }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t")
  }
}

extension QueryGate: CustomStringConvertible {
  /// The text that reads as it.
  public var description: String { "\(name)=\(expression)\(condition)" }
}

extension Substring {
  /// Without spaces, tabs and line feeds at both ends.
  fileprivate var trimmingBlanks: Substring {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" }
    var text = drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }
}
