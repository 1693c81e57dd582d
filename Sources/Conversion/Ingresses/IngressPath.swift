/// The path of a rule of an Ingress, as Istio reads it.
///
/// Source: Istio `pilot/pkg/config/kube/ingress/conversion.go`, `createStringMatch` and `ConvertIngressVirtualService`.
public enum IngressPath: Hashable, Sendable {
  /// This path alone.
  case exact(String)
  /// What begins with a text.
  case prefix(String)
  /// A path of whole segments, and what is below it.
  case segments(String)

  /// Reads a path with its type: a prefix means whole segments; without a type `*` behind a path makes it a prefix.
  public init(_ path: String, type: String) {
    switch type {
    case "Exact": self = .exact(path)
    case "Prefix":
      let short = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      self = short.isEmpty || short == "/" ? .prefix("/") : .segments(short)
    default:
      if path.isEmpty {
        self = .prefix("/")
      } else if path.hasSuffix(".*") {
        self = .prefix(String(path.dropLast(2)))
      } else {
        self = path.hasSuffix("*") ? .prefix(String(path.dropLast())) : .exact(path)
      }
    }
  }

  /// What decides which of a host's paths is tried first: the greater, the longer one before an exact one.
  public var rank: (length: Int, exactness: Int) {
    switch self {
    case .exact(let path): (path.utf8.count, 1)
    case .prefix(let path), .segments(let path): (path.utf8.count, 0)
    }
  }
}
