/// The way to a part of a resource.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// One step down.
  public enum Step: Hashable, Sendable {
    /// To a field of a message, or a key of a map.
    case field(String)
    /// To an element of a list, by what tells it from the others or by its place.
    case element(String)
  }

  /// The steps from the resource on.
  public private(set) var steps: [Step] = []

  /// The resource itself.
  public init() {}

  /// The path to a field below.
  func field(_ name: String) -> FieldPath { appending(.field(name)) }

  /// The path to an element below.
  func element(_ label: String) -> FieldPath { appending(.element(label)) }

  private func appending(_ step: Step) -> FieldPath {
    var path = self
    path.steps.append(step)
    return path
  }

  /// The last field on the way; nil for the resource itself.
  var lastField: String? {
    for case .field(let name) in steps.reversed() { return name }
    return nil
  }

  /// The pieces of the text, at whose ends a line may be broken: `virtual_hosts[reviews:9080]`, `.routes[0]`.
  public var pieces: [String] {
    var pieces: [String] = []
    for step in steps {
      switch step {
      case .field(let name) where ProtoKey.isPlain(name): pieces.append(pieces.isEmpty ? name : ".\(name)")
      case .field(let key), .element(let key):
        let last = pieces.popLast() ?? ""
        pieces.append("\(last)[\(key)]")
      }
    }
    return pieces
  }

  /// `virtual_hosts[reviews:9080].routes[0].timeout`
  public var description: String { pieces.joined() }
}
