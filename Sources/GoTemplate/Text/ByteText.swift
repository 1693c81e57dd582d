/// Texts as Go has them: bytes, compared and searched one by one. Every operation is linear.
enum ByteText {
  /// Go's order of strings.
  static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Whether the bytes are the same; Swift's `==` also takes different forms of one accent for equal.
  static func areEqual(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

  static func hasPrefix(_ text: [UInt8], _ prefix: [UInt8]) -> Bool { text.starts(with: prefix) }

  static func hasSuffix(_ text: [UInt8], _ suffix: [UInt8]) -> Bool {
    text.count >= suffix.count && text[(text.count - suffix.count)...].elementsEqual(suffix)
  }

  /// Where a part begins in a text that it occurs in, from an offset on.
  ///
  /// Knuth, Morris and Pratt's search, so that no pair of texts takes quadratic time.
  static func occurrences(of part: [UInt8], in text: [UInt8], limit: Int = .max) -> [Int] {
    guard !part.isEmpty, part.count <= text.count else { return [] }
    let fallback = fallbacks(of: part)
    var found: [Int] = []
    var matched = 0
    for (index, byte) in text.enumerated() {
      while matched > 0, part[matched] != byte { matched = fallback[matched - 1] }
      if part[matched] == byte { matched += 1 }
      guard matched == part.count else { continue }
      found.append(index + 1 - part.count)
      if found.count >= limit { break }
      // Occurrences do not overlap.
      matched = 0
    }
    return found
  }

  private static func fallbacks(of part: [UInt8]) -> [Int] {
    var fallback = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in part.indices.dropFirst() {
      while length > 0, part[length] != part[index] { length = fallback[length - 1] }
      if part[length] == part[index] { length += 1 }
      fallback[index] = length
    }
    return fallback
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    part.isEmpty || !occurrences(of: Array(part.utf8), in: Array(text.utf8), limit: 1).isEmpty
  }

  /// The pieces between separators, at most so many; an empty separator splits after every character.
  static func split(_ text: String, by separator: String, limit: Int = .max) -> [String] {
    guard limit > 0 else { return [] }
    if separator.isEmpty {
      let scalars = text.unicodeScalars.map { String($0) }
      guard scalars.count > limit else { return scalars }
      return scalars[..<(limit - 1)] + [scalars[(limit - 1)...].joined()]
    }
    let bytes = Array(text.utf8)
    let length = separator.utf8.count
    var pieces: [String] = []
    var start = 0
    for place in occurrences(of: Array(separator.utf8), in: bytes, limit: limit - 1) where limit > 1 {
      pieces.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place + length
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }

  /// A text without what a set of characters has at its ends.
  static func trimmed(_ text: String, _ isTrimmed: (Unicode.Scalar) -> Bool) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isTrimmed($0) }) else { return "" }
    var end = scalars.endIndex
    while end > first {
      let before = scalars.index(before: end)
      guard isTrimmed(scalars[before]) else { break }
      end = before
    }
    return String(scalars[first..<end])
  }

  /// A text without white space at its ends (Go's `strings.TrimSpace`).
  static func trimmed(_ text: String) -> String { trimmed(text) { $0.properties.isWhitespace } }

  /// Some bytes of a text; offsets beyond its ends are clamped.
  static func slice(_ text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
