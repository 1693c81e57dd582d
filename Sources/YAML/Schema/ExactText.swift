/// Text that equals other text of the same bytes only, as Kubernetes compares keys.
///
/// `String` takes `é` and `e` with an accent for the same text.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool {
    let (one, other) = (left.text.utf8, right.text.utf8)
    // The count alone tells nearly all pairs apart; then bytes are compared many at once.
    guard one.count == other.count else { return false }
    let isEqual = one.withContiguousStorageIfAvailable { bytes in
      other.withContiguousStorageIfAvailable { areEqual(UnsafeRawBufferPointer(bytes), UnsafeRawBufferPointer($0)) }
    }
    return (isEqual ?? nil) ?? one.elementsEqual(other)
  }

  /// Whether texts of the same length are equal.
  private static func areEqual(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while let word = one.word(at: place), let otherWord = other.word(at: place) {
      guard word.bytes == otherWord.bytes else { return false }
      place += 8
    }
    while place < one.count {
      guard one[place] == other[place] else { return false }
      place += 1
    }
    return true
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { hasher.combine(Array(text.utf8)) }
  }
}
