/// What a user must be allowed to do for a request.
public struct Permission: Sendable, Hashable, CustomStringConvertible {
  /// The verb, such as `list`.
  public let verb: String
  /// The resource with its group, such as `virtualservices.networking.istio.io`.
  public let resource: String
  /// The part of objects, such as `portforward`.
  public let subresource: String?
  /// The namespace; nil for all of them.
  public let namespace: String?

  /// Makes a permission.
  public init(_ verb: String, _ resource: APIResource, subresource: String? = nil, namespace: String?) {
    self.verb = verb
    self.resource = resource.qualifiedName
    self.subresource = subresource
    self.namespace = resource.isNamespaced ? namespace : nil
  }

  /// The question to kubectl whether one has it, without the program's name.
  public var question: String {
    let subresource = subresource.map { " --subresource=\($0)" } ?? ""
    return "auth can-i \(verb) \(resource)\(subresource)" + (namespace.map { " -n \($0)" } ?? "")
  }

  /// Such as `list virtualservices.networking.istio.io in namespace bookinfo`.
  public var description: String {
    "\(verb) \(resource)\(subresource.map { "/\($0)" } ?? "")" + (namespace.map { " in namespace \($0)" } ?? "")
  }
}
