/// What a server says beside its answer (RFC 7234 §5.5; apimachinery, `net.ParseWarningHeaders`).
enum WarningHeader {
  /// The texts of the warnings with code 299 in the value of a header; what cannot be read is passed over.
  ///
  /// A value holds warnings with commas between: `299 agent "text" "date"`, the date mostly left out.
  static func texts(in value: String) -> [String] {
    var rest = Array(value.unicodeScalars)[...]
    var texts: [String] = []
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "," }
      let code = rest.prefix { $0 != " " }
      rest = rest.dropFirst(code.count).drop { $0 == " " }
      let agent = rest.prefix { $0 != " " }
      rest = rest.dropFirst(agent.count).drop { $0 == " " }
      guard let text = quotedString(&rest) else { return texts }
      if code.elementsEqual("299".unicodeScalars), !text.isEmpty { texts.append(text) }
      rest = rest.drop { $0 == " " }
      _ = quotedString(&rest)
    }
  }

  /// A quoted string (RFC 9110 §5.6.4) at the beginning, taken off; nil when there is none.
  private static func quotedString(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    guard rest.first == "\"" else { return nil }
    var text = String.UnicodeScalarView()
    var place = rest.index(after: rest.startIndex)
    while place < rest.endIndex {
      switch rest[place] {
      case "\"":
        rest = rest[(place + 1)...]
        return String(text)
      case "\\" where place + 1 < rest.endIndex:
        text.append(rest[place + 1])
        place += 2
      default:
        text.append(rest[place])
        place += 1
      }
    }
    return nil
  }
}
