/// Strings of JSON with escapes (RFC 8259 §7).
extension Span<UInt8> {
  /// Decodes the rest of a string that has escapes.
  ///
  /// - Parameters:
  ///   - start: the first byte of the text.
  ///   - firstEscape: the first backslash.
  ///   - index: is set behind the quote that ends it.
  /// - Returns: the place in `decoded`, counted from the end of the line; nil if it is none.
  @inline(never)
  func text(
    from start: Int,
    firstEscape: Int,
    _ index: inout Int,
    decodingInto decoded: inout [UInt8]
  ) -> Range<Int>? {
    let base = decoded.count
    append(start..<firstEscape, to: &decoded)
    var place = firstEscape
    while true {
      guard place < count else { return nil }
      if self[place] == UInt8(ascii: "\"") { break }
      guard appendEscape(at: &place, to: &decoded) else { return nil }
      let end = endOfPlainText(from: place)
      append(place..<end, to: &decoded)
      place = end
    }
    index = place &+ 1
    return count + base..<count + decoded.count
  }

  private func append(_ range: Range<Int>, to decoded: inout [UInt8]) {
    for index in range { decoded.append(self[index]) }
  }

  /// Decodes the escape that begins with a backslash at a place, and goes behind it.
  private func appendEscape(at place: inout Int, to decoded: inout [UInt8]) -> Bool {
    guard place &+ 1 < count else { return false }
    let letter = self[place &+ 1]
    place &+= 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(letter)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      guard let unit = unit(at: &place) else { return false }
      decoded.append(
        contentsOf: Unicode.UTF8.encode(scalar(beginningWith: unit, &place)) ?? Unicode.UTF8.encodedReplacementCharacter
      )
    default: return false
    }
    return true
  }

  /// The character of a unit of UTF-16 and of the low surrogate that may follow; U+FFFD for half of one.
  private func scalar(beginningWith unit: UInt16, _ place: inout Int) -> Unicode.Scalar {
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), place &+ 1 < count, self[place] == UInt8(ascii: "\\"),
      self[place &+ 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    var next = place &+ 2
    guard let low = self.unit(at: &next), UTF16.isTrailSurrogate(low) else { return "\u{FFFD}" }
    place = next
    let code = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }

  /// Four hexadecimal digits.
  private func unit(at place: inout Int) -> UInt16? {
    guard place <= count &- 4 else { return nil }
    var unit: UInt16 = 0
    for index in place..<place + 4 {
      let digit: UInt8
      switch self[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = self[index] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = self[index] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = self[index] - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    place += 4
    return unit
  }
}
