/// The way from a resource down to one of its fields: `["spec", "http", 0, "route", 1, "weight"]`.
public struct FieldPath: Hashable, Sendable {
  /// One step down.
  public enum Step: Hashable, Sendable {
    /// Into the value of a key.
    case field(String)
    /// To an item of a list, counted from 0.
    case item(Int)
  }

  /// The steps, the outermost first; none is the resource itself.
  public var steps: [Step]

  /// Makes a path.
  public init(_ steps: [Step]) { self.steps = steps }

  /// The path of a field or item below.
  public func appending(_ step: Step) -> FieldPath { FieldPath(steps + [step]) }

  /// The path of what holds this, and the last step to it; nil for the resource itself.
  public var split: (parent: FieldPath, last: Step)? {
    guard let last = steps.last else { return nil }
    return (FieldPath(steps.dropLast()), last)
  }

  /// The path as a JSON pointer (RFC 6901 §3): `/spec/http/0/route/1/weight`.
  public var pointer: String { steps.map { "/" + $0.token }.joined() }
}

extension FieldPath.Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Into the value of a key.
  public init(stringLiteral value: String) { self = .field(value) }
  /// To an item of a list.
  public init(integerLiteral value: Int) { self = .item(value) }

  /// The step in a JSON pointer, with `~` and `/` escaped in this order (RFC 6901 §3).
  fileprivate var token: String {
    switch self {
    case .item(let place): return String(place)
    case .field(let name):
      var token = ""
      for scalar in name.unicodeScalars {
        switch scalar {
        case "~": token += "~0"
        case "/": token += "~1"
        default: token.unicodeScalars.append(scalar)
        }
      }
      return token
    }
  }
}

extension FieldPath: ExpressibleByArrayLiteral {
  /// A path of steps.
  public init(arrayLiteral elements: Step...) { self.init(elements) }
}

extension FieldPath: CustomStringConvertible {
  /// As the API server writes paths: `spec.http[0].route[1].weight`, `metadata.annotations[example.com/team]`.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .item(let place): text += "[\(place)]"
      case .field(let name):
        let isWord = name.utf8.allSatisfy { $0 == 0x2D || $0 == 0x5F || $0 > 0x2F && $0 < 0x3A || $0 > 0x40 }
        text += isWord ? (text.isEmpty ? name : ".\(name)") : "[\(name)]"
      }
    }
    return text
  }
}
