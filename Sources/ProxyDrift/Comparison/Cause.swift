import Output
public import ProxyConfig
import ProxyState

/// What a part of a configuration comes from.
public enum Cause: Hashable, Sendable {
  /// An object of the mesh, with its place in the text.
  case origin(Origin)
  /// An object by the name that the part itself notes: `VirtualService default/reviews`.
  case object(String)

  /// The object that Istio notes on a normalized message; nil for none.
  static func noted(on message: JSONValue) -> Cause? {
    guard let path = message.member("metadata", "filter_metadata", "istio", "config")?.text else { return nil }
    return ConfigurationPath(path).objectName.map { .object($0) }
  }

  /// The same without those of which an earlier one names the object already, at a place that says more.
  static func distinct(_ causes: [Cause]) -> [Cause] {
    var objects: Set<String> = []
    return causes.filter { objects.insert($0.object).inserted }
  }

  /// The object: `VirtualService default/reviews`.
  public var object: String {
    switch self {
    case .origin(let origin): origin.object
    case .object(let name): name
    }
  }

  public static func == (left: Cause, right: Cause) -> Bool {
    switch (left, right) {
    case (.origin(let one), .origin(let other)): one.place == other.place
    case (.object(let one), .object(let other)): one == other
    case (.origin, .object), (.object, .origin): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .origin(let origin): hasher.combine(origin.place)
    case .object(let name): hasher.combine(name)
    }
  }
}
