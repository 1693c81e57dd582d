/// Finds a field by the bytes of its name, with no text made: a small open hash table.
struct FieldIndex: Sendable {
  /// The places of the names, plus one; 0 where a slot is free.
  private var slots: [UInt8]
  /// Every name and alias, with the place of its field.
  private var names: [(name: StaticString, place: Int)] = []

  init(_ fields: [Field]) {
    for (place, field) in fields.prefix(ObjectShape.fieldLimit).enumerated() {
      names.append((field.name, place))
      names += field.aliases.map { ($0, place) }
    }
    var size = 8
    while size < names.count * 2 { size *= 2 }
    slots = [UInt8](repeating: 0, count: size)
    for (number, entry) in names.enumerated() {
      var slot = entry.name.withUTF8Buffer { Self.hash($0) } & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt8(truncatingIfNeeded: number + 1)
    }
  }

  /// The place of a name among the fields the index was made from.
  func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = names[Int(slots[slot]) - 1]
      if entry.name.hasBytes(bytes) { return entry.place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
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
    withUTF8Buffer { own in
      guard own.count == bytes.count else { return false }
      for place in 0..<own.count where own[place] != bytes[place] { return false }
      return true
    }
  }
}
