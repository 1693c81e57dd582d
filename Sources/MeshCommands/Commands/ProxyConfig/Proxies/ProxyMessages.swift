import Diagnostics
import ProxyState
import YAML

/// Messages of a proxy as JSON or YAML, as istioctl prints them.
struct ProxyMessages {
  private let showsSecrets: Bool
  private let name: String

  /// - Parameter name: what errors call what the messages are of.
  init(showsSecrets: Bool, of name: String) {
    self.showsSecrets = showsSecrets
    self.name = name
  }

  /// The message at a place.
  func value(_ part: JSONPart) throws(CommandError) -> Value {
    let open = JSONPart(bytes: SourceBytes(try masked(part)), offset: part.offset)
    let node: Node
    do throws(MalformedJSON) { node = try open.node() } catch {
      throw unreadable(error.message)
    }
    do throws(ProtoMessageError) { return try ProtoMessage.value(node) } catch { throw unreadable(error.message) }
  }

  /// Writes a list of messages, of which only one is in memory at a time.
  func show(_ parts: [JSONPart], as format: ProxyFormat, in context: Context) throws(CommandError) {
    try write(parts.count, as: format, in: context) { number throws(CommandError) in try value(parts[number]) }
  }

  private func write(
    _ count: Int,
    as format: ProxyFormat,
    in context: Context,
    _ value: (Int) throws(CommandError) -> Value
  ) throws(CommandError) {
    guard count > 0 else { return try context.showText(format == .yaml ? "[]\n\n" : "[]\n") }
    for number in 0..<count {
      let value = try value(number)
      let isLast = number == count - 1
      switch format {
      // sigs.k8s.io/yaml ends its text with a line, and istioctl puts another behind it.
      case .yaml: try context.showText(Self.yaml(.sequence([value])) + (isLast ? "\n" : ""))
      case .json, .short, .wide, .name:
        let start = number == 0 ? "[\n    " : ",\n    "
        try context.showText(start + Self.json(value, column: 4, escapesMarkup: true) + (isLast ? "\n]\n" : ""))
      }
    }
  }

  /// Writes assignments with only the endpoints that are meant.
  func show(
    _ assignments: [LoadAssignmentState],
    _ filter: EndpointFilter,
    as format: ProxyFormat,
    in context: Context
  ) throws(CommandError) {
    guard !filter.isEmpty else { return try show(assignments.map(\.entry.resource), as: format, in: context) }
    try write(assignments.count, as: format, in: context) { number throws(CommandError) in
      let node: Node
      do throws(JSONCursorError) { node = try assignments[number].entry.node() } catch {
        throw .answer(error, of: name)
      }
      do throws(ProtoMessageError) { return try LoadAssignmentState.value(node, selecting: filter) } catch {
        throw unreadable(error.message)
      }
    }
  }

  /// Writes a section of a dump, which may stand there in several parts: their lists are joined.
  func show(
    section: DumpSection,
    of dump: ConfigDump,
    as format: ProxyFormat,
    in context: Context
  ) throws(CommandError) {
    guard let parts = dump.sections[section] else {
      return try show(listsOf: section, of: dump, as: format, in: context)
    }
    var entries: [Value.Entry] = []
    for part in parts {
      for entry in try value(part).entries {
        if let place = entries.place(of: entry.key), case .sequence(let items) = entries[place].value {
          entries[place].value = .sequence(items + entry.value.items)
        } else {
          entries.append(entry)
        }
      }
    }
    try show(.mapping(entries), as: format, in: context)
  }

  /// Writes the lists of a section that came each by itself.
  private func show(
    listsOf section: DumpSection,
    of dump: ConfigDump,
    as format: ProxyFormat,
    in context: Context
  ) throws(CommandError) {
    var entries: [Value.Entry] = []
    for list in section.lists where !dump[list].isEmpty {
      var elements: [Value] = []
      for entry in dump[list] { elements.append(try value(entry.surroundings)) }
      entries.append(Value.Entry(list.messageName, .sequence(elements)))
    }
    try show(.mapping(entries), as: format, in: context)
  }

  /// Writes a whole dump as it is, but for keys.
  func show(whole bytes: [UInt8], as format: ProxyFormat, in context: Context) throws(CommandError) {
    let open = try masked(JSONPart(bytes: SourceBytes(bytes), offset: 0))
    guard format == .yaml else { return try context.showText(String(decoding: open, as: UTF8.self) + "\n") }
    let node: Node?
    do throws(MalformedJSON) { node = try Parser.jsonValue(of: SourceFile(name: name, bytes: open)) } catch {
      throw unreadable(error.message)
    }
    let value: Value
    do throws(ValueError) { value = try node?.value ?? .null } catch {
      throw unreadable("it holds a value that cannot be read")
    }
    try show(value, as: .yaml, in: context)
  }

  /// Writes one message.
  func show(_ value: Value, as format: ProxyFormat, in context: Context) throws(CommandError) {
    switch format {
    case .yaml: try context.showText(Self.yaml(value) + "\n")
    case .json, .short, .wide, .name: try context.showText(Self.json(value) + "\n")
    }
  }

  /// - Parameter escapesMarkup: whether `<`, `>` and `&` are escaped, as Go's `json.MarshalIndent` does.
  private static func json(_ value: Value, column: Int = 0, escapesMarkup: Bool = false) -> String {
    let bytes = Emitter(.prettyJSON(indentWidth: 4)).bytes(for: value, column: column)
    return String(decoding: escapesMarkup ? escaped(bytes) : bytes, as: UTF8.self)
  }

  /// All three are in strings alone.
  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 == 0x3C || $0 == 0x3E || $0 == 0x26 }) else { return bytes }
    return bytes.flatMap { byte in
      switch byte {
      case 0x3C: Array("\\u003c".utf8)
      case 0x3E: Array("\\u003e".utf8)
      case 0x26: Array("\\u0026".utf8)
      default: [byte]
      }
    }
  }

  /// YAML with the keys in order, as Go's maps are written.
  private static func yaml(_ value: Value) -> String { Emitter().text(for: value.orderingKeys) + "\n" }

  private func masked(_ part: JSONPart) throws(CommandError) -> [UInt8] {
    if showsSecrets { return part.bytes.array }
    do throws(JSONCursorError) { return try KeyMask.masked(part.bytes) } catch { throw .answer(error, of: name) }
  }

  private func unreadable(_ reason: String) -> CommandError {
    .input("a message of \(name) cannot be shown: \(reason)", next: nil)
  }
}

extension Value {
  /// The same data with the entries of every mapping in the order of their keys.
  var orderingKeys: Value {
    switch self {
    case .mapping(let entries):
      .mapping(
        entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
          Entry($0.key, $0.value.orderingKeys)
        }
      )
    case .sequence(let items): .sequence(items.map(\.orderingKeys))
    case .null, .boolean, .integer, .double, .string: self
    }
  }
}
