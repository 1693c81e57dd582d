/// Sprig's functions that trim, search, replace and quote (Sprig: strings.go).
enum StringFunctions {
  static let table: TemplateFunction.Table = [
    "trim": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .string(ByteText.trimmed(try arguments.string(0)))
    },
    "trimAll": trimAll, "trimall": trimAll,
    "trimPrefix": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      let (prefix, text) = (Array(try arguments.string(0).utf8), Array(try arguments.string(1).utf8))
      return text.starts(with: prefix) ? decoded(text.dropFirst(prefix.count)) : arguments[1]
    },
    "trimSuffix": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      let (suffix, text) = (Array(try arguments.string(0).utf8), Array(try arguments.string(1).utf8))
      return ByteText.hasSuffix(text, suffix) ? decoded(text.dropLast(suffix.count)) : arguments[1]
    },
    "contains": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(ByteText.contains(try arguments.string(1), try arguments.string(0)))
    },
    "hasPrefix": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(try arguments.string(1).utf8.starts(with: try arguments.string(0).utf8))
    },
    "hasSuffix": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      .boolean(ByteText.hasSuffix(Array(try arguments.string(1).utf8), Array(try arguments.string(0).utf8)))
    },
    "quote": TemplateFunction(0...) { (arguments, budget) throws(TemplateProblem) in
      .string(try texts(of: arguments.values, &budget).map { GoQuote.quoted($0) }.joined(separator: " "))
    },
    "squote": TemplateFunction(0...) { (arguments, budget) throws(TemplateProblem) in
      .string(try texts(of: arguments.values, &budget).map { "'" + $0 + "'" }.joined(separator: " "))
    },
    "cat": TemplateFunction(0...) { (arguments, budget) throws(TemplateProblem) in
      .string(try texts(of: arguments.values, &budget).joined(separator: " "))
    },
    "replace": TemplateFunction(3) { (arguments, budget) throws(TemplateProblem) in
      .string(
        try replaced(try arguments.string(0), by: try arguments.string(1), in: try arguments.string(2), &budget)
      )
    },
    "repeat": TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
      let (count, text) = (try arguments.integer(0), try arguments.string(1))
      guard count >= 0 else { throw .indexOutOfRange(count) }
      try budget.spend(bytes: text.utf8.count, times: count)
      return .string(String(repeating: text, count: text.isEmpty ? 0 : count))
    },
    "nospace": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      let scalars = try arguments.string(0).unicodeScalars.filter { !$0.properties.isWhitespace }
      return .string(String(String.UnicodeScalarView(scalars)))
    },
  ]

  private static let trimAll = TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
    let set = try arguments.string(0).unicodeScalars
    return .string(ByteText.trimmed(try arguments.string(1)) { set.contains($0) })
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> TemplateValue {
    .string(String(decoding: bytes, as: UTF8.self))
  }

  /// The texts of all values but nil.
  static func texts(
    of values: [TemplateValue],
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> [String] {
    var texts: [String] = []
    for value in values {
      if case .null = value { continue }
      texts.append(try GoFormatter.text(of: value, &budget))
    }
    return texts
  }

  static func replaced(
    _ old: String,
    by new: String,
    in text: String,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> String {
    // An empty text occurs before every character and at the end.
    if old.isEmpty {
      try budget.spend(bytes: text.utf8.count + 1, times: new.utf8.count + 4)
      return new + text.unicodeScalars.map { String($0) + new }.joined()
    }
    let pieces = ByteText.split(text, by: old)
    try budget.spend(bytes: text.utf8.count)
    try budget.spend(bytes: pieces.count, times: new.utf8.count)
    return pieces.joined(separator: new)
  }
}
