/// Texts of a line against texts that are known before; none of it takes memory.
extension Span where Element == UInt8 {
  /// Whether both are the same bytes.
  func isEqual(to text: [UInt8]) -> Bool { count == text.count && begins(with: text) }

  /// Whether it begins with a text.
  func begins(with text: [UInt8]) -> Bool {
    guard count >= text.count else { return false }
    for index in text.indices where self[index] != text[index] { return false }
    return true
  }

  /// Whether it ends with a text.
  func ends(with text: [UInt8]) -> Bool {
    guard count >= text.count else { return false }
    return extracting(count - text.count..<count).begins(with: text)
  }

  /// Whether a text stands in it somewhere. O(bytes × the text's bytes) at worst.
  func holds(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return true }
    var start = 0
    while let place = place(of: first, from: start), place + text.count <= count {
      if extracting(place..<count).begins(with: text) { return true }
      start = place + 1
    }
    return false
  }

  /// Where a byte stands first at or behind a position.
  func place(of byte: UInt8, from start: Int = 0) -> Int? {
    var index = start
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Whether both are the same bytes.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// Whether it comes first where texts are sorted by their bytes.
  func precedes(_ other: Span<UInt8>) -> Bool {
    for index in 0..<Swift.min(count, other.count) where self[index] != other[index] {
      return self[index] < other[index]
    }
    return count < other.count
  }

  /// Whether one of the words between commas is this one.
  func hasWord(_ word: [UInt8]) -> Bool {
    var start = 0
    while start <= count {
      let end = place(of: UInt8(ascii: ","), from: start) ?? count
      if extracting(start..<end).isEqual(to: word) { return true }
      start = end + 1
    }
    return false
  }
}
