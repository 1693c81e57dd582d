/// Sprig's functions that make and search lists (Sprig: list.go).
enum ListFunctions {
  static let table: TemplateFunction.Table = [
    "list": list, "tuple": list,
    "append": append, "push": append, "mustAppend": append, "mustPush": append,
    "prepend": prepend, "mustPrepend": prepend,
    "concat": TemplateFunction(0...) { (arguments, _) throws(TemplateProblem) in
      var items: [TemplateValue] = []
      for index in 0..<arguments.count { items += try arguments.list(index) }
      return .items(items)
    },
    "has": has, "mustHas": has,
    "without": without, "mustWithout": without,
    "uniq": uniq, "mustUniq": uniq,
    "reverse": reverse, "mustReverse": reverse,
    "chunk": chunk, "mustChunk": chunk,
  ]

  private static let list = TemplateFunction(0...) { (arguments, _) throws(TemplateProblem) in
    .items(arguments.values)
  }

  private static let append = TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
    .items(try arguments.list(0) + [arguments[1]])
  }

  private static let prepend = TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
    .items(try [arguments[1]] + arguments.list(0))
  }

  private static let has = TemplateFunction(2) { (arguments, budget) throws(TemplateProblem) in
    for item in try arguments.listOrNull(1) where try item.isEqual(to: arguments[0], &budget) {
      return .boolean(true)
    }
    return .boolean(false)
  }

  private static let without = TemplateFunction(1...) { (arguments, budget) throws(TemplateProblem) in
    var kept: [TemplateValue] = []
    let unwanted = Array(arguments.values.dropFirst())
    for item in try arguments.list(0) where !(try contains(unwanted, item, &budget)) { kept.append(item) }
    return .items(kept)
  }

  private static let uniq = TemplateFunction(1) { (arguments, budget) throws(TemplateProblem) in
    var kept: [TemplateValue] = []
    for item in try arguments.list(0) where !(try contains(kept, item, &budget)) { kept.append(item) }
    return .items(kept)
  }

  private static let reverse = TemplateFunction(1) { (arguments, _) throws(TemplateProblem) in
    .items(try arguments.list(0).reversed())
  }

  private static let chunk = TemplateFunction(2) { (arguments, _) throws(TemplateProblem) in
    let (size, items) = (try arguments.integer(0), try arguments.list(1))
    guard size > 0 else { throw .indexOutOfRange(size) }
    var chunks: [TemplateValue] = []
    var start = 0
    while start < items.count {
      let end = start + min(size, items.count - start)
      chunks.append(.items(Array(items[start..<end])))
      start = end
    }
    return .items(chunks)
  }

  private static func contains(
    _ items: [TemplateValue],
    _ item: TemplateValue,
    _ budget: inout WorkBudget
  ) throws(TemplateProblem) -> Bool {
    for other in items where try other.isEqual(to: item, &budget) { return true }
    return false
  }
}
