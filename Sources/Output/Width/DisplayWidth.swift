/// The number of terminal columns that text takes.
///
/// A value of this type walks text scalar by scalar, since what a scalar adds depends on the ones before it (a joined
/// emoji adds nothing). Controls count as nothing: make text safe with `TerminalText`, and expand tabs, before measuring.
public struct DisplayWidth: Sendable {
  /// What the scalars so far allow the next one to do.
  private enum Preceding {
    case other
    /// A narrow symbol that U+FE0F would turn into a wide emoji.
    case narrowSymbol
    /// An emoji that a modifier or a joiner may extend.
    case emoji
    /// The first half of a flag.
    case regionalIndicator
    /// An emoji and U+200D: the next emoji melts into it.
    case joiner
  }

  private var preceding = Preceding.other

  /// Starts a walk.
  public init() {}

  /// The columns of a text, in O(scalars).
  public static func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    var width = DisplayWidth()
    return text.unicodeScalars.reduce(0) { $0 + width.advance(over: $1) }
  }

  /// The columns that the next scalar adds: 0, 1 or 2.
  public mutating func advance(over scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20, scalar.value < 0x7F {
      preceding = scalar.properties.isEmoji ? .narrowSymbol : .other
      return 1
    }
    if scalar.value < 0xA0 {
      preceding = .other
      return 0
    }
    return advance(over: scalar, scalar.properties)
  }

  private mutating func advance(over scalar: Unicode.Scalar, _ properties: Unicode.Scalar.Properties) -> Int {
    switch (scalar.value, preceding) {
    // UTS #51 §1.4.3: an emoji presentation sequence is as wide as an emoji.
    case (0xFE0F, .narrowSymbol):
      preceding = .emoji
      return 1
    // UTS #51 §1.4.6: an emoji ZWJ sequence is one emoji.
    case (0x200D, .emoji):
      preceding = .joiner
      return 0
    case (_, .joiner) where properties.isEmoji:
      preceding = .emoji
      return 0
    // UTS #51 §1.4.2: a skin tone belongs to the emoji before it.
    case (0x1F3FB...0x1F3FF, .emoji):
      return 0
    // UTS #51 §1.4.5: two regional indicators are one flag.
    case (0x1F1E6...0x1F1FF, .regionalIndicator):
      preceding = .emoji
      return 0
    case (0x1F1E6...0x1F1FF, _):
      preceding = .regionalIndicator
      return 2
    default:
      break
    }
    if Self.isZeroWidth(scalar, properties) { return 0 }
    if properties.isEmojiPresentation {
      preceding = .emoji
      return 2
    }
    let isWide = Self.isEastAsianWide(scalar)
    preceding = properties.isEmoji && !isWide ? .narrowSymbol : .other
    return isWide ? 2 : 1
  }

  /// Marks that sit on the scalar before them, and scalars without a shape of their own.
  private static func isZeroWidth(_ scalar: Unicode.Scalar, _ properties: Unicode.Scalar.Properties) -> Bool {
    switch scalar.value {
    // The soft hyphen is drawn by terminals; the Hangul filler stands for a wide leading consonant.
    case 0xAD, 0x115F: return false
    // Unicode §3.12: Hangul vowels and trailing consonants join the leading one, which has the width of the syllable.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }
}
