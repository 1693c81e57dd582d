/// Text in XML.
public enum XMLText {
  /// A text as the value of an attribute, with its quotes.
  public static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// A text as content.
  ///
  /// XML 1.0 §2.2 has no control characters, not even as references: they become U+FFFD.
  public static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
