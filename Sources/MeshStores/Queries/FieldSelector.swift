import YAML

/// Which fields a resource must have, as `--field-selector` and the API take it: `metadata.name=reviews`
/// (Kubernetes, apimachinery `pkg/fields/selector.go`).
///
/// A server knows few fields of a kind, for most kinds `metadata.name` and `metadata.namespace` alone. A directory looks
/// at any path of fields with a scalar.
public struct FieldSelector: Hashable, Sendable {
  /// What one field must be.
  public struct Requirement: Hashable, Sendable {
    /// The path, its fields parted by dots.
    public let path: String
    /// The text that the value has, or must not have.
    public let value: String
    /// Whether the value must be that, rather than must not.
    public let isEqual: Bool

    /// Makes a requirement.
    public init(path: String, value: String, isEqual: Bool) {
      self.path = path
      self.value = value
      self.isEqual = isEqual
    }
  }

  /// What must hold, all of it.
  public let requirements: [Requirement]

  /// Selects every resource.
  public static let everything = FieldSelector([])

  /// Makes a selector.
  public init(_ requirements: [Requirement]) { self.requirements = requirements }

  /// Whether it selects every resource.
  public var isEmpty: Bool { requirements.isEmpty }

  /// Whether a resource is selected. O(fields on the paths).
  public func matches(_ resource: StoredResource) -> Bool {
    requirements.allSatisfy { requirement in
      (Self.text(at: requirement.path, of: resource) == requirement.value) == requirement.isEqual
    }
  }

  /// The text of a field; what is not there counts as empty, as for the API server.
  private static func text(at path: String, of resource: StoredResource) -> String {
    if path == "metadata.namespace" { return resource.reference.namespace }
    var node: Node? = resource.node
    for name in path.split(separator: ".", omittingEmptySubsequences: false) {
      node = node?.resolved.value(forKey: String(name))
    }
    guard let scalar = node?.resolved, scalar.kind == .scalar, !scalar.isNull else { return "" }
    return scalar.text
  }
}

extension FieldSelector: CustomStringConvertible {
  /// The text that reads as this selector, for the `fieldSelector` of a request.
  ///
  /// A backslash, a comma and a sign of equality in a value are escaped (apimachinery, `fields.EscapeValue`).
  public var description: String {
    requirements.map { requirement in
      var value = ""
      for character in requirement.value {
        if ["\\", ",", "="].contains(character) { value += "\\" }
        value.append(character)
      }
      return requirement.path + (requirement.isEqual ? "=" : "!=") + value
    }.joined(separator: ",")
  }
}
