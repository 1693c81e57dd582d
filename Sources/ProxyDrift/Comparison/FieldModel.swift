import ProxyConfig

/// The fields of a resource that a translation decides on, as a tree of names.
struct FieldModel {
  private let written: Set<String>
  private let leading: Set<String>

  static let listener = FieldModel(.listener)
  static let routeConfiguration = FieldModel(.routeConfiguration)
  static let cluster = FieldModel(.cluster)
  static let loadAssignment = FieldModel(.loadAssignment)

  static func of(_ type: ResourceType) -> FieldModel {
    switch type {
    case .listeners: listener
    case .routes: routeConfiguration
    case .clusters: cluster
    case .endpoints: loadAssignment
    }
  }

  private init(_ resource: ModelledFields.Resource) {
    // A text is compared as a text, however it was packed.
    written = Set(
      ModelledFields.paths(of: resource).map { $0.hasSuffix("/inline_bytes") ? $0.dropLast(5) + "string" : $0 }
    )
    var leading: Set<String> = []
    for path in written {
      for (place, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
        leading.insert(String(path[..<place]))
      }
    }
    self.leading = leading
  }

  func isWritten(_ path: String) -> Bool { written.contains(path) }

  func knowledge(of path: String) -> ModelPlace.Knowledge {
    if leading.contains(path) { return .part }
    if written.contains(path) { return .whole }
    // Below a field that follows rules of its own all is known.
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if leading.contains(String(rest)) { return .none }
      if written.contains(String(rest)) { return .whole }
    }
    return .none
  }
}
