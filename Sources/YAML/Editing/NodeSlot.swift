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
  /// The offset after the indicator, marker and properties before the node; nil when nothing is written before it.
  let place: Int?
  /// The same for a node that loses its tag.
  let untaggedPlace: Int?
  /// The column of the parent's keys or dashes; -1 at the root.
  let column: Int

  init(_ geometry: SourceGeometry, _ index: Int) {
    let node = geometry.document.node(at: index)
    var places = [geometry.indicator(of: index).map { $0 + 1 }]
    if geometry.ancestry.parent(of: index) == nil { places.append(geometry.document.startMarker.map { Int($0.end) }) }
    places.append((node.properties?.anchor?.end).map { Int($0) })
    self.untaggedPlace = places.compactMap(\.self).max()
    places.append((node.properties?.range?.end).map { Int($0) })
    self.place = places.compactMap(\.self).max()
    guard let parent = geometry.ancestry.parent(of: index) else {
      self.role = .root
      self.column = -1
      return
    }
    let record = geometry.document.records[parent]
    self.role = node.record.flags.contains(.isKey) ? .key : record.kind == .mapping ? .value : .item
    self.column = geometry.lines.column(of: geometry.children(of: parent, atMost: 1).first?.head ?? 0)
  }
}
