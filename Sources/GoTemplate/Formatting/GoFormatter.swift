/// Values as Go's `fmt` prints them with `%v`.
struct GoFormatter {
  private var output = ""
  /// `%+v` names the fields of structs.
  private let namesFields: Bool

  private init(namesFields: Bool) { self.namesFields = namesFields }

  /// The text of a value; nesting is bounded, and every piece is paid for.
  static func text(
    of value: TemplateValue,
    _ budget: inout WorkBudget,
    namesFields: Bool = false
  ) throws(TemplateProblem) -> String {
    if let text = plainText(of: value) { return text }
    var formatter = GoFormatter(namesFields: namesFields)
    try formatter.write(value, &budget, depth: 0)
    return formatter.output
  }

  /// `fmt.Sprint`: a space between neighbours of which neither is a string.
  static func joined(_ values: [TemplateValue], _ budget: inout WorkBudget) throws(TemplateProblem) -> String {
    var text = ""
    var followsText = true
    for value in values {
      let isText = if case .string = value { true } else { false }
      if !followsText, !isText { text += " " }
      text += try self.text(of: value, &budget)
      followsText = isText
      try budget.spend(bytes: text.utf8.count)
    }
    return text
  }

  /// The text of a value that holds no other; nil for lists, maps and structs without a text of their own.
  static func plainText(of value: TemplateValue) -> String? {
    switch value {
    case .null: "<nil>"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .double(let number): DoubleText.general(number)
    case .string(let text): text
    case .record(let record): record.text
    case .list, .map: nil
    }
  }

  private mutating func write(
    _ value: TemplateValue,
    _ budget: inout WorkBudget,
    depth: Int
  ) throws(TemplateProblem) {
    try budget.spend(1)
    guard depth < WorkBudget.depthLimit else { throw .nestsTooDeeply }
    switch value {
    case .list(let list):
      output += "["
      for (index, item) in list.items.enumerated() {
        if index > 0 { output += " " }
        try write(item, &budget, depth: depth + 1)
      }
      output += "]"
    case .map(let map):
      output += "map["
      for (index, key) in map.sortedKeys.enumerated() {
        output += (index > 0 ? " " : "") + key + ":"
        try write(map.entries[key] ?? .null, &budget, depth: depth + 1)
      }
      output += "]"
    case .record(let record) where record.text == nil: try write(record, &budget, depth)
    default: output += Self.plainText(of: value) ?? ""
    }
    try budget.spend(bytes: output.utf8.count)
  }

  private mutating func write(
    _ record: TemplateRecord,
    _ budget: inout WorkBudget,
    _ depth: Int
  ) throws(TemplateProblem) {
    guard record.isTrue else { return output += "<nil>" }
    output += "{"
    for (index, member) in record.members.enumerated() {
      if index > 0 { output += " " }
      if namesFields { output += member.name + ":" }
      try write(member.value, &budget, depth: depth + 1)
    }
    output += "}"
  }
}
