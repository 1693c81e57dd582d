import Output
import RegularExpressions

/// Puts what people look for in lines in a style of its own.
struct LineHighlight {
  private static let style = Style(.yellow, isBold: true)

  private var matchers: [RegularExpressionMatcher]
  private let styler: Styler

  init(_ expressions: [RegularExpression], _ styler: Styler) {
    matchers = styler.colorEnabled ? expressions.map { RegularExpressionMatcher($0) } : []
    self.styler = styler
  }

  /// The text with what matches in style.
  mutating func applied(to text: String) -> String {
    guard !matchers.isEmpty else { return text }
    let bytes = Array(text.utf8)
    let ranges = ranges(in: bytes)
    guard !ranges.isEmpty else { return text }
    var styled = ""
    var end = 0
    for range in ranges {
      styled += String(decoding: bytes[end..<range.lowerBound], as: UTF8.self)
      styled += styler.apply(Self.style, to: String(decoding: bytes[range], as: UTF8.self))
      end = range.upperBound
    }
    return styled + String(decoding: bytes[end...], as: UTF8.self)
  }

  /// The matches of all expressions, in order, and none within another.
  private mutating func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for place in matchers.indices {
      var origin = 0
      while origin <= bytes.count, let match = matchers[place].firstMatch(in: bytes.span, from: origin) {
        if !match.range.isEmpty { found.append(match.range) }
        origin = max(match.range.upperBound, origin + 1)
      }
    }
    var merged: [Range<Int>] = []
    for range in found.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
