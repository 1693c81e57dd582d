/// A walk along the steps of a path.
///
/// Depth is bounded: filters nest only as deep as the parser allows, and descent needs no stack. So is size: a few
/// steps can lead to more results than memory holds (`........`), so beyond a limit they are an error.
struct JSONPathEvaluation {
  /// The results that one step may have.
  static let resultLimit = 1 << 20

  let missingKeys: JSONPath.MissingKeys

  /// The results of all steps.
  mutating func walk(_ steps: [JSONPathStep], from values: [JSONValue]) throws(JSONPathError) -> [JSONValue] {
    var values = values
    for step in steps {
      values = try take(step, from: values)
      guard values.count <= Self.resultLimit else { throw .tooManyResults }
    }
    return values
  }

  /// Whether steps lead anywhere; what they cannot be taken from leads nowhere.
  mutating func exists(_ steps: [JSONPathStep], in value: JSONValue) throws(JSONPathError) -> Bool {
    do {
      return try !walk(steps, from: [value]).isEmpty
    } catch .tooManyResults {
      throw .tooManyResults
    } catch {
      return false
    }
  }

  private mutating func take(_ step: JSONPathStep, from values: [JSONValue]) throws(JSONPathError) -> [JSONValue] {
    switch step {
    case .literal(let literal): return values.map { _ in literal }
    case .child(let name): return try found(values.compactMap { $0[name] }, name, in: values)
    case .quoted(let name, let parts):
      return try found(values.compactMap { $0[name] ?? $0.descendant(parts) }, name, in: values)
    case .anyChild: return values.flatMap(\.children)
    case .descendants: return try descendants(of: values)
    case .element(let index):
      return try arrays(in: values).mapped { array throws(JSONPathError) in
        [try JSONPathSlice.element(index, of: array)]
      }
    case .slice(let slice):
      return try arrays(in: values).mapped { array throws(JSONPathError) in try slice.elements(of: array) }
    case .union(let steps):
      return try steps.mapped { step throws(JSONPathError) in try take(step, from: values) }
    case .filter(let filter):
      var kept: [JSONValue] = []
      for array in try arrays(in: values) {
        for element in array where try filter.accepts(element, &self) { kept.append(element) }
      }
      return kept
    }
  }

  /// A name that none of the values has is missing; with no values there is nothing to miss it in.
  private func found(
    _ results: [JSONValue],
    _ name: String,
    in values: [JSONValue]
  ) throws(JSONPathError) -> [JSONValue] {
    if results.isEmpty, !values.isEmpty, missingKeys == .refused { throw .keyNotFound(name) }
    return results
  }

  /// The values as arrays; null is passed over, as kubectl does.
  private func arrays(in values: [JSONValue]) throws(JSONPathError) -> [[JSONValue]] {
    var arrays: [[JSONValue]] = []
    for value in values where value != .null {
      guard case .array(let elements) = value else { throw .notAnArray(value.kindName) }
      arrays.append(elements)
    }
    return arrays
  }

  private func descendants(of values: [JSONValue]) throws(JSONPathError) -> [JSONValue] {
    var found: [JSONValue] = []
    var waiting = Array(values.reversed())
    while let value = waiting.popLast() {
      let children = value.children
      if children.isEmpty { continue }
      found.append(value)
      guard found.count <= Self.resultLimit else { throw .tooManyResults }
      waiting.append(contentsOf: children.reversed())
    }
    return found
  }
}

extension Array {
  /// `flatMap` with a typed error.
  fileprivate func mapped(
    _ transform: (Element) throws(JSONPathError) -> [JSONValue]
  ) throws(JSONPathError) -> [JSONValue] {
    var results: [JSONValue] = []
    for element in self { results += try transform(element) }
    return results
  }
}
