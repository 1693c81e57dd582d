/// The fields of a kind's objects in some of its versions.
public struct ResourceSchema: Sendable {
  /// Who decodes the objects, which decides what null means.
  public enum Origin: Sendable {
    /// Kubernetes itself, into Go structs: null is the same as leaving a field out.
    case builtIn
    /// A custom resource definition: null is refused where it is not allowed.
    case custom
  }

  /// The versions that share the fields.
  public let versions: [String]
  /// Who decodes the objects.
  public let origin: Origin
  private let make: @Sendable () -> ObjectShape

  /// Makes a schema; the shape is asked for when the first object of the kind is met.
  public init(_ versions: [String], _ origin: Origin, shape: @escaping @Sendable () -> ObjectShape) {
    self.versions = versions
    self.origin = origin
    self.make = shape
  }

  /// The fields of the whole object, `apiVersion`, `kind` and `metadata` among them.
  public var shape: ObjectShape { make() }
}
