/// One object of a resource, or all of them in a namespace or everywhere.
public struct ObjectName: Hashable, Sendable {
  /// The resource.
  public let resource: APIResource
  /// The namespace; nil for none, and for all of them.
  public let namespace: String?
  /// The name.
  public let name: String

  /// Makes a name; a namespace that the resource does not have is left out.
  public init(_ resource: APIResource, namespace: String?, name: String) {
    self.resource = resource
    self.namespace = resource.isNamespaced ? namespace : nil
    self.name = name
  }

  /// A pod.
  public static func pod(_ name: String, namespace: String) -> ObjectName {
    ObjectName(.pods, namespace: namespace, name: name)
  }

  func path(subresource: String? = nil) -> [String] {
    resource.path(namespace: namespace, name: name, subresource: subresource)
  }
}
