public import YAML

/// Where the objects of a mesh are, by what messages call them.
public struct ObjectOrigins: Sendable {
  private let origins: [String: Origin]

  /// Nothing is known of any mesh.
  public static let none = ObjectOrigins()

  private init() { origins = [:] }

  /// The objects of documents. O(bytes).
  public init(_ documents: [Document], defaultNamespace: String) {
    let origins = InputObjects(documents, defaultNamespace: defaultNamespace).all.map(\.origin)
    self.origins = Dictionary(origins.map { ($0.object, $0) }) { first, _ in first }
  }

  /// The place of an object that is called so: `VirtualService default/reviews`; nil where there is none.
  public subscript(object: String) -> Origin? { origins[object] }

  /// Whether no mesh is known at all.
  public var isEmpty: Bool { origins.isEmpty }
}
