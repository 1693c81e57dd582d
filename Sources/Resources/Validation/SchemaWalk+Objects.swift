import Diagnostics
import Output
import YAML

extension SchemaWalk {
  /// The fields of an object that a walk has come by.
  struct Presence {
    /// A bit for each field that is written.
    var written: UInt64 = 0
    /// A bit for each field that has a value.
    var set: UInt64 = 0
    /// The keys that the shape does not have.
    var unknown: [Node] = []
  }

  /// Checks the fields of an object and the rules between them.
  mutating func visit(object index: Int, _ shape: ObjectShape) {
    var presence = Presence()
    visitFields(of: index, shape, &presence, depth: 0)
    if !presence.unknown.isEmpty { reportUnknown(presence, shape) }
    let missing = shape.required & ~presence.set
    guard missing != 0 || !shape.exclusions.isEmpty || !shape.checks.isEmpty else { return }
    let node = document.node(at: index)
    if missing != 0 { reportMissing(missing, in: node, shape) }
    for exclusion in shape.exclusions { check(exclusion, of: node, shape, presence.set) }
    for check in shape.checks { apply(check, to: node) }
  }

  private mutating func visitFields(of index: Int, _ shape: ObjectShape, _ presence: inout Presence, depth: Int) {
    var key = index + 1
    let end = Int(records[index].next)
    while key < end {
      let value = Int(records[key].next)
      defer { key = Int(records[value].next) }
      guard records[key].kind == .scalar, let place = withText(key, { shape.place(of: $0) }) else {
        visitUnlisted(key, value, shape, &presence, depth: depth)
        continue
      }
      let bit: UInt64 = 1 << UInt64(place)
      path.enter(.field(key: key))
      if presence.written & bit != 0, depth == 0, !shape.fields[place].aliases.isEmpty {
        reportSpellings(document.node(at: key), shape.fields[place])
      }
      presence.written |= bit
      if nullIsAbsent || shape.nullable & bit != 0, isNull(value) {
        presence.set &= ~bit
      } else {
        presence.set |= bit
        if shape.deprecated & bit != 0 { reportDeprecated(document.node(at: key), shape.fields[place]) }
        visit(value, shape.fields[place].shape)
      }
      path.leave()
    }
  }

  private mutating func visitUnlisted(
    _ key: Int,
    _ value: Int,
    _ shape: ObjectShape,
    _ presence: inout Presence,
    depth: Int
  ) {
    if isMergeKey(document.node(at: key)) {
      merge(document.node(at: value), shape, &presence, depth: depth)
    } else if !shape.isOpen {
      presence.unknown.append(document.node(at: key))
    }
  }

  private mutating func merge(_ value: Node, _ shape: ObjectShape, _ presence: inout Presence, depth: Int) {
    guard depth < Node.mergeDepthLimit else { return }
    let merged = value.resolved
    if merged.kind == .sequence {
      for item in merged.items { merge(item, shape, &presence, depth: depth + 1) }
    } else if merged.kind == .mapping {
      visitFields(of: merged.index, shape, &presence, depth: depth + 1)
    }
  }

  private func isMergeKey(_ key: Node) -> Bool {
    key.kind == .scalar && key.style == .plain && key.textBytes.elementsEqual("<<".utf8)
  }

  private mutating func reportUnknown(_ presence: Presence, _ shape: ObjectShape) {
    let free = shape.fields.enumerated().filter { presence.written & (1 << UInt64($0.offset)) == 0 }
      .map { $0.element.name.description }
    for key in presence.unknown {
      path.enter(.field(key: key.index))
      if key.kind == .scalar {
        reportUnknown(key, near: NearestMatch.candidates(for: key.text, among: free, limit: 2))
      } else {
        report(.unknownField, "the name of a field must be text", at: key.range)
      }
      path.leave()
    }
  }

  private mutating func reportUnknown(_ key: Node, near: [String]) {
    let hint = near.isEmpty ? "" : ", did you mean \(near.joined(separator: " or "))"
    let fixIts = near.count == 1 ? near.map { Diagnostic.FixIt("write \($0)", replacing: key.range, with: $0) } : []
    report(.unknownField, "unknown field \"\(key.text)\"\(hint)", at: key.range, fixIts: fixIts)
  }

  /// A key written twice is the YAML lint's to tell, but of two spellings neither comes before the other.
  private mutating func reportSpellings(_ key: Node, _ field: Field) {
    let names = ([field.name] + field.aliases).map(\.description).joined(separator: ", ")
    report(.exclusiveFields, "only one of \(names) can be set", at: key.range)
  }

  private mutating func reportDeprecated(_ key: Node, _ field: Field) {
    let cure = field.deprecation.map { ", \($0)" } ?? ""
    report(.deprecatedField, "deprecated\(cure)", at: key.range, severity: .warning)
  }

  private mutating func reportMissing(_ missing: UInt64, in node: Node, _ shape: ObjectShape) {
    for (place, field) in shape.fields.enumerated() where missing & (1 << UInt64(place)) != 0 {
      let name = path.text(below: field.name.description)
      let message = "\(name): required, but not set"
      found.append(Diagnostic(.missingField, .error, message, at: missingRange(field, in: node)))
    }
  }

  /// A field that is written but null is pointed at itself, one that is not written where it should be.
  private func missingRange(_ field: Field, in node: Node) -> SourceRange {
    node.pair(forKey: field.name.description)?.key.range ?? focus(of: node)
  }

  private mutating func check(_ exclusion: FieldExclusion, of node: Node, _ shape: ObjectShape, _ set: UInt64) {
    let present = exclusion.names.filter { name in
      name.withUTF8Buffer { shape.place(of: $0) }.map { set & (1 << UInt64($0)) != 0 } ?? false
    }
    if present.isEmpty, exclusion.isRequired {
      report(.exclusiveFields, "one of \(exclusion.list) must be set", at: focus(of: node))
    }
    guard present.count > 1 else { return }
    let keys = present.compactMap { node.pair(forKey: $0.description)?.key }
    let written = present.map(\.description).joined(separator: ", ")
    let last = keys.max { $0.range.start < $1.range.start }
    let notes = keys.filter { $0 != last }.map { Diagnostic.Note("also set here", at: $0.range) }
    let message = "only one of \(exclusion.list) can be set, found \(written)"
    report(.exclusiveFields, message, at: last?.range ?? focus(of: node), notes: notes)
  }

  /// Applies a rule by name.
  mutating func apply(_ check: Check, to node: Node) {
    guard let violation = check.violation(node) else { return }
    let range = violation == node ? focus(of: node) : opening(of: violation)
    report(.brokenRule, check.message.description, at: range)
  }
}
