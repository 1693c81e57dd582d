import Diagnostics

/// Reads a subtree as data with an explicit stack: aliases expanded, merge keys applied where the schema has them.
struct ValueReader {
  /// The deepest data that is read: the tree may be deeper, but freeing and comparing a `Value` recurse, and a
  /// thread's stack may be no more than 512 KiB.
  static let depthLimit = 1_024

  private enum Reading {
    case sequence, mapping
    /// The items of `<<: [*a, *b]`.
    case mergeList
  }

  private struct Frame {
    let reading: Reading
    var cursor: Int
    let end: Int
    /// The frame of the mapping that the entries go into: for a merged mapping one below, else its own.
    let target: Int
    var isAliased = false
    var key = ""
    var items: [Value] = []
    var table = EntryTable()
    /// The mappings that are still to be merged, the last first: earlier ones take precedence.
    var merges: [Int] = []
  }

  private let document: Document
  private let schema: Schema
  private var stack: [Frame] = []
  private var budget = AliasBudget()
  private var result: Value = .null
  #if DEBUG
    var steps: StepCounter?
  #endif

  init(_ document: Document, _ schema: Schema) {
    self.document = document
    self.schema = schema
  }

  /// Reads a node of the document.
  mutating func read(_ node: Node) throws(ValueError) -> Value {
    guard !document.hasErrors else { throw ValueError(.invalidDocument, at: node.range) }
    try enter(node.index, isMerge: false)
    while !stack.isEmpty { try step() }
    return result
  }

  private mutating func step() throws(ValueError) {
    look()
    let top = stack.count - 1
    if let merged = stack[top].merges.popLast() { return try enterMapping(merged) }
    guard stack[top].cursor < stack[top].end else {
      leave()
      return
    }
    let child = stack[top].cursor
    let next = Int(document.records[child].next)
    guard stack[top].reading == .mapping else {
      stack[top].cursor = next
      try enter(child, isMerge: false)
      return
    }
    stack[top].cursor = Int(document.records[next].next)
    if schema == .kubernetes, document.node(at: child).isMergeKey {
      try merge(next)
    } else {
      stack[top].key = try keyText(child)
      try enter(next, isMerge: false)
    }
  }

  private mutating func enter(_ index: Int, isMerge: Bool) throws(ValueError) {
    let written = document.node(at: index)
    let node = written.resolved
    let isAliased = written.kind == .alias
    if isAliased, node.index < index, index < Int(node.record.next) {
      throw ValueError(.selfReference, at: written.range)
    }
    if isAliased { budget.depth += 1 }
    guard budget.countNode() else { throw ValueError(.excessiveAliasing, at: written.range) }
    guard node.kind != .scalar else {
      let value = try node.scalarValue(by: schema)
      guard budget.countBytes(node.range.count) else { throw ValueError(.excessiveAliasing, at: written.range) }
      if isAliased { budget.depth -= 1 }
      deliver(value)
      return
    }
    guard stack.count < Self.depthLimit else { throw ValueError(.tooDeep, at: written.range) }
    stack.append(
      Frame(
        reading: node.kind == .mapping ? .mapping : .sequence,
        cursor: node.index + 1,
        end: Int(node.record.next),
        target: isMerge ? stack[stack.count - 1].target : stack.count,
        isAliased: isAliased
      )
    )
  }

  private mutating func leave() {
    guard let frame = stack.popLast() else { return }
    if frame.isAliased { budget.depth -= 1 }
    switch frame.reading {
    case .sequence: deliver(.sequence(frame.items))
    case .mapping where frame.target == stack.count: deliver(.mapping(frame.table.entries))
    case .mapping, .mergeList: break
    }
  }

  private mutating func deliver(_ value: Value) {
    guard !stack.isEmpty else {
      result = value
      return
    }
    let top = stack.count - 1
    if stack[top].reading == .mapping {
      set(stack[top].key, to: value, in: stack[top].target)
    } else {
      stack[top].items.append(value)
    }
  }

  /// Every entry goes straight to the mapping that it ends in, however many merges are around it.
  private mutating func set(_ key: String, to value: Value, in frame: Int) {
    look()
    stack[frame].table.set(key, to: value)
  }

  @inline(__always)
  private func look() {
    #if DEBUG
      steps?.count += 1
    #endif
  }
}

// Merge keys: go-yaml v2 `decode.go`, `isMerge` and `merge`. What is merged overrides the keys before it.
extension ValueReader {
  private mutating func merge(_ index: Int) throws(ValueError) {
    let node = document.node(at: index)
    guard node.kind == .sequence else { return try enterMapping(index) }
    guard budget.countNode() else { throw ValueError(.excessiveAliasing, at: node.range) }
    guard stack.count < Self.depthLimit else { throw ValueError(.tooDeep, at: node.range) }
    let target = stack[stack.count - 1].target
    stack.append(Frame(reading: .mergeList, cursor: 0, end: 0, target: target, merges: node.items.map(\.index)))
  }

  private mutating func enterMapping(_ index: Int) throws(ValueError) {
    let node = document.node(at: index)
    guard node.resolved.kind == .mapping else { throw ValueError(.invalidMerge, at: node.range) }
    try enter(index, isMerge: true)
  }

  private mutating func keyText(_ index: Int) throws(ValueError) -> String {
    let written = document.node(at: index)
    let node = written.resolved
    guard budget.countNode() else { throw ValueError(.excessiveAliasing, at: written.range) }
    guard node.kind == .scalar else { throw ValueError(.unsupportedKey, at: written.range) }
    guard schema == .kubernetes else {
      guard budget.countBytes(node.range.count) else { throw ValueError(.excessiveAliasing, at: written.range) }
      return node.text
    }
    if node.coreTag == .binary, case .string(let text) = try node.scalarValue { return text }
    guard let name = KeyText.name(of: try node.resolvedScalar, text: { node.text }) else {
      throw ValueError(.unsupportedKey, at: written.range)
    }
    guard budget.countBytes(name.utf8.count) else { throw ValueError(.excessiveAliasing, at: written.range) }
    return name
  }
}

extension Node {
  /// The whole subtree as data, as kubectl reads it: aliases expanded, `<<` applied, of duplicate keys the last.
  ///
  /// O(output). Iterative; throws rather than expand aliases into far more than was written.
  public var value: Value {
    get throws(ValueError) { try value(by: .kubernetes) }
  }

  /// The whole subtree as data by the rules of a schema: aliases expanded, of duplicate keys the last.
  ///
  /// O(output). Iterative; throws rather than expand aliases into far more than was written. The core schema keeps
  /// infinities and NaN, and names every key by its text; a collection is no key in either.
  public func value(by schema: Schema) throws(ValueError) -> Value {
    var reader = ValueReader(document, schema)
    return try reader.read(self)
  }
}
