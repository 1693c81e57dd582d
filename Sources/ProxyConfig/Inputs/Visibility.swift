/// The namespaces that may use an object: its `exportTo`.
struct Visibility {
  private let namespaces: [String]
  private let home: String

  /// Reads `exportTo`; an empty list is every namespace.
  init(_ namespaces: [String], home: String) {
    self.namespaces = namespaces
    self.home = home
  }

  /// Reads `exportTo`, in whose place an empty list has the mesh's own.
  init(_ namespaces: [String], else standard: [String], home: String) {
    self.init(namespaces.isEmpty ? standard : namespaces, home: home)
  }

  /// Whether a namespace may.
  func includes(_ namespace: String) -> Bool {
    if namespaces.isEmpty { return true }
    return namespaces.contains { $0 == "*" || $0 == namespace || ($0 == "." && home == namespace) }
  }
}
