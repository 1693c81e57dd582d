/// Sprig's functions that take a part of a text; they count bytes (Sprig: strings.go).
enum ExcerptFunctions {
  static let table: TemplateFunction.Table = [
    "trunc": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      let (count, text) = (try arguments.integer(0), try arguments.string(1))
      let length = text.utf8.count
      if count < 0 {
        let start = length.addingReportingOverflow(count).partialValue
        return start > 0 ? .string(ByteText.slice(text, start..<length)) : arguments[1]
      }
      return count < length ? .string(ByteText.slice(text, 0..<count)) : arguments[1]
    },
    "substr": TemplateFunction(3) { (arguments, _) throws(TemplateProblem) in
      let (start, end, text) = (try arguments.integer(0), try arguments.integer(1), try arguments.string(2))
      let length = text.utf8.count
      if start < 0 {
        guard end >= 0, end <= length else { throw .indexOutOfRange(end) }
        return .string(ByteText.slice(text, 0..<end))
      }
      let limit = end < 0 || end > length ? length : end
      guard start <= limit else { throw .indexOutOfRange(start) }
      return .string(ByteText.slice(text, start..<limit))
    },
    "abbrev": TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
      let (width, text) = (try arguments.integer(0), try arguments.string(1))
      guard width >= 4, text.utf8.count > width else { return arguments[1] }
      return .string(ByteText.slice(text, 0..<(width - 3)) + "...")
    },
  ]
}
