extension Shape {
  /// Text without any rule.
  public static let text: Shape = .text(.free)
  /// A whole number of 32 bits.
  public static let int32: Shape = .integer(-2_147_483_648...2_147_483_647)
  /// A whole number of 64 bits.
  public static let int64: Shape = .integer(Int64.min...Int64.max)
  /// A whole number of 32 bits without a sign.
  public static let uint32: Shape = .integer(0...4_294_967_295)
  /// A whole number of 64 bits without a sign; one beyond `Int64` is read as a fraction, as in Kubernetes.
  public static let uint64: Shape = .integer(0...Int64.max)
  /// The number of a port that can be connected to.
  public static let port: Shape = .integer(1...65_535)
  /// Any number.
  public static let number: Shape = .number(-Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude)
  /// A number of hundredths.
  public static let percentage: Shape = .number(0...100)
  /// Any number from zero on.
  public static let nonNegative: Shape = .number(0...Double.greatestFiniteMagnitude)
  /// A length of time of a millisecond or more, the least that Istio takes.
  public static let duration: Shape = .duration(atLeast: 1_000_000)
  /// Any length of time, zero and negative ones too.
  public static let anyDuration: Shape = .duration(atLeast: Int64.min)
  /// A list of texts.
  public static let texts: Shape = .list(.text, .any)
  /// Keys and values that are text.
  public static let textMap: Shape = .map(.text, .any)
  /// Amounts of resources by name.
  public static let quantities: Shape = .map(.quantity, .any)

  /// A mapping of which nothing is known.
  public static let anyMapping: Shape = .map(.any, .any)
  /// Bytes as base64.
  public static let base64: Shape = .text(form: .base64)
  /// An API group.
  public static let groupName: Shape = .text(0...253, .groupName)
  /// A kind.
  public static let kindName: Shape = .text(1...63, .kindName)
  /// The name of another object.
  public static let name: Shape = .text(1...253)
  /// The name of a namespace.
  public static let namespaceName: Shape = .text(1...63, .dnsLabel)
  /// The name of a part of an object: a DNS subdomain.
  public static let sectionName: Shape = .text(1...253, .dnsSubdomain)
  /// A host, with or without a first label `*`.
  public static let hostName: Shape = .text(1...253, .wildcardHost)
  /// A namespace that must be empty.
  public static let sameNamespace: Shape = .text(form: .sameNamespace)

  /// A list of items.
  public static func list(of item: Shape) -> Shape { .list(item, .any) }

  /// A list with a rule for its length, its items or its order.
  public static func list(
    of item: Shape,
    _ count: ClosedRange<Int> = 0...Int.max,
    unique: ListRule.Identity = .position,
    checks: [Check] = []
  ) -> Shape {
    .list(item, ListRule(identity: unique, isUnique: true, count: count, checks: checks))
  }

  /// A list that Kubernetes merges item by item when it is applied; two items of one key are not refused.
  public static func list(of item: Shape, mergedBy keys: StaticString...) -> Shape {
    .list(item, ListRule(identity: .keys(keys), isUnique: false))
  }

  /// Keys with values of one shape.
  public static func map(
    of value: Shape,
    _ count: ClosedRange<Int> = 0...Int.max,
    keys: TextForm? = nil,
    checks: [Check] = []
  ) -> Shape {
    .map(value, MapRule(count: count, keys: keys, checks: checks))
  }

  /// Text of a form.
  public static func text(form: TextForm) -> Shape { .text(TextRule(form: form)) }

  /// Text of a form, of a length in characters.
  public static func text(
    _ length: ClosedRange<Int> = 0...Int.max,
    _ form: TextForm? = nil,
    checks: [Check] = []
  ) -> Shape {
    .text(TextRule(length: length, form: form, checks: checks))
  }
}

extension Shape {
  /// What is expected, in the words of someone who writes YAML.
  public var expectation: String {
    switch self {
    case .any: "any value"
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .text: "text"
    case .integerChoice(let numbers): "one of " + numbers.map(String.init).joined(separator: ", ")
    case .choice(let words): "one of " + words.map(\.description).filter { !$0.isEmpty }.joined(separator: ", ")
    case .integerOrText: "a whole number or text"
    case .quantity: "an amount such as 500m or 1Gi"
    case .duration: "a duration such as 1.5s"
    case .list: "a list"
    case .map, .object: "a mapping"
    }
  }
}
