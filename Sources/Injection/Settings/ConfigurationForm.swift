import YAML

/// What the value of a field looks like in the JSON form of Protocol Buffers.
enum ConfigurationForm: Equatable {
  case text
  case number
  case flag
  /// A number whose absence differs from 0 (`google.protobuf.Int32Value`).
  case wrappedNumber
  /// A boolean whose absence differs from `false` (`google.protobuf.BoolValue`).
  case wrappedFlag
  /// Seconds with the suffix `s`.
  case duration
  /// One of some names, the first of which is the zero value; a number stands for its place.
  case choice([String])
  case texts
  /// Texts by name.
  case map
  case message

  /// The name that a field has without being set.
  var zero: Value? {
    if case .choice(let names) = self { names.first.map { .string($0) } } else { nil }
  }

  /// The value as Protocol Buffers write it.
  func canonical(_ value: Value) throws(ConfigurationError) -> Value {
    switch (self, value) {
    case (.text, .string), (.flag, .boolean), (.wrappedFlag, .boolean): return value
    case (.number, _), (.wrappedNumber, _):
      if let text = value.text, let number = Int32(text) { return .integer(Int64(number)) }
    case (.duration, .string(let text)):
      if Self.isDuration(text) { return value }
    case (.choice(let names), .string(let name)):
      if names.contains(name) { return value }
    case (.choice(let names), .integer(let number)):
      if let place = Int(exactly: number), names.indices.contains(place) { return .string(names[place]) }
    case (.texts, .sequence(let items)):
      if items.allSatisfy({ $0.string != nil }) { return value }
    case (.map, .mapping(let entries)):
      return .mapping(try Self.texts(entries).sorted { $0.key < $1.key })
    case (.message, .mapping): return ConfigurationOrder.ordered(value)
    default: break
    }
    throw ConfigurationError([], "must be \(expectation)")
  }

  private var expectation: String {
    switch self {
    case .text: "text; quote it"
    case .number, .wrappedNumber: "a whole number"
    case .flag, .wrappedFlag: "true or false"
    case .duration: "a duration in seconds, such as 45s"
    case .choice(let names): "one of \(names.joined(separator: ", "))"
    case .texts: "a list of texts"
    case .map: "a mapping of texts"
    case .message: "a mapping"
    }
  }

  private static func texts(_ entries: [Value.Entry]) throws(ConfigurationError) -> [Value.Entry] {
    for entry in entries where entry.value.string == nil {
      throw ConfigurationError([entry.key], "must be text; quote it")
    }
    return entries
  }

  private static func isDuration(_ text: String) -> Bool {
    guard text.hasSuffix("s") else { return false }
    let number = text.dropLast().drop { $0 == "-" || $0 == "+" }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
