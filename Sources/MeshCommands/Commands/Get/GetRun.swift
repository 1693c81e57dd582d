import Console
import MeshStores
import Output
import Resources
import YAML

/// One run of `meshctl get`: reads what the words name, and shows it.
struct GetRun {
  private let options: GetOptions
  private let store: any MeshStore
  private let context: Context

  init(_ options: GetOptions, store: any MeshStore, in context: Context) {
    self.options = options
    self.store = store
    self.context = context
  }

  /// Shows what the words name.
  func show(_ targets: ResourceTargets) async throws(CommandError) -> ExitStatus {
    var groups: [ResourceGroup] = []
    for word in targets.kinds {
      groups.append(ResourceGroup(kind: try await store.resourceKind(word), names: nil))
    }
    for name in targets.names {
      let kind = try await store.resourceKind(name.kind)
      if let last = groups.indices.last, groups[last].kind == kind, groups[last].names != nil {
        groups[last].names?.append(name.name)
      } else {
        groups.append(ResourceGroup(kind: kind, names: [name.name]))
      }
    }
    if options.watches { return try await ResourceWatch(options, store: store, in: context).follow(groups) }
    switch options.list.format {
    case .table, .wide, .tsv: return try await showTables(groups)
    case .name: return try await showNames(groups)
    case .payload(let format): return try await showPayload(groups, as: format)
    }
  }

  // MARK: Reading

  /// What a resource becomes as soon as it is read, so that no list of them is ever in memory.
  private typealias Reading<Shown> = @Sendable (StoredResource) throws(CommandError) -> Shown

  /// Reads the resources of a group, page by page; tells whether all that were named are there.
  private func read<Shown: Sendable>(
    _ group: ResourceGroup,
    as shown: @escaping Reading<Shown>,
    _ take: (Shown) throws(CommandError) -> Void
  ) async throws(CommandError) -> Bool {
    guard let names = group.names else {
      let list = store.list(options.query(for: group.kind, in: store)) { resource in
        Result { () throws(CommandError) in try shown(resource) }
      }
      var pages = list.makeAsyncIterator()
      while let page = try await CommandError.calling({ () async throws(StoreError) in try await pages.next() }) {
        for result in page.resources { try take(try result.get()) }
      }
      return true
    }
    var isComplete = true
    for name in names {
      let reference = ResourceReference(group.kind, name, namespace: options.namespace(in: store))
      let resource: StoredResource
      do throws(StoreError) { resource = try await store.get(reference) } catch {
        guard case .notFound = error else { throw .store(error) }
        if options.ignoresMissing { continue }
        _ = context.end(with: .store(error), as: options.list.format.errorFormat)
        isComplete = false
        continue
      }
      try take(try shown(resource))
    }
    return isComplete
  }

  // MARK: Showing

  private func showTables(_ groups: [ResourceGroup]) async throws(CommandError) -> ExitStatus {
    var isComplete = true
    var isFirst = true
    for group in groups {
      let form = options.form(of: group, amid: groups, in: store, now: context.clock.now())
      let table: Table?
      if let printed = try await PrintedGroup(group, form, options, in: store, context) {
        isComplete = printed.isComplete && isComplete
        table = printed.table
      } else {
        let own = try await ownTable(group, form)
        isComplete = own.isComplete && isComplete
        table = own.table.isEmpty ? nil : own.table.table
      }
      guard let table else {
        if group.names == nil, groups.count == 1 { context.report([nothingFound]) }
        continue
      }
      if !isFirst { try context.write("\n") }
      isFirst = false
      try context.show(table, as: options.list)
    }
    return isComplete ? .done : .notFound
  }

  private func ownTable(
    _ group: ResourceGroup,
    _ form: ResourceTable.Form
  ) async throws(CommandError) -> (table: ResourceTable, isComplete: Bool) {
    let blank = ResourceTable(group.kind, form)
    var table = blank
    let order = options.list.order
    let row: Reading<TableRow> = { resource throws(CommandError) in
      blank.row(of: resource, key: try order?.key(of: resource))
    }
    let isComplete = try await read(group, as: row) { table.append($0) }
    return (table, isComplete)
  }

  private func showNames(_ groups: [ResourceGroup]) async throws(CommandError) -> ExitStatus {
    var isComplete = true
    for group in groups {
      let name: Reading<String> = { TerminalText.escaped($0.reference.description) + "\n" }
      isComplete =
        try await read(group, as: name) { line throws(CommandError) in try context.write(line) } && isComplete
    }
    return isComplete ? .done : .notFound
  }

  /// One resource that was named is shown as itself, everything else as a `List`, as kubectl does.
  private func showPayload(_ groups: [ResourceGroup], as format: PayloadFormat) async throws(CommandError) -> ExitStatus
  {
    var values: [(key: SortKey?, value: JSONValue)] = []
    let order = options.list.order
    var isComplete = true
    for group in groups {
      let payload: Reading<(key: SortKey?, value: JSONValue)> = { resource throws(CommandError) in
        let value = try resource.payload()
        return (try order.map { path throws(CommandError) in try path.key(of: value) }, value)
      }
      isComplete = try await read(group, as: payload) { values.append($0) } && isComplete
    }
    let isSingle = groups.count == 1 && groups[0].names?.count == 1
    guard isComplete || !values.isEmpty else { return .notFound }
    if isSingle, let value = values.first?.value {
      try context.show(value, as: format)
    } else if !isSingle || !options.ignoresMissing {
      let nothing = SortKey(nil)
      let ordered = order == nil ? values : values.sorted { ($0.key ?? nothing) < ($1.key ?? nothing) }
      let items = JSONValue.array(ordered.map(\.value))
      try context.show(["apiVersion": "v1", "kind": "List", "items": items], as: format)
    }
    return isComplete ? .done : .notFound
  }

  private var nothingFound: String {
    options.isAllNamespaces
      ? "No resources found in \(store.name)."
      : "No resources found in \(options.namespace(in: store)) namespace of \(store.name)."
  }
}
