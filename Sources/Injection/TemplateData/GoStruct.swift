import GoTemplate
import YAML

/// The shape of one of Kubernetes' Go structs, so far as templates see it: names, and what an absent field is.
struct GoStruct: Sendable {
  /// What a field holds.
  indirect enum Kind: Sendable {
    case text, integer, flag, texts
    /// Anything else, as the data stands; absent it is nil.
    case data
    /// A pointer to a flag or number: absent it is nil.
    case list(GoStruct)
  }

  /// One field under its Go and its JSON name.
  struct Field: Sendable {
    let name: String
    let jsonName: String
    let kind: Kind

    /// A field whose Go name is the JSON name with a capital, or another one.
    init(_ jsonName: String, _ kind: Kind, as name: String? = nil) {
      self.name = name ?? jsonName.prefix(1).uppercased() + jsonName.dropFirst()
      self.jsonName = jsonName
      self.kind = kind
    }
  }

  let typeName: String
  /// In the order in which `json.Marshal` writes them.
  let fields: [Field]

  /// The struct of some data; what the data has beside the fields is only in the JSON form.
  func record(of data: Value) throws(TemplateProblem) -> TemplateRecord {
    var values: [String: TemplateValue] = [:]
    var members: [TemplateRecord.Member] = []
    for field in fields {
      let item = data[field.jsonName]
      values[field.name] = try Self.value(of: item, field.kind)
      if let item, item != .null { members.append(TemplateRecord.Member(field.jsonName, try Self.json(item))) }
    }
    let known = Set(fields.map(\.jsonName))
    for entry in data.entries where !known.contains(entry.key) {
      members.append(TemplateRecord.Member(entry.key, try Self.json(entry.value)))
    }
    return TemplateRecord(typeName: typeName, fields: values, members: members)
  }

  private static func value(of item: Value?, _ kind: Kind) throws(TemplateProblem) -> TemplateValue {
    switch kind {
    case .text: return .string(item?.text ?? "")
    case .integer:
      guard case .integer(let number)? = item else { return .integer(0) }
      return .integer(Int(number))
    case .flag: return .boolean(item == true)
    case .texts:
      var texts: [String: String] = [:]
      for entry in item?.entries ?? [] { texts[entry.key] = entry.value.text ?? "" }
      return .texts(texts)
    case .data: return try json(item ?? .null)
    case .list(let shape):
      var items: [TemplateValue] = []
      for element in item?.items ?? [] { items.append(.record(try shape.record(of: element))) }
      return .items(items)
    }
  }

  /// Data with its whole numbers as integers, which print as such.
  static func json(_ data: Value) throws(TemplateProblem) -> TemplateValue {
    switch data {
    case .integer(let number): return .integer(Int(number))
    case .sequence(let items):
      var values: [TemplateValue] = []
      for item in items { values.append(try json(item)) }
      return .items(values)
    case .mapping(let entries):
      var values: [String: TemplateValue] = [:]
      for entry in entries { values[entry.key] = try json(entry.value) }
      return .entries(values)
    case .null, .boolean, .double, .string: return try TemplateValue(data)
    }
  }
}
