/// Go's `fmt.Sprintf` for the values that templates have.
struct FormatString {
  private let scalars: [Unicode.Scalar]
  private let values: [TemplateValue]
  private var position = 0
  private var nextValue = 0
  /// Whether an index such as `[2]` was used, which forgives values that no directive takes.
  private var reorders = false
  private var output = ""

  private init(_ format: String, _ values: [TemplateValue]) {
    scalars = Array(format.unicodeScalars)
    self.values = values
  }

  /// The format with its directives replaced; mistakes show in the text, as in Go.
  static func text(
    _ format: String,
    _ values: [TemplateValue],
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> String {
    var formatter = FormatString(format, values)
    try formatter.run(&budget)
    return formatter.output
  }

  private mutating func run(_ budget: inout WorkBudget) throws(TemplateProblem) {
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      guard scalar == "%" else {
        output.unicodeScalars.append(scalar)
        continue
      }
      try writeDirective(&budget)
      try budget.spend(bytes: output.utf8.count)
    }
    guard !reorders, nextValue < values.count else { return }
    var extras: [String] = []
    for value in values[nextValue...] { extras.append(try Self.typed(value, &budget)) }
    output += "%!(EXTRA " + extras.joined(separator: ", ") + ")"
  }

  private mutating func writeDirective(_ budget: inout WorkBudget) throws(TemplateProblem) {
    var directive = FormatDirective()
    readFlags(&directive)
    var isGood = readIndex()
    directive.width = readNumber()
    if let width = directive.width, width < 0 {
      directive.isLeft = true
      directive.width = -width
    }
    if position < scalars.count, scalars[position] == "." {
      position += 1
      isGood = readIndex() && isGood
      directive.precision = readNumber().map { max(0, $0) } ?? 0
    }
    isGood = readIndex() && isGood
    guard position < scalars.count else { return output += "%!(NOVERB)" }
    directive.verb = scalars[position]
    position += 1
    if directive.verb == "%" { return output += "%" }
    guard isGood else { return output += "%!\(directive.verb)(BADINDEX)" }
    guard nextValue < values.count else { return output += "%!\(directive.verb)(MISSING)" }
    let value = values[nextValue]
    nextValue += 1
    try budget.spend(bytes: (directive.width ?? 0) + (directive.precision ?? 0))
    output += try text(of: value, directive, &budget)
  }

  private mutating func readFlags(_ directive: inout FormatDirective) {
    while position < scalars.count {
      switch scalars[position] {
      case "-": directive.isLeft = true
      case "+": directive.hasPlus = true
      case " ": directive.hasSpace = true
      case "#": directive.hasSharp = true
      case "0": directive.hasZero = true
      default: return
      }
      position += 1
    }
  }

  /// `[n]`, which chooses the value to come; false when it names none.
  private mutating func readIndex() -> Bool {
    guard position < scalars.count, scalars[position] == "[" else { return true }
    reorders = true
    guard let end = scalars[position...].firstIndex(of: "]") else {
      position += 1
      return false
    }
    let text = String(String.UnicodeScalarView(scalars[(position + 1)..<end]))
    position = end + 1
    guard let number = Int(text), number > 0, number <= values.count else { return false }
    nextValue = number - 1
    return true
  }

  /// A width or precision: digits, or `*` for the next value.
  private mutating func readNumber() -> Int? {
    if position < scalars.count, scalars[position] == "*" {
      position += 1
      defer { nextValue += 1 }
      guard values.indices.contains(nextValue), case .integer(let number) = values[nextValue] else { return nil }
      return number.magnitude <= FormatDirective.largestWidth.magnitude ? number : nil
    }
    var number: Int?
    while position < scalars.count, let digit = scalars[position].digit {
      number = min(FormatDirective.largestWidth, (number ?? 0) * 10 + digit)
      position += 1
    }
    return number
  }

  private func text(
    of value: TemplateValue,
    _ directive: FormatDirective,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> String {
    switch directive.verb {
    case "T": return directive.padded(value.typeName)
    case "t":
      if case .boolean(let flag) = value { return directive.padded(flag ? "true" : "false") }
    case "v": return try general(value, directive, &budget)
    default:
      if let text = try scalar(value, directive, &budget) { return text }
    }
    if case .null = value { return "%!\(directive.verb)(<nil>)" }
    return try "%!\(directive.verb)(" + Self.typed(value, &budget) + ")"
  }

  private func general(
    _ value: TemplateValue,
    _ directive: FormatDirective,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> String {
    if case .string(let text) = value, directive.hasSharp { return directive.padded(GoQuote.quoted(text)) }
    switch value {
    case .integer(let number): return directive.format(number) ?? ""
    case .double(let number): return directive.format(number) ?? ""
    case .string(let text): return directive.format(text) ?? ""
    default: return directive.padded(try GoFormatter.text(of: value, &budget, namesFields: directive.hasPlus))
    }
  }

  /// The text under a verb for one type; nil when the verb does not suit the value. Lists apply it to their items.
  private func scalar(
    _ value: TemplateValue,
    _ directive: FormatDirective,
    _ budget: inout WorkBudget,
    depth: Int = 0
  ) throws(TemplateProblem) -> String? {
    try budget.spend(1)
    guard depth < WorkBudget.depthLimit else { throw .nestsTooDeeply }
    switch value {
    case .integer(let number): return directive.format(number)
    case .double(let number): return directive.format(number)
    case .string(let text): return directive.format(text)
    case .record(let record): return record.text.flatMap(directive.format)
    case .list(let list):
      var texts: [String] = []
      for item in list.items {
        let text = try scalar(item, directive, &budget, depth: depth + 1)
        let fallback = try "%!\(directive.verb)(" + Self.typed(item, &budget) + ")"
        texts.append(text ?? fallback)
        try budget.spend(bytes: texts.count)
      }
      return "[" + texts.joined(separator: " ") + "]"
    case .null, .boolean, .map: return nil
    }
  }

  /// `type=value`, as mistakes are shown.
  private static func typed(_ value: TemplateValue, _ budget: inout WorkBudget) throws(TemplateProblem) -> String {
    if case .null = value { return "<nil>" }
    return value.typeName + "=" + (try GoFormatter.text(of: value, &budget))
  }
}

extension Unicode.Scalar {
  /// The worth of a decimal digit.
  fileprivate var digit: Int? { value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil }
}
