import Diagnostics
public import YAML

/// A match of an HTTP rule, to be compared with those of other rules of the same VirtualService.
///
/// What it says of two matches is proven by their texts; where that is not plain, such as between two patterns, the
/// answer is no.
public struct RequestMatch: Sendable {
  private let match: HTTPMatch

  /// Reads a match of a VirtualService.
  public init(_ node: Node, of virtualService: MeshObject) {
    match = HTTPMatch(node, route: 0, gateways: virtualService.gatewayNames)
  }

  /// Takes a match that a VirtualService does not have yet; nil for data that has no text.
  public init?(_ value: Value, of virtualService: MeshObject) {
    let text = SourceFile(name: "match", bytes: Emitter(.json).bytes(for: value))
    guard let node = Parser.parse(text).root else { return nil }
    self.init(node, of: virtualService)
  }

  /// Whether it takes every request that the other takes.
  public func takesAll(of other: RequestMatch) -> Bool {
    if match.isCatchAll { return true }
    var earlier = EarlierMatches()
    earlier.add(match)
    return earlier.cover(of: other.match) != nil
  }

  /// Whether both take the same requests.
  public func isSame(as other: RequestMatch) -> Bool { takesAll(of: other) && other.takesAll(of: self) }

  /// Whether no request fits both.
  public func excludes(_ other: RequestMatch) -> Bool {
    if match.conditions.excludes(other.match.conditions) { return true }
    guard !match.ignoresCase, !other.match.ignoresCase, let path = match.path, let otherPath = other.match.path else {
      return false
    }
    return path.excludes(otherPath)
  }
}
