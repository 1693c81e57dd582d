import YAML

/// One value of Istio's charts that injection reads: where it stands, and the setting that it is.
struct HelmValue {
  /// The keys that lead to it.
  let keys: [String]
  /// What it must be, for messages.
  let expectation: String
  /// Whether its text is taken as it is, even where it looks like a number.
  let isText: Bool
  /// Sets the setting; tells whether the value could be read.
  let read: (inout InjectionSettings, Value) -> Bool

  init(
    _ path: String,
    _ expectation: String,
    isText: Bool = false,
    read: @escaping (inout InjectionSettings, Value) -> Bool
  ) {
    keys = path.split(separator: ".").map(String.init)
    self.expectation = expectation
    self.isText = isText
    self.read = read
  }

  static func text(_ path: String, _ field: WritableKeyPath<InjectionSettings, String>) -> HelmValue {
    HelmValue(path, "text", isText: true) { settings, value in
      guard let text = value.text else { return false }
      settings[keyPath: field] = text
      return true
    }
  }

  /// A text of which the empty one means nothing.
  static func optional(_ path: String, _ field: WritableKeyPath<InjectionSettings, String?>) -> HelmValue {
    HelmValue(path, "text", isText: true) { settings, value in
      guard let text = value.text else { return false }
      settings[keyPath: field] = text.nonEmpty
      return true
    }
  }

  static func flag(_ path: String, _ field: WritableKeyPath<InjectionSettings, Bool>) -> HelmValue {
    HelmValue(path, "true or false") { settings, value in
      guard let flag = value.text.flatMap(AnnotationSyntax.boolean) else { return false }
      settings[keyPath: field] = flag
      return true
    }
  }

  static func number<Number: FixedWidthInteger>(
    _ path: String,
    _ field: WritableKeyPath<InjectionSettings, Number>
  ) -> HelmValue {
    HelmValue(path, "a whole number from 0 to \(Number.max)") { settings, value in
      guard let number = value.text.flatMap({ Number($0) }) else { return false }
      settings[keyPath: field] = number
      return true
    }
  }

  /// A part of a pod that is taken as it is; an empty one means nothing.
  static func part(_ path: String, _ field: WritableKeyPath<InjectionSettings, Value?>) -> HelmValue {
    HelmValue(path, "a mapping") { settings, value in
      guard case .mapping(let entries) = value else { return false }
      settings[keyPath: field] = entries.isEmpty ? nil : value
      return true
    }
  }

  static func quantities(_ path: String, _ field: WritableKeyPath<InjectionSettings, [String: String]>) -> HelmValue {
    HelmValue(path, "quantities by the name of their resource") { settings, value in
      guard case .mapping(let entries) = value else { return false }
      // A null takes a resource out (template function omitNil).
      let present = entries.filter { $0.value != .null }
      let quantities = present.compactMap { entry in entry.value.text.map { (entry.key, $0) } }
      guard quantities.count == present.count,
        quantities.allSatisfy({ AnnotationSyntax.problem(inQuantity: $0.1) == nil })
      else { return false }
      settings[keyPath: field] = Dictionary(quantities, uniquingKeysWith: { $1 })
      return true
    }
  }
}
