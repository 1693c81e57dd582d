extension TerminalText {
  /// The bytes without what sets colours and other styles (SGR, ECMA-48 §8.3.117), which programs write into their logs.
  ///
  /// Everything else stays, other escape sequences too: what is unsafe of them is for `escaped` to show.
  public static func withoutStyles(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(0x1B) else { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var rest = bytes
    while let first = rest.first {
      if first == 0x1B, let length = styleLength(rest) {
        rest = rest.dropFirst(length)
      } else {
        kept.append(first)
        rest = rest.dropFirst()
      }
    }
    return kept[...]
  }

  /// The length of the SGR sequence that the bytes begin with; nil for anything else.
  private static func styleLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.dropFirst().first == UInt8(ascii: "[") else { return nil }
    let parameters = bytes.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
    guard bytes[parameters.endIndex...].first == UInt8(ascii: "m") else { return nil }
    return parameters.count + 3
  }
}
