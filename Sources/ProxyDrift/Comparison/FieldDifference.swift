public import Output
import ProxyConfig

/// One field in which a proxy differs.
public struct FieldDifference: Hashable, Sendable {
  /// How.
  public enum Change: Hashable, Sendable {
    /// It has another value.
    case changed(expected: JSONValue, actual: JSONValue)
    /// The proxy does not have it.
    case missing(JSONValue)
    /// The proxy has it, and should not.
    case extra(JSONValue)
    /// It stands at another place in a list whose order means something; places are counted from 0.
    case moved(expected: Int, actual: Int)
  }

  /// Where.
  public let path: FieldPath
  /// How. What headers carry that are secrets is not in it.
  public let change: Change
  /// What the field comes from.
  public let causes: [Cause]

  init(_ path: FieldPath, _ change: Change, _ causes: [Cause]) {
    self.path = path
    self.causes = Cause.distinct(causes)
    let mask = HeaderMask(path)
    self.change =
      switch change {
      case .changed(let expected, let actual):
        .changed(expected: mask.masked(expected), actual: mask.masked(actual))
      case .missing(let value): .missing(mask.masked(value))
      case .extra(let value): .extra(mask.masked(value))
      case .moved: change
      }
  }

  private init(_ other: FieldDifference, causes: [Cause]) {
    path = other.path
    change = other.change
    self.causes = causes
  }

  /// The same with the places of its causes in a mesh.
  func placed(in mesh: ObjectOrigins) -> FieldDifference {
    FieldDifference(self, causes: causes.map { $0.placed(in: mesh) })
  }
}
