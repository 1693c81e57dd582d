public import MeshStores
public import YAML

/// Fields whose values may be secrets, so that nothing but a fingerprint of them is kept: values of headers and cookies.
///
/// Fields that hold names of headers alone are none of them (Istio `networking/v1/virtual_service.proto`, `CorsPolicy`;
/// `destination_rule.proto`, `ConsistentHashLB`).
public enum ConfidentialFields {
  private static let namesOnly: Set = [
    "allowheaders", "exposeheaders", "httpheadername", "httpcookie", "removerequestheaders", "removeresponseheaders",
  ]

  /// Whether a value at a path is, or holds, such a value. O(size).
  public static func hold(_ value: Value, at path: FieldPath) -> Bool {
    let isBelow = path.steps.contains { if case .field(let name) = $0 { isConfidential(name) } else { false } }
    return isBelow || isHeld(in: value)
  }

  /// Whether a value holds one, wherever in it.
  static func isHeld(in value: Value) -> Bool {
    switch value {
    case .mapping(let entries): entries.contains { isConfidential($0.key) || isHeld(in: $0.value) }
    case .sequence(let items): items.contains(where: isHeld)
    default: false
    }
  }

  private static func isConfidential(_ name: String) -> Bool {
    let name = name.lowercased()
    return (name.contains("header") || name.contains("cookie")) && !namesOnly.contains(name)
  }
}
