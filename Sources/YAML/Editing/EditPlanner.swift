import Diagnostics

/// Checks declared changes, gathers them by collection, and turns them into replacements.
struct EditPlanner {
  private let document: Document
  private let geometry: SourceGeometry
  private var claims = EditClaims()
  private var sets: [(node: Int, value: Value)] = []
  private var collections: [Int: CollectionChanges] = [:]
  private var children: [Int: [Int: Int]] = [:]
  /// What is inserted into nodes that have no children yet: they become collections.
  private var fillings: [Int: Filling] = [:]
  private var keys = KeyChanges()

  init(_ changes: [DocumentEdit.Change], in geometry: SourceGeometry) throws(EditError) {
    let document = geometry.document
    guard !document.hasErrors else {
      throw EditError(
        .invalidDocument,
        at: document.diagnostics.first { $0.severity == .error }?.range ?? SourceRange(at: 0)
      )
    }
    self.document = document
    self.geometry = geometry
    for change in changes {
      guard change.node.document === document else { throw EditError(.foreignNode, at: change.node.range) }
    }
    for change in changes {
      if case .remove(let keepsComments) = change.action { try addRemoval(change.node, keepsComments) }
    }
    for change in changes { try add(change) }
    try claims.check(document)
    try keys.check(document) { collections[$0]?.removed ?? [] }
  }

  func replacements() throws(EditError) -> [Replacement] {
    var output = ReplacementList(geometry)
    var styles = FlowStyles(geometry)
    for (index, changes) in collections.sorted(by: { $0.key < $1.key }) {
      if document.records[index].style == .flow {
        try FlowCollectionEdit(geometry, index, changes, styles.style(of: index)).write(to: &output)
      } else {
        BlockCollectionEdit(geometry, index, changes).write(to: &output)
      }
    }
    for set in sets { try NodeReplacement(geometry, set.node, set.value).write(to: &output, &styles) }
    for (index, filling) in fillings.sorted(by: { $0.key < $1.key }) {
      try fill(index, with: filling.children.value, &output, &styles)
    }
    return try output.merged()
  }

  /// Makes a collection of `{}`, `[]`, null or nothing.
  private func fill(_ index: Int, with value: Value, _ output: inout ReplacementList, _ styles: inout FlowStyles)
    throws(EditError)
  {
    let node = document.node(at: index)
    if node.style == .flow, geometry.hasComment(in: node.range.indices) {
      throw EditError(.commentInTheWay, at: node.range)
    }
    if node.style == .flow, geometry.ancestry.parent(of: index) == nil, document.source.name.hasSuffix(".json") {
      var writer = FlowWriter(FlowLayout(isJSON: true))
      writer.write(value, column: 0)
      output.replace(node.range.indices, with: writer.output, depth: 0)
      return
    }
    try NodeReplacement(geometry, index, value).write(to: &output, &styles)
  }

  // MARK: Changes

  private mutating func add(_ change: DocumentEdit.Change) throws(EditError) {
    let node = change.node
    switch change.action {
    case .remove: break
    case .set(let value):
      claims.claim(node.index..<Int(node.record.next), at: node.range, keepsFirst: true)
      sets.append((node.index, value))
      if node.record.flags.contains(.isKey), let mapping = geometry.ancestry.parent(of: node.index) {
        keys.rename(node, of: mapping, to: value)
      }
    case .insertEntries(let entries, let position):
      keys.insert(entries, into: node.index)
      var new = NewChildren()
      new.append(entries)
      try insert(new, into: node, .mapping, at: position)
    case .insertItems(let items, let position):
      var new = NewChildren()
      new.append(items)
      try insert(new, into: node, .sequence, at: position)
    }
  }

  private mutating func insert(
    _ new: NewChildren,
    into node: Node,
    _ kind: NodeKind,
    at position: DocumentEdit.Position
  ) throws(EditError) {
    guard node.kind != .alias else { throw EditError(.insideAlias, at: node.range) }
    guard node.kind == kind || (node.kind == .scalar && node.isNull && !node.record.flags.contains(.isKey)) else {
      throw EditError(kind == .mapping ? .notMapping : .notSequence, at: node.range)
    }
    claims.touch(node.index, at: node.range)
    guard node.count > 0 else {
      try fill(node, with: new, kind, at: position)
      return
    }
    try refuseBarePair(node)
    let last = node.count - 1
    switch position {
    case .start: collections[node.index, default: CollectionChanges()].insert(new, before: 0)
    case .end: collections[node.index, default: CollectionChanges()].insert(new, after: last)
    case .before(let child):
      let place = try ordinal(of: child, in: node.index)
      collections[node.index, default: CollectionChanges()].insert(new, before: place)
    case .after(let child):
      let place = try ordinal(of: child, in: node.index)
      collections[node.index, default: CollectionChanges()].insert(new, after: place)
    }
  }

  private mutating func fill(_ node: Node, with new: NewChildren, _ kind: NodeKind, at position: DocumentEdit.Position)
    throws(EditError)
  {
    if fillings[node.index] == nil {
      claims.claim(node.index..<Int(node.record.next), at: node.range, keepsFirst: true, isFilling: true)
    }
    // Changed in place, so that it is not copied for every insertion.
    guard fillings[node.index]?.kind ?? kind == kind else { throw EditError(.overlap, at: node.range) }
    switch position {
    case .start: fillings[node.index, default: Filling(kind: kind)].start.append(new)
    case .end: fillings[node.index, default: Filling(kind: kind)].end.append(new)
    case .before(let child), .after(let child): throw EditError(.notChild, at: child.range)
    }
  }

  private mutating func addRemoval(_ child: Node, _ keepsComments: Bool) throws(EditError) {
    guard let parent = geometry.ancestry.parent(of: child.index) else { throw EditError(.notChild, at: child.range) }
    let place = try ordinal(of: child, in: parent)
    try refuseBarePair(document.node(at: parent))
    let value = child.record.flags.contains(.isKey) ? Int(child.record.next) : child.index
    claims.claim(child.index..<Int(document.records[value].next), at: child.range, keepsFirst: false)
    collections[parent, default: CollectionChanges()].removed.insert(place)
    if keepsComments { collections[parent]?.leavingComments.insert(place) }
  }

  /// Which child of a collection an item or key is.
  private mutating func ordinal(of child: Node, in collection: Int) throws(EditError) -> Int {
    guard child.document === document else { throw EditError(.foreignNode, at: child.range) }
    if children[collection] == nil {
      let all = geometry.children(of: collection).enumerated().map { ($0.element.index, $0.offset) }
      children[collection] = Dictionary(all, uniquingKeysWith: { first, _ in first })
    }
    guard let place = children[collection]?[child.index] else { throw EditError(.notChild, at: child.range) }
    return place
  }

  private func refuseBarePair(_ node: Node) throws(EditError) {
    guard node.kind == .mapping, node.style == .flow,
      document.source.bytes[Int(node.range.start)] != UInt8(ascii: "{")
    else { return }
    throw EditError(.barePair, at: node.range)
  }
}
