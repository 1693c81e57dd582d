/// Something that a user must be allowed to do on a cluster.
public struct RequiredPermission: Sendable, Hashable {
  /// The verb, such as `list`.
  public let verb: String
  /// The API group; empty for the core group.
  public let group: String
  /// The name for many of the resource, such as `pods`.
  public let resource: String
  /// The part of objects, such as `portforward`.
  public let subresource: String?
  /// Whether it is asked for in one namespace.
  public let isNamespaced: Bool

  init(_ verb: String, _ resource: String, group: String = "", subresource: String? = nil, isNamespaced: Bool = true) {
    self.verb = verb
    self.group = group
    self.resource = resource
    self.subresource = subresource
    self.isNamespaced = isNamespaced
  }

  /// The resource as kubectl names it: `pods/portforward`, `virtualservices.networking.istio.io`.
  private var name: String {
    resource + (group.isEmpty ? "" : ".\(group)") + (subresource.map { "/\($0)" } ?? "")
  }

  /// `list pods in namespace default`.
  func description(in namespace: String) -> String {
    "\(verb) \(name)" + (isNamespaced ? " in namespace \(namespace)" : "")
  }

  /// How to ask kubectl for it.
  func question(in namespace: String) -> String {
    let subresource = subresource.map { " --subresource=\($0)" } ?? ""
    let name = resource + (group.isEmpty ? "" : ".\(group)")
    return "kubectl auth can-i \(verb) \(name)\(subresource)" + (isNamespaced ? " -n \(namespace)" : "")
  }
}
