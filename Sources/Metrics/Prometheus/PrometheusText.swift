/// Parts of PromQL.
enum PrometheusText {
  /// A text as a literal in quotes ("Querying basics", string literals).
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A text as a pattern that matches it alone.
  static func pattern(of text: String) -> String {
    text.unicodeScalars.map { scalar in
      #"\.+*?()|[]{}^$"#.unicodeScalars.contains(scalar) ? "\\\(scalar)" : "\(scalar)"
    }
    .joined()
  }
}
