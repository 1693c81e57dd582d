import Console
import MeshStores
import Output
import Resources

/// `meshctl get -w`: what is there, then a line for each change, until the task is cancelled.
struct ResourceWatch {
  private let options: GetOptions
  private let store: any MeshStore
  private let context: Context

  init(_ options: GetOptions, store: any MeshStore, in context: Context) {
    self.options = options
    self.store = store
    self.context = context
  }

  /// Follows the resources of one group; several kinds cannot be told apart in one table.
  func follow(_ groups: [ResourceGroup]) async throws(CommandError) -> ExitStatus {
    guard groups.count == 1, let group = groups.first, group.names?.count ?? 1 == 1 else {
      throw .input("one kind, or one resource, can be watched at a time", next: "run a command for each")
    }
    var query = options.query(for: group.kind, in: store)
    if let name = group.names?.first {
      query.fields = FieldSelector([.init(path: "metadata.name", value: name, isEqual: true)])
    }
    var events = store.watch(query).makeAsyncIterator()
    var lines = WatchedLines(options, group, store: store, in: context)
    while let event = try await CommandError.calling({ () async throws(StoreError) in try await events.next() }) {
      try lines.show(event)
      // Whoever reads along wants each change when it happens.
      try context.flush()
    }
    throw .cancelled
  }
}
