extension DisplayWidth {
  /// Whether a scalar without emoji presentation is two columns wide.
  static func isEastAsianWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100 && eastAsianWide.contains { $0.contains(scalar.value) }
  }

  /// The ranges with East_Asian_Width W or F (UAX #11).
  ///
  /// From EastAsianWidth.txt of Unicode 17.0. Left out are scalars with emoji presentation, which are asked of the
  /// standard library; gaps of unassigned and zero-width scalars, which are never looked up here, are bridged.
  private static let eastAsianWide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,
    0x2329...0x232A,
    0x2630...0x2637,
    0x268A...0x268F,
    0x2E80...0x3029,
    0x3030...0x303E,
    0x3041...0x3247,
    0x3250...0xA4C6,
    0xA960...0xA97C,
    0xAC00...0xD7A3,
    0xF900...0xFAD9,
    0xFE10...0xFE6B,
    0xFF01...0xFF60,
    0xFFE0...0xFFE6,
    0x16FE0...0x16FE3,
    0x16FF2...0x18DF2,
    0x1AFF0...0x1B2FB,
    0x1D300...0x1D376,
    0x1F200...0x1F265,
    0x20000...0x2FFFD,
    0x30000...0x3FFFD,
  ]
}
