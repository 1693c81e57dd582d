/// Finds a field by the bytes of its name, with no text made: a small open hash table of places.
struct FieldIndex: Sendable {
  /// A place plus one; 0 where there is none.
  private var slots: [UInt8]

  init(_ fields: [Field]) {
    var size = 8
    while size < fields.reduce(0, { $0 + 1 + $1.aliases.count }) * 2 { size *= 2 }
    slots = [UInt8](repeating: 0, count: size)
    for (place, field) in fields.prefix(ObjectShape.fieldLimit).enumerated() {
      insert(field.name, place)
      for alias in field.aliases { insert(alias, place) }
    }
  }

  private mutating func insert(_ name: StaticString, _ place: Int) {
    var slot = name.withUTF8Buffer { Self.hash($0) } & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt8(truncatingIfNeeded: place + 1)
  }

  /// The place of a name among the fields the index was made from.
  func place(of name: ArraySlice<UInt8>, in fields: [Field]) -> Int? {
    name.withUnsafeBufferPointer { bytes in
      var slot = Self.hash(bytes) & (slots.count - 1)
      while slots[slot] != 0 {
        let place = Int(slots[slot]) - 1
        if fields[place].isNamed(bytes) { return place }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// Names of one object differ in length, in their ends or in the middle; the rest need not be read.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    return bytes.count &* 7 &+ Int(first) &* 31 &+ Int(last) &* 17 &+ Int(bytes[bytes.count / 2]) &* 5
  }
}

extension StaticString {
  /// Whether the text is these bytes.
  func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withUTF8Buffer { own in own.count == bytes.count && own.elementsEqual(bytes) }
  }

  /// Whether the text is these bytes.
  func hasBytes(_ bytes: ArraySlice<UInt8>) -> Bool {
    withUTF8Buffer { own in own.count == bytes.count && own.elementsEqual(bytes) }
  }
}
