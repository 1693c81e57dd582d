extension RegularExpression {
  /// The matches from the start to the end of a text that do not overlap.
  ///
  /// An empty match right behind another match does not count, as in RE2's GlobalReplace.
  public func matches(in text: Span<UInt8>) -> [RegularExpressionMatch] {
    var matcher = RegularExpressionMatcher(self)
    var matches: [RegularExpressionMatch] = []
    var position = 0
    while let match = matcher.firstMatch(in: text, from: position) {
      if match.range.isEmpty, match.range.lowerBound == matches.last?.range.upperBound {
        position = match.range.upperBound + text.characterLength(at: match.range.upperBound)
        continue
      }
      matches.append(match)
      position = match.range.upperBound
    }
    return matches
  }

  /// A text with every match replaced: RE2's GlobalReplace, which Envoy's `regex_rewrite` uses.
  public func replacingAll(in text: Span<UInt8>, with template: RewriteTemplate) -> [UInt8] {
    replacing(matches(in: text), in: text, with: template)
  }

  /// A text with every match replaced: RE2's GlobalReplace, which Envoy's `regex_rewrite` uses.
  public func replacingAll(in text: [UInt8], with template: RewriteTemplate) -> [UInt8] {
    replacingAll(in: text.span, with: template)
  }

  /// A text with every match replaced: RE2's GlobalReplace, which Envoy's `regex_rewrite` uses.
  public func replacingAll(in text: String, with template: RewriteTemplate) -> String {
    String(decoding: replacingAll(in: Array(text.utf8), with: template), as: UTF8.self)
  }

  /// A text with its first match replaced: RE2's Replace.
  public func replacingFirst(in text: Span<UInt8>, with template: RewriteTemplate) -> [UInt8] {
    replacing(firstMatch(in: text).map { [$0] } ?? [], in: text, with: template)
  }

  /// A text with its first match replaced: RE2's Replace.
  public func replacingFirst(in text: [UInt8], with template: RewriteTemplate) -> [UInt8] {
    replacingFirst(in: text.span, with: template)
  }

  /// A text with its first match replaced: RE2's Replace.
  public func replacingFirst(in text: String, with template: RewriteTemplate) -> String {
    String(decoding: replacingFirst(in: Array(text.utf8), with: template), as: UTF8.self)
  }

  private func replacing(
    _ matches: [RegularExpressionMatch],
    in text: Span<UInt8>,
    with template: RewriteTemplate
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    for match in matches {
      result.append(text, position..<match.range.lowerBound)
      template.append(match, of: text, to: &result)
      position = match.range.upperBound
    }
    result.append(text, position..<text.count)
    return result
  }
}

extension Array where Element == UInt8 {
  /// Appends some bytes of a text.
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    for index in range { append(text[index]) }
  }
}

extension Span where Element == UInt8 {
  /// The bytes of the character at a position; one where the UTF-8 is not valid.
  fileprivate func characterLength(at position: Int) -> Int {
    guard position < count else { return 1 }
    let lead = self[position]
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard position + length <= count else { return 1 }
    for index in (position + 1)..<(position + length) where self[index] & 0xC0 != 0x80 { return 1 }
    // Overlong forms and what lies beyond U+10FFFF.
    let second = length > 2 ? self[position + 1] : 0
    if (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) {
      return 1
    }
    return length
  }
}
