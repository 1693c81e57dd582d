import Diagnostics

/// The place that a node fills, apart from what fills it.
struct NodeSlot {
  enum Role {
    /// The value of a key of a block mapping.
    case value
    /// The key of a mapping.
    case key
    /// An item of a block sequence.
    case item
    /// The document's node.
    case root
  }

  let role: Role
  /// The offset after the indicator, marker and properties before the node; nil when nothing is written before it,
  /// or nothing but a tag before the root.
  let place: Int?
  /// The column of the parent's keys or dashes; -1 at the root.
  let column: Int

  init(_ geometry: SourceGeometry, _ index: Int) {
    let node = geometry.document.node(at: index)
    var place = geometry.indicator(of: index).map { $0 + 1 }
    if let properties = node.properties?.range { place = max(place ?? 0, Int(properties.end)) }
    guard let parent = geometry.ancestry.parent(of: index) else {
      if let marker = geometry.document.startMarker {
        place = max(place ?? 0, Int(marker.end))
      } else if node.properties?.anchor == nil {
        place = nil
      }
      self.role = .root
      self.place = place
      self.column = -1
      return
    }
    let record = geometry.document.records[parent]
    self.role = node.record.flags.contains(.isKey) ? .key : record.kind == .mapping ? .value : .item
    self.place = place
    self.column = geometry.lines.column(of: geometry.firstChild(of: parent)?.head ?? 0)
  }
}
