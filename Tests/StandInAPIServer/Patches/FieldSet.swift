import YAML

/// A set of paths into an object: the `fieldsV1` of managed fields.
struct FieldSet: Sendable, Equatable {
  /// Whether the place itself belongs to the set.
  var isMember = false
  var children: [PathElement: FieldSet] = [:]

  var isEmpty: Bool { !isMember && children.values.allSatisfy(\.isEmpty) }

  mutating func insert(_ path: some Collection<PathElement>) {
    guard let first = path.first else {
      isMember = true
      return
    }
    children[first, default: FieldSet()].insert(path.dropFirst())
  }

  /// The members at a path and below it.
  func part(at path: some Collection<PathElement>) -> FieldSet {
    path.reduce(self) { $0.children[$1] ?? FieldSet() }
  }

  func union(_ other: FieldSet) -> FieldSet {
    FieldSet(
      isMember: isMember || other.isMember,
      children: children.merging(other.children) { $0.union($1) }
    )
  }

  func subtracting(_ other: FieldSet) -> FieldSet {
    var result = FieldSet(isMember: isMember && !other.isMember)
    for (element, child) in children {
      let rest = other.children[element].map { child.subtracting($0) } ?? child
      if !rest.isEmpty { result.children[element] = rest }
    }
    return result
  }

  func intersection(_ other: FieldSet) -> FieldSet {
    var result = FieldSet(isMember: isMember && other.isMember)
    for (element, child) in children {
      guard let common = other.children[element].map({ child.intersection($0) }), !common.isEmpty else { continue }
      result.children[element] = common
    }
    return result
  }

  /// The paths of all members, in order.
  var paths: [[PathElement]] {
    (isMember ? [[]] : [])
      + children.sorted { $0.key < $1.key }.flatMap { element, child in child.paths.map { [element] + $0 } }
  }

  /// As `fieldsV1` has it.
  var encoded: Value {
    var entries: [Value.Entry] = isMember && !children.isEmpty ? [Value.Entry(".", [:])] : []
    for (element, child) in children.sorted(by: { $0.key < $1.key }) where !child.isEmpty {
      entries.append(Value.Entry(element.encoded, child.encoded))
    }
    return .mapping(entries)
  }

  init(isMember: Bool = false, children: [PathElement: FieldSet] = [:]) {
    self.isMember = isMember
    self.children = children
  }

  /// Reads `fieldsV1`.
  init(encoded: Value, isRoot: Bool = true) {
    let entries = encoded.entries
    isMember = !isRoot && (entries.isEmpty || entries.contains { $0.key == "." })
    for entry in entries {
      guard let element = PathElement(encoded: entry.key) else { continue }
      children[element] = FieldSet(encoded: entry.value, isRoot: false)
    }
  }
}
