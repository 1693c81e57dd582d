import Console
import MeshStores
import Output
import Resources

/// Resources of a kind of which nothing but names is known here, in the table that the mesh's server makes of them.
struct PrintedGroup {
  private let group: ResourceGroup
  private let options: GetOptions
  private let store: any MeshStore
  private let context: Context
  private var contents: PrintedTable
  /// Whether all that were named are there.
  private(set) var isComplete = true

  /// Reads it; nil where there is no server, or it makes no tables, or meshctl has a table of its own for the kind.
  init?(
    _ group: ResourceGroup,
    _ form: ResourceTable.Form,
    _ options: GetOptions,
    in store: any MeshStore,
    _ context: Context
  ) async throws(CommandError) {
    guard !ResourceView.isKnown(group.kind) else { return nil }
    self.group = group
    self.options = options
    self.store = store
    self.context = context
    contents = PrintedTable(group.kind.qualifiedName, form)
    let isPrinted: Bool
    if let names = group.names { isPrinted = try await readNamed(names) } else { isPrinted = try await readAll() }
    guard isPrinted else { return nil }
  }

  /// The table; nil when it would have no rows.
  var table: Table? { contents.isEmpty ? nil : contents.table }

  /// Whether the server makes tables of the kind.
  private mutating func readAll() async throws(CommandError) -> Bool {
    let (query, order) = (options.query(for: group.kind, in: store), options.list.order)
    let store = store
    let pages = try await CommandError.calling { () async throws(StoreError) in
      try await store.printed(query, withObjects: order != nil)
    }
    guard let pages else { return false }
    while let page = try await CommandError.calling({ () async throws(StoreError) in try await pages.next() }) {
      try contents.append(page, sortedBy: order)
    }
    return true
  }

  private mutating func readNamed(_ names: [String]) async throws(CommandError) -> Bool {
    let order = options.list.order
    for name in names {
      let reference = ResourceReference(group.kind, name, namespace: options.namespace(in: store))
      let page: PrintedPage?
      do throws(StoreError) { page = try await store.printed(reference, withObject: order != nil) } catch {
        guard case .notFound = error else { throw .store(error) }
        if options.ignoresMissing { continue }
        _ = context.end(with: .store(error), as: options.list.format.errorFormat)
        isComplete = false
        continue
      }
      guard let page else { return false }
      try contents.append(page, sortedBy: order)
    }
    return true
  }
}
