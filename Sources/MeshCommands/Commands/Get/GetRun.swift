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

  /// Reads the resources of a group, page by page; tells whether all that were named are there.
  private func read(
    _ group: ResourceGroup,
    _ take: (StoredResource) throws(CommandError) -> Void
  ) async throws(CommandError) -> Bool {
    guard let names = group.names else {
      var pages = store.list(options.query(for: group.kind, in: store)).makeAsyncIterator()
      while let page = try await CommandError.calling({ () async throws(StoreError) in try await pages.next() }) {
        for resource in page.resources { try take(resource) }
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
      try take(resource)
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
        var own = ResourceTable(group.kind, form)
        isComplete =
          try await read(group) { resource throws(CommandError) in
            own.append(resource, key: try key(of: resource))
          } && isComplete
        table = own.isEmpty ? nil : own.table
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

  private func showNames(_ groups: [ResourceGroup]) async throws(CommandError) -> ExitStatus {
    var isComplete = true
    for group in groups {
      isComplete =
        try await read(group) { resource throws(CommandError) in
          try context.write(TerminalText.escaped(resource.reference.description) + "\n")
        } && isComplete
    }
    return isComplete ? .done : .notFound
  }

  /// One resource that was named is shown as itself, everything else as a `List`, as kubectl does.
  private func showPayload(_ groups: [ResourceGroup], as format: PayloadFormat) async throws(CommandError) -> ExitStatus
  {
    var values: [(key: SortKey?, value: JSONValue)] = []
    var isComplete = true
    for group in groups {
      isComplete =
        try await read(group) { resource throws(CommandError) in
          let value = try resource.payload()
          values.append((try options.list.order.map { path throws(CommandError) in try path.key(of: value) }, value))
        } && isComplete
    }
    let isSingle = groups.count == 1 && groups[0].names?.count == 1
    guard isComplete || !values.isEmpty else { return .notFound }
    if isSingle, let value = values.first?.value {
      try context.show(value, as: format)
    } else if !isSingle || !options.ignoresMissing {
      let nothing = SortKey(nil)
      let ordered = options.list.order == nil ? values : values.sorted { ($0.key ?? nothing) < ($1.key ?? nothing) }
      let items = JSONValue.array(ordered.map(\.value))
      try context.show(["apiVersion": "v1", "kind": "List", "items": items], as: format)
    }
    return isComplete ? .done : .notFound
  }

  private func key(of resource: StoredResource) throws(CommandError) -> SortKey? {
    guard let order = options.list.order else { return nil }
    return try order.key(of: try resource.payload())
  }

  private var nothingFound: String {
    options.isAllNamespaces
      ? "No resources found in \(store.name)."
      : "No resources found in \(options.namespace(in: store)) namespace of \(store.name)."
  }
}
