import Console
import MeshStores
import Output

/// Tells what a command wrote: a line for each resource as it happens, or the resources themselves at the end.
struct WriteReport {
  private let format: WriteFormat?
  private let dryRun: DryRun
  private let mesh: String
  private let context: Context
  private var payloads: [JSONValue] = []

  init(_ options: MeshWriteOptions, in store: any MeshStore, _ context: Context) {
    self.init(as: options.format, options.dryRun, in: store, context)
  }

  init(as format: WriteFormat?, _ dryRun: DryRun, in store: any MeshStore, _ context: Context) {
    self.format = format
    self.dryRun = dryRun
    self.mesh = store.name
    self.context = context
  }

  /// Tells of one resource; without what it is then, as after a deletion, only its name can be printed.
  mutating func tell(
    _ reference: ResourceReference,
    _ verb: WriteVerb,
    as resource: StoredResource? = nil
  ) throws(CommandError) {
    let remark = ([dryRun.remark].compactMap(\.self) + [mesh]).joined(separator: ", ")
    try tell(reference, line: "\(reference) \(verb.rawValue) (\(remark))", as: resource)
  }

  /// Tells of one resource in a line of its own.
  mutating func tell(
    _ reference: ResourceReference,
    line: String,
    as resource: StoredResource?
  ) throws(CommandError) {
    switch format {
    case nil where context.isQuiet: return
    case nil: try context.write("\(TerminalText.escaped(line))\n")
    case .name: try context.write("\(TerminalText.escaped(reference.description))\n")
    case .json, .yaml: if let resource { payloads.append(try resource.payload()) }
    }
    // Whoever reads along learns of each write when it is made.
    try context.flush()
  }

  /// Prints what is left to print: one resource as itself, several as a `List`, as kubectl does.
  func finish() throws(CommandError) {
    let format: PayloadFormat
    switch self.format {
    case .json: format = .json
    case .yaml: format = .yaml
    case nil, .name: return
    }
    guard let first = payloads.first else { return }
    guard payloads.count > 1 else { return try context.show(first, as: format) }
    try context.show(["apiVersion": "v1", "kind": "List", "items": .array(payloads)], as: format)
  }
}
