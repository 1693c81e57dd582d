/// A read-only view of a document's bytes that answers 0 outside them. The one unsafe type of the parser.
///
/// It lives only inside `Array.withUnsafeBufferPointer`. NUL is refused before lexing, so 0 means the end of the
/// text and no scan loop needs a bounds check of its own.
struct ByteView {
  private let base: UnsafePointer<UInt8>?
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.base = buffer.baseAddress
    self.count = buffer.count
  }

  #if DEBUG
    /// Counts the looks at bytes, in tests that prove parsing linear.
    var steps: StepCounter?
  #endif

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    #if DEBUG
      steps?.count += 1
    #endif
    guard UInt(bitPattern: index) < UInt(bitPattern: count), let base else { return 0 }
    return base[index]
  }

  /// Whether `---` or `...` stands at an offset, the start of a line, as a document marker (YAML 1.2.2 [205]).
  @inline(__always)
  func isMarker(at index: Int) -> Bool {
    let byte = self[index]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { return false }
    return self[index + 1] == byte && self[index + 2] == byte && self[index + 3].endsToken
  }

  /// The eight bytes from an index, the first the lowest; nil where fewer are left.
  @inline(__always)
  func word(at index: Int) -> ByteWord? {
    #if DEBUG
      steps?.count += 1
    #endif
    guard index >= 0, index <= count - 8, let base else { return nil }
    return ByteWord(bytes: UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)))
  }
}
