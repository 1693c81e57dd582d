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
      other.withContiguousStorageIfAvailable { UnsafeRawBufferPointer(bytes).elementsEqual(UnsafeRawBufferPointer($0)) }
    }
    return (isEqual ?? nil) ?? one.elementsEqual(other)
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { hasher.combine(Array(text.utf8)) }
  }
}
