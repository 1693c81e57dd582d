/// How protobuf's JSON spells lengths of time: seconds, with as many digits as the writer likes.
enum DurationSpelling {
  /// `5s` for `5.000s`; nil for a text that is no length of time.
  static func shortest(_ text: String) -> String? {
    guard text.hasSuffix("s"), let point = text.firstIndex(of: ".") else { return nil }
    let whole = text[..<point]
    var rest = text[text.index(after: point)...].dropLast()
    guard !whole.isEmpty, !rest.isEmpty, areDigits(whole), areDigits(rest) else { return nil }
    while rest.last == "0" { rest = rest.dropLast() }
    return rest.isEmpty ? "\(whole)s" : "\(whole).\(rest)s"
  }

  private static func areDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
