/// Values as Go's `encoding/json` writes them: maps in the order of their keys, structs in that of their members.
struct JSONText {
  private var output = ""
  private let isPretty: Bool
  private let escapesHTML: Bool

  private init(isPretty: Bool, escapesHTML: Bool) {
    self.isPretty = isPretty
    self.escapesHTML = escapesHTML
  }

  static func text(
    of value: TemplateValue,
    isPretty: Bool = false,
    escapesHTML: Bool = true,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> String {
    var writer = JSONText(isPretty: isPretty, escapesHTML: escapesHTML)
    try writer.write(value, &budget, depth: 0)
    return writer.output
  }

  private mutating func write(
    _ value: TemplateValue,
    _ budget: inout WorkBudget,
    depth: Int
  ) throws(TemplateProblem) {
    try budget.spend(1)
    guard depth < WorkBudget.depthLimit else { throw .nestsTooDeeply }
    switch value {
    case .null: output += "null"
    case .boolean(let flag): output += flag ? "true" : "false"
    case .integer(let number): output += String(number)
    case .double(let number):
      guard number.isFinite else { throw .badData("JSON has no word for \(DoubleText.general(number))") }
      output += DoubleText.json(number)
    case .string(let text): write(text)
    case .list(let list):
      try write(list.items.map { (nil, $0) }, "[", "]", &budget, depth)
    case .map(let map):
      try write(map.sortedKeys.map { ($0, map.entries[$0] ?? .null) }, "{", "}", &budget, depth)
    case .record(let record):
      guard record.isTrue || record.text != nil else { return output += "null" }
      if record.members.isEmpty, let text = record.text { return write(text) }
      try write(record.members.map { ($0.name, $0.value) }, "{", "}", &budget, depth)
    }
    try budget.spend(bytes: output.utf8.count)
  }

  private mutating func write(
    _ parts: [(name: String?, value: TemplateValue)],
    _ open: String,
    _ close: String,
    _ budget: inout WorkBudget,
    _ depth: Int
  ) throws(TemplateProblem) {
    output += open
    for (index, part) in parts.enumerated() {
      if index > 0 { output += "," }
      breakLine(depth + 1)
      if let name = part.name {
        write(name)
        output += isPretty ? ": " : ":"
      }
      try write(part.value, &budget, depth: depth + 1)
    }
    if !parts.isEmpty { breakLine(depth) }
    output += close
  }

  private mutating func breakLine(_ depth: Int) {
    if isPretty { output += "\n" + String(repeating: "  ", count: depth) }
  }

  private mutating func write(_ text: String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\u{8}": output += "\\b"
      case "\u{C}": output += "\\f"
      case "<" where escapesHTML, ">" where escapesHTML, "&" where escapesHTML, "\u{2028}", "\u{2029}", "\0"..<" ":
        output += "\\u" + GoQuote.padded(scalar.value, 4)
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
