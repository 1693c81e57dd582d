import Output

/// What the elements of two lists are called in paths.
struct ElementLabels {
  private let expected: [String]
  private let actual: [String]

  /// O(elements).
  init(_ form: ListForm, _ expected: [JSONValue], _ actual: [JSONValue]) {
    self.expected = Self.labels(of: expected, form)
    self.actual = Self.labels(of: actual, form)
  }

  /// The name of an element that should be there.
  func expected(_ place: Int) -> String { expected.indices.contains(place) ? expected[place] : String(place) }

  /// The name of an element that is there.
  func actual(_ place: Int) -> String { actual.indices.contains(place) ? actual[place] : String(place) }

  /// The place stands behind a name that is not the element's alone, and in the place of none.
  private static func labels(of elements: [JSONValue], _ form: ListForm) -> [String] {
    let names = elements.map { form.label?($0) ?? "" }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return names.enumerated().map { place, name in
      if name.isEmpty { return String(place) }
      return counts[name] == 1 ? name : "\(name) #\(place)"
    }
  }
}
