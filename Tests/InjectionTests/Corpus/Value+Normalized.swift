import YAML

@testable import Injection

extension Value {
  /// An object apart from the traces that a round trip through Kubernetes' Go types leaves in upstream's output.
  ///
  /// These are empty structs that the types always write, fields at their zero value that they drop, and quantities in their
  /// shortest form. Keys are sorted.
  func normalized(at path: [String] = []) -> Value {
    switch self {
    case .mapping(let entries):
      let kept = entries.compactMap { entry -> Entry? in
        let value = entry.value.normalized(at: path + [entry.key])
        return Self.isTrace(entry.key, value, in: path) ? nil : Entry(entry.key, value)
      }
      return .mapping(kept.sorted { $0.key < $1.key })
    case .sequence(let items):
      return .sequence(items.map { $0.normalized(at: path) })
    case .string(let text) where path.suffix(2).first == "limits" || path.suffix(2).first == "requests":
      return .string(Quantity.canonical(text))
    default:
      return self
    }
  }

  private static func isTrace(_ key: String, _ value: Value, in path: [String]) -> Bool {
    switch key {
    case "status" where path.isEmpty || path == ["items"]: true
    case "strategy", "updateStrategy", "resources", "metadata": value == .mapping([])
    case "creationTimestamp": value == .null
    case "test", "paused": value == false
    case "minReadySeconds", "initialDelaySeconds": value == 0
    case "value": value == "" && path.last == "env"
    default: false
    }
  }
}
