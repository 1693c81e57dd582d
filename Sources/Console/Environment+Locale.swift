import Output

extension Environment {
  /// Whether text is shown as UTF-8, by the first of LC_ALL, LC_CTYPE and LANG that is set and not empty (POSIX.1-2017
  /// §8.2); without any of them the locale is C, which is ASCII.
  var usesUTF8: Bool {
    let locale = nonEmpty("LC_ALL") ?? nonEmpty("LC_CTYPE") ?? nonEmpty("LANG") ?? "C"
    // The form is language[_territory][.codeset][@modifier]; the codeset is written in many ways.
    guard let dot = locale.firstIndex(of: ".") else { return false }
    let codeset = locale[locale.index(after: dot)...].prefix { $0 != "@" }
    return codeset.filter { $0 != "-" }.lowercased() == "utf8"
  }

  /// The signs that the locale can show.
  var glyphs: Glyphs { usesUTF8 ? .unicode : .ascii }
}
