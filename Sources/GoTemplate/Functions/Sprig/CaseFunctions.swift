/// Sprig's functions that change letters (Sprig: strings.go).
enum CaseFunctions {
  static let table: TemplateFunction.Table = [
    "upper": changing { $0.uppercased() },
    "lower": changing { $0.lowercased() },
    "title": changing { words($0) { $0.properties.titlecaseMapping } },
    "untitle": changing { words($0) { $0.properties.lowercaseMapping } },
    "swapcase": changing { text in
      text.unicodeScalars.reduce(into: "") { output, scalar in
        output +=
          scalar.properties.isUppercase ? scalar.properties.lowercaseMapping : scalar.properties.uppercaseMapping
      }
    },
    "initials": changing { text in
      var output = ""
      var startsWord = true
      for scalar in text.unicodeScalars {
        if startsWord, !scalar.properties.isWhitespace { output.unicodeScalars.append(scalar) }
        startsWord = scalar.properties.isWhitespace
      }
      return output
    },
    "plural": TemplateFunction(3) { (arguments, _) throws(TemplateProblem) in
      try arguments.integer(2) == 1 ? arguments[0] : arguments[1]
    },
  ]

  private static func changing(_ change: @escaping @Sendable (String) -> String) -> TemplateFunction {
    TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in .string(change(try arguments.string(0))) }
  }

  /// Changes the first letter of each word (Go's `strings.Title`).
  private static func words(_ text: String, _ change: (Unicode.Scalar) -> String) -> String {
    var output = ""
    var startsWord = true
    for scalar in text.unicodeScalars {
      if startsWord { output += change(scalar) } else { output.unicodeScalars.append(scalar) }
      startsWord = isSeparator(scalar)
    }
    return output
  }

  /// ASCII but letters, digits and `_`; else white space (Go's strings.go `isSeparator`).
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal { return false }
    return scalar.isASCII || scalar.properties.isWhitespace
  }
}
