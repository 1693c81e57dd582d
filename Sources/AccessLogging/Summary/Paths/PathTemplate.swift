/// A path without what tells one thing from others of its kind: `/users/{id}/orders/{uuid}`.
///
/// `PathSegment` says what is put in place of what. The query is left out. A position where too many words were seen is `{*}`.
struct PathTemplate: Sendable {
  /// What a position is that has too many values.
  static let anything = Array("{*}".utf8)
  /// Behind so many segments nothing is told apart.
  static let mostSegments = 24

  /// The numbers of what stands before positions that have too many values.
  private(set) var collapsed: Set<UInt64> = []

  /// Has a position, by the template before it, told apart no more.
  mutating func collapse(behind prefix: Span<UInt8>) { collapsed.insert(ByteHash.number(of: prefix)) }

  /// Has the positions of another told apart no more.
  mutating func merge(_ other: PathTemplate) { collapsed.formUnion(other.collapsed) }

  /// Puts the template of a path behind other bytes. O(path).
  func append(_ path: Span<UInt8>, to key: inout [UInt8]) {
    let origin = key.count
    var segments = 0
    var start = 0
    while start <= path.count {
      var end = start
      while end < path.count, !Self.endsSegment(path[end]) { end += 1 }
      if segments == Self.mostSegments {
        key += Self.anything
        return
      }
      append(segment: path.extracting(start..<end), to: &key, origin)
      segments += 1
      guard end < path.count, path[end] == UInt8(ascii: "/") else { return }
      key.append(UInt8(ascii: "/"))
      start = end + 1
    }
  }

  private static func endsSegment(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private func append(segment text: Span<UInt8>, to key: inout [UInt8], _ origin: Int) {
    guard !text.isEmpty else { return }
    if !collapsed.isEmpty, collapsed.contains(ByteHash.number(of: key.span.extracting(origin..<key.count))) {
      key += Self.anything
      return
    }
    let segment = PathSegment(text)
    if let replacement = segment.replacement(of: text) {
      replacement.withUTF8Buffer { key.append(contentsOf: $0) }
    } else if segment.hasLongNumber || Self.isNumberedFile(text) {
      Self.append(text, withoutNumbersTo: &key)
    } else {
      text.withUnsafeBufferPointer { key.append(contentsOf: $0) }
    }
  }

  /// Whether it is digits with an extension: `7.json`.
  private static func isNumberedFile(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place < text.count, text[place] &- 0x30 < 10 { place += 1 }
    guard place > 0, place < text.count, text[place] == UInt8(ascii: "."), 1...5 ~= text.count - place - 1 else {
      return false
    }
    for rest in place + 1..<text.count where (text[rest] | 0x20) &- 0x61 >= 26 { return false }
    return true
  }

  private static func append(_ text: Span<UInt8>, withoutNumbersTo key: inout [UInt8]) {
    let least = isNumberedFile(text) ? 1 : PathSegment.leastNumber
    var place = 0
    while place < text.count {
      var end = place
      while end < text.count, text[end] &- 0x30 < 10 { end += 1 }
      if end - place >= least {
        key += Array("{id}".utf8)
        place = end
      } else {
        let stop = max(end, place + 1)
        while place < stop {
          key.append(text[place])
          place += 1
        }
      }
    }
  }
}
