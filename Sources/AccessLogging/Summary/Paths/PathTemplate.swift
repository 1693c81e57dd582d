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
    // What stays is put there in one piece.
    var kept = 0
    var start = 0
    while true {
      var end = start
      while end < path.count, !Self.endsSegment(path[end]) { end += 1 }
      if segments == Self.mostSegments {
        Self.append(path, kept..<start, to: &key)
        key += Self.anything
        return
      }
      if start < end, changes(path, start..<end, behind: kept, of: origin, to: &key) { kept = end }
      segments += 1
      guard end < path.count, path[end] == UInt8(ascii: "/") else { return Self.append(path, kept..<end, to: &key) }
      start = end + 1
    }
  }

  private static func endsSegment(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func append(_ path: Span<UInt8>, _ range: Range<Int>, to key: inout [UInt8]) {
    path.extracting(range).withUnsafeBufferPointer { key.append(contentsOf: $0) }
  }

  /// Puts there what stands in place of a segment, and what is kept before it; false if the segment stays.
  private func changes(
    _ path: Span<UInt8>,
    _ place: Range<Int>,
    behind kept: Int,
    of origin: Int,
    to key: inout [UInt8]
  ) -> Bool {
    let text = path.extracting(place)
    if !collapsed.isEmpty {
      var prefix = key[origin...]
      path.extracting(kept..<place.lowerBound).withUnsafeBufferPointer { prefix.append(contentsOf: $0) }
      if collapsed.contains(ByteHash.number(of: Array(prefix).span)) {
        Self.append(path, kept..<place.lowerBound, to: &key)
        key += Self.anything
        return true
      }
    }
    let content = PathSegment.content(of: text)
    if case .name = content { return false }
    Self.append(path, kept..<place.lowerBound, to: &key)
    switch content {
    case .name: break
    case .thing(let sign): sign.withUTF8Buffer { key.append(contentsOf: $0) }
    case .numbered(let least): Self.append(text, withoutNumbersOf: least, to: &key)
    }
    return true
  }

  private static func append(_ text: Span<UInt8>, withoutNumbersOf least: Int, to key: inout [UInt8]) {
    var place = 0
    while place < text.count {
      var end = place
      while end < text.count, text[end] &- 0x30 < 10 { end += 1 }
      if end - place >= least {
        key += Array("{id}".utf8)
        place = end
      } else {
        append(text, place..<max(end, place + 1), to: &key)
        place = max(end, place + 1)
      }
    }
  }
}
