import Console
import MeshStores
import Output
import Resources

/// The lines that a watch writes: the table of what is there first, then one row a change.
struct WatchedLines {
  private let options: GetOptions
  private let context: Context
  private var table: ResourceTable
  private var isListed = false

  init(_ options: GetOptions, _ group: ResourceGroup, store: any MeshStore, in context: Context) {
    self.options = options
    self.context = context
    table = ResourceTable(group.kind, options.form(of: group, amid: [group], in: store, now: context.clock.now()))
  }

  /// Writes what an event tells.
  mutating func show(_ event: ResourceEvent) throws(CommandError) {
    switch options.list.format {
    case .payload(let format): try show(event, as: format)
    case .name: if let reference = event.reference { try context.write("\(TerminalText.escaped("\(reference)"))\n") }
    case .table, .wide, .tsv: try showRow(event)
    }
  }

  private mutating func showRow(_ event: ResourceEvent) throws(CommandError) {
    switch event {
    case .added(let resource) where !isListed: table.append(table.row(of: resource))
    case .added(let resource): try write([table.cells(of: resource)])
    case .modified(let resource): try write([table.cells(of: resource)])
    case .deleted(let reference):
      let name = (table.form.showsNamespace ? [Cell(reference.namespace)] : []) + [Cell(reference.name)]
      try write([name + [Cell("deleted")]])
    case .listed:
      isListed = true
      try context.show(table.table, as: options.list)
    }
  }

  /// Rows without titles: the table above has them.
  private func write(_ rows: [[Cell]]) throws(CommandError) {
    var list = options.list
    list.omitsHeaders = true
    var changes = Table(table.columns)
    for row in rows { changes.append(row) }
    try context.show(changes, as: list)
  }

  /// One object a line of JSON, as the API's own events are.
  private func show(_ event: ResourceEvent, as format: PayloadFormat) throws(CommandError) {
    let (name, object): (String, JSONValue)
    switch event {
    case .added(let resource): (name, object) = ("ADDED", try resource.payload())
    case .modified(let resource): (name, object) = ("MODIFIED", try resource.payload())
    case .deleted(let reference):
      let metadata: JSONValue = ["namespace": .string(reference.namespace), "name": .string(reference.name)]
      (name, object) = ("DELETED", ["kind": .string(reference.kind.kind), "metadata": metadata])
    case .listed: return
    }
    let payload: JSONValue = ["type": .string(name), "object": object]
    guard format != .json else {
      return try context.write(JSONWriter.bytes(of: payload) + [UInt8(ascii: "\n")])
    }
    try context.show(payload, as: format)
    if format == .yaml { try context.write("---\n") }
  }
}
