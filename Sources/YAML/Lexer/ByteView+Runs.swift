/// Runs of bytes that need no look at each: eight at a time, and the last few of the text one by one.
extension ByteView {
  /// The offset of the first byte from an index that is no space.
  @inline(__always)
  func endOfSpaces(from start: Int) -> Int {
    var index = start
    while let word = word(at: index) {
      let count = word.leadingSpaces
      guard count == 8 else { return index + count }
      index += 8
    }
    while self[index] == .space { index += 1 }
    return index
  }

  /// The offset of the first line break from an index, or of the end of the text.
  @inline(__always)
  func endOfLine(from start: Int) -> Int {
    var index = start
    while let word = word(at: index) {
      guard word.controls != 0 else { index += 8; continue }
      index += ByteWord.first(word.controls)
      if self[index].endsLine { return index }
      index += 1
    }
    while !self[index].endsLine { index += 1 }
    return index
  }

  /// The offset of the first byte from an index at which a plain scalar outside flow collections may have to stop.
  @inline(__always)
  func endOfPlainRun(from start: Int) -> Int {
    var index = start
    while let word = word(at: index) {
      let marks = word.marks(":") | word.marks("#") | word.controls
      guard marks != 0 else { index += 8; continue }
      index += ByteWord.first(marks)
      // A tab is text.
      if self[index].mayEndBlockPlain { return index }
      index += 1
    }
    while !self[index].mayEndBlockPlain { index += 1 }
    return index
  }

  /// The offset of the first byte from an index that a double-quoted scalar on one line cannot pass over.
  @inline(__always)
  func endOfQuotedRun(from start: Int) -> Int {
    var index = start
    while let word = word(at: index) {
      let marks = word.marks("\"") | word.marks("\\") | word.controls
      guard marks != 0 else { index += 8; continue }
      index += ByteWord.first(marks)
      if self[index].mayEndQuoted { return index }
      index += 1
    }
    while !self[index].mayEndQuoted { index += 1 }
    return index
  }
}

extension UInt8 {
  /// A quote, a backslash, a line break or the end of the text.
  @inline(__always)
  fileprivate var mayEndQuoted: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") || endsLine }
}
