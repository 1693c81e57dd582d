/// The arguments of one call, read by the types that the function declares.
struct FunctionArguments {
  let values: [TemplateValue]

  var count: Int { values.count }

  /// An argument; nil for one that was not given.
  subscript(index: Int) -> TemplateValue { values.indices.contains(index) ? values[index] : .null }

  func string(_ index: Int) throws(TemplateProblem) -> String {
    guard case .string(let text) = self[index] else { throw mismatch("string", index) }
    return text
  }

  func integer(_ index: Int) throws(TemplateProblem) -> Int {
    guard case .integer(let number) = self[index] else { throw mismatch("int", index) }
    return number
  }

  func boolean(_ index: Int) throws(TemplateProblem) -> Bool {
    guard case .boolean(let flag) = self[index] else { throw mismatch("bool", index) }
    return flag
  }

  func map(_ index: Int) throws(TemplateProblem) -> TemplateMap {
    guard case .map(let map) = self[index] else { throw mismatch("map", index) }
    return map
  }

  func list(_ index: Int) throws(TemplateProblem) -> [TemplateValue] {
    guard case .list(let list) = self[index] else { throw mismatch("slice", index) }
    return list.items
  }

  /// A slice, where Go takes nil for an empty one.
  func listOrNull(_ index: Int) throws(TemplateProblem) -> [TemplateValue] {
    if case .null = self[index] { return [] }
    return try list(index)
  }

  func record(_ index: Int) throws(TemplateProblem) -> TemplateRecord {
    guard case .record(let record) = self[index] else { throw mismatch("struct", index) }
    return record
  }

  private func mismatch(_ expected: String, _ index: Int) -> TemplateProblem {
    .wrongType(expected: expected, found: self[index].typeName)
  }
}
