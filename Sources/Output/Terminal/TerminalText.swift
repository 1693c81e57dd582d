/// Makes untrusted text safe for a terminal: what could move the cursor, change its state or reorder the line is
/// shown as an escape instead (`\x1b`, `\u{202e}`).
///
/// Unsafe are C0 and C1 controls and DEL (ECMA-48 §5), the bidirectional controls (UAX #9 §2; CVE-2021-42574),
/// the line and paragraph separators, and bytes that are not UTF-8.
public enum TerminalText {
  /// The controls that a caller lays out itself.
  public struct Kept: OptionSet, Sendable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// U+000A.
    public static let lineFeed = Kept(rawValue: 1)
    /// U+0009.
    public static let tab = Kept(rawValue: 2)
  }

  /// The text with everything unsafe made visible.
  ///
  /// O(bytes); plain ASCII is returned as it is.
  public static func escaped(_ text: String, keeping kept: Kept = []) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var safe = ""
    safe.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      append(scalar, to: &safe, keeping: kept)
    }
    return safe
  }

  /// The UTF-8 bytes as text with everything unsafe made visible; a byte that is not UTF-8 becomes `\xff`.
  public static func escaped(_ bytes: ArraySlice<UInt8>, keeping kept: Kept = []) -> String {
    var safe = ""
    safe.reserveCapacity(bytes.count)
    for unit in TerminalUnits(bytes) {
      switch unit.content {
      case .scalar(let scalar): append(scalar, to: &safe, keeping: kept)
      case .invalidByte: safe += unit.printable
      }
    }
    return safe
  }

  /// Whether a scalar may reach a terminal as it is.
  public static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: true
    case 0..<0xA0: false
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  /// The scalar itself if it is safe, else its escape.
  static func printable(_ scalar: Unicode.Scalar) -> String {
    if isSafe(scalar) { return String(scalar) }
    switch scalar {
    case "\t": return "\\t"
    case "\n": return "\\n"
    case "\r": return "\\r"
    default: break
    }
    return scalar.value < 0x80
      ? "\\x" + hexadecimal(UInt8(scalar.value))
      : "\\u{" + String(scalar.value, radix: 16) + "}"
  }

  /// Two lower-case hexadecimal digits.
  static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String, keeping kept: Kept) {
    let isKept = (scalar == "\n" && kept.contains(.lineFeed)) || (scalar == "\t" && kept.contains(.tab))
    if isKept || isSafe(scalar) {
      text.unicodeScalars.append(scalar)
    } else {
      text += printable(scalar)
    }
  }
}
