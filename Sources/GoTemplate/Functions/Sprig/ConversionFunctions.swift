/// Sprig's conversions, which make zero of what they cannot read (Sprig: numeric.go).
enum ConversionFunctions {
  static let table: TemplateFunction.Table = [
    "toString": TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
      .string(try GoFormatter.text(of: arguments[0], &budget))
    },
    "int": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in .integer(integer(arguments[0])) },
    "int64": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in .integer(integer(arguments[0])) },
    "float64": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in .double(double(arguments[0])) },
    "atoi": TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
      .integer(Int(try arguments.string(0)) ?? 0)
    },
  ]

  static func integer(_ value: TemplateValue) -> Int {
    switch value {
    case .integer(let number): return number
    case .boolean(let flag): return flag ? 1 : 0
    case .double(let number):
      // What does not fit is the least number, as the conversion of amd64 gives.
      return number > -0x1p63 && number < 0x1p63 ? Int(number) : .min
    case .string(let text):
      // A fraction of zeros is dropped before reading (spf13/cast `trimZeroDecimal`).
      let bytes = Array(text.utf8)
      guard let point = bytes.lastIndex(of: UInt8(ascii: ".")), point > 0,
        bytes[(point + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") })
      else { return NumberText.integer(text) ?? 0 }
      return NumberText.integer(String(decoding: bytes[..<point], as: UTF8.self)) ?? 0
    case .null, .list, .map, .record: return 0
    }
  }

  static func double(_ value: TemplateValue) -> Double {
    switch value {
    case .integer(let number): Double(number)
    case .double(let number): number
    case .boolean(let flag): flag ? 1 : 0
    case .string(let text):
      switch NumberText.value(of: text) {
      case .integer, .double: Double(text) ?? 0
      case .overflow: Double(text) ?? 0
      case .malformed: 0
      }
    case .null, .list, .map, .record: 0
    }
  }
}
