import Diagnostics

/// Puts a new key in the place of one.
struct KeyReplacement {
  private let geometry: SourceGeometry
  private let key: Node
  private let depth: Int

  init(_ geometry: SourceGeometry, _ index: Int) {
    self.geometry = geometry
    self.key = geometry.document.node(at: index)
    self.depth = geometry.ancestry.depth(of: index) + 1
  }

  /// Writes the key's text; one that is too long for an implicit key gets a `?` (YAML 1.2.2 §7.4.2).
  func write(_ text: [UInt8], to output: inout ReplacementList) {
    let end = Int(key.range.end)
    guard text.count > BlockWriter.implicitKeyLimit, !key.record.flags.contains(.isExplicit),
      !(key.style == .doubleQuoted && geometry.isInFlow(key.index))
    else {
      output.replace(key.range.indices, with: text, depth: depth)
      return
    }
    output.insert(Array("? ".utf8), at: Int(key.fullRange.start), depth: depth)
    output.replace(Int(key.range.start)..<end, with: text, depth: depth)
    if geometry.isInFlow(key.index) {
      output.insert([.space], at: end, depth: depth)
    } else if let colon = geometry.indicator(of: Int(key.record.next)) {
      let column = NodeSlot(geometry, key.index).column
      output.replace(end..<colon, with: geometry.lineEnding.bytes + geometry.spaces(column), depth: depth)
    }
  }
}
