/// `html`, `js` and `urlquery`.
enum EscapeFunctions {
  static let table: TemplateFunction.Table = [
    "html": escaping(html), "js": escaping(javaScript), "urlquery": escaping(query),
  ]

  private static func escaping(_ escape: @escaping @Sendable (String) -> String) -> TemplateFunction {
    TemplateFunction(0...) { (arguments, budget) throws(TemplateProblem) in
      .string(escape(try GoFormatter.joined(arguments.values, &budget)))
    }
  }

  private static func html(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\0": output += "\u{FFFD}"
      case "\"": output += "&#34;"
      case "'": output += "&#39;"
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static func javaScript(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": output += "\\\\"
      case "'": output += "\\'"
      case "\"": output += "\\\""
      case "<": output += "\\u003C"
      case ">": output += "\\u003E"
      case "&": output += "\\u0026"
      case "=": output += "\\u003D"
      case _ where scalar.value < 0x20: output += "\\u" + GoQuote.padded(scalar.value, 4, uppercase: true)
      case _ where scalar.isASCII || GoQuote.isPrintable(scalar): output.unicodeScalars.append(scalar)
      default: output += "\\u" + GoQuote.padded(scalar.value, 4, uppercase: true)
      }
    }
    return output
  }

  /// Go's `url.QueryEscape`: spaces become `+`, what RFC 3986 reserves is escaped.
  private static func query(_ text: String) -> String {
    var output = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "): output += "+"
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "~"):
        output.unicodeScalars.append(Unicode.Scalar(byte))
      default: output += "%" + GoQuote.padded(UInt32(byte), 2, uppercase: true)
      }
    }
    return output
  }
}
