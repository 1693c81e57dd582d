import Resources
import YAML

/// Compares an OpenAPI definition with a shape, field by field.
struct DefinitionComparison {
  /// The definitions that `$ref` points into; nil for CRDs, whose schemas hold all their parts.
  let definitions: Node?
  /// What differs, each with its path.
  var differences: [String] = []
  /// The number of fields that were compared.
  var fieldCount = 0

  init(definitions: Node?) { self.definitions = definitions }

  mutating func compare(_ definition: Node, _ shape: Shape, _ path: String) {
    guard let definition = resolve(definition) else { return }
    switch shape {
    case .object(let object): compare(definition, object, path)
    case .list(let item, let rule):
      expect(definition["type"]?.text == "array", "\(path): a list")
      if definitions == nil { compareBounds(definition, rule.count, "Items", path) }
      if let items = definition["items"] { compare(items, item, "\(path)[]") }
    case .map(let value, let rule):
      expect(definition["type"]?.text == "object", "\(path): a map")
      if definitions == nil { compareBounds(definition, rule.count, "Properties", path) }
      if let values = definition["additionalProperties"] { compare(values, value, "\(path){}") }
    case .choice(let words):
      guard let listed = definition["enum"] else { return }
      expect(Set(listed.items.map(\.text)) == Set(words.map(\.description)), "\(path): enum")
    case .text(let rule):
      expect(["string", nil].contains(definition["type"]?.text), "\(path): text")
      expect(definition["enum"] == nil || definitions != nil, "\(path): an enum")
      if definitions == nil, rule.form == nil { compareBounds(definition, rule.length, "Length", path) }
    case .integer(let bounds):
      expect(definition["type"]?.text == "integer", "\(path): a whole number")
      if let least = definition["minimum"]?.integer { expect(bounds.lowerBound >= least, "\(path): minimum") }
      if let most = definition["maximum"]?.integer { expect(bounds.upperBound <= most, "\(path): maximum") }
    case .number: expect(definition["type"]?.text == "number", "\(path): a number")
    case .boolean: expect(definition["type"]?.text == "boolean", "\(path): a boolean")
    case .duration: expect(definition["type"]?.text == "string", "\(path): a duration")
    case .any, .integerOrText, .integerChoice, .quantity: break
    }
  }

  private mutating func compare(_ definition: Node, _ object: ObjectShape, _ path: String) {
    let properties = definition["properties"].map { Array($0.pairs) } ?? []
    let required = Set(definition["required"]?.items.map(\.text) ?? [])
    for pair in properties where !["apiVersion", "kind", "metadata", "status"].contains(pair.key.text) {
      guard let field = object.field(named: pair.key.text) else {
        differences.append("\(path): no field \(pair.key.text)")
        continue
      }
      fieldCount += 1
      let below = "\(path).\(pair.key.text)"
      expect(!required.contains(pair.key.text) || field.isRequired, "\(below): required")
      expect(required.contains(pair.key.text) || !field.isRequired, "\(below): not required")
      if definitions == nil {
        let mayBeNull = pair.value["nullable"]?.boolean == true || pair.value["default"] != nil
        expect(mayBeNull == field.isNullable || path.contains("elector"), "\(below): nullable")
      }
      compare(pair.value, field.shape, below)
    }
    let names = Set(properties.map(\.key.text)).union(["apiVersion", "kind", "metadata", "status"])
    for field in object.fields where !names.contains(field.name.description) {
      differences.append("\(path): the field \(field.name) is not defined")
    }
  }

  private mutating func compareBounds(_ definition: Node, _ bounds: ClosedRange<Int>, _ noun: String, _ path: String) {
    let least = definition.value(forKey: "min\(noun)")?.integer ?? 0
    let most = definition.value(forKey: "max\(noun)")?.integer ?? Int64(Int.max)
    expect(Int64(bounds.lowerBound) == least && Int64(bounds.upperBound) == most, "\(path): count of \(noun)")
  }

  /// What a definition says itself, or the one it refers to.
  private func resolve(_ definition: Node) -> Node? {
    let reference = definition["$ref"] ?? definition["allOf"]?.items.lazy.compactMap { $0["$ref"] }.first { _ in true }
    guard let reference, let definitions else { return definition }
    return definitions.value(forKey: String(reference.text.split(separator: "/").last ?? ""))
  }

  private mutating func expect(_ holds: Bool, _ difference: String) {
    if !holds { differences.append(difference) }
  }
}
