import YAML

/// One column of a table.
struct TableColumn: Sendable {
  let name: String
  let type: String
  let format: String
  /// 0 always, 1 with `-o wide`.
  let priority: Int64
  /// The cell of an object; seconds since 1970 come in for ages.
  let cell: @Sendable (Value, Int) -> Value

  init(
    _ name: String,
    _ type: String = "string",
    format: String = "",
    wide: Bool = false,
    _ cell: @escaping @Sendable (Value, Int) -> Value
  ) {
    self.name = name
    self.type = type
    self.format = format
    self.priority = wide ? 1 : 0
    self.cell = cell
  }

  /// A column of a definition: dates as ages, whatever is missing as null.
  init(_ column: PrinterColumn) {
    name = column.name
    type = column.type
    format = column.format
    priority = column.priority
    cell = { object, now in
      let value = column.path.reduce(Optional(object)) { $0?[$1] }
      guard column.type == "date" else { return value ?? .null }
      return .string(Self.age(value?.string, now))
    }
  }

  var definition: Value {
    [
      "name": .string(name), "type": .string(type), "format": .string(format), "description": "",
      "priority": .integer(priority),
    ]
  }

  static let name = TableColumn("Name", format: "name") { object, _ in object.at("metadata", "name") ?? .null }

  /// Built-in kinds call the type of an age a string, definitions a date.
  static func age(_ type: String = "string") -> TableColumn {
    TableColumn("Age", type) { object, now in .string(age(object.text("metadata", "creationTimestamp"), now)) }
  }

  static func age(_ time: String?, _ now: Int) -> String {
    guard let nanoseconds = time.flatMap(KubernetesTime.nanoseconds) else { return "<unknown>" }
    return KubernetesTime.age(now - Int(nanoseconds / 1_000_000_000))
  }

  /// What a definition's `additionalPrinterColumns` shows: the value at a path, lists as JSON, null without one.
  static func field(_ name: String, _ path: String...) -> TableColumn {
    TableColumn(name) { object, _ in
      switch path.reduce(Optional(object), { $0?[$1] }) {
      case nil: .null
      case .string(let text)?: .string(text)
      case let value?: .string(value.jsonText)
      }
    }
  }
}
